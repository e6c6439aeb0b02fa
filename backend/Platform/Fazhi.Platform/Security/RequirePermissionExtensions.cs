using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Platform.Security;

/// <summary>What an endpoint demands; the API description shows it.</summary>
public sealed class RequiredPermission(Permission permission) : IAuthorizationRequirement, IAuthorizationRequirementData
{
    public Permission Permission { get; } = permission;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

/// <summary>Names the permission of an endpoint.</summary>
public static class RequirePermissionExtensions
{
    /// <summary>Lets only those through who hold the permission: 401 for nobody, 403 for others.</summary>
    public static T RequirePermission<T>(this T builder, Permission permission)
        where T : IEndpointConventionBuilder => builder.WithMetadata(new RequiredPermission(permission));
}

internal sealed class RequiredPermissionHandler(ICurrentUser users) : AuthorizationHandler<RequiredPermission>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RequiredPermission requirement)
    {
        if (users.User.Has(requirement.Permission)) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}

/// <summary>Registration of access control.</summary>
public static class SecurityRegistration
{
    /// <summary>Adds the user of the scope and the check of permissions; whatever names neither permission nor anonymity needs a sign-in.</summary>
    public static IServiceCollection AddFazhiSecurity(this IServiceCollection services)
    {
        services.AddScoped<CurrentUserHolder>();
        services.AddScoped<ICurrentUser>(s => s.GetRequiredService<CurrentUserHolder>());
        services.AddSingleton<PermissionCatalogue>().AddSingleton<DossierReaders>();
        services.AddScoped<IAuthorizationHandler, RequiredPermissionHandler>();
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return services;
    }
}
