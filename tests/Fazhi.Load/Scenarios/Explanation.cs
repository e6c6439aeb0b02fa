using Fazhi.Load.Stage;
using Npgsql;

namespace Fazhi.Load.Scenarios;

/// <summary>Prints what the hot requests run, and how PostgreSQL runs it.</summary>
internal static class Explanation
{
    private static readonly (string User, string Path)[] Others =
    [
        ("legalaid.clerk", "/api/v1/matters?q=" + Uri.EscapeDataString("建国")),
        ("legalaid.clerk", "/api/v1/legal-aid/cases?q=" + Uri.EscapeDataString("离婚")),
        ("wenzhen.office", "/api/v1/matters?q=" + Uri.EscapeDataString("建国")),
    ];

    public static async Task PrintAsync(Theatre theatre)
    {
        (string User, string Path)[] requests = [.. ListScenario.Pages, .. Others];
        var statements = await Captured.OfAsync(theatre, requests);
        await using var source = NpgsqlDataSource.Create(theatre.Connection());
        foreach (var (request, run) in requests.Zip(statements))
        {
            Console.WriteLine($"\n=== {request.User} {request.Path}");
            foreach (var statement in run) await PrintAsync(source, statement);
        }
    }

    private static async Task PrintAsync(NpgsqlDataSource source, Statement statement)
    {
        Console.WriteLine($"\n{statement.Sql}\n-- {string.Join(" | ", statement.Parameters)}");
        if (!statement.Sql.StartsWith("select", StringComparison.OrdinalIgnoreCase)) return;
        await using var connection = await source.OpenConnectionAsync();
        var arguments = string.Join(", ", statement.Parameters.Select(p => p is null ? "null" : $"'{p.Replace("'", "''", StringComparison.Ordinal)}'"));
        await using var command = new NpgsqlCommand(
            $"prepare asked as {statement.Sql}; explain (analyze, buffers, costs off) execute asked{(arguments.Length > 0 ? $"({arguments})" : "")}; deallocate asked", connection);
        await using var lines = await command.ExecuteReaderAsync();
        while (await lines.ReadAsync()) Console.WriteLine($"    {lines.GetString(0)}");
    }
}
