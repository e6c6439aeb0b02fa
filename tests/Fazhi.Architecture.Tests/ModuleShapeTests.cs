using System.Reflection;
using System.Xml.Linq;
using NetArchTest.Rules;

namespace Fazhi.Architecture.Tests;

/// <summary>The walls between modules and the shape of each. Modules are read from the disk, never listed.</summary>
public sealed class ModuleShapeTests
{
    private static readonly string Root = FindRoot();

    public static TheoryData<string> Modules => [.. Directory.GetDirectories(Path.Combine(Root, "backend", "Modules")).Select(d => Path.GetFileName(d)!)];

    [Fact]
    public void There_are_modules_to_check() => Assert.NotEmpty(Modules);

    [Theory, MemberData(nameof(Modules))]
    public void Domain_knows_no_framework(string module)
    {
        var domain = Types.InAssembly(Load(module)).That().ResideInNamespaceMatching($@"^Fazhi\.{module}\.Domain(\.|$)");
        Assert.NotEmpty(domain.GetTypes());
        var result = domain.ShouldNot().HaveDependencyOnAny("Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", "MediatR", "AutoMapper", "FluentValidation", "Fazhi.Platform").GetResult();
        Assert.True(result.IsSuccessful, string.Join('\n', result.FailingTypeNames ?? []));
    }

    [Theory, MemberData(nameof(Modules))]
    public void Only_the_module_class_is_public(string module)
    {
        var open = Load(module).GetExportedTypes().Where(t => t.Namespace?.Contains("Migrations", StringComparison.Ordinal) != true).Select(t => t.Name).ToList();
        Assert.Equal([$"{module}Module"], open);
    }

    [Theory, MemberData(nameof(Modules))]
    public void Handlers_send_no_further_requests(string module)
    {
        var handlers = Types.InAssembly(Load(module)).That().HaveNameEndingWith("Handler", StringComparison.Ordinal).GetTypes().ToList();
        Assert.NotEmpty(handlers);
        var senders = handlers.Where(h => h.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .SelectMany(c => c.GetParameters()).Any(p => p.ParameterType.Name is "ISender" or "IMediator" or "IPublisher"));
        Assert.Empty(senders.Select(h => h.Name));
    }

    [Theory, MemberData(nameof(Modules))]
    public void Projects_refer_only_along_the_arrows(string module)
    {
        var folder = Path.Combine(Root, "backend", "Modules", module);
        var references = ReferencesOf(Path.Combine(folder, $"Fazhi.{module}", $"Fazhi.{module}.csproj"));
        Assert.NotEmpty(references);
        Assert.All(references, r => Assert.True(r is "Fazhi.Platform" or "Fazhi.Kernel" || r.EndsWith(".Contracts", StringComparison.Ordinal), r));
        Assert.All(ReferencesOf(Path.Combine(folder, $"Fazhi.{module}.Contracts", $"Fazhi.{module}.Contracts.csproj")), r => Assert.Equal("Fazhi.Kernel", r));
    }

    [Fact]
    public void The_kernel_knows_only_the_base_library_and_Stateless()
    {
        var references = Assembly.Load("Fazhi.Kernel").GetReferencedAssemblies().Select(a => a.Name!).ToList();
        Assert.NotEmpty(references);
        Assert.All(references, r => Assert.True(r.StartsWith("System", StringComparison.Ordinal) || r is "Stateless" or "netstandard", r));
    }

    [Theory, MemberData(nameof(Modules))]
    public void The_rows_of_others_are_read_only_through_the_context(string module)
    {
        var files = Directory.GetFiles(Path.Combine(Root, "backend", "Modules", module, $"Fazhi.{module}", "Features"), "*.cs", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        Assert.All(files, f => Assert.DoesNotMatch(@"\.IgnoreQueryFilters\(|\.FromSql|\.Set<(?!Matter>)", File.ReadAllText(f)));
    }

    private static List<string> ReferencesOf(string project) =>
        [.. XDocument.Load(project).Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value))];

    private static Assembly Load(string module) => Assembly.Load($"Fazhi.{module}");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Fazhi.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Fazhi.slnx is not above the tests.");
    }
}
