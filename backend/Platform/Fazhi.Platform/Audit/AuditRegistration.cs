using Fazhi.Platform.Audit.Features;
using Fazhi.Platform.Identity;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Fazhi.Platform.Audit;

/// <summary>Permission of the audit log: the auditor's alone.</summary>
public static class AuditPermissions
{
    public static readonly Permission Read = new("audit.read", "查看、校验审计日志") { Duty = Duty.Audit };

    internal static readonly PermissionSource Source = new("audit", "审计日志", [Read], [new(BuiltInRoles.Auditor, ScopeKind.None, Read)]);
}

/// <summary>Composition of the audit log: sealing, verification, reading.</summary>
public static class AuditRegistration
{
    public static IServiceCollection AddFazhiAudit(this IServiceCollection services)
    {
        services.TryAddScoped<AuditTrail>();
        return services
            .AddScoped<IAuditTrail, RecordedTrail>()
            .AddSingleton<AuditAnchor>()
            .AddSingleton<AuditSealer>()
            .AddScoped<AuditVerifier>()
            .AddHostedService<AuditSealing>()
            .AddPermissions(AuditPermissions.Source)
            .AddSingleton(AuditWords.ActionNames)
            .AddSingleton(_ => AuditWords.FieldNames)
            .AddSingleton(_ => AuditWords.SubjectNames);   // once all modules are loaded
    }

    /// <summary>Maps <c>audit</c> under the API's root <c>/api/v1</c>.</summary>
    public static void MapAudit(this IEndpointRouteBuilder api)
    {
        var audit = api.MapGroup("/audit").WithTags("审计");
        ListAuditEntriesEndpoint.Map(audit);
        ExportAuditEntriesEndpoint.Map(audit);
        VerifyAuditEndpoint.Map(audit);
    }
}
