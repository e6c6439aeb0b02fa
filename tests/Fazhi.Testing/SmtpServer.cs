using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace Fazhi.Testing;

/// <summary>A message as the mail server accepted it.</summary>
public sealed record ReceivedMail(IReadOnlyList<string> To, byte[] Raw);

/// <summary>A real SMTP server (npm <c>smtp-server</c>, in <c>tests/smtp</c>) on a port of 127.0.0.1.</summary>
public sealed class SmtpServer : IAsyncDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<ReceivedMail> received = new();
    private readonly ConcurrentQueue<TaskCompletionSource<JsonElement>> answers = new();

    private SmtpServer(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
    }

    public int Port { get; private set; }

    /// <summary>How many messages we have heard of; more may be accepted already.</summary>
    public int Heard => received.Count;

    public static async Task<SmtpServer> StartAsync()
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Repository.Root, "tests", "smtp", "server.mjs")]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        var server = new SmtpServer(Process.Start(start) ?? throw new InvalidOperationException("node does not start."));
        var listening = server.Expect();
        server.process.BeginOutputReadLine();
        server.Port = (await listening).GetProperty("port").GetInt32();
        return server;
    }

    /// <summary>Everything that was accepted until now, in order: the server tells on one pipe, so its answer comes after all that it told before.</summary>
    public async Task<IReadOnlyList<ReceivedMail>> ReceivedAsync()
    {
        await CommandAsync("tell");
        return [.. received];
    }

    /// <summary>Answers every recipient with a status, for example 450 or 550.</summary>
    public Task RefuseAsync(int status) => CommandAsync($"refuse {status}");

    /// <summary>Waits before it says that a message is accepted.</summary>
    public Task DelayAsync(int milliseconds) => CommandAsync($"delay {milliseconds}");

    public Task AcceptAsync() => CommandAsync("accept");

    public void Clear() => received.Clear();

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task CommandAsync(string command)
    {
        var done = Expect();
        await process.StandardInput.WriteLineAsync(command);
        await process.StandardInput.FlushAsync();
        await done;
    }

    private Task<JsonElement> Expect()
    {
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        answers.Enqueue(answer);
        return answer.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        var said = JsonDocument.Parse(line).RootElement;
        if (said.TryGetProperty("raw", out var raw))
            received.Enqueue(new([.. said.GetProperty("to").EnumerateArray().Select(a => a.GetString()!)], raw.GetBytesFromBase64()));
        else if (answers.TryDequeue(out var answer)) answer.SetResult(said);
    }
}
