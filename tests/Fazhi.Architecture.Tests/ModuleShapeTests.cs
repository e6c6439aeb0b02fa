using System.ComponentModel;
using System.Reflection;
using Fazhi.Kernel.Dossiers;
using NetArchTest.Rules;

namespace Fazhi.Architecture.Tests;

/// <summary>The shape of each module. A rule without a subject proves nothing, so each names one.</summary>
public sealed class ModuleShapeTests
{
    public static TheoryData<string> Modules => [.. Solution.Modules];

    [Fact]
    public void There_are_modules_to_check() => Assert.NotEmpty(Modules);

    [Theory, MemberData(nameof(Modules))]
    public void Domain_knows_no_framework_and_no_other_layer(string module)
    {
        var domain = Types.InAssembly(Solution.Load(module)).That().ResideInNamespaceMatching($@"^Fazhi\.{module}\.Domain(\.|$)");
        Assert.NotEmpty(domain.GetTypes());
        var result = domain.ShouldNot().HaveDependencyOnAny("Microsoft", "MediatR", "AutoMapper", "FluentValidation", "Npgsql", "Fazhi.Platform",
            $"Fazhi.{module}.Documents", $"Fazhi.{module}.Features", $"Fazhi.{module}.Jobs", $"Fazhi.{module}.Persistence", $"Fazhi.{module}.Published").GetResult();
        Assert.True(result.IsSuccessful, string.Join('\n', result.FailingTypeNames ?? []));
    }

    /// <summary>The audit log calls it so, on the screen and in its export.</summary>
    [Theory, MemberData(nameof(Modules))]
    public void Every_aggregate_has_a_Chinese_name(string module)
    {
        var aggregates = Solution.Load(module).GetTypes().Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(AggregateRoot))).ToList();
        Assert.NotEmpty(aggregates);
        Assert.All(aggregates, t => Assert.True(t.GetCustomAttribute<DescriptionAttribute>() is not null, t.Name));
    }

    [Theory, MemberData(nameof(Modules))]
    public void Only_the_module_class_is_public(string module)
    {
        var open = Solution.Load(module).GetExportedTypes().Where(t => t.Namespace?.Contains("Migrations", StringComparison.Ordinal) != true).Select(t => t.Name).ToList();
        Assert.Equal([$"{module}Module"], open);
    }

    [Theory, MemberData(nameof(Modules))]
    public void Handlers_send_no_further_requests(string module)
    {
        var handlers = Types.InAssembly(Solution.Load(module)).That().HaveNameEndingWith("Handler", StringComparison.Ordinal).GetTypes().ToList();
        Assert.NotEmpty(handlers);
        var senders = handlers.Where(h => h.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .SelectMany(c => c.GetParameters()).Any(p => p.ParameterType.Name is "ISender" or "IMediator" or "IPublisher"));
        Assert.Empty(senders.Select(h => h.Name));
    }

    [Theory, MemberData(nameof(Modules))]
    public void Every_endpoint_of_a_use_case_is_in_the_table_of_contents(string module)
    {
        var endpoints = Solution.Load(module).GetTypes().Where(t => t.IsClass && t.Name.EndsWith("Endpoint", StringComparison.Ordinal)).Select(t => t.Name).ToList();
        Assert.NotEmpty(endpoints);
        var contents = File.ReadAllText(Path.Combine(Solution.Backend, "Modules", module, $"Fazhi.{module}", $"{module}Module.cs"));
        Assert.All(endpoints, e => Assert.Contains($"{e}.Map", contents, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Modules))]
    public void The_rows_of_others_are_read_only_through_the_context(string module)
    {
        var files = Directory.GetFiles(Path.Combine(Solution.Backend, "Modules", module, $"Fazhi.{module}", "Features"), "*.cs", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        Assert.All(files, f => Assert.DoesNotMatch(@"\.IgnoreQueryFilters\(|\.FromSql|\.Set<(?!Matter>)", File.ReadAllText(f)));
    }
}
