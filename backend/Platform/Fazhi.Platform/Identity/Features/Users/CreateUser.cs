using Fazhi.Kernel;
using Fazhi.Platform.Organizations;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Identity.Features.Users;

/// <summary>新建用户。</summary>
internal sealed record CreateUserCommand(CreateUserBody Body) : IRequest<Versioned<NewUser>>;

/// <summary>新建用户。</summary>
/// <param name="UserName">用户名：字母、数字和 . _ -。</param>
/// <param name="DisplayName">姓名。</param>
/// <param name="OrganizationId">所在单位。</param>
/// <param name="Email">电子邮箱。</param>
/// <param name="Phone">联系电话。</param>
internal sealed record CreateUserBody(string UserName, string DisplayName, Guid OrganizationId, string? Email, string? Phone);

/// <summary>新用户和初始密码。</summary>
/// <param name="Id">Id.</param>
/// <param name="UserName">用户名。</param>
/// <param name="Password">初始密码，只显示这一次；首次登录须修改。</param>
internal sealed record NewUser(Guid Id, string UserName, string Password);

internal static class CreateUserEndpoint
{
    public static void Map(RouteGroupBuilder users) => users
        .MapPost("", async (CreateUserBody body, ISender sender, CancellationToken ct) =>
        {
            var (user, tag) = await sender.Send(new CreateUserCommand(body), ct);
            return Reply.Created($"/api/v1/users/{user.Id}", user, tag);
        })
        .WithName("CreateUser").WithSummary("新建用户").WithDescription("系统生成初始密码，只显示一次。角色由安全保密管理员另行授予。")
        .RequirePermission(IdentityPermissions.ManageUsers).WithMetadata(new AnswersSecret());
}

internal sealed class CreateUserValidator : AbstractValidator<CreateUserCommand>
{
    public CreateUserValidator()
    {
        RuleFor(c => c.Body.UserName).NotEmpty().Length(3, 64).Matches("^[A-Za-z0-9._-]+$").WithMessage("用户名须为 3 至 64 位的字母、数字和 . _ -。").WithName("用户名");
        RuleFor(c => c.Body.DisplayName).NotEmpty().MaximumLength(64).WithName("姓名");
        RuleFor(c => c.Body.Email).EmailAddress().MaximumLength(254).WithName("电子邮箱");
        RuleFor(c => c.Body.Phone).MaximumLength(32).Matches(@"^[0-9+\- ]*$").WithName("联系电话");
    }
}

internal sealed class CreateUserHandler(UserManager<User> users, PlatformDbContext db, IOrganizationDirectory organizations, ICurrentUser current, TimeProvider clock)
    : IRequestHandler<CreateUserCommand, Versioned<NewUser>>
{
    public async Task<Versioned<NewUser>> Handle(CreateUserCommand command, CancellationToken cancellationToken)
    {
        var body = command.Body;
        await organizations.RequireOpenAsync(body.OrganizationId, current.User, clock.TodayInChina(), cancellationToken);
        var normalized = users.NormalizeName(body.UserName);
        if (await db.Set<User>().AnyAsync(u => u.NormalizedUserName == normalized, cancellationToken))
            throw new MalformedRequestException("userName", "用户名已被使用。");
        var user = User.Create(body.UserName, body.DisplayName, current.User.CountyCode, body.OrganizationId, body.Email, body.Phone, clock.GetUtcNow());
        user.NormalizedUserName = normalized!;
        var password = PasswordPolicy.Generate();
        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        user.PasswordChanged(byAdministrator: true);
        db.Add(user);
        await db.SaveChangesAsync(cancellationToken);
        return new(new(user.Id, user.UserName, password), new(user.Version));
    }
}
