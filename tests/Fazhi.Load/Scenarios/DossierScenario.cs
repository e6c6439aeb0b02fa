using Fazhi.Load.Stage;

namespace Fazhi.Load.Scenarios;

/// <summary>A dossier by its id, many different ones, against pgbench with the same statements.</summary>
internal sealed class DossierScenario : IScenario
{
    private const int Dossiers = 40;

    public string Name => "dossier";

    public async Task<IReadOnlyList<Finding>> RunAsync(Theatre theatre)
    {
        List<Finding> findings = [];
        foreach (var user in new[] { "legalaid.clerk", "wenzhen.office" })
        {
            var paths = (await IdsAsync(theatre, user)).Select(id => $"/api/v1/legal-aid/cases/{id}").ToList();
            var statements = await Captured.OfAsync(theatre, [.. paths.Select(p => (user, p))]);
            await using var host = await theatre.HostAsync();
            var session = await host.SignInAsync(user);
            byte[][] requests = [.. paths.Select(session.Get)];
            var comparison = await Comparison.RunAsync(theatre, host, i =>
            {
                var turn = i;
                return () => requests[turn++ % requests.Length];
            }, statements);
            Theatre.Say($"{user} dossier: {comparison}");
            findings.Add(Finding.Share($"dossier by id, {user}", comparison));
        }

        return findings;
    }

    /// <summary>Dossiers of the user's organization, spread over the years.</summary>
    private static async Task<List<Guid>> IdsAsync(Theatre theatre, string user)
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(theatre.Connection());
        await using var command = source.CreateCommand("""
            select id from (select c.id, row_number() over (order by c.opened_on, c.id) n, count(*) over () total
                            from legal_aid.cases c join platform.users u on u.organization_id = c.organization_id where u.user_name = $1) numbered
            where n % greatest(1, total / $2) = 0 limit $2
            """);
        command.Parameters.Add(new() { Value = user });
        command.Parameters.Add(new() { Value = Dossiers });
        await using var rows = await command.ExecuteReaderAsync();
        var ids = new List<Guid>();
        while (await rows.ReadAsync()) ids.Add(rows.GetGuid(0));
        return ids;
    }
}
