using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Npgsql;

namespace Fazhi.Load.Stage;

/// <summary>A statement as PostgreSQL received it.</summary>
/// <param name="Sql">With <c>$1</c> and so on.</param>
/// <param name="Parameters">As text; null for NULL.</param>
internal sealed record Statement(string Sql, IReadOnlyList<string?> Parameters);

/// <summary>Stands between application and PostgreSQL and writes down what is run: the server is told to report every statement with its
/// parameters to the client, and the tap reads those reports as they pass. The application knows nothing of it.</summary>
internal sealed partial class StatementTap : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly NpgsqlConnectionStringBuilder server;
    private readonly ConcurrentQueue<Statement> statements = new();

    public StatementTap(NpgsqlConnectionStringBuilder server)
    {
        this.server = server;
        listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>Leads through the tap. The role must be a superuser, since only one may have all statements reported.</summary>
    public string ConnectionString => new NpgsqlConnectionStringBuilder(server.ConnectionString)
    {
        Host = "127.0.0.1",
        Port = ((IPEndPoint)listener.LocalEndpoint).Port,
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
        Options = "-c log_statement=all -c client_min_messages=log",
    }.ConnectionString;

    /// <summary>The statements that one request runs.</summary>
    public IReadOnlyList<Statement> Of(Uri host, byte[] request)
    {
        using var wire = new Wire(host);
        // The third time nothing is loaded any more that stays in memory; of three more, the shortest is without the work of the background.
        for (var warm = 0; warm < 3; warm++) Require(wire, request);
        return Enumerable.Range(0, 3).Select(_ =>
        {
            statements.Clear();
            Require(wire, request);
            Thread.Sleep(50);   // a commit may pass after the answer
            return statements.ToArray();
        }).MinBy(s => s.Length)!;
    }

    public void Dispose() => listener.Dispose();

    private static void Require(Wire wire, byte[] request)
    {
        if (wire.Send(request) is not (200 or 201)) throw new InvalidOperationException(wire.Text);
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception e) when (e is ObjectDisposedException or SocketException)
        {
            // Disposed.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var near = client;
        using var far = new TcpClient();
        try
        {
            await far.ConnectAsync(server.Host!, server.Port);
            (near.NoDelay, far.NoDelay) = (true, true);
            await Task.WhenAny(near.GetStream().CopyToAsync(far.GetStream()), ReportAsync(far.GetStream(), near.GetStream()));
        }
        catch (Exception e) when (e is IOException or SocketException or EndOfStreamException)
        {
            // One side left.
        }
    }

    private async Task ReportAsync(NetworkStream from, NetworkStream to)
    {
        var message = new byte[8192];
        while (true)
        {
            await from.ReadExactlyAsync(message.AsMemory(0, 5));
            var length = BinaryPrimitives.ReadInt32BigEndian(message.AsSpan(1)) + 1;
            if (length > message.Length) Array.Resize(ref message, length * 2);
            await from.ReadExactlyAsync(message.AsMemory(5, length - 5));
            // The application need not see the reports that it did not ask for.
            if (message[0] == 'N') Note(message.AsSpan(5, length - 5));
            else await to.WriteAsync(message.AsMemory(0, length));
        }
    }

    private void Note(ReadOnlySpan<byte> notice)
    {
        string text = "", detail = "";
        foreach (var field in Encoding.UTF8.GetString(notice).Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            if (field[0] == 'M') text = field[1..];
            if (field[0] == 'D') detail = field[1..];
        }

        if (Run().Match(text) is { Success: true } run)
            statements.Enqueue(new(run.Groups[1].Value, [.. Parameter().Matches(detail).Select(p => p.Groups[1].Success ? p.Groups[1].Value.Replace("''", "'", StringComparison.Ordinal) : null)]));
    }

    [GeneratedRegex(@"^(?:execute [^:]*|statement): (.*)$", RegexOptions.Singleline)]
    private static partial Regex Run();

    [GeneratedRegex(@"\$\d+ = (?:'((?:[^']|'')*)'|NULL)")]
    private static partial Regex Parameter();
}
