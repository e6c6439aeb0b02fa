using System.Reflection;
using System.Text.Json.Nodes;

namespace Fazhi.Architecture.Tests;

/// <summary>What the host says of its API, asked of its own verb <c>openapi</c>, which needs no database.</summary>
public sealed class ApiFileTests
{
    private static readonly Lazy<JsonNode> Described = new(Describe);

    private static readonly string[] Verbs = ["get", "put", "post", "patch", "delete"];

    [Fact]
    public void The_API_description_from_which_the_browser_types_are_made_is_current()
    {
        var file = JsonNode.Parse(File.ReadAllText(Path.Combine(Solution.Root, "frontend", "openapi.json")))!;
        var differences = Differences("", file, Described.Value).Take(10).ToList();
        Assert.True(differences.Count == 0, $"Run: sh backend/openapi.sh. It differs at\n{string.Join('\n', differences)}");
    }

    [Fact]
    public void Every_endpoint_of_a_module_names_a_permission_of_that_module()
    {
        var permissions = Solution.Modules.Select(Prefix).ToDictionary(p => p, _ => 0);
        foreach (var (path, operations) in Described.Value["paths"]!.AsObject())
        {
            var module = path.Split('/')[3];
            if (!permissions.ContainsKey(module)) continue;
            foreach (var (verb, operation) in operations!.AsObject().Where(o => Verbs.Contains(o.Key)))
            {
                if (operation!["x-public"] is not null)
                {
                    // What is open to the public only looks, and asks for no session.
                    Assert.True(verb == "get" && operation["security"] is null && operation["x-permission"] is null, $"{verb} {path} is public and more");
                    continue;
                }

                Assert.StartsWith($"{module}.", operation["x-permission"]?.GetValue<string>() ?? $"{verb} {path} names none", StringComparison.Ordinal);
                permissions[module]++;
            }
        }

        Assert.All(permissions, p => Assert.True(p.Value > 0, $"{p.Key} has no endpoint"));
    }

    [Fact]
    public void Names_of_operations_are_unique()
    {
        var names = Described.Value["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject().Where(o => Verbs.Contains(o.Key)))
            .Select(o => o.Value!["operationId"]!.GetValue<string>()).ToList();
        Assert.NotEmpty(names);
        Assert.Equal([], names.GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    /// <summary>LegalAid → legal-aid.</summary>
    private static string Prefix(string module) => string.Concat(module.Select((c, i) => char.IsUpper(c) && i > 0 ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));

    private static JsonNode Describe()
    {
        var file = Path.Combine(Path.GetTempPath(), $"fazhi-openapi-{Guid.NewGuid():N}.json");
        try
        {
            // The entry point of an asynchronous Main waits for it.
            var exit = Assembly.Load("Fazhi.Host").EntryPoint!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [new[] { "openapi", file }], null);
            Assert.Equal(0, exit);
            return JsonNode.Parse(File.ReadAllText(file))!;
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Members of an object may come in any order; a list's order means something.</summary>
    private static IEnumerable<string> Differences(string at, JsonNode? file, JsonNode? host)
    {
        if (file is JsonObject one && host is JsonObject two)
            return one.Select(m => m.Key).Union(two.Select(m => m.Key)).SelectMany(k => Differences($"{at}/{k}", one[k], two[k]));
        if (file is JsonArray first && host is JsonArray second && first.Count == second.Count)
            return first.Zip(second).SelectMany((pair, i) => Differences($"{at}/{i}", pair.First, pair.Second));
        return JsonNode.DeepEquals(file, host) ? [] : [at];
    }
}
