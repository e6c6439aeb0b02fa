using System.Reflection;
using System.Text.RegularExpressions;

namespace Fazhi.Architecture.Tests;

/// <summary>The glossary speaks of what is there.</summary>
public sealed partial class GlossaryTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Solution.Backend, "docs", "glossary.md"));

    private static readonly IReadOnlyList<Type> Types =
        [.. Solution.Modules.Concat(Solution.Modules.Select(m => $"{m}.Contracts")).Concat(["Kernel", "Platform"]).SelectMany(m => Solution.Load(m).GetTypes()).Where(t => !t.Name.StartsWith('<'))];

    [Fact]
    public void Every_identifier_of_the_glossary_is_one_of_the_code()
    {
        var identifiers = Sections().SelectMany(s => Rows().Matches(s.Body))
            .SelectMany(row => Identifier().Matches(row.Groups[1].Value)).Select(i => i.Groups[1].Value).ToList();
        Assert.True(identifiers.Count > 50, $"only {identifiers.Count} identifiers were read");
        Assert.Equal([], identifiers.Where(i => !Exists(i)));
    }

    [Fact]
    public void Every_module_has_its_section() =>
        Assert.All(Solution.Modules, m => Assert.Contains(Sections(), s => s.Title.Split(' ').Contains(m)));

    private static bool Exists(string identifier)
    {
        var parts = identifier.Split('.');
        var types = Types.Where(t => t.Name.Split('`')[0] == parts[0]);
        return parts.Length == 1 ? types.Any() : types.Any(t => t.GetMember(parts[1], BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static).Length > 0);
    }

    private static IEnumerable<(string Title, string Body)> Sections() =>
        Text.Split("\n## ").Skip(1).Select(s => s.Split('\n', 2)).Select(s => (s[0].Trim(), s[1]));

    /// <summary>The second column.</summary>
    [GeneratedRegex("^\\|[^|]*\\|([^|]*`[^|]*)\\|", RegexOptions.Multiline)]
    private static partial Regex Rows();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Identifier();
}
