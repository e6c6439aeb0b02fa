using System.Diagnostics;
using System.Text;

namespace Fazhi.Testing;

/// <summary>The host as a program of its own, as an administrator starts it.</summary>
public sealed class HostProgram : IDisposable
{
    private readonly Process _process;
    private readonly Task _collected;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();

    private HostProgram(Process process)
    {
        _process = process;
        _collected = Task.WhenAll(CollectAsync(process.StandardOutput, _output), CollectAsync(process.StandardError, _errors));
    }

    public string Output => Read(_output);

    public string Errors => Read(_errors);

    public int Id => _process.Id;

    /// <summary>Starts it with nothing of this process's settings but those given.</summary>
    public static HostProgram Start(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Fazhi.Host.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment.Remove("ConnectionStrings__Fazhi");
        start.Environment["DOTNET_TieredPGO"] = "0";   // a program of seconds has no use for profiles of itself, which cost it a fifth
        return new(Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start."));
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(params IEnumerable<string> arguments)
    {
        using var host = Start(arguments);
        return (await host.EndAsync(), host.Output, host.Errors);
    }

    /// <summary>Waits for a line that it prints.</summary>
    public async Task PrintsAsync(string text)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(10));
        while (!Output.Contains(text, StringComparison.Ordinal))
        {
            if (_process.HasExited)
                throw new InvalidOperationException($"It ended without “{text}”:\n{Output}\n{Errors}");
            await Task.Delay(50, patience.Token);
        }
    }

    /// <summary>Sends a signal of Unix: TERM, INT or KILL.</summary>
    public void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{Id}"]);
        kill.WaitForExit();
    }

    public async Task<int> EndAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(10));
        await _process.WaitForExitAsync(patience.Token);
        await _collected.WaitAsync(patience.Token);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private static async Task CollectAsync(StreamReader reader, StringBuilder into)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            lock (into)
                into.AppendLine(line);
        }
    }

    private static string Read(StringBuilder from)
    {
        lock (from)
            return from.ToString();
    }
}
