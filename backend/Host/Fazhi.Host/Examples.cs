using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Fazhi.Host;

/// <summary>An example of every body in the API description, made from its schema.</summary>
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
        ["documentNumber"] = "11010519491231002X",
        ["creditCode"] = "91350100M000100Y43",
        ["licenceNumber"] = "13601201910123456",
        ["cause"] = "追索劳动报酬",
        ["form"] = "litigation",
        ["stage"] = "firstInstance",
        ["MeansStatement.committedOn"] = "2022-09-21",
        ["StartDecisionBody.name"] = "城区公交线路优化方案",
        ["StartDecisionBody.outsideReason"] = "上级新近部署",
        ["AdviserBody.licenceNumber"] = "13601201910123456",
        ["CreateRoleBody.scopes"] = "legal-aid",
        ["CreateOrganizationBody.kind"] = "section",
        ["CreateRoleBody.permissions"] = "legal-aid.cases.read",
        ["RegisterDivisionBody.code"] = "360124199",
        ["EnterNormDocumentBody.documentNumber"] = "某府发〔2022〕3号",
        ["ruleId"] = "review-accept-examine-v2024",
        ["trigger"] = "2024-09-11",
        ["provisions"] = "第二十一条第一款",
        ["numberPattern"] = "某府发〔{year}〕{n}号",
        ["ReceiveAidNoticeBody/kind"] = "criminal",
        ["ReceiveAidNoticeBody/form"] = "criminalDefence",
        ["ReceiveAidNoticeBody/cause"] = "盗窃罪",
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
            Fill(operation.RequestBody?.Content, new(context.SchemaRepository, requiredOnly: true));
            foreach (var answer in operation.Responses?.Values.AsEnumerable() ?? []) Fill(answer.Content, new(context.SchemaRepository, requiredOnly: false));
        }
    }

    private static void Fill(IDictionary<string, OpenApiMediaType>? contents, Maker maker)
    {
        foreach (var (type, media) in contents ?? new Dictionary<string, OpenApiMediaType>())
            if (type is "application/json" or "multipart/form-data" && media is { Example: null, Schema: { } schema }) media.Example = maker.Of(schema);
    }

    /// <param name="requiredOnly">A request says what it must, and what a rule demands of what it says: what it may say besides can contradict the rest.</param>
    private sealed class Maker(SchemaRepository all, bool requiredOnly)
    {
        private string root = "";

        public JsonNode? Of(IOpenApiSchema schema, string name = "", string owner = "", int depth = 0)
        {
            if (depth > 5) return null;
            if (depth == 0 && schema is OpenApiSchemaReference { Reference.Id: { } whole }) root = whole;
            if (schema is OpenApiSchemaReference { Reference.Id: { } id } && all.Schemas.TryGetValue(id, out var target)) return Of(target, name, target.Type == JsonSchemaType.Object ? id : owner, depth);
            if (schema.AllOf is [{ } only]) return Of(only, name, owner, depth);
            if (schema.OneOf?.FirstOrDefault(s => s.Type != JsonSchemaType.Null) is { } one) return Of(one, name, owner, depth);
            var word = Words.GetValueOrDefault($"{root}/{name}") ?? Words.GetValueOrDefault($"{owner}.{name}") ?? Words.GetValueOrDefault(name);
            if (schema.Enum is [{ } first, ..] codes) return (codes.FirstOrDefault(c => c?.ToString() == word) ?? first).DeepClone();
            return (schema.Type & ~JsonSchemaType.Null) switch
            {
                JsonSchemaType.Array => schema.Items is { } item && Of(item, name, owner, depth + 1) is { } value ? new JsonArray(value) : new JsonArray(),
                JsonSchemaType.Object => Object(schema, name, owner, depth),
                JsonSchemaType.Boolean => false,
                JsonSchemaType.Integer => name == "year" ? 2022 : 1,
                JsonSchemaType.Number => 1200,
                JsonSchemaType.String => schema.Format switch
                {
                    "uuid" => "0195e2b4-6a00-7000-8000-000000000000",
                    "date" => word ?? "2022-09-21",
                    "binary" => "（文件的内容）",
                    "date-time" => "2022-09-21T01:30:00+00:00",
                    _ => word ?? "文字",
                },
                _ => null,
            };
        }

        private JsonObject Object(IOpenApiSchema schema, string called, string owner, int depth)
        {
            var example = new JsonObject();
            var few = requiredOnly && schema.Required is { Count: > 0 };
            foreach (var (name, property) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
                if (!few || schema.Required?.Contains(name) == true || Words.ContainsKey($"{owner}.{name}")) example[name] = Of(property, name, owner, depth + 1);
            if (example.Count == 0 && schema.AdditionalProperties is { } value) example[Words.GetValueOrDefault($"{owner}.{called}", "code")] = Of(value, "", owner, depth + 1);
            return example;
        }
    }

    private static string CodeOf(int status) => status switch
    {
        400 => "request.invalid",
        401 => "session.required",
        403 => "permission.denied",
        404 => "resource.notFound",
        409 => "transition.notAllowed",
        412 => "version.stale",
        413 => "request.tooLarge",
        415 => "request.unsupportedMediaType",
        422 => "module.rule-name",
        428 => "version.required",
        _ => "request.tooMany",
    };
}
