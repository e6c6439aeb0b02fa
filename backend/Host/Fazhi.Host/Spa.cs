using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;

namespace Fazhi.Host;

/// <summary>Serves the browser application: its files, and its page for every address that is not the API's.</summary>
internal static class Spa
{
    private static readonly string[] Ours = ["/api", "/swagger", "/health", "/connect", "/jobs"];

    public static void UseSpaFiles(this WebApplication app)
    {
        var folder = Folder(app);
        if (!Directory.Exists(folder)) return;
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(folder),
            // Names carry a hash of the content, except the page itself, which is sent by MapSpa.
            OnPrepareResponse = c => c.Context.Response.Headers.CacheControl =
                c.Context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache",
        });
    }

    public static void MapSpa(this WebApplication app)
    {
        var page = Path.Combine(Folder(app), "index.html");
        app.MapFallback(context =>
        {
            if (Array.Exists(Ours, p => context.Request.Path.StartsWithSegments(p, StringComparison.OrdinalIgnoreCase)) || !HttpMethods.IsGet(context.Request.Method)
                || !File.Exists(page))
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }

            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.Headers.CacheControl = "no-cache";
            return context.Response.SendFileAsync(page, context.RequestAborted);
        }).AllowAnonymous().ExcludeFromDescription();
    }

    private static string Folder(WebApplication app) => Path.GetFullPath(app.Services.GetRequiredService<IOptions<SpaOptions>>().Value.Folder);
}
