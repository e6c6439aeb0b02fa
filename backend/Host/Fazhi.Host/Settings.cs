using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Fazhi.Host;

/// <summary>What is wrong with a setting, by its name and in one sentence.</summary>
internal static partial class Settings
{
    /// <summary>Looks at the connection string, which otherwise only fails deep inside a library.</summary>
    /// <exception cref="StartFailure">It is invalid.</exception>
    public static void Require(IConfiguration configuration)
    {
        try
        {
            _ = new NpgsqlConnectionStringBuilder(configuration.GetConnectionString(Fazhi.Platform.Persistence.PersistenceRegistration.ConnectionName));
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidCastException)
        {
            // The value is not repeated: it may hold a password.
            throw new StartFailure("设置有误：ConnectionStrings:Fazhi 不是有效的连接字符串，应如 Host=…;Database=…;Username=…;Password=…。");
        }
    }

    /// <summary>Looks for names that no options know: a typing error would otherwise be a setting without effect.</summary>
    /// <exception cref="StartFailure">There is one.</exception>
    public static void RequireKnown(IConfiguration configuration)
    {
        var options = AppDomain.CurrentDomain.GetAssemblies().Where(a => a.GetName().Name!.StartsWith("Fazhi.", StringComparison.Ordinal)).SelectMany(a => a.GetTypes())
            .Select(t => (Type: t, Section: t.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) as string)).Where(o => o.Section is not null).ToList();
        // The environment holds names of everybody's: a group is ours if it is nearly named like one of ours.
        string[] named = [.. options.Select(o => o.Section!), "ConnectionStrings", "Jobs"];
        var groups = configuration.GetChildren().Where(c => c.GetChildren().Any()).Select(c => c.Key).ToList();
        foreach (var (group, meant) in groups.Where(g => !named.Contains(g, StringComparer.OrdinalIgnoreCase))
                     .Select(g => (g, Array.Find(named, n => IsSlip(g.ToUpperInvariant(), n.ToUpperInvariant())))))
            if (meant is not null) throw new StartFailure($"设置有误：没有 {group} 这一组设置，是否应为 {meant}？");
        var unknown = options.SelectMany(o => Unknown(configuration.GetSection(o.Section!), o.Type)).ToList();
        if (unknown.Count > 0) throw new StartFailure($"设置有误：没有 {string.Join('、', unknown)} 这个设置，请核对名称。");
    }

    /// <summary>Whether one name comes of the other by one letter that is wrong, missing or too many, or by two neighbours that changed places.</summary>
    internal static bool IsSlip(string typed, string meant)
    {
        var same = typed.Zip(meant).TakeWhile(p => p.First == p.Second).Count();
        var (rest, wanted) = (typed[same..], meant[same..]);
        return (rest.Length - wanted.Length) switch
        {
            0 => rest.Length > 0 && (rest[1..] == wanted[1..] || (rest.Length > 1 && rest[0] == wanted[1] && rest[1] == wanted[0] && rest[2..] == wanted[2..])),
            1 => rest[1..] == wanted,
            -1 => rest == wanted[1..],
            _ => false,
        };
    }

    private static IEnumerable<string> Unknown(IConfigurationSection section, Type type) => section.GetChildren().SelectMany(child =>
        type.GetProperty(child.Key, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase) switch
        {
            null => [child.Path],
            { PropertyType: var nested } when nested.Assembly.GetName().Name!.StartsWith("Fazhi.", StringComparison.Ordinal) && nested.IsClass => Unknown(child, nested),
            _ => Enumerable.Empty<string>(),
        });

    /// <summary>The setting and the value that it should have, read off the options' own annotations.</summary>
    public static string Describe(OptionsValidationException invalid)
    {
        var section = invalid.OptionsType.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) as string ?? invalid.OptionsType.Name;
        return string.Join('；', invalid.Failures.Select(failure => Member().Match(failure) is { Success: true } member
            ? $"{section}:{member.Groups[1].Value} {Demand(invalid.OptionsType.GetProperty(member.Groups[1].Value))}"
            : $"{section}：{failure}"));
    }

    /// <summary>The setting whose value cannot be converted; null when the failure is of another kind.</summary>
    public static string? Describe(InvalidOperationException failure) => Conversion().Match(failure.Message) is { Success: true } found
        ? $"{found.Groups[2].Value} 的值“{found.Groups[1].Value}”不能识别"
        : null;

    private static string Demand(PropertyInfo? property) => property?.GetCustomAttributes<ValidationAttribute>().FirstOrDefault() switch
    {
        RangeAttribute range => $"须在 {range.Minimum} 至 {range.Maximum} 之间",
        RequiredAttribute => "不能为空",
        RegularExpressionAttribute pattern => $"须符合 {pattern.Pattern}",
        _ => "的值无效",
    };

    [GeneratedRegex("members?: '([^']+)'")]
    private static partial Regex Member();

    [GeneratedRegex("convert configuration value '([^']*)' at '([^']+)'")]
    private static partial Regex Conversion();
}
