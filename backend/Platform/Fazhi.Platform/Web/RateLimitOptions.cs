using System.ComponentModel.DataAnnotations;

namespace Fazhi.Platform.Web;

/// <summary>Section <c>RateLimit</c>: how many requests one user, or one address that is not signed in, may make a minute.</summary>
public sealed class RateLimitOptions
{
    public const string Section = "RateLimit";

    /// <summary>False switches the limit off, for measurements and behind a gateway that limits.</summary>
    public bool Enabled { get; set; } = true;

    [Range(1, 10_000_000)]
    public int PerUserPerMinute { get; set; } = 3000;

    [Range(1, 10_000_000)]
    public int PerAddressPerMinute { get; set; } = 1200;

    /// <summary>Attempts to sign in: one address may be a whole bureau's.</summary>
    [Range(1, 10_000_000)]
    public int SignInsPerAddressPerMinute { get; set; } = 60;

    /// <summary>Requests to what is public, of one address that is not signed in.</summary>
    [Range(1, 10_000_000)]
    public int PublicPerAddressPerMinute { get; set; } = 120;
}
