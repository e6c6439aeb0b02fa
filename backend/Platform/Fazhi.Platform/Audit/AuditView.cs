using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fazhi.Kernel;
using Fazhi.Kernel.Dossiers;

namespace Fazhi.Platform.Audit;

/// <summary>The fields of an audited event as a reader sees them: the record keeps every value, the reader gets personal data masked.
/// Whoever needs the whole value looks at the dossier, with a reason that is recorded.</summary>
internal static class AuditView
{
    private static readonly Type[] Types =
        [.. AppDomain.CurrentDomain.GetAssemblies().Where(a => a.GetName().Name!.StartsWith("Fazhi.", StringComparison.Ordinal)).SelectMany(a => a.GetTypes())];

    /// <summary>By the name of the kind of thing: the names of fields that hold personal data in it and its parts, which are of its module.</summary>
    private static readonly Dictionary<string, Dictionary<string, PersonalDataKind>> Personal = Types.Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(AggregateRoot)))
        .GroupBy(t => t.Assembly).SelectMany(module => module.Select(t => (t.Name, Fields: FieldsOf(module.Key)))).ToDictionary(t => t.Name, t => t.Fields, StringComparer.Ordinal);

    /// <summary>The JSON of before or after, masked.</summary>
    public static JsonElement? Of(string subject, string? json)
    {
        if (json is null) return null;
        var fields = Personal.GetValueOrDefault(subject);
        return JsonSerializer.SerializeToElement(Masked(JsonNode.Parse(json), null, fields));
    }

    private static JsonNode? Masked(JsonNode? node, string? name, Dictionary<string, PersonalDataKind>? fields) => node switch
    {
        JsonObject parts => new JsonObject(parts.Select(p => KeyValuePair.Create(p.Key, Masked(p.Value, p.Key, fields)))),
        JsonArray items => new JsonArray([.. items.Select(i => Masked(i, name, fields))]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => JsonValue.Create(name is not null && fields is not null && fields.TryGetValue(name, out var kind)
            ? Masking.Of(kind, value.GetValue<string>()) : Masking.Text(value.GetValue<string>())),
        _ => node?.DeepClone(),
    };

    private static Dictionary<string, PersonalDataKind> FieldsOf(Assembly module) => Types.Where(t => t.Assembly == module).SelectMany(t => t.GetProperties())
        .Select(p => (p.Name, Mark: p.GetCustomAttribute<PersonalDataAttribute>())).Where(p => p.Mark is not null)
        .DistinctBy(p => p.Name).ToDictionary(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name), p => p.Mark!.Kind, StringComparer.Ordinal);
}
