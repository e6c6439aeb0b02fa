using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Platform.Identity.Features.Session;

/// <summary>The signed-in user; also hands out the antiforgery token, to those who are not signed in too.</summary>
internal static class GetSessionEndpoint
{
    public static void Map(RouteGroupBuilder session) => session
        .MapGet("", async (ICurrentUser users, SignedInUserReader reader, HttpContext context, CancellationToken ct) =>
        {
            SessionCookie.IssueAntiforgeryToken(context);
            return users.User.IsAnonymous ? new SignInReply(null, Problem.OfStatus(401)) : new SignInReply(await reader.ReadAsync(users.User, ct), null);
        })
        .WithName("GetSession").WithSummary("当前登录的用户").AllowAnonymous()
        .Produces<SignedInUser>().Produces<Problem>(StatusCodes.Status401Unauthorized);
}
