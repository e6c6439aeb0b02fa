using Fazhi.Platform.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Platform.Identity;

/// <summary>An unsafe request that signs in by cookie must prove that our page sent it. Signing in itself needs no proof: it uses no cookie.</summary>
internal sealed class AntiforgeryGuard(RequestDelegate next, IAntiforgery antiforgery)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (Demands(context) && !await antiforgery.IsRequestValidAsync(context))
        {
            await new Problem(400, "antiforgery.invalid", "页面已过期，请刷新后再试。")
            {
                Detail = $"须在请求头 {SessionCookie.AntiforgeryHeader} 中带回 Cookie {SessionCookie.AntiforgeryCookie} 的值。",
            }.WriteAsync(context);
            return;
        }

        await next(context);
    }

    private static bool Demands(HttpContext context) =>
        context.User.Identity?.AuthenticationType == SessionCookie.Scheme
        && context.Request.Method is not ("GET" or "HEAD" or "OPTIONS" or "TRACE")
        && context.GetEndpoint()?.Metadata.GetMetadata<NeedsNoAntiforgery>() is null;
}

/// <summary>Marks signing in.</summary>
internal sealed class NeedsNoAntiforgery;
