using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Fazhi.NormativeDocuments.Tests.Api;

/// <summary>Requests to the module, with ETags carried along.</summary>
internal static class Calls
{
    public const string Root = "/api/v1/normative-documents";

    public static async Task<JsonElement> ReadAsync(this HttpClient client, string path)
    {
        using var answer = await client.GetAsync(Root + path);
        Assert.True(answer.IsSuccessStatusCode, $"GET {path} → {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    public static async Task<List<JsonElement>> ItemsAsync(this HttpClient client, string path) => [.. (await client.ReadAsync(path)).GetProperty("items").EnumerateArray()];

    public static async Task<JsonElement> CreateAsync(this HttpClient client, string path, object body)
    {
        using var answer = await client.PostAsJsonAsync(Root + path, body);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, $"POST {path} → {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Takes a step on a dossier as it stands now.</summary>
    public static async Task<HttpResponseMessage> TryStepAsync(this HttpClient client, string dossier, string step, object body, HttpMethod? method = null)
    {
        using var read = await client.GetAsync(Root + dossier);
        using var request = new HttpRequestMessage(method ?? HttpMethod.Post, $"{Root}{dossier}/{step}") { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("If-Match", read.Headers.ETag?.ToString() ?? "\"1\"");
        return await client.SendAsync(request);
    }

    public static async Task StepAsync(this HttpClient client, string dossier, string step, object body, HttpMethod? method = null)
    {
        using var answer = await client.TryStepAsync(dossier, step, body, method);
        Assert.True(answer.IsSuccessStatusCode, $"{step} → {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }

    public static async Task RefusedAsync(this HttpClient client, string dossier, string step, object body, int status, string code)
    {
        using var answer = await client.TryStepAsync(dossier, step, body);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((status, code), ((int)answer.StatusCode, problem.GetProperty("code").GetString()));
    }

    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;

    public static Guid Id(this JsonElement element, string name = "id") => element.GetProperty(name).GetGuid();
}
