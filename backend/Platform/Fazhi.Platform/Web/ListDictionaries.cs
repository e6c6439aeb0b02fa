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

/// <summary>An enum whose codes the API names in Chinese; read off the enum's descriptions.</summary>
/// <param name="Type">The enum.</param>
public sealed record DictionarySource(Type Type)
{
    /// <summary>The enum's name in camelCase.</summary>
    public string Name => JsonNamingPolicy.CamelCase.ConvertName(Type.Name);

    public IReadOnlyList<DictionaryItem> Items { get; } = [.. Enum.GetValues(Type).Cast<Enum>().Select(v => new DictionaryItem(v.CodeOf(), v.NameOf()))];
}

/// <summary>Dictionaries (字典): one source for screens, exports and the API description.</summary>
public static class Dictionaries
{
    /// <summary>Adds an enum to <c>GET /api/v1/dictionaries</c>.</summary>
    public static IServiceCollection AddDictionary<TEnum>(this IServiceCollection services)
        where TEnum : struct, Enum => services.AddSingleton(new DictionarySource(typeof(TEnum)));

    /// <summary>The address of the dictionaries, under <c>/api/v1</c>.</summary>
    public static void MapDictionaries(this IEndpointRouteBuilder api) => api
        .MapGet("/dictionaries", (IEnumerable<DictionarySource> sources) => sources.DistinctBy(s => s.Name).ToDictionary(s => s.Name, s => s.Items))
        .WithName("ListDictionaries").WithSummary("全部字典：枚举代码的中文名称").WithTags("字典");
}
