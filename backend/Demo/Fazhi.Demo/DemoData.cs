using System.Text.Json;
using Fazhi.Demo.DecisionReview;
using Fazhi.Demo.LegalAid;
using Fazhi.Demo.NormativeDocuments;
using Fazhi.Platform.Identity;
using Fazhi.Platform.Organizations;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Demo;

/// <summary>The demo of 2022: a county with its organizations, people and matters. Nothing of it is in the code of the product.</summary>
public sealed class DemoData(IServiceProvider services, OrganizationSeeder organizations, IdentitySeeder identity)
{
    /// <summary>Of every demo user.</summary>
    public static string Password { get; } = Environment.GetEnvironmentVariable("FAZHI_DEMO_PASSWORD") is { Length: > 0 } own ? own : "Fazhi-demo-2022";

    /// <summary>Loads what is not there yet.</summary>
    public async Task SeedAsync(CancellationToken ct)
    {
        await using var file = typeof(DemoData).Assembly.GetManifestResourceStream("Fazhi.Demo.divisions.json")!;
        var divisions = await JsonSerializer.DeserializeAsync<DemoDivisions>(file, JsonSerializerOptions.Web, ct)
            ?? throw new InvalidOperationException("divisions.json is empty.");
        await organizations.EnsureAsync(divisions.County.Code, new DateOnly(2018, 1, 1), DemoOrganizations.Of(divisions),
            divisions.Divisions.Select(d => new DivisionSeed(d.Code, d.Name, d.Kind)), ct);
        foreach (var user in DemoOrganizations.Users(divisions)) await identity.EnsureUserAsync(user with { Email = $"{user.UserName}@demo.example" }, Password, mustChange: false, ct);
        await services.GetRequiredService<DemoLegalAid>().SeedAsync(divisions.County.Code, ct);
        await services.GetRequiredService<DemoDecisionReview>().SeedAsync(divisions.County.Code, ct);
        await services.GetRequiredService<DemoNormativeDocuments>().SeedAsync(divisions.County.Code, ct);
    }
}

/// <summary>Composition of the demo.</summary>
public static class DemoRegistration
{
    public static IServiceCollection AddFazhiDemo(this IServiceCollection services) => services.AddScoped<DemoData>().AddScoped<DemoLegalAid>().AddScoped<DemoDocuments>().AddScoped<DemoDecisionReview>()
        .AddScoped<DemoNormativeDocuments>();
}

internal sealed record DemoDivisions(DemoDivision County, IReadOnlyList<DemoDivision> Divisions);

internal sealed record DemoDivision(string Code, string Name, string Kind = "");
