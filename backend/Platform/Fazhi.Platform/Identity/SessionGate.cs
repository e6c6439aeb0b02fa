using System.Collections.Concurrent;
using System.Collections.Frozen;
using Fazhi.Platform.Organizations;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Fazhi.Platform.Identity;

/// <summary>Admits a session to a request: one query by primary key, and the permissions from the cache unless a grant changed since.</summary>
internal sealed class SessionGate(NpgsqlDataSource database, IServiceScopeFactory scopes, IOrganizationDirectory directory)
{
    private readonly ConcurrentDictionary<Guid, (int SecurityVersion, CurrentUser User)> admitted = new();

    /// <summary>The user; null when the session is over: signed out everywhere, disabled, or no such user.</summary>
    public async ValueTask<CurrentUser?> AdmitAsync(Guid userId, int sessionVersion, CancellationToken ct)
    {
        int securityVersion;
        await using (var command = database.CreateCommand("select session_version, security_version, disabled from platform.users where id = $1"))
        {
            command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = userId });
            await using var row = await command.ExecuteReaderAsync(ct);
            if (!await row.ReadAsync(ct) || row.GetInt32(0) != sessionVersion || row.GetBoolean(2)) return null;
            securityVersion = row.GetInt32(1);
        }

        if (admitted.TryGetValue(userId, out var known) && known.SecurityVersion == securityVersion) return known.User;
        var user = await LoadAsync(userId, ct);
        if (user is not null) admitted[userId] = (securityVersion, user);
        return user;
    }

    /// <summary>The user with everything granted now, for what reads on a person's behalf without a session; null where the account is disabled.</summary>
    public async Task<CurrentUser?> FindAsync(Guid userId, CancellationToken ct)
    {
        await using var command = database.CreateCommand("select not disabled from platform.users where id = $1");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = userId });
        return await command.ExecuteScalarAsync(ct) is true ? await LoadAsync(userId, ct) : null;
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
        return new(user.Id, user.UserName, user.DisplayName, user.OrganizationId, user.CountyCode,
            roles.SelectMany(r => r.Permissions).ToFrozenSet(StringComparer.Ordinal),
            roles.SelectMany(r => r.Scopes).GroupBy(s => s.Key, s => s.Value, StringComparer.Ordinal)
                .ToFrozenDictionary(g => g.Key, g => ScopeOf(g.Max(), user.Id, below), StringComparer.Ordinal));
    }

    private static DataScope ScopeOf(ScopeKind widest, Guid userId, IReadOnlyList<Guid> below) =>
        new(widest, userId, widest == ScopeKind.OrganizationAndBelow ? below : []);
}
