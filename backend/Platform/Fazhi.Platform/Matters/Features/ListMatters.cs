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
    public async Task<Page<MatterRow>> Handle(ListMattersQuery request, CancellationToken cancellationToken)
    {
        var matters = await search.ApplyAsync(request, cancellationToken);
        var byDue = request.Sort == "nextDueOn" || (request.Sort is null && request.Bucket?.Value is MatterBucket.DueSoon or MatterBucket.Overdue);
        var order = byDue ? "nextDueOn" : request.Sort ?? "-openedOn";
        var (size, after) = (request.PageSize + 1, Cursor.Decode<DossierPosition>(request.After, order));
        var rows = byDue
            ? await DossierPages.ByDueAsync(matters, after, size, Rows, (undated, from) => Rows(undated.ByOpening(from, ascending: false)), cancellationToken)
            : await Rows(matters.ByOpening(after, request.Sort == "openedOn")).Take(size).ToListAsync(cancellationToken);
        var (today, soon, names) = (lights.Today, lights.SoonOn, await organizations.GetAsync(cancellationToken));
        return Page.Of([.. rows.Select(r => r with { OrganizationName = names.NameOf(r.OrganizationId), Light = LightOf(r, today, soon) })],
            request.PageSize, last => new DossierPosition(last.OpenedOn, last.Id, byDue ? last.NextDueOn : null), order);
    }

    private static IQueryable<MatterRow> Rows(IQueryable<Matter> matters) => matters
        .Select(m => new MatterRow(m.Id, m.Module, m.Resource, m.Number, m.Title, m.OrganizationId, "", m.HandlerId, m.HandlerName, m.AssigneeName, m.StatusCode, m.StatusName,
            m.OpenedOn, m.ClosedOn, m.NextDueOn, m.NextDueLabel, m.Closed ? Light.Closed : m.Suspended ? Light.Suspended : Light.Green));

    private static Light LightOf(MatterRow row, DateOnly today, DateOnly soon) =>
        row.Light == Light.Green ? DeadlineLights.Of(row.NextDueOn, today, soon) : row.Light;
}
