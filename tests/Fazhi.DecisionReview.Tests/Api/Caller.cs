using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace Fazhi.DecisionReview.Tests.Api;

/// <summary>A signed-in caller of the module's addresses.</summary>
internal static class Caller
{
    public const string Reviews = "/api/v1/decision-review/reviews";
    public const string Contracts = "/api/v1/decision-review/contracts";
    public const string Advisers = "/api/v1/decision-review/advisers";

    public static async Task<JsonElement> JsonOf(this HttpResponseMessage answer)
    {
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    public static async Task<JsonElement> ReadAsync(this HttpClient client, string address) => await (await client.GetAsync(address)).JsonOf();

    /// <summary>Takes a step in the version that stands now.</summary>
    public static async Task<HttpResponseMessage> StepAsync(this HttpClient client, string dossier, string step, object body)
    {
        var tag = (await client.GetAsync(dossier)).Headers.ETag;
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{dossier}/{step}") { Content = JsonContent.Create(body) };
        if (tag is not null) request.Headers.IfMatch.Add(tag);
        return await client.SendAsync(request);
    }

    public static async Task TakeAsync(this HttpClient client, string dossier, string step, object body)
    {
        using var answer = await client.StepAsync(dossier, step, body);
        Assert.True(answer.StatusCode == HttpStatusCode.NoContent, $"{step}: {await answer.Content.ReadAsStringAsync()}");
    }

    public static async Task RefusedAsync(this HttpClient client, string dossier, string step, object body, HttpStatusCode status, string code)
    {
        using var answer = await client.StepAsync(dossier, step, body);
        Assert.Equal((status, code), (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString()));
    }

    public static string Text(this JsonElement element, string property) => element.GetProperty(property).GetString()!;
}
