using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fazhi.Kernel;
using Fazhi.Kernel.Dossiers;

namespace Fazhi.Platform.Audit;

/// <summary>The fields of an audited event as a reader sees them: the record keeps every value, the reader gets personal data masked and codes by their
/// Chinese names. Whoever needs the whole value looks at the dossier, with a reason that is recorded.</summary>
internal static class AuditView
{
    private static readonly Type[] Types = [.. AuditWords.OurTypes];

    /// <summary>By the name of the kind of thing: what is known of fields by their names, in it and its parts, which are of its module.</summary>
    private static readonly Dictionary<string, Dictionary<string, Field>> Fields = Types.Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(AggregateRoot)))
        .GroupBy(t => t.Assembly).SelectMany(module => FieldsOf(module.Key) is var fields ? module.Select(t => (t.Name, fields)) : [])
        .ToDictionary(t => t.Name, t => t.fields, StringComparer.Ordinal);

    /// <summary>The JSON of before or after, masked and with names.</summary>
    public static JsonElement? Of(string subject, string? json) =>
        json is null ? null : JsonSerializer.SerializeToElement(Shown(JsonNode.Parse(json), null, Fields.GetValueOrDefault(subject)));

    private static JsonNode? Shown(JsonNode? node, string? name, Dictionary<string, Field>? fields) => node switch
    {
        JsonObject parts => new JsonObject(parts.Select(p => KeyValuePair.Create(p.Key, Shown(p.Value, p.Key, fields)))),
        JsonArray items => new JsonArray([.. items.Select(i => Shown(i, name, fields))]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => JsonValue.Create(Shown(value.GetValue<string>(), name is null ? null : fields?.GetValueOrDefault(name))),
        _ => node?.DeepClone(),
    };

    private static string? Shown(string value, Field? field) =>
        field?.Personal is { } kind ? Masking.Of(kind, value)
        : field?.Codes.FirstOrDefault(c => Enum.GetNames(c).Contains(value, StringComparer.Ordinal)) is { } code ? ((Enum)Enum.Parse(code, value)).NameOf()
        : Masking.Text(value);

    private static Dictionary<string, Field> FieldsOf(Assembly module) => Types.Where(t => t.Assembly == module).SelectMany(t => t.GetProperties()).GroupBy(p => p.Name)
        .Select(p => (Name: p.Key, Field: new Field(p.Select(each => each.GetCustomAttribute<PersonalDataAttribute>()?.Kind).FirstOrDefault(k => k is not null),
            [.. p.Select(each => CodeOf(each.PropertyType)).OfType<Type>().Distinct()])))
        .Where(p => p.Field.Personal is not null || p.Field.Codes.Length > 0).ToDictionary(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name), p => p.Field, StringComparer.Ordinal);

    /// <summary>The enum of a field, or of each of its items.</summary>
    private static Type? CodeOf(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true } code ? code
        : type.IsGenericType && type.GetGenericArguments() is [{ IsEnum: true } item] ? item : null;

    /// <param name="Personal">Which personal data it holds.</param>
    /// <param name="Codes">The enums that the module calls so; the first that knows a code names it.</param>
    private sealed record Field(PersonalDataKind? Personal, Type[] Codes);
}
