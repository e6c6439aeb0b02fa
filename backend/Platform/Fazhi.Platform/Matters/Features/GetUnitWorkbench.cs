using Fazhi.Platform.Organizations;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Reminders;
using Fazhi.Platform.Security;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Matters.Features;

/// <summary>各单位、各承办人的在办事项，供股室负责人和局领导督办。</summary>
internal sealed record GetUnitWorkbenchQuery : IRequest<UnitWorkbench>;

/// <summary>按单位和按承办人的件数；各与其列表相等。</summary>
/// <param name="Units">各单位，含其下级。</param>
/// <param name="Handlers">各承办人。</param>
internal sealed record UnitWorkbench(IReadOnlyList<UnitRow> Units, IReadOnlyList<HandlerRow> Handlers);

/// <summary>一个单位的在办事项。</summary>
/// <param name="OrganizationId">单位。</param>
/// <param name="Name">名称。</param>
/// <param name="Depth">在机构树中的层次，供缩进。</param>
/// <param name="Open">在办。</param>
/// <param name="DueSoon">即将到期。</param>
/// <param name="Overdue">已超期。</param>
/// <param name="Suspended">中止。</param>
/// <param name="Light">灯：最紧急的一件。</param>
internal sealed record UnitRow(Guid OrganizationId, string Name, int Depth, int Open, int DueSoon, int Overdue, int Suspended, Light Light);

/// <summary>一名承办人的在办事项。</summary>
/// <param name="HandlerId">承办人。</param>
/// <param name="Name">姓名。</param>
/// <param name="Open">在办。</param>
/// <param name="DueSoon">即将到期。</param>
/// <param name="Overdue">已超期。</param>
/// <param name="Light">灯：最紧急的一件。</param>
internal sealed record HandlerRow(Guid HandlerId, string Name, int Open, int DueSoon, int Overdue, Light Light);

internal static class GetUnitWorkbenchEndpoint
{
    public static void Map(RouteGroupBuilder matters) => matters
        .MapGet("/units", (ISender sender, CancellationToken ct) => sender.Send(new GetUnitWorkbenchQuery(), ct))
        .WithName("GetUnitWorkbench").WithSummary("各单位、各承办人的在办事项").RequirePermission(ReminderPermissions.Oversee);
}

internal sealed class GetUnitWorkbenchHandler(PlatformDbContext db, ICurrentUser users, DeadlineLights lights, IOrganizationDirectory organizations)
    : IRequestHandler<GetUnitWorkbenchQuery, UnitWorkbench>
{
    private sealed record Sum(int Open, int DueSoon, int Overdue, int Suspended)
    {
        public Sum Plus(Sum other) => new(Open + other.Open, DueSoon + other.DueSoon, Overdue + other.Overdue, Suspended + other.Suspended);
    }

    public async Task<UnitWorkbench> Handle(GetUnitWorkbenchQuery request, CancellationToken cancellationToken)
    {
        var (today, soon) = (lights.Today, lights.SoonOn);
        // One pass over the open matters; units and handlers are sums of it.
        var groups = await db.Matters.AsNoTracking().VisibleTo(users.User).Where(m => !m.Closed).GroupBy(m => new { m.OrganizationId, m.HandlerId })
            .Select(g => new
            {
                g.Key.OrganizationId,
                g.Key.HandlerId,
                Name = g.Max(m => m.HandlerName),
                Open = g.Count(),
                DueSoon = g.Count(m => m.NextDueOn >= today && m.NextDueOn <= soon),
                Overdue = g.Count(m => m.NextDueOn < today),
                Suspended = g.Count(m => m.Suspended),
            }).ToListAsync(cancellationToken);
        var byUnit = groups.GroupBy(g => g.OrganizationId).ToDictionary(g => g.Key, g => g.Aggregate(new Sum(0, 0, 0, 0), (sum, r) => sum.Plus(new(r.Open, r.DueSoon, r.Overdue, r.Suspended))));
        var handlers = groups.Where(g => g.HandlerId is not null).GroupBy(g => g.HandlerId!.Value)
            .Select(g => new HandlerRow(g.Key, g.Max(r => r.Name) ?? "", g.Sum(r => r.Open), g.Sum(r => r.DueSoon), g.Sum(r => r.Overdue), LightOf(g.Sum(r => r.DueSoon), g.Sum(r => r.Overdue))))
            .OrderByDescending(h => h.Overdue).ThenByDescending(h => h.DueSoon).ThenBy(h => h.Name, StringComparer.Ordinal).ToList();
        return new(Units(await organizations.GetAsync(cancellationToken), byUnit), handlers);
    }

    /// <summary>The tree of those units that have matters at or below them, each with the sum of what its list shows.</summary>
    private static List<UnitRow> Units(OrganizationTree tree, Dictionary<Guid, Sum> own)
    {
        var rows = new List<UnitRow>();
        foreach (var root in tree.ChildrenOf(null)) Visit(root, 0);
        return rows;

        Sum Visit(OrganizationNode node, int depth)
        {
            var place = rows.Count;
            var sum = own.GetValueOrDefault(node.Id) ?? new(0, 0, 0, 0);
            foreach (var child in tree.ChildrenOf(node.Id)) sum = sum.Plus(Visit(child, depth + 1));
            if (sum.Open > 0) rows.Insert(place, new(node.Id, node.Name, depth, sum.Open, sum.DueSoon, sum.Overdue, sum.Suspended, LightOf(sum.DueSoon, sum.Overdue)));
            return sum;
        }
    }

    private static Light LightOf(int dueSoon, int overdue) => overdue > 0 ? Light.Red : dueSoon > 0 ? Light.Yellow : Light.Green;
}
