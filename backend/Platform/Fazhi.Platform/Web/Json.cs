using Fazhi.Kernel;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace Fazhi.Platform.Web;

/// <summary>How the API reads and writes JSON.</summary>
public static class FazhiJson
{
    /// <summary>The options of the API, for those who serialize outside a request.</summary>
    public static readonly JsonSerializerOptions Options = Create();

    /// <summary>camelCase; enums as camelCase codes, never numbers; numbers as numbers; what is not nullable must be there.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.RespectNullableAnnotations = true;
        options.AllowDuplicateProperties = false;
        options.MaxDepth = 32;
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new PlainTextConverter());
        options.Converters.Add(new LegalDayConverter());
        options.Converters.Add(new InstantConverter());
        options.Converters.Add(new WholeListConverter());
        var resolver = new DefaultJsonTypeInfoResolver();
        resolver.Modifiers.Add(RequireWhatIsNotNullable);
        options.TypeInfoResolver = resolver;
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Configure(options);
        options.MakeReadOnly();
        return options;
    }

    /// <summary>A constructor parameter that is neither nullable nor has a default must be given: leaving it out is not zero, nor false.</summary>
    private static void RequireWhatIsNotNullable(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object) return;
        foreach (var property in type.Properties)
            if (property is { Set: not null, AssociatedParameter: { HasDefaultValue: false } parameter })
                property.IsRequired = property.PropertyType.IsValueType
                    ? Nullable.GetUnderlyingType(property.PropertyType) is null
                    : !parameter.IsNullable;
    }
}

/// <summary>Texts as people read them (<see cref="PlainText"/>); null characters, which PostgreSQL cannot store, are refused.</summary>
internal sealed class PlainTextConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? null : Checked(ref reader);

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Checked(ref reader);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WritePropertyName(value);

    private static string Checked(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName)) throw new JsonException();
        string text;
        try
        {
            text = reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new InvalidValueException("含有不完整的字符。");   // half of a surrogate pair, or bytes that are not UTF-8
        }

        if (text.Contains('\0', StringComparison.Ordinal)) throw new InvalidValueException("含有不能保存的空字符。");
        return PlainText.Clean(text);
    }
}

/// <summary>Legal days as <c>yyyy-MM-dd</c> within the centuries that a matter can lie in.</summary>
internal sealed class LegalDayConverter : JsonConverter<DateOnly>
{
    public override DateOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String || reader.HasValueSequence && reader.ValueSequence.Length > 60) throw new JsonException();
        if (!DateOnly.TryParseExact(reader.GetString(), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day))
            throw new InvalidValueException("须为日期，如 2022-09-21。");
        return LegalDays.InRange(day) ? day : throw new InvalidValueException(LegalDays.OutOfRange);
    }

    public override void Write(Utf8JsonWriter writer, DateOnly value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}

/// <summary>Instants with offset; kept in UTC.</summary>
internal sealed class InstantConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String || !reader.TryGetDateTimeOffset(out var instant)) throw new JsonException();
        var utc = instant.ToUniversalTime();
        return LegalDays.InRange(DateOnly.FromDateTime(utc.DateTime)) ? utc : throw new InvalidValueException(LegalDays.OutOfRange);
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}

/// <summary>Lists without holes: nullable annotations guard what an object holds, but not what a list does.</summary>
internal sealed class WholeListConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert is { IsGenericType: true } && typeToConvert.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) && !typeToConvert.GenericTypeArguments[0].IsValueType;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert.GenericTypeArguments[0]))!;

    private sealed class Of<T> : JsonConverter<IReadOnlyList<T>>
        where T : class
    {
        public override IReadOnlyList<T>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            List<T>? list;
            try
            {
                list = JsonSerializer.Deserialize<List<T>>(ref reader, options);
            }
            catch (JsonException inner)
            {
                throw new InvalidItemException(inner);   // whose path begins anew at this list
            }

            return list is null || list.TrueForAll(item => item is not null) ? list : throw new InvalidValueException("列表中有空的一项。");
        }

        public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, (IEnumerable<T>)value, options);
    }
}

internal static class LegalDays
{
    public const string OutOfRange = "日期须在1900年至2199年之间。";

    public static bool InRange(DateOnly day) => day.Year is >= 1900 and < 2200;
}
