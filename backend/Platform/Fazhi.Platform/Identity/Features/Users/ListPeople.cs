using Fazhi.Platform.Organizations;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Identity.Features.Users;

/// <summary>可以办理某项业务的人员，供转办和指派时选择。</summary>
/// <param name="Permission">须有的权限代码，调用人自己也须有该模块的权限。</param>
/// <param name="Q">姓名中的文字。</param>
internal sealed record ListPeopleQuery(string Permission, string? Q) : IRequest<IReadOnlyList<Person>>;

/// <summary>人员。</summary>
/// <param name="Id">Id of the user.</param>
/// <param name="DisplayName">姓名。</param>
/// <param name="OrganizationId">所在单位。</param>
/// <param name="OrganizationName">所在单位名称。</param>
internal sealed record Person(Guid Id, string DisplayName, Guid OrganizationId, string OrganizationName);

internal static class ListPeopleEndpoint
{
    public static void Map(RouteGroupBuilder users) => users
        .MapGet("/people", ([AsParameters] ListPeopleQuery query, ISender sender, CancellationToken ct) => sender.Send(query, ct))
        .WithName("ListPeople").WithSummary("可以办理某项业务的人员").WithDescription("只列出调用人在该模块数据范围内的人员，最多 200 人；没有该模块数据范围的，得到空表。");
}

internal sealed class ListPeopleValidator : AbstractValidator<ListPeopleQuery>
{
    public ListPeopleValidator()
    {
        RuleFor(q => q.Permission).NotEmpty().MaximumLength(100).WithName("权限代码");
        RuleFor(q => q.Q).MaximumLength(64).WithName("搜索词");
    }
}

internal sealed class ListPeopleHandler(PlatformDbContext db, IOrganizationDirectory organizations, ICurrentUser current, PermissionCatalogue catalogue)
    : IRequestHandler<ListPeopleQuery, IReadOnlyList<Person>>
{
    public async Task<IReadOnlyList<Person>> Handle(ListPeopleQuery query, CancellationToken cancellationToken)
    {
        var source = catalogue.Sources.FirstOrDefault(s => s.Permissions.Any(p => p.Code == query.Permission));
        if (source is null) throw new MalformedRequestException("permission", "没有这个权限代码。");
        var scope = current.User.ScopeOf(source.Module);
        if (scope.Kind == ScopeKind.None || !catalogue.IsOpenTo(current.User, source.Module)) return [];

        var roles = await db.Set<Role>().AsNoTracking().Where(r => r.Permissions.Contains(query.Permission)).Select(r => r.Id).ToArrayAsync(cancellationToken);
        var people = db.UsersOf(current.User).AsNoTracking().Where(u => !u.Disabled && u.RoleIds.Any(r => roles.Contains(r)));
        var me = current.User.Id;
        if (scope.Kind == ScopeKind.Own) people = people.Where(u => u.Id == me);
        if (scope.Kind == ScopeKind.OrganizationAndBelow)
        {
            var below = scope.OrganizationIds.ToArray();
            people = people.Where(u => below.Contains(u.OrganizationId));
        }

        if (query.Q?.Trim() is { Length: > 0 } text) people = people.Where(u => u.DisplayName.Contains(text));
        var found = await people.OrderBy(u => u.DisplayName).ThenBy(u => u.Id).Take(Page.MaxSize)
            .Select(u => new { u.Id, u.DisplayName, u.OrganizationId }).ToListAsync(cancellationToken);
        var tree = await organizations.GetAsync(cancellationToken);
        return [.. found.Select(u => new Person(u.Id, u.DisplayName, u.OrganizationId, tree.NameOf(u.OrganizationId)))];
    }
}
