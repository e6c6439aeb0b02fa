using System.Globalization;
using System.Security.Claims;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Platform.Identity;

/// <summary>The cookie that keeps staff signed in. It holds the ids of user and session and two numbers; what the user may do is looked up at every request.</summary>
internal static class SessionCookie
{
    public const string Scheme = "Session";
    public const string Name = "fazhi-session";
    public const string AntiforgeryCookie = "XSRF-TOKEN";
    public const string AntiforgeryHeader = "X-XSRF-TOKEN";

    private const string VersionClaim = "sv";
    private const string SignedInClaim = "at";
    private const string SessionClaim = "sid";

    public static void Configure(CookieAuthenticationOptions cookie, SessionOptions settings, TimeProvider clock)
    {
        cookie.Cookie.Name = Name;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Strict;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.SlidingExpiration = true;
        cookie.ExpireTimeSpan = TimeSpan.FromMinutes(settings.IdleMinutes);
        cookie.Events.OnRedirectToLogin = context => Problem.OfStatus(401).WriteAsync(context.HttpContext);
        cookie.Events.OnRedirectToAccessDenied = context => Problem.OfStatus(403).WriteAsync(context.HttpContext);
        cookie.Events.OnValidatePrincipal = context => ValidateAsync(context, settings, clock);
    }

    /// <returns>The new session.</returns>
    public static async Task<Guid> SignInAsync(HttpContext context, User user, DateTimeOffset now)
    {
        var session = Guid.CreateVersion7(now);
        var principal = new ClaimsPrincipal(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, user.Id.ToString()),
            new(VersionClaim, user.SessionVersion.ToString(CultureInfo.InvariantCulture)),
            new(SignedInClaim, now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
            new(SessionClaim, session.ToString()),
        ], Scheme));
        await context.SignInAsync(Scheme, principal);
        context.User = principal;
        IssueAntiforgeryToken(context);
        return session;
    }

    public static Guid SessionOf(ClaimsPrincipal? principal) => Guid.TryParse(principal?.FindFirstValue(SessionClaim), out var session) ? session : Guid.Empty;

    /// <summary>Gives the browser the token that its unsafe requests send back in the header.</summary>
    public static void IssueAntiforgeryToken(HttpContext context)
    {
        var tokens = context.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context);
        context.Response.Cookies.Append(AntiforgeryCookie, tokens.RequestToken!, new()
        {
            HttpOnly = false,   // the page reads it
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            Path = "/",
        });
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context, SessionOptions settings, TimeProvider clock)
    {
        var user = await AdmitAsync(context, settings, clock);
        if (user is null) context.RejectPrincipal();
        else context.HttpContext.RequestServices.GetRequiredService<CurrentUserHolder>().User = user;
    }

    private static ValueTask<CurrentUser?> AdmitAsync(CookieValidatePrincipalContext context, SessionOptions settings, TimeProvider clock)
    {
        if (!Guid.TryParse(context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            || !int.TryParse(context.Principal.FindFirstValue(VersionClaim), CultureInfo.InvariantCulture, out var version)
            || !long.TryParse(context.Principal.FindFirstValue(SignedInClaim), CultureInfo.InvariantCulture, out var at)
            || clock.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(at) > TimeSpan.FromHours(settings.AbsoluteHours))
            return ValueTask.FromResult<CurrentUser?>(null);
        return context.HttpContext.RequestServices.GetRequiredService<SessionGate>().AdmitAsync(id, version, SessionOf(context.Principal), context.HttpContext.RequestAborted);
    }
}
