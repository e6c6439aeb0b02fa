using Fazhi.Platform.Audit;
using Fazhi.Platform.Identity.Features.Roles;
using Fazhi.Platform.Identity.Features.Session;
using Fazhi.Platform.Identity.Features.Users;
using Fazhi.Platform.Identity.Features.Views;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Fazhi.Platform.Identity;

/// <summary>Composition of accounts, sign-in and grants.</summary>
public static class IdentityRegistration
{
    public static IServiceCollection AddFazhiIdentity(this IServiceCollection services)
    {
        services.AddFazhiSecurity();
        services.AddHttpContextAccessor();
        services.AddSingleton<IRequestOrigin, RequestOrigin>();
        services.AddScoped<AuditTrail>();
        services.AddScoped<IHandlerDirectory, HandlerDirectory>();
        services.AddOptions<SessionOptions>().BindConfiguration(SessionOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddPermissions(IdentityPermissions.Users).AddPermissions(IdentityPermissions.Roles).AddPermissions(IdentityPermissions.Jobs);
        services.AddScoped<IdentitySeeder>();
        services.AddScoped<SignedInUserReader>();
        services.AddScoped<FailedSignIns>();
        services.AddSingleton<SessionGate>();
        AddUsers(services);
        AddCookie(services);
        return services;
    }

    /// <summary>Before routing's endpoints: who is it, and did our page send it.</summary>
    public static IApplicationBuilder UseFazhiIdentity(this IApplicationBuilder app) => app
        .UseAuthentication()
        .UseRateLimiter()
        .UseMiddleware<AntiforgeryGuard>()
        .UseAuthorization()
        .UseMiddleware<IdempotencyGuard>();

    /// <summary>Session, users, roles and permissions, under <c>/api/v1</c>.</summary>
    public static void MapIdentity(this IEndpointRouteBuilder api)
    {
        var session = api.MapGroup("/session").WithTags("登录");
        SignInEndpoint.Map(session);
        GetSessionEndpoint.Map(session);
        SignOutEndpoint.Map(session);
        ChangePasswordEndpoint.Map(session);

        var users = api.MapGroup("/users").WithTags("用户");
        ListUsersEndpoint.Map(users);
        ListPeopleEndpoint.Map(users);
        GetUserEndpoint.Map(users);
        CreateUserEndpoint.Map(users);
        EditUserEndpoint.Map(users);
        DisableUserEndpoint.Map(users);
        ResetPasswordEndpoint.Map(users);
        AssignRolesEndpoint.Map(users);

        var mine = api.MapGroup("/users/me/views").WithTags("用户");
        ListPageSettingsEndpoint.Map(mine);
        KeepPageSettingsEndpoint.Map(mine);

        var roles = api.MapGroup("/roles").WithTags("角色与权限");
        ReadRolesEndpoint.Map(roles);
        CreateRoleEndpoint.Map(roles);
        EditRoleEndpoint.Map(roles);
        DeleteRoleEndpoint.Map(roles);
        ListPermissionsEndpoint.Map(api.MapGroup("/permissions").WithTags("角色与权限"));
    }

    private static void AddUsers(IServiceCollection services)
    {
        services.AddIdentityCore<User>().AddUserStore<UserStore>();
        services.AddScoped<IPasswordValidator<User>, PasswordPolicy>();
        services.AddOptions<IdentityOptions>().Configure(identity =>
        {
            // One policy decides about passwords: PasswordPolicy.
            var password = identity.Password;
            (password.RequireDigit, password.RequireLowercase, password.RequireUppercase, password.RequireNonAlphanumeric) = (false, false, false, false);
            (password.RequiredLength, password.RequiredUniqueChars) = (1, 1);
        });
    }

    private static void AddCookie(IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("Fazhi")
            .UseCryptographicAlgorithms(new AuthenticatedEncryptorConfiguration { EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM });   // every request opens three, and the default takes about 1.7 times as long
        services.AddOptions<KeyManagementOptions>().Configure<NpgsqlDataSource>((keys, database) => keys.XmlRepository = new DatabaseKeys(database));
        services.AddAuthentication(SessionCookie.Scheme).AddCookie(SessionCookie.Scheme);
        services.AddOptions<CookieAuthenticationOptions>(SessionCookie.Scheme)
            .Configure<IOptions<SessionOptions>, TimeProvider>((cookie, settings, clock) => SessionCookie.Configure(cookie, settings.Value, clock));
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.HeaderName = SessionCookie.AntiforgeryHeader;
            antiforgery.Cookie.Name = "fazhi-antiforgery";
            antiforgery.Cookie.HttpOnly = true;
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
    }
}
