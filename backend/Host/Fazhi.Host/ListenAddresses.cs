using System.Net;
using System.Net.Sockets;

namespace Fazhi.Host;

/// <summary>Looks at the addresses before anything is started, so that a taken port is said at once and in one sentence.</summary>
internal static class ListenAddresses
{
    /// <exception cref="StartFailure">An address cannot be used.</exception>
    public static void Require(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) RequireFree(url);
    }

    private static void RequireFree(string url)
    {
        BindingAddress address;
        try
        {
            address = BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            throw new StartFailure($"设置有误：Urls 不是有效的地址：{url}");
        }

        if (address.Port is < 0 or > 65535) throw new StartFailure($"设置有误：Urls 的端口须在 0 至 65535 之间：{url}");
        if (address.IsUnixPipe || address.IsNamedPipe || address.Port == 0) return;
        var host = string.Equals(address.Host, "localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback
            : IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) ? ip : IPAddress.Any;
        try
        {
            using var listener = new TcpListener(host, address.Port);
            listener.Start();
        }
        catch (SocketException e)
        {
            throw new StartFailure(e.SocketErrorCode switch
            {
                SocketError.AddressAlreadyInUse => $"端口 {address.Port} 已被占用：请停止占用该端口的程序，或者用 --Urls 指定别的地址。",
                SocketError.AccessDenied => $"无权使用端口 {address.Port}：请用 --Urls 指定 1024 以上的端口。",
                _ => $"不能使用地址 {url}：{e.Message}",
            });
        }
    }
}
