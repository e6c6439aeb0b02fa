using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using Fazhi.Kernel;
using Fazhi.LegalAid.Domain;
using Xunit;

namespace Fazhi.LegalAid.Tests.Api;

/// <summary>A case as a client of the API works on it: reads, takes steps with the version it read, issues documents.</summary>
internal sealed class AidDossier(HttpClient client, Guid id)
{
    public static readonly DateOnly Today = TimeProvider.System.TodayInChina();

    public Guid Id => id;

    /// <summary>The steps taken.</summary>
    public List<string> Taken { get; private init; } = [];

    /// <summary>The same case in another's hands.</summary>
    public AidDossier By(HttpClient other) => new(other, id) { Taken = Taken };

    public static Task<AidDossier> ReceiveAsync(HttpClient client, string cause) => ReceiveAsync(client, Application(cause));

    public static async Task<AidDossier> ReceiveAsync(HttpClient client, JsonObject application)
    {
        using var answer = await client.PostAsJsonAsync("/api/v1/legal-aid/cases", application);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return new(client, (await JsonOf(answer)).GetProperty("id").GetGuid());
    }

    /// <summary>An application received today.</summary>
    public static JsonObject Application(string cause) => JsonSerializer.SerializeToNode(new
    {
        channel = "visit", receivedOn = Today,
        subject = new { kind = "civil", form = "litigation", stage = "firstInstance", cause, facts = "拖欠工资", divisionCode = "360124" },
        applicants = new[] { new { name = "张三", documentKind = "citizenIdentityCard", documentNumber = "360124190001010015" } },
        means = new { basis = "exempt", ground = "migrantWages" },
    })!.AsObject();

    public static async Task<AidDossier> OpenAsync(HttpClient client, Guid id)
    {
        var dossier = new AidDossier(client, id);
        await dossier.ReadAsync();
        return dossier;
    }

    public static async Task<JsonElement> JsonOf(HttpResponseMessage answer) => await answer.Content.ReadFromJsonAsync<JsonElement>();

    public Task<JsonElement> ReadAsync() => client.GetFromJsonAsync($"/api/v1/legal-aid/cases/{id}");

    /// <param name="tag">The version; as it is read now, if not given.</param>
    public async Task<HttpResponseMessage> PostAsync(string verb, object body, string? tag = null)
    {
        using var read = tag is null ? await client.GetAsync($"/api/v1/legal-aid/cases/{id}") : null;
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/legal-aid/cases/{id}/{verb}") { Content = JsonContent.Create(body) };
        request.Headers.IfMatch.Add(read?.Headers.ETag ?? new(tag!));
        return await client.SendAsync(request);
    }

    /// <summary>Takes a step with all the documents that it writes, and fills in what the dossier does not know as a clerk would: after being told.</summary>
    public async Task TakeAsync(string verb, object body)
    {
        var written = AidProcedure.Definition.Steps.Single(s => JsonNamingPolicy.KebabCaseLower.ConvertName(s.Step.ToString()) == verb).WrittenDocuments;
        var fields = written.Select(_ => new Dictionary<string, string>()).ToList();
        var whole = JsonSerializer.SerializeToNode(body, JsonSerializerOptions.Web)!.AsObject();
        for (var attempt = 0; ; attempt++)
        {
            if (written.Count > 0)
                whole["documents"] = JsonSerializer.SerializeToNode(written.Zip(fields, (code, filled) => new { code, fields = filled }), JsonSerializerOptions.Web);
            using var answer = await PostAsync(verb, whole);
            if (answer.StatusCode == HttpStatusCode.NoContent) break;
            var problem = await JsonOf(answer);
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest && attempt == 0 && written.Count > 0, $"{verb}: {problem.GetRawText()}");
            foreach (var error in problem.GetProperty("errors").EnumerateObject())
            {
                var (index, path) = (error.Name["documents[".Length] - '0', error.Name[(error.Name.IndexOf("fields.", StringComparison.Ordinal) + 7)..]);
                fields[index][path] = path.EndsWith("date", StringComparison.OrdinalIgnoreCase) || path.EndsWith("On", StringComparison.Ordinal)
                    ? Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
                    : "承办人补填";
            }
        }

