using System.Diagnostics;
using Fazhi.Platform.Audit;
using Fazhi.Platform.Outbox;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Tests.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Fazhi.Platform.Tests.Persistence;

/// <summary>A save that only adds is one batch beside EF, whole or not at all; every other save is EF's.</summary>
public sealed class RowInsertsTests(OutboxApplication application) : IClassFixture<OutboxApplication>
{
    [Fact]
    public async Task What_is_only_added_is_written_without_a_command_of_EF_with_its_audit_and_its_events()
    {
        using var commands = new CommandsOfEf();
        await Task.Delay(TimeSpan.FromSeconds(1.2));   // for a second EF remembers that nobody listened
        var parcel = await application.SendAsync("甲", "乙");
        Assert.Equal(0, commands.Saves);
        Assert.Equal((1, 1, 4), await RowsAsync(parcel));   // two events, two consumers

        await application.SendAsync(parcel, "丙");
        Assert.NotEqual(0, commands.Saves);
        Assert.Equal((1, 2, 6), await RowsAsync(parcel));
    }

    [Fact]
    public async Task A_refused_row_leaves_none_of_its_save_behind_and_is_told_as_EF_tells_it()
    {
        var parcel = await application.SendAsync("甲");
        await using var scope = application.Scope();
        var db = scope.ServiceProvider.GetRequiredService<ParcelDbContext>();
        var other = Parcel.Pack();
        db.AddRange(other, Parcel.Pack(parcel));
        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        Assert.Equal(PostgresErrorCodes.UniqueViolation, Assert.IsType<PostgresException>(refused.InnerException).SqlState);
        Assert.Equal((0, 0, 0), await RowsAsync(other.Id));
        Assert.Equal((1, 1, 2), await RowsAsync(parcel));
    }

    [Fact]
    public async Task Within_a_transaction_what_is_added_goes_with_it()
    {
        await using var scope = application.Scope();
        var db = scope.ServiceProvider.GetRequiredService<ParcelDbContext>();
        var parcel = Parcel.Pack();
        await using (await db.Database.BeginTransactionAsync())
        {
            db.Add(parcel);
            await db.SaveChangesAsync();
        }

        Assert.Equal((0, 0, 0), await RowsAsync(parcel.Id));
    }

    private async Task<(int Parcels, int Audited, int Told)> RowsAsync(Guid id)
    {
        await using var scope = application.Scope();
        var platform = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        return (await scope.ServiceProvider.GetRequiredService<ParcelDbContext>().Set<Parcel>().CountAsync(p => p.Id == id),
            await platform.Set<AuditEntry>().CountAsync(a => a.SubjectId == id), await platform.Set<OutboxMessage>().CountAsync(m => m.SubjectId == id));
    }

    /// <summary>Counts the commands by which EF saves.</summary>
    private sealed class CommandsOfEf : IDisposable, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        private readonly List<IDisposable> subscriptions = [];

        public CommandsOfEf() => subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

        public int Saves { get; private set; }

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name) subscriptions.Add(value.Subscribe(this));
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is CommandExecutedEventData { CommandSource: CommandSource.SaveChanges, Context: ParcelDbContext }) Saves++;
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose() => subscriptions.ForEach(s => s.Dispose());
    }
}
