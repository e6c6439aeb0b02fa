using System.Text;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;

namespace Fazhi.Host;

/// <summary>Writes the API description to a file, for the browser application's types; needs no database.</summary>
internal static class OpenApiFile
{
    public static async Task WriteAsync(WebApplication app, string path)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var document = scope.ServiceProvider.GetRequiredService<ISwaggerProvider>().GetSwagger("v1");
        await using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture) { NewLine = "\n" };
        document.SerializeAsV3(new OpenApiJsonWriter(text));
        await File.WriteAllTextAsync(path, text.ToString() + "\n", new UTF8Encoding(false));
    }
}
