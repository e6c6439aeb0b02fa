using Fazhi.Load.Stage;

namespace Fazhi.Load.Scenarios;

/// <summary>A page of 20 of the case list, scoped, filtered and sorted, against pgbench with the same statements.</summary>
internal sealed class ListScenario : IScenario
{
    /// <summary>Who looks at what: the centre sees the county, an office its own.</summary>
    public static readonly (string User, string Path)[] Pages =
    [
        ("legalaid.clerk", "/api/v1/legal-aid/cases?status=handling&kind=civil&sort=-openedOn&pageSize=20"),
        ("legalaid.clerk", "/api/v1/legal-aid/cases?status=filed&kind=criminal&sort=-openedOn&pageSize=20"),
        ("wenzhen.office", "/api/v1/legal-aid/cases?status=filed&kind=civil&sort=-openedOn&pageSize=20"),
        ("wenzhen.office", "/api/v1/legal-aid/cases?kind=criminal&openedFrom=2019-01-01&sort=openedOn&pageSize=20"),
    ];

    public string Name => "list";

    public async Task<IReadOnlyList<Finding>> RunAsync(Theatre theatre)
    {
        var statements = await Captured.OfAsync(theatre, Pages);
        List<Finding> findings = [];
        await using var host = await theatre.HostAsync();
        for (var i = 0; i < Pages.Length; i++)
        {
            var (user, path) = Pages[i];
            var request = (await host.SignInAsync(user)).Get(path);
            var comparison = await Comparison.RunAsync(theatre, host, _ => () => request, [statements[i]]);
            Theatre.Say($"{user} {path}: {comparison}");
            findings.Add(Finding.Share($"list, {user}, `{path[(path.IndexOf('?', StringComparison.Ordinal) + 1)..]}`", comparison));
        }

        return findings;
    }
}
