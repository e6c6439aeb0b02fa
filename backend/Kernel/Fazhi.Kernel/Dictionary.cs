using System.Collections.Concurrent;
using System.ComponentModel;
using System.Reflection;
using System.Text.Json;

namespace Fazhi.Kernel;

/// <summary>Enum codes with their Chinese names, read off <see cref="DescriptionAttribute"/>: one source for screens, exports and the API description.</summary>
public static class Dictionary
{
    private static readonly ConcurrentDictionary<Enum, string> Names = new();

    /// <summary>The Chinese name of a code; the identifier itself where none is declared.</summary>
    public static string NameOf(this Enum value) => Names.GetOrAdd(value, static v =>
        v.GetType().GetField(v.ToString())?.GetCustomAttribute<DescriptionAttribute>()?.Description ?? v.ToString());

    /// <summary>The code as the API writes it (camelCase).</summary>
    public static string CodeOf(this Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
