using Fazhi.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Platform.Organizations;

/// <summary>The tree of organizations, from memory.</summary>
public interface IOrganizationDirectory
{
    /// <summary>The tree, at most half a minute old where another instance changed it.</summary>
    ValueTask<OrganizationTree> GetAsync(CancellationToken ct);

    /// <summary>The tree as it stands in the database now.</summary>
    Task<OrganizationTree> GetFreshAsync(CancellationToken ct);
}

internal sealed class OrganizationDirectory(IServiceScopeFactory scopes, TimeProvider clock) : IOrganizationDirectory
{
    private static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(30);

    private volatile Reading last = new(OrganizationTree.Empty, (0, -1), DateTimeOffset.MinValue);

    public ValueTask<OrganizationTree> GetAsync(CancellationToken ct) =>
        clock.GetUtcNow() - last.CheckedAt < MaxAge ? ValueTask.FromResult(last.Tree) : new(GetFreshAsync(ct));

    public async Task<OrganizationTree> GetFreshAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var scope = scopes.CreateAsyncScope();
        var organizations = scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Set<Organization>().AsNoTracking();
        // Organizations are never deleted and every change raises a version: count and sum tell whether anything changed.
        var state = await organizations.GroupBy(_ => 1).Select(g => new { Count = g.Count(), Versions = g.Sum(o => o.Version) }).FirstOrDefaultAsync(ct);
        var stamp = (state?.Count ?? 0, state?.Versions ?? 0);
        if (stamp == last.Stamp)
        {
            last = last with { CheckedAt = now };
            return last.Tree;
        }

        var tree = new OrganizationTree(await organizations.Select(o => new OrganizationNode(o.Id, o.CountyCode, o.Code, o.Name, o.Kind, o.ParentId, o.DivisionCode,
            o.Ordinal, o.EffectiveFrom, o.EffectiveTo)).ToListAsync(ct));
        last = new(tree, stamp, now);
        return tree;
    }

    private sealed record Reading(OrganizationTree Tree, (int Count, long Versions) Stamp, DateTimeOffset CheckedAt);
}
