using Fazhi.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using System.ComponentModel;
using System.Text.Json;

namespace Fazhi.Platform.Web;

/// <summary>A code with its Chinese name.</summary>
/// <param name="Code">代码。</param>
/// <param name="Name">名称。</param>
public sealed record DictionaryItem(string Code, string Name);

/// <summary>Codes that the API names in Chinese.</summary>
/// <param name="Name">What the codes are of, in camelCase.</param>
/// <param name="Items">The codes with their names.</param>
public sealed record DictionarySource(string Name, IReadOnlyList<DictionaryItem> Items)
{
    /// <summary>Every enum that names its codes in Chinese, of whichever module: a new one is here without a line.</summary>
    internal static readonly Lazy<IReadOnlyList<DictionarySource>> Enums = new(() =>
        [.. AppDomain.CurrentDomain.GetAssemblies().Where(a => a.GetName().Name!.StartsWith("Fazhi.", StringComparison.Ordinal)).SelectMany(a => a.GetTypes())
            .Where(t => t.IsEnum && t.GetFields().Any(f => f.IsDefined(typeof(DescriptionAttribute), inherit: false))).Select(Of).OrderBy(s => s.Name, StringComparer.Ordinal)]);

    private static DictionarySource Of(Type type) =>
        new(JsonNamingPolicy.CamelCase.ConvertName(type.Name), [.. Enum.GetValues(type).Cast<Enum>().Select(v => new DictionaryItem(v.CodeOf(), v.NameOf()))]);
}

/// <summary>Dictionaries (字典): one source for screens, exports and the API description.</summary>
public static class Dictionaries
{
    /// <summary>The address of the dictionaries, under <c>/api/v1</c>.</summary>
    public static void MapDictionaries(this IEndpointRouteBuilder api) => api
        .MapGet("/dictionaries", (IEnumerable<DictionarySource> sources) => sources.Concat(DictionarySource.Enums.Value).DistinctBy(s => s.Name).ToDictionary(s => s.Name, s => s.Items))
        .WithName("ListDictionaries").WithSummary("全部字典：枚举代码的中文名称").WithTags("字典");
}
