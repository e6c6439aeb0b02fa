using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Fazhi.Platform.Web;

/// <summary>Refuses what no handler can use, before any handler sees it: null characters in the address, JSON in an unknown encoding.</summary>
internal sealed class RequestHygiene(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.QueryString.Value is { Length: > 0 } query && query.Contains("%00", StringComparison.Ordinal)
            || request.Path.Value is { } path && path.Contains('\0', StringComparison.Ordinal))
            return Problem.OfStatus(400).WriteAsync(context);
        if (request.ContentType is { Length: > 0 } written && written.Contains("charset", StringComparison.OrdinalIgnoreCase)
            && !(MediaTypeHeaderValue.TryParse(written, out var type) && type.Charset.Value?.Trim('"') is "utf-8" or "UTF-8" or "utf8" or "Utf-8" or null))
            return Problem.OfStatus(415).WriteAsync(context);
        return next(context);
    }
}
