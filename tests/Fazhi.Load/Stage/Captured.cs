namespace Fazhi.Load.Stage;

/// <summary>Asks a host behind a tap, once, what each request runs.</summary>
internal static class Captured
{
    public static async Task<IReadOnlyList<IReadOnlyList<Statement>>> OfAsync(Theatre theatre, IReadOnlyList<(string User, string Path)> requests)
    {
        using var tap = new StatementTap(theatre.Connection());
        await using var host = await HostProcess.StartAsync(tap.ConnectionString, Path.GetFullPath(theatre.Options.Data));
        var sessions = new Dictionary<string, Session>();
        List<IReadOnlyList<Statement>> statements = [];
        foreach (var (user, path) in requests)
        {
            if (!sessions.TryGetValue(user, out var session)) sessions[user] = session = await host.SignInAsync(user);
            // The sealer of the audit chain writes beside the requests, and not for them, which only read.
            statements.Add([.. tap.Of(host.Address, session.Get(path)).Where(s => s.Sql.StartsWith("select", StringComparison.OrdinalIgnoreCase) && !s.Sql.Contains("audit.", StringComparison.Ordinal))]);
        }

        return statements;
    }
}
