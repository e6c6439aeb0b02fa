using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fazhi.Kernel;

namespace Fazhi.Api.Tests;

/// <summary>Documents and what hangs on a matter: whose templates they are, who is recorded to have looked, and which numbers are shown.</summary>
public sealed class DocumentBoundaryTests(UnlimitedApplication application) : IClassFixture<UnlimitedApplication>
{
    private const string Identity = "360124190001010015";
    private static readonly DateOnly Today = TimeProvider.System.TodayInChina();

    [Theory]
    [InlineData("legalaid.clerk", "decision-review.opinion")]
    [InlineData("decision.clerk", "legal-aid.grant")]
    public async Task Templates_and_numbers_are_kept_by_who_issues_the_documents(string userName, string code)
    {
        using var clerk = await application.SignInAsync(userName);
        var template = await clerk.GetByteArrayAsync($"/api/v1/document-templates/{code}/content");
        using var upload = await clerk.PostAsync($"/api/v1/document-templates/{code}/versions", new MultipartFormDataContent { { new ByteArrayContent(template), "file", "模板.docx" } });
        using var pattern = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/document-numbers/{code}") { Content = JsonContent.Create(new { pattern = "改字〔{year}〕{n}号" }), Headers = { { "If-Match", "\"0\"" } } };
        using var set = await clerk.SendAsync(pattern);
        using var import = await clerk.PostAsJsonAsync($"/api/v1/document-numbers/{code}/import", new { numbers = new[] { "改字〔2021〕1号" } });
        foreach (var answer in new[] { upload, set, import })
            Assert.Equal((HttpStatusCode.Forbidden, "document.of-another-module"), (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString()));

        var module = code.Split('.')[0];
        var rows = (await clerk.GetFromJsonAsync<JsonElement>("/api/v1/document-templates")).EnumerateArray().ToList();
        Assert.All(rows, r => Assert.Equal(r.GetProperty("module").GetString() != module, r.GetProperty("mayChange").GetBoolean()));
        Assert.DoesNotContain((await clerk.GetFromJsonAsync<JsonElement>("/api/v1/document-numbers")).EnumerateArray(), s => s.GetProperty("code").GetString() == code);
    }

    [Fact]
    public async Task A_preview_is_audited_and_lists_and_notices_show_no_number_of_a_person()
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        using var received = await clerk.PostAsJsonAsync("/api/v1/legal-aid/cases", new
        {
            channel = "visit", receivedOn = Today,
            subject = new { kind = "civil", form = "litigation", stage = "firstInstance", cause = "脱敏", facts = "案情", divisionCode = "360124" },
            applicants = new[] { new { name = "张三", documentKind = "citizenIdentityCard", documentNumber = Identity } },
            means = new { basis = "exempt", ground = "migrantWages" },
        });
        var matter = (await received.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
        using var upload = await clerk.PostAsync($"/api/v1/attachments?matterId={matter}",
            new MultipartFormDataContent { { new ByteArrayContent("%PDF-1.7 test"u8.ToArray()), "file", $"身份证{Identity}.pdf" } });
        Assert.Equal(HttpStatusCode.Created, upload.StatusCode);

        var order = new { matterId = matter, code = "legal-aid.acceptance" };
        using var preview = await clerk.PostAsJsonAsync("/api/v1/documents/preview", order);
        Assert.True(preview.StatusCode == HttpStatusCode.OK, await preview.Content.ReadAsStringAsync());
        using var auditor = await application.SignInAsync("auditor");
        var looked = await auditor.GetFromJsonAsync<JsonElement>($"/api/v1/audit/entries?action=previewed&subjectId={matter}");
        Assert.Equal("援助承办人", Assert.Single(looked.GetProperty("items").EnumerateArray()).GetProperty("actorName").GetString());

        using var issued = await clerk.PostAsJsonAsync("/api/v1/documents", order);
        var document = (await issued.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
        using var service = await PostAsync(clerk, $"/api/v1/documents/{document}/record-service", 1,
            new { recipientName = $"张三 {Identity}", methodName = "直接送达", servedOn = Today, remark = "电话13812345678" });
        Assert.Equal(HttpStatusCode.NoContent, service.StatusCode);
        using var voided = await PostAsync(clerk, $"/api/v1/documents/{document}/void", 2, new { reason = $"证件号{Identity}写错" });
        Assert.Equal(HttpStatusCode.NoContent, voided.StatusCode);
        using var head = await application.SignInAsync("legalaid.head");
        using var chased = await head.PostAsJsonAsync("/api/v1/notifications/chases", new { matterId = matter, words = $"请联系13812345678（{Identity}）" });
        Assert.True(chased.StatusCode == HttpStatusCode.Created, await chased.Content.ReadAsStringAsync());
        foreach (var path in new[] { $"/api/v1/attachments?matterId={matter}", $"/api/v1/documents?matterId={matter}", $"/api/v1/notifications/chases?matterId={matter}", "/api/v1/notifications?kind=chase" })
        {
            var text = await clerk.GetStringAsync(path);
            Assert.Contains("360124********0015", text, StringComparison.Ordinal);
            Assert.DoesNotContain(Identity, text, StringComparison.Ordinal);
            Assert.DoesNotContain("13812345678", text, StringComparison.Ordinal);
        }
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string path, int version, object body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.IfMatch.ParseAdd($"\"{version}\"");
        return client.SendAsync(request);
    }
}
