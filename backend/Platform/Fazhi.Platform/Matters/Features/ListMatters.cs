using Fazhi.Platform.Organizations;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Matters.Features;

/// <summary>工作台与全局查找。</summary>
/// <param name="Bucket">分类：待办、已办、即将到期、已超期、我发起、在办、已办结。</param>
/// <param name="Module">业务，如 legal-aid。</param>
/// <param name="OrganizationId">单位，含其下级。</param>
/// <param name="HandlerId">承办人。</param>
/// <param name="Status">状态代码。</param>
/// <param name="OpenedFrom">收案日期起。</param>
/// <param name="OpenedTo">收案日期止。</param>
/// <param name="Q">查找：编号、标题、当事人等，两个字起。</param>
/// <param name="Sort">-openedOn（默认，新的在前）、openedOn、nextDueOn（先到期的在前，没有期限的在后）；即将到期和已超期默认 nextDueOn。</param>
/// <param name="After">上一页的 nextCursor。</param>
/// <param name="PageSize">每页条数，1 至 200。</param>
internal sealed record ListMattersQuery(Code<MatterBucket>? Bucket = null, string? Module = null, Guid? OrganizationId = null, Guid? HandlerId = null, string? Status = null,
    DateOnly? OpenedFrom = null, DateOnly? OpenedTo = null, string? Q = null, string? Sort = null, string? After = null, int PageSize = Page.DefaultSize)
    : IRequest<Page<MatterRow>>, IMatterFilter;

/// <summary>A matter in the workbench.</summary>
/// <param name="Id">标识，即案卷的标识。</param>
/// <param name="Module">业务。</param>
/// <param name="Resource">案卷的种类，与业务合成地址。</param>
/// <param name="Number">编号。</param>
/// <param name="Title">标题。</param>
/// <param name="OrganizationId">单位。</param>
/// <param name="OrganizationName">单位名称。</param>
/// <param name="HandlerId">承办人。</param>
/// <param name="HandlerName">承办人姓名。</param>
/// <param name="AssigneeName">受指派的人。</param>
/// <param name="StatusCode">状态代码。</param>
/// <param name="StatusName">状态。</param>
/// <param name="OpenedOn">收案日期。</param>
/// <param name="ClosedOn">办结日期。</param>
/// <param name="NextDueOn">最近的到期日。</param>
/// <param name="NextDueLabel">须办理的事项。</param>
/// <param name="Light">灯。</param>
internal sealed record MatterRow(Guid Id, string Module, string Resource, string Number, string Title, Guid OrganizationId, string OrganizationName, Guid? HandlerId,
    string? HandlerName, string? AssigneeName, string StatusCode, string StatusName, DateOnly OpenedOn, DateOnly? ClosedOn, DateOnly? NextDueOn,
    string? NextDueLabel, Light Light);

internal static class ListMattersEndpoint
{
    public static void Map(RouteGroupBuilder matters) => matters
        .MapGet("", ([AsParameters] ListMattersQuery query, ISender sender, CancellationToken ct) => sender.Send(query, ct))
        .WithName("ListMatters").WithSummary("工作台与全局查找").RequirePermission(MatterPermissions.Read);
}

internal sealed class ListMattersValidator : MatterFilterValidator<ListMattersQuery>
{
    public ListMattersValidator()
    {
        RuleFor(q => q.PageSize).PageSize();
        RuleFor(q => q.Sort).Must(s => s is null or "openedOn" or "-openedOn" or "nextDueOn").WithName("排序").WithMessage("排序只能是 openedOn、-openedOn 或者 nextDueOn。");
    }
}

internal sealed class ListMattersHandler(MatterSearch search, DeadlineLights lights, IOrganizationDirectory organizations)
    : IRequestHandler<ListMattersQuery, Page<MatterRow>>
{
    private sealed record Position(DateOnly? DueOn, DateOnly OpenedOn, Guid Id);

    public async Task<Page<MatterRow>> Handle(ListMattersQuery request, CancellationToken cancellationToken)
    {
        var after = Cursor.Decode<Position>(request.After);
        var matters = await search.ApplyAsync(request, cancellationToken);
        var byDue = request.Sort == "nextDueOn" || (request.Sort is null && request.Bucket?.Value is MatterBucket.DueSoon or MatterBucket.Overdue);
        var size = request.PageSize + 1;
        var rows = await search.PlanEachAsync(request, () => byDue
            ? ByDueAsync(matters, after, size, cancellationToken)
            : ReadAsync(ByOpening(matters, after, request.Sort == "openedOn"), size, cancellationToken), cancellationToken);
        var (today, soon, names) = (lights.Today, lights.SoonOn, await organizations.GetAsync(cancellationToken));
        return Page.Of([.. rows.Select(r => r with { OrganizationName = names.NameOf(r.OrganizationId), Light = LightOf(r, today, soon) })],
            request.PageSize, last => new Position(byDue ? last.NextDueOn : null, last.OpenedOn, last.Id));
    }

    /// <summary>Those with a day in its order, then those without: two index ranges, where one order with nulls would be a sort.</summary>
    private static async Task<List<MatterRow>> ByDueAsync(IQueryable<Matter> matters, Position? after, int size, CancellationToken ct)
    {
        var rows = new List<MatterRow>();
        if (after is not { DueOn: null })
        {
            var due = matters.Where(m => m.NextDueOn != null);
            if (after is { DueOn: { } day, Id: var id })
                due = due.Where(m => EF.Functions.GreaterThan(ValueTuple.Create(m.NextDueOn!.Value, m.Id), ValueTuple.Create(day, id)));
            rows = await ReadAsync(due.OrderBy(m => m.NextDueOn).ThenBy(m => m.Id), size, ct);
        }

        if (rows.Count < size)
            rows.AddRange(await ReadAsync(ByOpening(matters.Where(m => m.NextDueOn == null), after is { DueOn: null } ? after : null, false), size - rows.Count, ct));
        return rows;
    }

    private static IQueryable<Matter> ByOpening(IQueryable<Matter> matters, Position? after, bool ascending)
    {
        if (after is var (_, openedOn, id))
            matters = ascending
                ? matters.Where(m => EF.Functions.GreaterThan(ValueTuple.Create(m.OpenedOn, m.Id), ValueTuple.Create(openedOn, id)))
                : matters.Where(m => EF.Functions.LessThan(ValueTuple.Create(m.OpenedOn, m.Id), ValueTuple.Create(openedOn, id)));
        return ascending ? matters.OrderBy(m => m.OpenedOn).ThenBy(m => m.Id) : matters.OrderByDescending(m => m.OpenedOn).ThenByDescending(m => m.Id);
    }

    private static Task<List<MatterRow>> ReadAsync(IQueryable<Matter> matters, int size, CancellationToken ct) => matters.Take(size)
        .Select(m => new MatterRow(m.Id, m.Module, m.Resource, m.Number, m.Title, m.OrganizationId, "", m.HandlerId, m.HandlerName, m.AssigneeName, m.StatusCode, m.StatusName,
            m.OpenedOn, m.ClosedOn, m.NextDueOn, m.NextDueLabel, m.Closed ? Light.Closed : m.Suspended ? Light.Suspended : Light.Green))
        .ToListAsync(ct);

    private static Light LightOf(MatterRow row, DateOnly today, DateOnly soon) =>
        row.Light == Light.Green ? DeadlineLights.Of(row.NextDueOn, today, soon) : row.Light;
}
