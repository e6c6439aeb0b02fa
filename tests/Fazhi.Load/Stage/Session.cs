using System.Text;

namespace Fazhi.Load.Stage;

/// <summary>A signed-in user: makes requests as bytes, so that sending one costs next to nothing.</summary>
internal sealed record Session(Uri Address, string Cookies, string Token)
{
    public byte[] Get(string path) => Encoding.UTF8.GetBytes(
        $"GET {path} HTTP/1.1\r\nHost: {Address.Authority}\r\nAccept: application/json\r\nCookie: {Cookies}\r\n\r\n");

    public byte[] Post(string path, string json)
    {
        var head = $"POST {path} HTTP/1.1\r\nHost: {Address.Authority}\r\nAccept: application/json\r\nCookie: {Cookies}\r\nX-XSRF-TOKEN: {Token}\r\n"
            + $"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(json)}\r\n\r\n";
        return Encoding.UTF8.GetBytes(head + json);
    }
}
