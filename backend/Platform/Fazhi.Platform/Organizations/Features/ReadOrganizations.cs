using Fazhi.Kernel;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Organizations.Features;

/// <summary>机构树，按上下级和次序排列。</summary>
/// <param name="On">哪一天的机构；不给则为今天。</param>
/// <param name="All">连同已经撤销的。</param>
internal sealed record ListOrganizationsQuery(DateOnly? On, bool All = false) : IRequest<IReadOnlyList<OrganizationRow>>;

/// <summary>机构。</summary>
internal sealed record GetOrganizationQuery(Guid Id) : IRequest<Versioned<OrganizationRow>>;

/// <summary>机构。</summary>
/// <param name="Id">Id.</param>
/// <param name="Code">代码。</param>
/// <param name="Name">名称。</param>
/// <param name="Kind">类别。</param>
/// <param name="ParentId">上级机构。</param>
/// <param name="DivisionCode">所辖区划的代码。</param>
/// <param name="Ordinal">在同级中的次序。</param>
/// <param name="EffectiveFrom">设立日期。</param>
/// <param name="EffectiveTo">撤销日期：自该日起不再存在。</param>
internal sealed record OrganizationRow(Guid Id, string Code, string Name, OrganizationKind Kind, Guid? ParentId, string? DivisionCode, int Ordinal,
    DateOnly EffectiveFrom, DateOnly? EffectiveTo);

internal static class ReadOrganizationsEndpoint
{
    public static void Map(RouteGroupBuilder organizations)
    {
        organizations.MapGet("", ([AsParameters] ListOrganizationsQuery query, ISender sender, CancellationToken ct) => sender.Send(query, ct))
            .WithName("ListOrganizations").WithSummary("机构树").WithDescription("按树的先后次序列出，parentId 指向上级；登录即可查看。");
        organizations.MapGet("/{id:guid}", async (Guid id, ISender sender, CancellationToken ct) =>
            {
                var (organization, tag) = await sender.Send(new GetOrganizationQuery(id), ct);
                return Reply.Ok(organization, tag);
            })
            .WithName("GetOrganization").WithSummary("机构详情");
    }
}

internal sealed class ListOrganizationsHandler(IOrganizationDirectory directory, ICurrentUser current, TimeProvider clock)
    : IRequestHandler<ListOrganizationsQuery, IReadOnlyList<OrganizationRow>>
{
    public async Task<IReadOnlyList<OrganizationRow>> Handle(ListOrganizationsQuery query, CancellationToken cancellationToken)
    {
        var on = query.On ?? clock.TodayInChina();
        var tree = await directory.GetFreshAsync(cancellationToken);
        return [.. InOrder(tree, null).Where(o => o.CountyCode == current.User.CountyCode && (query.All || o.IsOpen(on)))
            .Select(o => new OrganizationRow(o.Id, o.Code, o.Name, o.Kind, o.ParentId, o.DivisionCode, o.Ordinal, o.EffectiveFrom, o.EffectiveTo))];
    }

    private static IEnumerable<OrganizationNode> InOrder(OrganizationTree tree, Guid? parent) =>
        tree.ChildrenOf(parent).SelectMany(o => InOrder(tree, o.Id).Prepend(o));
}

internal sealed class GetOrganizationHandler(PlatformDbContext db, ICurrentUser current) : IRequestHandler<GetOrganizationQuery, Versioned<OrganizationRow>>
{
    public async Task<Versioned<OrganizationRow>> Handle(GetOrganizationQuery query, CancellationToken cancellationToken)
    {
        var o = await db.OrganizationsOf(current.User).AsNoTracking().FirstOrDefaultAsync(x => x.Id == query.Id, cancellationToken) ?? throw new NotFoundException();
        return new(new(o.Id, o.Code, o.Name, o.Kind, o.ParentId, o.DivisionCode, o.Ordinal, o.EffectiveFrom, o.EffectiveTo), new(o.Version));
    }
}
