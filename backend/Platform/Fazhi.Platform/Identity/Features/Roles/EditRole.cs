using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Identity.Features.Roles;

/// <summary>修改角色。</summary>
internal sealed record EditRoleCommand(Guid Id, IfMatch Expected, RoleBody Body) : IRequest<ETag>;

/// <summary>角色的内容。</summary>
/// <param name="Name">名称。</param>
/// <param name="Description">说明。</param>
/// <param name="Permissions">全部权限代码，须属于同一职责。</param>
/// <param name="Scopes">各模块的数据范围；未列出的模块不能看数据。</param>
internal sealed record RoleBody(string Name, string Description, IReadOnlyList<string> Permissions, IReadOnlyDictionary<string, ScopeKind> Scopes);

internal static class EditRoleEndpoint
{
    public static void Map(RouteGroupBuilder roles) => roles
        .MapPut("/{id:guid}", async (Guid id, IfMatch expected, RoleBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new EditRoleCommand(id, expected, body), ct)))
        .WithName("EditRole").WithSummary("修改角色的权限和数据范围").WithDescription("自担任此角色的用户的下一个请求起生效。")
        .RequirePermission(IdentityPermissions.ManageRoles);
}

internal sealed class RoleBodyValidator : AbstractValidator<RoleBody>
{
    public RoleBodyValidator(PermissionCatalogue catalogue)
    {
        RuleFor(b => b.Name).NotEmpty().MaximumLength(64).WithName("名称");
        RuleFor(b => b.Description).MaximumLength(500).WithName("说明");
        RuleForEach(b => b.Permissions).Must(code => catalogue.Find(code) is not null).WithMessage("没有“{PropertyValue}”这个权限代码。");
        RuleFor(b => b.Scopes).Must(s => s.Keys.All(catalogue.HasModule)).WithMessage("数据范围中有不存在的模块。");
    }
}

internal sealed class EditRoleValidator : AbstractValidator<EditRoleCommand>
{
    public EditRoleValidator(PermissionCatalogue catalogue) => RuleFor(c => c.Body).SetValidator(new RoleBodyValidator(catalogue));
}

internal sealed class EditRoleHandler(PlatformDbContext db, ICurrentUser current, PermissionCatalogue catalogue) : IRequestHandler<EditRoleCommand, ETag>
{
    public async Task<ETag> Handle(EditRoleCommand command, CancellationToken cancellationToken)
    {
        await using var transaction = await db.HoldGrantsAsync(cancellationToken);
        var role = await db.Set<Role>().LoadAsync(command.Id, command.Expected, cancellationToken);
        var holders = await db.Set<User>().AsNoTracking().Where(u => u.RoleIds.Contains(role.Id)).ToListAsync(cancellationToken);
        IdentityRules.NoSelfGrant.Require(holders.TrueForAll(u => u.Id != current.User.Id));

        role.Describe(command.Body.Name, command.Body.Description);
        role.Grant(command.Body.Permissions, command.Body.Scopes, catalogue);
        var others = await db.Set<Role>().AsNoTracking().Where(r => r.Id != role.Id).ToListAsync(cancellationToken);
        foreach (var holder in holders)
            IdentityRules.OneDuty.Require(Duties.Of([role, .. others.Where(r => holder.RoleIds.Contains(r.Id))], catalogue).Count <= 1);

        await db.SaveChangesAsync(cancellationToken);
        await db.Set<User>().Where(u => u.RoleIds.Contains(role.Id)).RegrantAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(role.Version);
    }
}
