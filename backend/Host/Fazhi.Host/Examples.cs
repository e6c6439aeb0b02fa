using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Fazhi.Host;

/// <summary>An example of every JSON body in the API description, made from its schema.</summary>
internal sealed class Examples : IDocumentFilter
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["userName"] = "legalaid.clerk",
        ["displayName"] = "张三",
        ["name"] = "张三",
        ["phone"] = "13800000000",
        ["email"] = "zhangsan@example.org",
        ["countyCode"] = "360124",
        ["divisionCode"] = "360124102",
        ["title"] = "张某追索劳动报酬",
        ["code"] = "code",
        ["password"] = "Abcd-2345-efgh",
        ["nextCursor"] = "eyJPbiI6IjIwMjItMDktMjEifQ",
    };

    public static JsonNode Problem(int status, string title) => new JsonObject
    {
        ["type"] = $"urn:fazhi:problem:{CodeOf(status)}",
        ["title"] = title,
        ["status"] = status,
        ["code"] = CodeOf(status),
        ["traceId"] = "4bf92f3577b34da6a3ce929d0e0e4736",
    };

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        foreach (var operation in swaggerDoc.Paths.Values.SelectMany(p => p.Operations?.Values.AsEnumerable() ?? []))
        {
            var contents = (operation.Responses ?? []).Select(r => r.Value.Content).Append(operation.RequestBody?.Content);
            foreach (var media in contents.SelectMany(c => c ?? new Dictionary<string, OpenApiMediaType>()).Where(m => m.Key == "application/json").Select(m => m.Value))
                if (media is { Example: null, Schema: { } schema }) media.Example = Of(schema, "", 0, context.SchemaRepository);
        }
    }

    private static JsonNode? Of(IOpenApiSchema schema, string name, int depth, SchemaRepository all)
    {
        if (depth > 5) return null;
        if (schema is OpenApiSchemaReference { Reference.Id: { } id } && all.Schemas.TryGetValue(id, out var target)) return Of(target, name, depth, all);
        if (schema.Enum is [{ } first, ..]) return first.DeepClone();
        if (schema.AllOf is [{ } only]) return Of(only, name, depth, all);
        if (schema.OneOf?.FirstOrDefault(s => s.Type != JsonSchemaType.Null) is { } one) return Of(one, name, depth, all);
        var type = schema.Type & ~JsonSchemaType.Null;
        return type switch
        {
            JsonSchemaType.Array => schema.Items is { } item && Of(item, name, depth + 1, all) is { } value ? new JsonArray(value) : new JsonArray(),
            JsonSchemaType.Object => Object(schema, depth, all),
            JsonSchemaType.Boolean => false,
            JsonSchemaType.Integer => 1,
            JsonSchemaType.Number => 1200,
            JsonSchemaType.String => schema.Format switch
            {
                "uuid" => "0195e2b4-6a00-7000-8000-000000000000",
                "date" => "2022-09-21",
                "date-time" => "2022-09-21T01:30:00+00:00",
                _ => Words.GetValueOrDefault(name, "文字"),
            },
            _ => null,
        };
    }

    private static JsonObject Object(IOpenApiSchema schema, int depth, SchemaRepository all)
    {
        var example = new JsonObject();
        foreach (var (name, property) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>()) example[name] = Of(property, name, depth + 1, all);
        if (example.Count == 0 && schema.AdditionalProperties is { } value) example["code"] = Of(value, "code", depth + 1, all);
        return example;
    }

    private static string CodeOf(int status) => status switch
    {
        400 => "request.invalid",
        401 => "session.required",
        403 => "permission.denied",
        404 => "resource.notFound",
        409 => "transition.notAllowed",
        412 => "version.stale",
        422 => "module.rule-name",
        428 => "version.required",
        _ => "request.tooMany",
    };
}
