using System.Diagnostics.CodeAnalysis;
using Fazhi.Kernel;

namespace Fazhi.Platform.Web;

/// <summary>An enum in a query string, by the code that the API writes (<c>criminal</c>), which the framework's own binding does not read.</summary>
public readonly record struct Code<T>(T Value)
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> Codes = Enum.GetValues<T>().ToDictionary(v => v.CodeOf(), StringComparer.Ordinal);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out Code<T> code)
    {
        var known = Codes.TryGetValue(text ?? "", out var value);
        code = new(value);
        return known;
    }

    /// <summary>The Chinese name.</summary>
    public override string ToString() => Value.NameOf();
}
