using System.Threading.RateLimiting;
using Fazhi.Platform.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Fazhi.Platform.Web;

/// <summary>Requests a minute, by user or by address.</summary>
public static class RateLimiting
{
    private static readonly RateLimitPartition<string> Unlimited = RateLimitPartition.GetNoLimiter("");

    internal static void Add(IServiceCollection services)
    {
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<RateLimitOptions>>((limiter, settings) => Configure(limiter, settings.Value));
    }

    private static void Configure(RateLimiterOptions limiter, RateLimitOptions settings)
    {
        limiter.OnRejected = static (rejected, _) => new ValueTask(
            (Problem.OfStatus(429) with { RetryAfter = SecondsUntil(rejected.Lease) }).WriteAsync(rejected.HttpContext));
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
        {
            if (!settings.Enabled || context.GetEndpoint() is null) return Unlimited;
            var user = context.RequestServices.GetRequiredService<ICurrentUser>().User;
            var address = context.Connection.RemoteIpAddress?.ToString() ?? "-";
            if (context.GetEndpoint()!.Metadata.GetMetadata<IsSignIn>() is not null) return Window("s" + address, settings.SignInsPerAddressPerMinute);
            if (context.GetEndpoint()!.Metadata.GetMetadata<PublicOperation>() is not null && user.IsAnonymous) return Window("p" + address, settings.PublicPerAddressPerMinute);
            return user.IsAnonymous ? Window("a" + address, settings.PerAddressPerMinute) : Window("u" + user.Id.ToString("N"), settings.PerUserPerMinute);
        });
    }

    /// <summary>Counts an endpoint as an attempt to sign in.</summary>
    public static T CountsAsSignIn<T>(this T builder)
        where T : IEndpointConventionBuilder => builder.WithMetadata(new IsSignIn());

    /// <summary>Opens an endpoint to anybody, without signing in and under a limit of its own, so that a search engine does not use up what those
    /// who sign in need; the API description says so.</summary>
    public static T OpenToThePublic<T>(this T builder)
        where T : IEndpointConventionBuilder => builder.AllowAnonymous().WithMetadata(new PublicOperation());

    private static RateLimitPartition<string> Window(string key, int permits) => RateLimitPartition.GetTokenBucketLimiter(key, _ => new()
    {
        TokenLimit = permits,
        TokensPerPeriod = Math.Max(1, permits / 6),
        ReplenishmentPeriod = TimeSpan.FromSeconds(10),
        AutoReplenishment = true,
    });

    private static int SecondsUntil(RateLimitLease lease) =>
        lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : 10;

    private sealed class IsSignIn;
}

/// <summary>Marks an endpoint that anybody may ask.</summary>
public sealed class PublicOperation;
