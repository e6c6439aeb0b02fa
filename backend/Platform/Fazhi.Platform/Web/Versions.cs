using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Platform.Web;

/// <summary>The version of a resource as an entity tag.</summary>
public readonly record struct ETag(long Version)
{
    public override string ToString() => $"\"{Version.ToString(CultureInfo.InvariantCulture)}\"";
}

/// <summary>The version that a change expects, from the header <c>If-Match</c>: 428 without it, 412 when it is not the present one.</summary>
public readonly record struct IfMatch(long Version)
{
    /// <summary>Passes when nobody changed the thing since.</summary>
    /// <exception cref="StaleVersionException">Somebody did.</exception>
    public void Require(long current)
    {
        if (current != Version) throw new StaleVersionException();
    }

    public static ValueTask<IfMatch> BindAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var header = context.Request.Headers.IfMatch.ToString().AsSpan().Trim();
        if (header.IsEmpty || header is "*") throw new PreconditionRequiredException();
        // A proxy that compresses weakens the tag: W/"7" is still version 7.
        if (header.StartsWith("W/", StringComparison.Ordinal)) header = header[2..];
        if (header is not ['"', .. var tag, '"'] || tag.Contains('"')) throw new MalformedRequestException("If-Match", "须为一个带引号的 ETag。");
        if (!long.TryParse(tag, NumberStyles.None, CultureInfo.InvariantCulture, out var version)) throw new StaleVersionException();
        return ValueTask.FromResult(new IfMatch(version));
    }
}
