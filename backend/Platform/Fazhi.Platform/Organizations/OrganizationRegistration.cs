using Fazhi.Platform.Identity;
using Fazhi.Platform.Organizations.Features;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Platform.Organizations;

/// <summary>Permissions of organizations.</summary>
public static class OrganizationPermissions
{
    public static readonly Permission Manage = new("organizations.manage", "管理机构和区划") { Duty = Duty.System };

    internal static readonly PermissionSource Source = new("organizations", "机构", [Manage],
        [new(BuiltInRoles.SystemAdministrator, ScopeKind.None, Manage)]);
}

/// <summary>Composition of organizations and divisions.</summary>
public static class OrganizationRegistration
{
    public static IServiceCollection AddFazhiOrganizations(this IServiceCollection services) => services
        .AddSingleton<IOrganizationDirectory, OrganizationDirectory>()
        .AddSingleton<IDivisionDirectory, DivisionDirectory>()
        .AddScoped<OrganizationSeeder>()
        .AddPermissions(OrganizationPermissions.Source);

    /// <summary>Organizations and divisions, under <c>/api/v1</c>.</summary>
    public static void MapOrganizations(this IEndpointRouteBuilder api)
    {
        var organizations = api.MapGroup("/organizations").WithTags("机构");
        ReadOrganizationsEndpoint.Map(organizations);
        CreateOrganizationEndpoint.Map(organizations);
        EditOrganizationEndpoint.Map(organizations);
        CloseOrganizationEndpoint.Map(organizations);
        DivisionsEndpoint.Map(organizations);
    }
}
