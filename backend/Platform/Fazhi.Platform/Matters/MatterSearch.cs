using System.Linq.Expressions;
using Fazhi.Platform.Organizations;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Procedures;
using Fazhi.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Matters;

/// <summary>Turns bucket, filters and search words into one query over the matter index, within the caller's data scope.</summary>
internal sealed class MatterSearch(PlatformDbContext db, ICurrentUser users, DeadlineLights lights, ProcedureCatalogue procedures, IOrganizationDirectory organizations)
{
    /// <summary>The matters of a bucket that the caller may see.</summary>
    public IQueryable<Matter> Of(MatterBucket? bucket)
    {
        var visible = db.Matters.AsNoTracking().VisibleTo(users.User);
        var (me, today, soon) = (users.User.Id, lights.Today, lights.SoonOn);
        return bucket switch
        {
            MatterBucket.Todo => visible.Where(MyTurn()),
            MatterBucket.Done => visible.Where(m => db.Set<TimelineEntry>().Any(t => t.ActorId == me && t.MatterId == m.Id)).Where(MyTurn().Not()),
            MatterBucket.DueSoon => visible.Where(m => m.NextDueOn >= today && m.NextDueOn <= soon && !m.Closed),
            MatterBucket.Overdue => visible.Where(m => m.NextDueOn < today && !m.Closed),
            MatterBucket.Initiated => visible.Where(m => m.CreatedBy == me),
            MatterBucket.Open => visible.Where(m => !m.Closed),
            MatterBucket.Closed => visible.Where(m => m.Closed),
            _ => visible,
        };
    }

    public async ValueTask<IQueryable<Matter>> ApplyAsync(IMatterFilter filter, CancellationToken ct)
    {
        var matters = Of(filter.Bucket?.Value);
        if (filter.Module is { } module) matters = matters.Where(m => m.Module == module);
        if (filter.OrganizationId is { } organization)
        {
            var below = (await organizations.GetAsync(ct)).SubtreeOf(organization).ToArray();
            matters = below.Length == 1 ? matters.Where(m => m.OrganizationId == organization) : matters.Where(m => below.Contains(m.OrganizationId));
        }

        if (filter.HandlerId is { } handler) matters = matters.Where(m => m.HandlerId == handler);
        if (filter.Status is { } status) matters = matters.Where(m => m.StatusCode == status);
        if (filter.OpenedFrom is { } from) matters = matters.Where(m => m.OpenedOn >= from);
        if (filter.OpenedTo is { } to) matters = matters.Where(m => m.OpenedOn <= to);
        return matters.Holding(filter.Q).PlannedEach();
    }

    /// <summary>待办: with me, or with nobody yet in a state in which I may take a step.</summary>
    private Expression<Func<Matter, bool>> MyTurn()
    {
        var user = users.User;
        var me = user.Id;
        Expression<Func<Matter, bool>> turn = m => m.HolderId == me;
        foreach (var (module, scope) in user.Scopes.OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            if (scope.Kind is not (ScopeKind.OrganizationAndBelow or ScopeKind.County)) continue;
            foreach (var (resource, states) in procedures.StatesOpenTo(user, module))
                turn = turn.Or(m => m.Unclaimed && m.Module == module && m.Resource == resource && states.Contains(m.StatusCode));
        }

        return turn;
    }
}
