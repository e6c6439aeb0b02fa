using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fazhi.Platform.Audit;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Web;
using Fazhi.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Platform.Tests.Identity;

/// <summary>Which answers are kept for a retry: none that holds personal data or a secret.</summary>
public sealed class KeptAnswerTests(FazhiApplication application) : IClassFixture<FazhiApplication>
{
    [Fact]
    public async Task Personal_data_seen_twice_is_recorded_twice_and_kept_nowhere()
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        var page = await clerk.GetFromJsonAsync<JsonElement>("/api/v1/legal-aid/cases?pageSize=1");
        var id = page.GetProperty("items")[0].GetProperty("id").GetGuid();
        var key = Guid.NewGuid().ToString();
        for (var times = 1; times <= 2; times++)
        {
            using var answer = await PostAsync(clerk, $"/api/v1/legal-aid/cases/{id}/reveal", key, new { reason = "核对身份" });
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(times, await ReadAsync(db => db.Set<AuditEntry>().CountAsync(e => e.SubjectId == id && e.Action == "revealed")));
        }

        Assert.Null(await KeptAsync(key));
    }

    [Fact]
    public async Task The_address_of_a_feed_is_shown_once()
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        var key = Guid.NewGuid().ToString();
        using var issued = await PostAsync(clerk, "/api/v1/calendar/feed", key, null);
        Assert.Equal(HttpStatusCode.OK, issued.StatusCode);
        using var again = await PostAsync(clerk, "/api/v1/calendar/feed", key, null);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Null((await KeptAsync(key))!.Body);
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string address, string key, object? body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Add(IdempotencyGuard.Header, key);
        return await client.SendAsync(request);
    }

    private Task<IdempotencyKey?> KeptAsync(string key) => ReadAsync(db => db.Set<IdempotencyKey>().AsNoTracking().SingleOrDefaultAsync(k => k.Key == key));

    private async Task<T> ReadAsync<T>(Func<PlatformDbContext, Task<T>> read)
    {
        await using var scope = application.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<PlatformDbContext>());
    }
}
