using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Fazhi.Host;

/// <summary>A list and its count take the same filters: what one of them says of a parameter holds for the other.</summary>
internal sealed class SharedDescriptions : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var parameters = swaggerDoc.Paths.Values.SelectMany(p => (p.Operations ?? []).Select(o => o.Value))
            .SelectMany(o => (o.Parameters ?? []).OfType<OpenApiParameter>()).Where(p => p.Name is not null).ToLookup(p => p.Name!);
        foreach (var same in parameters)
            if (same.FirstOrDefault(p => !string.IsNullOrEmpty(p.Description))?.Description is { } description)
                foreach (var silent in same.Where(p => string.IsNullOrEmpty(p.Description))) silent.Description = description;
    }
}
