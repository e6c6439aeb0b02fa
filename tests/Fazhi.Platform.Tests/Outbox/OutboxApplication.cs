using System.Collections.Concurrent;
using Fazhi.Platform.Outbox;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Fazhi.Platform.Tests.Outbox;

/// <summary>A module with one aggregate that tells events, over a database of its own.</summary>
public sealed class OutboxApplication : IAsyncLifetime
{
    private TestDatabase? database;
    private ServiceProvider? services;

    public ManualClock Clock { get; } = new(new(2022, 9, 26, 1, 0, 0, TimeSpan.Zero));

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(Template.Empty);
        var collection = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock).AddSingleton<IRequestOrigin, NoOrigin>().AddSingleton<Journal>();
        collection.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(
            [new("ConnectionStrings:Fazhi", database.ConnectionString), new("Outbox:Attempts", "3")]).Build());
        collection.AddFazhiPersistence().AddFazhiSecurity().AddOutboxDelivery().AddModuleContext<ParcelDbContext>("parcel");
        collection.AddConsumer<ParcelSent, Recorder>().AddConsumer<ParcelSent, Second>("盖章");
        services = collection.BuildServiceProvider();
        await using var scope = Scope();
        await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Database.MigrateAsync();
        await scope.ServiceProvider.GetRequiredService<ParcelDbContext>().Database.ExecuteSqlRawAsync(
            "create schema parcel; create table parcel.parcel (id uuid primary key, version bigint not null, stamps int not null)");
    }

    public async ValueTask DisposeAsync()
    {
        if (services is not null) await services.DisposeAsync();
        if (database is not null) await database.DisposeAsync();
    }

    public AsyncServiceScope Scope()
    {
        var scope = services!.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUserHolder>().User = SystemUser.Of("360124", ["parcel"], []);
        return scope;
    }

    public Task<IReadOnlyList<string>> DeliverAsync() => services!.GetRequiredService<OutboxDelivery>().DeliverAllAsync(CancellationToken.None);

    /// <summary>Sends a new parcel, each word an event of one save.</summary>
    public async Task<Guid> SendAsync(params string[] words)
    {
        await using var scope = Scope();
        var db = scope.ServiceProvider.GetRequiredService<ParcelDbContext>();
        var parcel = Parcel.Pack();
        foreach (var word in words) parcel.Send(word);
        db.Add(parcel);
        await db.SaveChangesAsync();
        return parcel.Id;
    }

    public async Task SendAsync(Guid id, params string[] words)
    {
        await using var scope = Scope();
        var db = scope.ServiceProvider.GetRequiredService<ParcelDbContext>();
        var parcel = await db.Set<Parcel>().SingleAsync(p => p.Id == id);
        foreach (var word in words) parcel.Send(word);
        await db.SaveChangesAsync();
    }

    public async Task<OutboxMessage> RowAsync(Guid subject, string consumer)
    {
        await using var scope = Scope();
        return await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Set<OutboxMessage>().AsNoTracking()
            .SingleAsync(m => m.SubjectId == subject && m.Consumer.EndsWith(consumer));
    }

    public IReadOnlyList<string> Seen<TConsumer>(Guid parcel) => services!.GetRequiredService<Journal>().Of(typeof(TConsumer).Name, parcel);

    public async Task<IAsyncDisposable> RunWorkerAsync()
    {
        var worker = services!.GetServices<IHostedService>().Single();
        await worker.StartAsync(CancellationToken.None);
        return new Running(worker);
    }

    private sealed class Running(IHostedService worker) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await worker.StopAsync(CancellationToken.None);
    }

    private sealed class NoOrigin : IRequestOrigin
    {
        public string? RemoteAddress => null;
    }
}

public sealed class ParcelDbContext(DbContextOptions<ParcelDbContext> options) : ModuleDbContext(options)
{
    protected override string Module => "parcel";

    protected override string Schema => "parcel";

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Parcel>().ToTable("parcel").IsAggregate();
    }
}

/// <summary>What consumers were handed, in order.</summary>
public sealed class Journal
{
    private readonly ConcurrentQueue<(string Consumer, ParcelSent Event)> entries = new();

    public void Add(string consumer, ParcelSent e) => entries.Enqueue((consumer, e));

    public IReadOnlyList<string> Of(string consumer, Guid parcel) => [.. entries.Where(e => e.Consumer == consumer && e.Event.ParcelId == parcel).Select(e => e.Event.Word)];
}
