using System.Collections.Concurrent;
using System.Collections.Frozen;
using Fazhi.Platform.Organizations;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Fazhi.Platform.Identity;

/// <summary>Admits a session to a request: a look at the user's versions, shared by the requests that arrive together, and the permissions
/// from memory unless a grant changed since.</summary>
internal sealed class SessionGate(NpgsqlDataSource database, IServiceScopeFactory scopes, IOrganizationDirectory directory, DossierReaders readers)
{
    private readonly ConcurrentDictionary<Guid, (int SecurityVersion, CurrentUser User)> admitted = new();
    private readonly SharedLookup<Guid, Versions> versions = new(users => ReadVersionsAsync(database, users));

    /// <summary>The user; null when the session is over: signed out, here or everywhere, disabled, or no such user.</summary>
    public async ValueTask<CurrentUser?> AdmitAsync(Guid userId, int sessionVersion, Guid session, CancellationToken ct)
    {
        if (await versions.FindAsync(userId, ct) is not { } now || now.Session != sessionVersion || now.Ended.Contains(session)) return null;
        if (admitted.TryGetValue(userId, out var known) && known.SecurityVersion == now.Security) return known.User;
        var user = await LoadAsync(userId, ct);
        if (user is not null) admitted[userId] = (now.Security, user);
        return user;
    }

    /// <summary>The user with everything granted now, for what reads on a person's behalf without a session; null where the account is disabled.</summary>
    public async Task<CurrentUser?> FindAsync(Guid userId, CancellationToken ct)
    {
        await using var command = database.CreateCommand("select not disabled from platform.users where id = $1");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = userId });
        return await command.ExecuteScalarAsync(ct) is true ? await LoadAsync(userId, ct) : null;
    }

    private static async Task<Dictionary<Guid, Versions>> ReadVersionsAsync(NpgsqlDataSource database, IReadOnlyCollection<Guid> users)
    {
        // One statement for each: PostgreSQL would plan a statement over a list anew at every call, which takes longer than to run it.
        await using var batch = database.CreateBatch();
        foreach (var id in users)
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = "select session_version, security_version, ended_sessions from platform.users where id = $1 and not disabled";
            command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
            batch.BatchCommands.Add(command);
        }

        await using var rows = await batch.ExecuteReaderAsync();
        var found = new Dictionary<Guid, Versions>(users.Count);
        foreach (var id in users)
        {
            if (await rows.ReadAsync()) found.Add(id, new(rows.GetInt32(0), rows.GetInt32(1), rows.GetFieldValue<Guid[]>(2)));
            await rows.NextResultAsync();
        }

        return found;
    }

    private async Task<CurrentUser?> LoadAsync(Guid userId, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var user = await db.Set<User>().AsNoTracking().FirstOrDefaultAsync(u => u.Id == userId, ct);
        if (user is null) return null;
        var roleIds = user.RoleIds;
        var roles = user.MustChangePassword ? [] : await db.Set<Role>().AsNoTracking().Where(r => roleIds.Contains(r.Id)).ToListAsync(ct);
        var below = (await directory.GetFreshAsync(ct)).SubtreeOf(user.OrganizationId);
        var permissions = roles.SelectMany(r => r.Permissions).ToFrozenSet(StringComparer.Ordinal);
        return new(user.Id, user.UserName, user.DisplayName, user.OrganizationId, user.CountyCode, permissions,
            roles.SelectMany(r => r.Scopes).GroupBy(s => s.Key, s => s.Value, StringComparer.Ordinal)
                .ToFrozenDictionary(g => g.Key, g => ScopeOf(g.Max(), user.Id, below), StringComparer.Ordinal))
        {
            Hidden = readers.HiddenFrom(permissions),
        };
    }

    private static DataScope ScopeOf(ScopeKind widest, Guid userId, IReadOnlyList<Guid> below) =>
        new(widest, userId, widest == ScopeKind.OrganizationAndBelow ? below : []);

    private sealed record Versions(int Session, int Security, Guid[] Ended);
}
