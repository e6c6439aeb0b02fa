using Fazhi.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
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
    /// <summary>The codes of an enum, read off its descriptions.</summary>
    public static DictionarySource Of<TEnum>()
        where TEnum : struct, Enum =>
        new(JsonNamingPolicy.CamelCase.ConvertName(typeof(TEnum).Name), [.. Enum.GetValues<TEnum>().Select(v => new DictionaryItem(v.CodeOf(), v.NameOf()))]);
}

/// <summary>Dictionaries (字典): one source for screens, exports and the API description.</summary>
public static class Dictionaries
{
    /// <summary>Adds an enum to <c>GET /api/v1/dictionaries</c>.</summary>
    public static IServiceCollection AddDictionary<TEnum>(this IServiceCollection services)
        where TEnum : struct, Enum => services.AddSingleton(DictionarySource.Of<TEnum>());

    /// <summary>The address of the dictionaries, under <c>/api/v1</c>.</summary>
    public static void MapDictionaries(this IEndpointRouteBuilder api) => api
        .MapGet("/dictionaries", (IEnumerable<DictionarySource> sources) => sources.DistinctBy(s => s.Name).ToDictionary(s => s.Name, s => s.Items))
        .WithName("ListDictionaries").WithSummary("全部字典：枚举代码的中文名称").WithTags("字典");
}
