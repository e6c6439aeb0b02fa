using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Fazhi.Kernel.Dossiers;
using Fazhi.Platform.Matters;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Fazhi.Platform.Audit;

/// <summary>Keeps a property or a whole entity out of the audit: secrets, and rows that are themselves a record.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class)]
public sealed class NotAuditedAttribute : Attribute;

/// <summary>The changed fields of an aggregate and its parts as JSON, as they stood before and after.</summary>
internal static class AuditJson
{
    private static readonly HashSet<Type> Records = [typeof(AuditEntry), typeof(AuditSeal), typeof(TimelineEntry), typeof(Matter), typeof(MatterDeadline)];

    private static readonly HashSet<string> Secrets = new(StringComparer.Ordinal) { "PasswordHash", "SecurityStamp", "ConcurrencyStamp", "SearchGrams" };

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Values = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    private static readonly ConcurrentDictionary<Type, bool> Audited = new();

    private static readonly ConcurrentDictionary<IProperty, JsonEncodedText?> Names = new();

    public static bool IsAudited(Type type) => Audited.GetOrAdd(type, t => !Records.Contains(t) && !Attribute.IsDefined(t, typeof(NotAuditedAttribute)));

    public static bool IsSecret(string property) => Secrets.Contains(property);

    /// <summary>Null where there is nothing to say: nothing before an addition, nothing after a deletion.</summary>
    public static string? Write(List<EntityEntry> entries, bool before)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using var json = new Utf8JsonWriter(buffer, Options);
        var any = false;
        json.WriteStartObject();
        foreach (var entry in entries)
        {
            if (entry.State == (before ? EntityState.Added : EntityState.Deleted)) continue;
            any = true;
            var part = entry.Entity is not AggregateRoot && entries.Count > 1;
            if (part)
                json.WriteStartObject($"{entry.Metadata.ClrType.Name}:{string.Join('/', entry.Metadata.FindPrimaryKey()!.Properties.Select(p => entry.Property(p).CurrentValue))}");
            WriteFields(json, entry, before);
            if (part) json.WriteEndObject();
        }

        json.WriteEndObject();
        json.Flush();
        return any ? Encoding.UTF8.GetString(buffer.WrittenSpan) : null;
    }

    private static void WriteFields(Utf8JsonWriter json, EntityEntry entry, bool before)
    {
        foreach (var property in entry.Properties)
        {
            if (entry.State == EntityState.Modified && !property.IsModified) continue;
            if (Names.GetOrAdd(property.Metadata, NameOf) is not { } name) continue;
            var value = before ? property.OriginalValue : property.CurrentValue;
            if (value is null && entry.State != EntityState.Modified) continue;
            json.WritePropertyName(name);
            if (value is byte[] bytes) json.WriteStringValue($"{bytes.Length} 字节");
            else if (value is Enum code) json.WriteStringValue(code.ToString());
            else JsonSerializer.Serialize(json, value, property.Metadata.ClrType, Values);
        }
    }

    /// <summary>The name in the audit; null for what is kept out of it.</summary>
    private static JsonEncodedText? NameOf(IProperty property) =>
        Secrets.Contains(property.Name) || property.PropertyInfo?.IsDefined(typeof(NotAuditedAttribute), false) == true ? null
            : JsonEncodedText.Encode(JsonNamingPolicy.CamelCase.ConvertName(property.Name), JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
}
