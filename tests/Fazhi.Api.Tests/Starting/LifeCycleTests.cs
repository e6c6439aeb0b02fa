using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Fazhi.Testing;

namespace Fazhi.Api.Tests.Starting;

/// <summary>The program with its own PostgreSQL from the first start to the last.</summary>
public sealed partial class LifeCycleTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("fazhi-life-").FullName;

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public async Task It_starts_says_where_it_is_stops_with_its_database_and_keeps_the_data()
    {
        string password;
        using (var first = Start())
        {
            var address = await AddressAsync(first);
            password = Account().Match(first.Output).Groups[1].Value;
            Assert.True(await CanSignInAsync(address, password));
            first.Signal("TERM");
            Assert.Equal(0, await first.EndAsync());
            Assert.Contains("已停止", first.Output, StringComparison.Ordinal);
            Assert.Equal("", first.Errors);
        }

        Assert.False(IsServerRunning());

        using (var killed = Start())
        {
            Assert.True(await CanSignInAsync(await AddressAsync(killed), password));
            Assert.DoesNotMatch(Account(), killed.Output);
            killed.Signal("KILL");
            await killed.EndAsync();
        }

        using var last = Start();   // at once: what the killed program left behind is none of its user's business
        Assert.True(await CanSignInAsync(await AddressAsync(last), password));
        last.Signal("TERM");
        Assert.Equal(0, await last.EndAsync());
        Assert.False(IsServerRunning());
    }

    private HostProgram Start() => HostProgram.Start("serve", "--no-demo", "--Urls", "http://127.0.0.1:0", "--Data:Folder", data, "--County:Code", "360124");

    private static async Task<Uri> AddressAsync(HostProgram host)
    {
        await host.PrintsAsync("按 Ctrl+C 停止");
        return new(Address().Match(host.Output).Groups[1].Value);
    }

    private static async Task<bool> CanSignInAsync(Uri address, string password)
    {
        using var client = new HttpClient { BaseAddress = address };
        using var answer = await client.PostAsJsonAsync("/api/v1/session", new { userName = "sysadmin", password });
        return answer.StatusCode == HttpStatusCode.OK;
    }

    private bool IsServerRunning() => File.Exists(Path.Combine(data, "postgres", "data", "postmaster.pid"));

    [GeneratedRegex("已启动：(http://\\S+)")]
    private static partial Regex Address();

    [GeneratedRegex("sysadmin / (\\S+)")]
    private static partial Regex Account();
}
