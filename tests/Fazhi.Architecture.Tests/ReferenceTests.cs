using System.Reflection;

namespace Fazhi.Architecture.Tests;

/// <summary>Who may know whom: Host → Demo → modules → own and others' Contracts, Platform → Kernel.</summary>
public sealed class ReferenceTests
{
    public static TheoryData<string> Modules => [.. Solution.Modules];

    [Theory, MemberData(nameof(Modules))]
    public void Modules_meet_only_through_contracts_and_the_platform(string module)
    {
        var references = Solution.ReferencesOf($"Fazhi.{module}");
        Assert.Contains("Fazhi.Platform", references);
        Assert.All(references, r => Assert.True(r is "Fazhi.Platform" or "Fazhi.Kernel" || r.EndsWith(".Contracts", StringComparison.Ordinal), r));
        Assert.All(Solution.ReferencesOf($"Fazhi.{module}.Contracts"), r => Assert.Equal("Fazhi.Kernel", r));
    }

    [Theory]
    [InlineData("Fazhi.Kernel")]
    [InlineData("Fazhi.EmbeddedPostgres")]
    [InlineData("Fazhi.Platform", "Fazhi.Kernel", "MediatR.Contracts")]
    public void Foundations_know_only_what_lies_below_them(string project, params string[] allowed) =>
        Assert.Empty(Solution.ReferencesOf(project).Except(allowed));

    [Fact]
    public void Nothing_refers_to_the_host_and_only_the_host_to_the_demo()
    {
        Assert.Contains("Fazhi.Demo", Solution.ReferencesOf("Fazhi.Host"));
        foreach (var project in Solution.Projects.Keys.Where(p => p != "Fazhi.Host"))
            Assert.Empty(Solution.ReferencesOf(project).Intersect(["Fazhi.Host", "Fazhi.Demo"]));
    }

    [Fact]
    public void The_projects_make_no_cycle_once_a_module_and_its_contracts_count_as_one()
    {
        static string Whole(string project) => project.EndsWith(".Contracts", StringComparison.Ordinal) && project != "MediatR.Contracts" ? project[..^".Contracts".Length] : project;
        var knows = Solution.Projects.Keys.GroupBy(Whole, StringComparer.Ordinal).ToDictionary(
            g => g.Key, g => g.SelectMany(Solution.ReferencesOf).Select(Whole).Where(r => r != g.Key && Solution.Projects.ContainsKey(r)).ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal);
        Assert.Contains(knows.Values, k => k.Count > 1);
        while (knows.FirstOrDefault(p => p.Value.Count == 0).Key is { } leaf)
        {
            knows.Remove(leaf);
            foreach (var others in knows.Values) others.Remove(leaf);
        }

        Assert.True(knows.Count == 0, $"In a cycle, or above one: {string.Join(", ", knows.Keys)}");
    }

    [Fact]
    public void The_kernel_knows_only_the_base_library_and_Stateless()
    {
        var references = Assembly.Load("Fazhi.Kernel").GetReferencedAssemblies().Select(a => a.Name!).ToList();
        Assert.Contains("Stateless", references);
        Assert.All(references, r => Assert.True(r.StartsWith("System", StringComparison.Ordinal) || r is "Stateless" or "netstandard", r));
    }
}
