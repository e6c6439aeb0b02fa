using System.Diagnostics;
using Fazhi.Kernel.Dossiers;
using Fazhi.Kernel.Events;
using Fazhi.Platform.Audit;
using Fazhi.Platform.Outbox;
using Fazhi.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Platform.Tests.Outbox;

/// <summary>Events arrive: after the commit, in order, at each consumer on its own, with retries, and never without the change they tell of.</summary>
public sealed class OutboxTests(OutboxApplication application) : IClassFixture<OutboxApplication>
{
    [Fact]
    public async Task An_event_reaches_each_of_its_consumers_once_it_is_committed()
    {
        var parcel = await application.SendAsync("一");
        await application.DeliverAsync();
        Assert.Equal(["一"], application.Seen<Recorder>(parcel));
        Assert.Equal(["一"], application.Seen<Second>(parcel));
    }

    [Fact]
    public async Task What_is_rolled_back_is_not_told()
    {
        Guid parcel;
        await using (var scope = application.Scope())
        {
            var db = scope.ServiceProvider.GetRequiredService<ParcelDbContext>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            parcel = Add(db, "撤");
            await db.SaveChangesAsync();
        }

        await application.DeliverAsync();
        Assert.Empty(application.Seen<Recorder>(parcel));
    }

    [Fact]
    public async Task A_save_that_breaks_off_at_its_last_row_leaves_nothing()
    {
        // Rows of a table are inserted in the order of their keys: the one whose key is taken comes second.
        var (parcel, taken) = (new Guid("00000000-0000-7000-8000-000000000001"), await application.SendAsync("先"));
        await using (var scope = application.Scope())
        {
            var db = scope.ServiceProvider.GetRequiredService<ParcelDbContext>();
            var first = Parcel.Pack(parcel);
            first.Send("后");
            db.AddRange(first, Parcel.Pack(taken));
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        }

        await using (var scope = application.Scope())
        {
            var platform = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
            Assert.False(await scope.ServiceProvider.GetRequiredService<ParcelDbContext>().Set<Parcel>().AnyAsync(p => p.Id == parcel));
            Assert.False(await platform.Set<AuditEntry>().AnyAsync(e => e.SubjectId == parcel));
            Assert.False(await platform.Set<OutboxMessage>().AnyAsync(m => m.SubjectId == parcel));
        }
    }

    [Fact]
    public async Task A_context_without_a_person_saves_nothing()
    {
        await using var scope = application.Scope();
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<ParcelDbContext>>().CreateDbContextAsync();
        var parcel = Add(db, "谁");
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        Assert.False(await scope.ServiceProvider.GetRequiredService<ParcelDbContext>().Set<Parcel>().AnyAsync(p => p.Id == parcel));
    }

    [Fact]
    public async Task The_events_of_one_aggregate_arrive_in_the_order_of_telling()
    {
        var parcel = await application.SendAsync("a", "b", "c");
        await application.SendAsync(parcel, "d", "e");
        await Task.WhenAll(application.DeliverAsync(), application.DeliverAsync(), application.DeliverAsync());
        Assert.Equal(["a", "b", "c", "d", "e"], application.Seen<Recorder>(parcel));
    }

    [Fact]
    public async Task A_consumer_that_fails_is_tried_again_later_and_then_given_up_while_the_others_go_on()
    {
        var parcel = await application.SendAsync("坏");
        var other = await application.SendAsync("好");
        var failures = await application.DeliverAsync();
        Assert.Contains(failures, f => f.Contains("Second", StringComparison.Ordinal) && f.Contains('坏', StringComparison.Ordinal));
        Assert.Equal(["坏"], application.Seen<Recorder>(parcel));
        Assert.Equal(["好"], application.Seen<Second>(other));

        for (var i = 0; i < 5; i++)
        {
            application.Clock.Advance(TimeSpan.FromHours(2));
            await application.DeliverAsync();
        }

        var row = await application.RowAsync(parcel, nameof(Second));
        Assert.Equal((3, null, null), (row.Attempts, row.NextAttemptAt, row.DeliveredAt));
        Assert.Contains('坏', row.LastError!);
        Assert.Equal(["坏", "坏", "坏"], application.Seen<Second>(parcel));   // tried thrice, and then no more
    }

    [Fact]
    public async Task A_later_event_waits_for_the_earlier_one_that_is_being_retried()
    {
        var parcel = await application.SendAsync("坏", "后");
        await application.DeliverAsync();
        Assert.Equal(["坏"], application.Seen<Second>(parcel));
        Assert.Equal(["坏", "后"], application.Seen<Recorder>(parcel));
        for (var i = 0; i < 3; i++)
        {
            application.Clock.Advance(TimeSpan.FromHours(2));
            await application.DeliverAsync();
        }

        Assert.Equal(["坏", "坏", "坏", "后"], application.Seen<Second>(parcel));
    }

    [Fact]
    public async Task The_audit_says_which_consumer_acted()
    {
        var parcel = await application.SendAsync("改");
        await application.DeliverAsync();
        await using var scope = application.Scope();
        var entries = await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Set<AuditEntry>().Where(e => e.SubjectId == parcel).ToListAsync();
        Assert.Contains(entries, e => e.ActorName == "系统（盖章）" && e.Action == "changed");
    }

    [Fact]
    public async Task The_worker_delivers_within_a_second_of_the_commit()
    {
        await using var running = await application.RunWorkerAsync();
        var watch = Stopwatch.StartNew();
        var parcel = await application.SendAsync("快");
        while (application.Seen<Second>(parcel) is [] && watch.Elapsed < TimeSpan.FromSeconds(10)) await Task.Delay(10);
        Assert.Equal(["快"], application.Seen<Second>(parcel));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"{watch.Elapsed}");   // one second, and as much again for a machine under load
    }

    private static Guid Add(ParcelDbContext db, string word)
    {
        var parcel = Parcel.Pack();
        parcel.Send(word);
        db.Add(parcel);
        return parcel.Id;
    }
}

/// <summary>寄出。</summary>
[EventName("parcel.sent")]
public sealed record ParcelSent(Guid ParcelId, string Word) : IIntegrationEvent;

public sealed class Parcel : AggregateRoot
{
    public int Stamps { get; private set; }

    public static Parcel Pack(Guid? id = null) => new() { Id = id ?? Guid.CreateVersion7() };

    public void Send(string word) => Tell(new ParcelSent(Id, word));

    public void Stamp()
    {
        Stamps++;
        Touch();
    }
}

public sealed class Recorder(Journal journal) : IConsumer<ParcelSent>
{
    public Task ConsumeAsync(Guid eventId, ParcelSent e, CancellationToken ct)
    {
        journal.Add(nameof(Recorder), e);
        return Task.CompletedTask;
    }
}

public sealed class Second(Journal journal, ParcelDbContext db) : IConsumer<ParcelSent>
{
    public async Task ConsumeAsync(Guid eventId, ParcelSent e, CancellationToken ct)
    {
        journal.Add(nameof(Second), e);
        if (e.Word == "坏") throw new InvalidOperationException("坏了");
        if (e.Word != "改") return;
        (await db.Set<Parcel>().SingleAsync(p => p.Id == e.ParcelId, ct)).Stamp();
        await db.SaveChangesAsync(ct);
    }
}
