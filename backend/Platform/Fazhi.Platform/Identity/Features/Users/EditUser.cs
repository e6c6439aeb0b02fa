using Fazhi.Kernel;
using Fazhi.Platform.Organizations;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Platform.Identity.Features.Users;

/// <summary>修改用户。</summary>
internal sealed record EditUserCommand(Guid Id, IfMatch Expected, EditUserBody Body) : IRequest<ETag>;

/// <summary>修改用户。</summary>
/// <param name="DisplayName">姓名。</param>
/// <param name="OrganizationId">所在单位。</param>
/// <param name="Email">电子邮箱。</param>
/// <param name="Phone">联系电话。</param>
internal sealed record EditUserBody(string DisplayName, Guid OrganizationId, string? Email, string? Phone);

internal static class EditUserEndpoint
{
    public static void Map(RouteGroupBuilder users) => users
        .MapPut("/{id:guid}", async (Guid id, IfMatch expected, EditUserBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new EditUserCommand(id, expected, body), ct)))
        .WithName("EditUser").WithSummary("修改用户的姓名、单位和联系方式")
        .WithDescription("改变所在单位即为调动：其业务角色同时收回，须由安全保密管理员重新授权。").RequirePermission(IdentityPermissions.ManageUsers);
}

internal sealed class EditUserValidator : AbstractValidator<EditUserCommand>
{
    public EditUserValidator()
    {
        RuleFor(c => c.Body.DisplayName).NotEmpty().MaximumLength(64).WithName("姓名");
        RuleFor(c => c.Body.Email).EmailAddress().MaximumLength(254).WithName("电子邮箱");
        RuleFor(c => c.Body.Phone).MaximumLength(32).Matches(@"^[0-9+\- ]*$").WithName("联系电话");
    }
}

internal sealed class EditUserHandler(PlatformDbContext db, IOrganizationDirectory organizations, ICurrentUser current, PermissionCatalogue catalogue, TimeProvider clock)
    : IRequestHandler<EditUserCommand, ETag>
{
    public async Task<ETag> Handle(EditUserCommand command, CancellationToken cancellationToken)
    {
        await using var transaction = await db.HoldGrantsAsync(cancellationToken);
        var user = await db.UsersOf(current.User).LoadAsync(command.Id, command.Expected, cancellationToken);
        var body = command.Body;
        await organizations.RequireOpenAsync(body.OrganizationId, current.User, clock.TodayInChina(), cancellationToken);
        user.Describe(body.DisplayName, body.Email, body.Phone);
        if (user.OrganizationId != body.OrganizationId)
            // An administrator reaches no data; and were all who grant to lose their roles, nobody could give them back.
            user.Move(body.OrganizationId, keepsRoles: (await db.RolesOf(user, cancellationToken)).All(r => r.Scopes.Count == 0 && !Duties.Of([r], catalogue).Contains(Duty.Business)));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(user.Version);
    }
}
