using System.Buffers.Text;
using System.Net.Sockets;
using System.Text;

namespace Fazhi.Load.Stage;

/// <summary>One HTTP/1.1 connection, used by one thread: sends prepared bytes and reads one answer, allocating nothing.</summary>
internal sealed class Wire : IDisposable
{
    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] buffer = new byte[64 * 1024];
    private int filled;
    private int bodyAt;

    public Wire(Uri address) => socket.Connect(address.Host, address.Port);

    /// <summary>The last answer, as text, for messages.</summary>
    public string Text => Encoding.UTF8.GetString(buffer, 0, filled);

    /// <summary>The body of the last answer; a chunked one with its chunk heads.</summary>
    public ReadOnlySpan<byte> Body => buffer.AsSpan(bodyAt, filled - bodyAt);

    /// <summary>Sends a request and reads the whole answer.</summary>
    /// <returns>The status.</returns>
    public int Send(byte[] request)
    {
        socket.Send(request);
        filled = 0;
        int end;
        while ((end = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8)) < 0) Receive();
        bodyAt = end + 4;
        var head = buffer.AsSpan(0, bodyAt);
        var status = Number(head[9..]);
        if (Header(head, "\r\nContent-Length: "u8) is var at and > 0)
        {
            var length = Number(head[at..]);
            while (filled < bodyAt + length) Receive();
        }
        else if (Header(head, "\r\nTransfer-Encoding: chunked"u8) > 0)
        {
            ReadChunks();
        }

        return status;
    }

    public void Dispose() => socket.Dispose();

    private static int Header(ReadOnlySpan<byte> head, ReadOnlySpan<byte> name) => head.IndexOf(name) is var at and >= 0 ? at + name.Length : -1;

    private static int Number(ReadOnlySpan<byte> text, char format = 'D') =>
        Utf8Parser.TryParse(text, out int number, out _, format) ? number : throw new IOException("The answer is not HTTP.");

    private void ReadChunks()
    {
        for (var at = bodyAt; ;)
        {
            int line;
            while ((line = buffer.AsSpan(at, filled - at).IndexOf("\r\n"u8)) < 0) Receive();
            var size = Number(buffer.AsSpan(at, line), 'x');
            at += line + 2 + size + 2;
            while (filled < at) Receive();
            if (size == 0) return;
        }
    }

    private void Receive()
    {
        if (filled == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        var read = socket.Receive(buffer, filled, buffer.Length - filled, SocketFlags.None);
        if (read == 0) throw new IOException("The host closed the connection.");
        filled += read;
    }
}
