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

/// <summary>新建角色。</summary>
internal sealed record CreateRoleCommand(CreateRoleBody Body) : IRequest<Versioned<NewRole>>;

/// <summary>新建角色。</summary>
/// <param name="Code">代码：小写字母、数字和连字符。</param>
/// <param name="Name">名称。</param>
/// <param name="Description">说明。</param>
/// <param name="Permissions">全部权限代码，须属于同一职责。</param>
/// <param name="Scopes">各模块的数据范围；未列出的模块不能看数据。</param>
internal sealed record CreateRoleBody(string Code, string Name, string Description, IReadOnlyList<string> Permissions, IReadOnlyDictionary<string, ScopeKind> Scopes);

/// <summary>新建的角色。</summary>
internal sealed record NewRole(Guid Id, string Code);

internal static class CreateRoleEndpoint
{
    public static void Map(RouteGroupBuilder roles) => roles
        .MapPost("", async (CreateRoleBody body, ISender sender, CancellationToken ct) =>
        {
            var (role, tag) = await sender.Send(new CreateRoleCommand(body), ct);
            return Reply.Created($"/api/v1/roles/{role.Id}", role, tag);
        })
        .WithName("CreateRole").WithSummary("新建角色").RequirePermission(IdentityPermissions.ManageRoles);
}

internal sealed class CreateRoleValidator : AbstractValidator<CreateRoleCommand>
{
    public CreateRoleValidator(PermissionCatalogue catalogue)
    {
        RuleFor(c => c.Body.Code).NotEmpty().MaximumLength(64).Matches("^[a-z0-9-]+$").WithMessage("代码须为小写字母、数字和连字符。").WithName("代码");
        RuleFor(c => c.Body).ChildRules(body => body.RuleFor(b => new RoleBody(b.Name, b.Description, b.Permissions, b.Scopes))
            .SetValidator(new RoleBodyValidator(catalogue)).OverridePropertyName(""));
    }
}

internal sealed class CreateRoleHandler(PlatformDbContext db, PermissionCatalogue catalogue, TimeProvider clock) : IRequestHandler<CreateRoleCommand, Versioned<NewRole>>
{
    public async Task<Versioned<NewRole>> Handle(CreateRoleCommand command, CancellationToken cancellationToken)
    {
        var body = command.Body;
        if (await db.Set<Role>().AnyAsync(r => r.Code == body.Code, cancellationToken)) throw new MalformedRequestException("code", "代码已被使用。");
        var role = Role.Create(body.Code, body.Name, body.Description, builtIn: false, clock.GetUtcNow());
        role.Grant(body.Permissions, body.Scopes, catalogue);
        db.Add(role);
        await db.SaveChangesAsync(cancellationToken);
        return new(new(role.Id, role.Code), new(role.Version));
    }
}
