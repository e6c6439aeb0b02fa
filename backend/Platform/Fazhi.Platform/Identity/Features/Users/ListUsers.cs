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

/// <summary>用户列表。</summary>
/// <param name="Q">用户名或姓名中的文字。</param>
/// <param name="OrganizationId">该单位及其下级的用户。</param>
/// <param name="RoleId">担任该角色的用户。</param>
/// <param name="Disabled">只看停用的，或者只看在用的。</param>
/// <param name="After">上一页的 nextCursor。</param>
/// <param name="PageSize">每页条数，1 至 200。</param>
internal sealed record ListUsersQuery(string? Q, Guid? OrganizationId, Guid? RoleId, bool? Disabled, string? After, int PageSize = Page.DefaultSize) : IRequest<Page<UserRow>>;

internal static class ListUsersEndpoint
{
    public static void Map(RouteGroupBuilder users) => users
        .MapGet("", ([AsParameters] ListUsersQuery query, ISender sender, CancellationToken ct) => sender.Send(query, ct))
        .WithName("ListUsers").WithSummary("用户列表").RequirePermission(IdentityPermissions.ReadUsers);
}

internal sealed class ListUsersValidator : AbstractValidator<ListUsersQuery>
{
    public ListUsersValidator()
    {
        RuleFor(q => q.PageSize).PageSize();
        RuleFor(q => q.Q).MaximumLength(64).WithName("搜索词");
    }
}

internal sealed class ListUsersHandler(PlatformDbContext db, IOrganizationDirectory organizations, ICurrentUser current) : IRequestHandler<ListUsersQuery, Page<UserRow>>
{
    private sealed record Position(string UserName);

    public async Task<Page<UserRow>> Handle(ListUsersQuery query, CancellationToken cancellationToken)
    {
        var county = current.User.CountyCode;
        var tree = await organizations.GetAsync(cancellationToken);
        var users = db.Set<User>().AsNoTracking().Where(u => u.CountyCode == county);
        if (query.Q?.Trim() is { Length: > 0 } text)
        {
            var pattern = "%" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%";
            users = users.Where(u => EF.Functions.ILike(u.UserName, pattern, "\\") || EF.Functions.ILike(u.DisplayName, pattern, "\\"));
        }

        if (query.OrganizationId is { } organization)
        {
            var below = tree.SubtreeOf(organization).ToArray();
            users = users.Where(u => below.Contains(u.OrganizationId));
        }

        if (query.RoleId is { } role) users = users.Where(u => u.RoleIds.Contains(role));
        if (query.Disabled is { } disabled) users = users.Where(u => u.Disabled == disabled);
        if (Cursor.Decode<Position>(query.After) is { } after) users = users.Where(u => u.UserName.CompareTo(after.UserName) > 0);

        var rows = await users.OrderBy(u => u.UserName).Take(query.PageSize + 1).ToListAsync(cancellationToken);
        var names = await db.Set<Role>().NamesAsync(cancellationToken);
        return Page.Of([.. rows.Select(u => UserRows.Of(u, tree, names))], query.PageSize, last => new Position(last.UserName));
    }
}
