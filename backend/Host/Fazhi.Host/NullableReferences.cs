using System.Reflection;
using System.Text.Json;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Fazhi.Host;

/// <summary>A field that refers to another schema and may be null says so: beside a reference OpenAPI 3.0 reads nothing, so it stands within <c>allOf</c>.</summary>
internal sealed class NullableReferences : ISchemaFilter
{
    private readonly NullabilityInfoContext annotations = new();

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties: { } fields }) return;
        foreach (var property in context.Type.GetProperties())
            if (fields.TryGetValue(JsonNamingPolicy.CamelCase.ConvertName(property.Name), out var field) && field is OpenApiSchemaReference && annotations.Create(property).ReadState == NullabilityState.Nullable)
                fields[JsonNamingPolicy.CamelCase.ConvertName(property.Name)] = new OpenApiSchema { AllOf = [field], Type = JsonSchemaType.Null };
    }
}
