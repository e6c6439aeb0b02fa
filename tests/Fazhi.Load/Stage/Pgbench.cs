using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace Fazhi.Load.Stage;

/// <summary>What PostgreSQL can do with the same statements and no application before it: <c>pgbench -M prepared</c>.</summary>
internal static partial class Pgbench
{
    /// <summary>Runs the statements of one request as one pgbench transaction, over as many connections as the requests had.</summary>
    /// <param name="requests">The statements of each request; pgbench picks one at random.</param>
    /// <returns>Requests a second.</returns>
    public static async Task<double> RunAsync(NpgsqlConnectionStringBuilder connection, LoadOptions options, IReadOnlyList<IReadOnlyList<Statement>> requests)
    {
        var folder = Directory.CreateTempSubdirectory("fazhi-load-");
        try
        {
            List<string> arguments =
            [
                "-n", "-M", "prepared", "-c", Text(options.Connections), "-j", Text(Math.Min(2, options.Connections)), "-T", Text(options.Seconds),
                "-h", connection.Host!, "-p", Text(connection.Port), "-U", connection.Username!,
            ];
            for (var r = 0; r < requests.Count; r++)
            {
                var file = Path.Combine(folder.FullName, $"{r}.sql");
                await File.WriteAllLinesAsync(file, requests[r].Select((s, n) => Script(s, $"v{r}_{n}_", arguments)));
                arguments.AddRange(["-f", file]);
            }

            var start = new ProcessStartInfo("pgbench", [.. arguments, connection.Database!]) { RedirectStandardOutput = true, RedirectStandardError = true };
            start.Environment["PGPASSWORD"] = connection.Password;
            using var pgbench = Process.Start(start)!;
            var errors = pgbench.StandardError.ReadToEndAsync();
            var output = await pgbench.StandardOutput.ReadToEndAsync();
            await pgbench.WaitForExitAsync();
            if (pgbench.ExitCode != 0 || Rate().Match(output) is not { Success: true } rate) throw new InvalidOperationException($"pgbench failed: {await errors}");
            return double.Parse(rate.Groups[1].Value, CultureInfo.InvariantCulture);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Parameters are pgbench variables given on the command line: sent as parameters, never pasted into the text.
    private static string Script(Statement statement, string prefix, List<string> arguments)
    {
        var used = statement.Parameters;
        for (var i = 0; i < used.Count; i++)
            if (used[i] is { } value)
                arguments.AddRange(["-D", $"{prefix}{i + 1}={value}"]);
        var sql = Place().Replace(statement.Sql, m => used[int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) - 1] is null ? "null" : $":{prefix}{m.Groups[1].Value}");
        return sql.Replace('\n', ' ').Replace('\r', ' ').TrimEnd(';', ' ') + ";";
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\$(\d+)")]
    private static partial Regex Place();

    [GeneratedRegex(@"tps = ([0-9.]+)")]
    private static partial Regex Rate();
}
