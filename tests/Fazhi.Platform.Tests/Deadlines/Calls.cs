using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Fazhi.Platform.Tests.Deadlines;

/// <summary>Calls of the API as a third party makes them: nothing but JSON and headers.</summary>
internal static class Calls
{
    public static async Task<JsonElement> GetJsonAsync(this HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        return await answer.ReadAsync(HttpStatusCode.OK);
    }

    public static async Task<JsonElement> PostJsonAsync(this HttpClient client, string address, object body, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await client.PostAsJsonAsync(address, body);
        return await answer.ReadAsync(expected);
    }

    /// <summary>A change of what was read with <paramref name="tag"/>.</summary>
    public static async Task<JsonElement> ChangeAsync(
        this HttpClient client, HttpMethod method, string address, object body, EntityTagHeaderValue? tag, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(method, address) { Content = JsonContent.Create(body) };
        if (tag is not null) request.Headers.IfMatch.Add(tag);
        using var answer = await client.SendAsync(request);
        return await answer.ReadAsync(expected);
    }

    public static async Task<(JsonElement Body, EntityTagHeaderValue Tag)> GetTaggedAsync(this HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        return (await answer.ReadAsync(HttpStatusCode.OK), answer.Headers.ETag!);
    }

    public static string? Text(this JsonElement json, string name) => json.GetProperty(name).GetString();

    private static async Task<JsonElement> ReadAsync(this HttpResponseMessage answer, HttpStatusCode expected)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(expected == answer.StatusCode, $"{(int)answer.StatusCode} {text}");
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }
}
