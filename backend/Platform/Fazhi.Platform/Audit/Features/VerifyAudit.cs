using Fazhi.Platform.Security;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Platform.Audit.Features;

/// <summary>校验审计链。</summary>
internal sealed record VerifyAuditQuery : IRequest<AuditVerification>;

internal static class VerifyAuditEndpoint
{
    public static void Map(RouteGroupBuilder audit) => audit
        .MapPost("/verify", (ISender sender, CancellationToken ct) => sender.Send(new VerifyAuditQuery(), ct))
        .WithName("VerifyAudit").WithSummary("校验审计链，指出第一处破坏").RequirePermission(AuditPermissions.Read);
}

internal sealed class VerifyAuditHandler(AuditVerifier verifier) : IRequestHandler<VerifyAuditQuery, AuditVerification>
{
    public Task<AuditVerification> Handle(VerifyAuditQuery request, CancellationToken cancellationToken) => verifier.VerifyAsync(cancellationToken);
}
