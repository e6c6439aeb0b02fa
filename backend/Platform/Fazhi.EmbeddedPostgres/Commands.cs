using System.Diagnostics;

namespace Fazhi.EmbeddedPostgres;

internal readonly record struct CommandResult(int ExitCode, string Output);

/// <summary>Runs a short command and collects what it says.</summary>
internal static class Commands
{
    public static async Task<CommandResult> RunAsync(IReadOnlyList<string> command, CancellationToken ct)
    {
        using var process = Process.Start(Describe(command)) ?? throw new InvalidOperationException($"{command[0]} did not start.");
        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(ct);
            var errors = process.StandardError.ReadToEndAsync(ct);
            await process.WaitForExitAsync(ct);
            return new(process.ExitCode, (await output + await errors).Trim());
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }
    }

    public static ProcessStartInfo Describe(IReadOnlyList<string> command)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // A folder that every user may enter: the server's user may not be allowed into ours.
            WorkingDirectory = Path.GetPathRoot(Environment.CurrentDirectory),
        };
        // PGDATA, PGPORT and the like speak about another server; our messages are recognised in English.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("PG", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["LC_ALL"] = "C";
        return start;
    }
}
