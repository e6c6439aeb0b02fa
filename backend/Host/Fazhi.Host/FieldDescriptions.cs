using System.Text.Json.Nodes;
using Fazhi.Platform.Web;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Fazhi.Host;

/// <summary>What every field and every body is, where its own comment says nothing: a field has the words that records share, and a body is what its
/// operation is for.</summary>
internal sealed class FieldDescriptions : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var schemas = context.SchemaRepository.Schemas;
        foreach (var operation in swaggerDoc.Paths.Values.SelectMany(p => p.Operations?.Values.AsEnumerable() ?? []))
        {
            if (operation.RequestBody is not OpenApiRequestBody body) continue;
            body.Description ??= $"{operation.Summary}所需的内容。";
            foreach (var media in (body.Content ?? new Dictionary<string, OpenApiMediaType>()).Values)
                if (media.Schema is OpenApiSchemaReference { Reference.Id: { } id } && schemas.GetValueOrDefault(id) is OpenApiSchema sent) sent.Description ??= body.Description;
        }

        foreach (var schema in schemas.Values)
            foreach (var (name, field) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
                if (field is OpenApiSchema { Description: null } silent) silent.Description = FieldWords.Of(name);
    }
}