        Taken.Add(verb);
    }

    /// <summary>Assigns to the rota's first, or, with a reason, to its second.</summary>
    public async Task AssignAsync(bool first, string reason = "受援人要求更换")
    {
        var proposed = (await client.GetFromJsonAsync($"/api/v1/legal-aid/cases/{id}/assignment-proposal")).EnumerateArray().Select(c => c.GetProperty("practitionerId").GetGuid()).ToList();
        await TakeAsync("assign", first ? new { practitionerId = proposed[0], on = Today } : new { practitionerId = proposed[1], overrideReason = reason, on = Today });
    }

    /// <summary>The codes of the steps that may be taken now.</summary>
    public async Task<List<string>> AllowedAsync() => [.. (await ReadAsync()).GetProperty("allowedActions").EnumerateArray().Select(a => a.GetProperty("code").GetString()!)];

    public async Task<Guid> HandlerAsync() => (await ReadAsync()).GetProperty("handlerId").GetGuid();

    public async Task<decimal> SubsidyAsync() => (await client.GetFromJsonAsync($"/api/v1/legal-aid/cases/{id}/subsidy-proposal")).GetProperty("amount").GetDecimal();

    public async Task UploadAsync(string name)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent("%PDF-1.7 test"u8.ToArray()), "file", name } };
        using var answer = await client.PostAsync($"/api/v1/attachments?matterId={id}", form);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    public async Task IssueAsync(string code)
    {
        var order = new { matterId = id, code, issuedOn = Today, fields = new Dictionary<string, string>() };
        var missing = (await JsonOf(await client.PostAsJsonAsync("/api/v1/documents/prepare", order))).GetProperty("missing");
        foreach (var field in missing.EnumerateArray()) order.fields[field.GetProperty("path").GetString()!] = "承办人补填";
        using var answer = await client.PostAsJsonAsync("/api/v1/documents", order);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The code with which a document is refused.</summary>
    public async Task<string> RefusedDocumentAsync(string code)
    {
        using var answer = await client.PostAsJsonAsync("/api/v1/documents", new { matterId = id, code, issuedOn = Today });
        Assert.False(answer.IsSuccessStatusCode);
        return (await JsonOf(answer)).GetProperty("code").GetString()!;
    }

    public async Task<List<string>> OutstandingAsync() =>
        [.. (await client.GetFromJsonAsync($"/api/v1/documents/outstanding?matterId={id}")).EnumerateArray().Select(d => d.GetProperty("code").GetString()!)];

    public async Task<SortedSet<string>> DocumentCodesAsync() => [.. (await DocumentsAsync()).Select(d => d.GetProperty("code").GetString()!)];

    public async Task<List<string>> NumbersAsync() => [.. (await DocumentsAsync()).Select(d => d.GetProperty("number").GetString()).OfType<string>()];

    /// <summary>The text of the newest document of a kind.</summary>
    public async Task<string> WordsAsync(string code)
    {
        var newest = (await DocumentsAsync()).Last(d => d.GetProperty("code").GetString() == code).GetProperty("id").GetGuid();
        var docx = await client.GetByteArrayAsync($"/api/v1/documents/{newest}/content");
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return document.MainDocumentPart!.Document!.Body!.InnerText;
    }

    private async Task<List<JsonElement>> DocumentsAsync() => [.. (await client.GetFromJsonAsync($"/api/v1/documents?matterId={id}")).EnumerateArray()];
}

internal static class JsonReading
{
    public static async Task<JsonElement> GetFromJsonAsync(this HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        Assert.True(answer.IsSuccessStatusCode, $"{address} → {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
