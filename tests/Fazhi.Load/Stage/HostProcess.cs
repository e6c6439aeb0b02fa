using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;

namespace Fazhi.Load.Stage;

/// <summary>The application in a process of its own, as it runs in production, without rate limits.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private readonly Process process;

    private HostProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Whether it has answered long enough for its code to be compiled for speed.</summary>
    public bool Warm { get; set; }

    /// <summary>CPU that it used so far.</summary>
    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public static async Task<HostProcess> StartAsync(string connectionString, string data)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var process = Start("serve", connectionString, data, address);
        using var client = new HttpClient { BaseAddress = address };
        for (var attempt = 0; ; attempt++)
        {
            if (process.HasExited || attempt == 300) throw new InvalidOperationException("The host does not start; try the verb serve by hand.");
            try
            {
                using var ready = await client.GetAsync("/health/ready");
                if (ready.IsSuccessStatusCode) return new(process, address);
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(200);
        }
    }

    /// <summary>Runs a verb to its end.</summary>
    public static async Task RunAsync(string verb, string connectionString, string data)
    {
        using var process = Start(verb, connectionString, data, new("http://127.0.0.1:0"));
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"Fazhi.Host {verb} ended with {process.ExitCode}.");
    }

    /// <summary>Signs in and returns what the requests of this user carry.</summary>
    public async Task<Session> SignInAsync(string userName)
    {
        var cookies = new CookieContainer();
        using var handler = new HttpClientHandler { CookieContainer = cookies };
        using var client = new HttpClient(handler) { BaseAddress = Address };
        using var answer = await client.PostAsJsonAsync("/api/v1/session", new { userName, password = Demo.DemoData.Password });
        answer.EnsureSuccessStatusCode();
        var token = cookies.GetCookies(Address)["XSRF-TOKEN"]?.Value ?? throw new InvalidOperationException("No antiforgery token.");
        return new(Address, cookies.GetCookieHeader(Address), Uri.UnescapeDataString(token));
    }

    public async ValueTask DisposeAsync()
    {
        // SIGTERM, as a service manager would: .NET's Kill is SIGKILL.
        using (var kill = Process.Start("kill", ["-TERM", $"{process.Id}"])) await kill.WaitForExitAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
        }

        process.Dispose();
    }

    private static Process Start(string verb, string connectionString, string data, Uri address)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Fazhi.Host.dll"), verb]) { RedirectStandardOutput = true };
        start.Environment["ConnectionStrings__Fazhi"] = connectionString;
        start.Environment["Data__Folder"] = data;
        start.Environment["Urls"] = address.ToString();
        start.Environment["RateLimit__Enabled"] = "false";
        start.Environment["Jobs__Enabled"] = "false";   // the first scan of a million new deadlines has a measurement of its own
        start.Environment["RateLimit__SignInsPerAddressPerMinute"] = "10000";
        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start.");
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { Length: > 0 } text && !text.StartsWith('▸')) Console.WriteLine($"  host: {text}");
        };
        process.BeginOutputReadLine();
        return process;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
