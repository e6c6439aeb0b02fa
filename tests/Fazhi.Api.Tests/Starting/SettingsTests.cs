using System.Reflection;
using Fazhi.Testing;

namespace Fazhi.Api.Tests.Starting;

/// <summary>The README lists what can be set: every property of every section.</summary>
public sealed class SettingsTests
{
    [Fact]
    public void Every_setting_stands_in_the_README()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        List<string> settings = [.. from file in Directory.EnumerateFiles(AppContext.BaseDirectory, "Fazhi.*.dll")
                                    let name = Path.GetFileNameWithoutExtension(file)
                                    where !name.EndsWith(".Tests", StringComparison.Ordinal)
                                    from type in Assembly.Load(name).GetTypes()
                                    let section = type.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) as string
                                    where section is not null
                                    from property in type.GetProperties()
                                    where property.CanWrite
                                    select $"{section}:{property.Name}"];
        Assert.True(settings.Count > 30);
        Assert.DoesNotContain(settings, s => !readme.Contains($"`{s}`", StringComparison.Ordinal));
    }
}
