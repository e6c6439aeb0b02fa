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
            // Names carry a hash of the content, except the page itself, which is sent by UseSpaPage.
            OnPrepareResponse = c => c.Context.Response.Headers.CacheControl =
                c.Context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache",
        });
    }

    /// <summary>Behind routing, before who is asking matters. No endpoint of its own: as a candidate for every address it would turn the 405 and 415 of the API into 404.</summary>
    public static void UseSpaPage(this WebApplication app)
    {
        var page = Path.Combine(Folder(app), "index.html");
        app.Use(next => context =>
        {
            var request = context.Request;
            if (context.GetEndpoint() is not null || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) || !File.Exists(page)
                || Array.Exists(Ours, p => request.Path.StartsWithSegments(p, StringComparison.OrdinalIgnoreCase)))
                return next(context);
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.Headers.CacheControl = "no-cache";
            return context.Response.SendFileAsync(page, context.RequestAborted);
        });
    }

    private static string Folder(WebApplication app) => Path.GetFullPath(app.Services.GetRequiredService<IOptions<SpaOptions>>().Value.Folder);
}
