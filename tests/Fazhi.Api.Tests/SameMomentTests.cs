using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Fazhi.Kernel;

namespace Fazhi.Api.Tests;

/// <summary>Two who do the same at the same moment: one succeeds, the others are told why not, and nobody gets a 500.</summary>
public sealed class SameMomentTests(UnlimitedApplication application) : IClassFixture<UnlimitedApplication>
{
    private const int Callers = 6;
    private static readonly DateOnly Today = TimeProvider.System.TodayInChina();

    [Fact]
    public async Task One_user_name_one_role_one_organization_and_one_register_entry()
    {
        using var sysadmin = await application.SignInAsync("sysadmin");
        using var secadmin = await application.SignInAsync("secadmin");
        using var clerk = await application.SignInAsync("legalaid.clerk");
        var organization = (await sysadmin.GetFromJsonAsync<JsonElement>("/api/v1/session")).GetProperty("organizationId").GetGuid();
        var institution = (await clerk.GetFromJsonAsync<JsonElement>("/api/v1/legal-aid/institutions")).GetProperty("items")[0].GetProperty("id").GetGuid();
        await OneOf(sysadmin, "/api/v1/users", new { userName = "same.moment", displayName = "甲", organizationId = organization });
        await OneOf(sysadmin, "/api/v1/organizations", new { code = "same-moment", name = "乙", kind = "section", parentId = organization, effectiveFrom = Today });
        await OneOf(secadmin, "/api/v1/roles", new { code = "same-moment", name = "丙", description = "丙", permissions = Array.Empty<string>(), scopes = new Dictionary<string, string>() });
        await OneOf(clerk, "/api/v1/legal-aid/practitioners", new
        {
            institutionId = institution, kind = "lawyer", name = "丁", licenceNumber = "13601202419999999", licensedSince = Today.AddYears(-5), specialities = new[] { "criminal" },
        });
        await OneOf(clerk, "/api/v1/legal-aid/subsidy-rules", new { year = 2031, kind = "civil", baseAmount = 1000, perExtraRecipient = 100, source = "文件" });
    }

    [Fact]
    public async Task Templates_uploaded_at_once_all_become_versions()
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        var shipped = await clerk.GetByteArrayAsync("/api/v1/document-templates/legal-aid.duty-lawyer/content");
        var answers = await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ =>
            clerk.PostAsync("/api/v1/document-templates/legal-aid.duty-lawyer/versions", new MultipartFormDataContent { { new ByteArrayContent(shipped), "file", "模板.docx" } })));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Created, a.StatusCode));
        var versions = await Task.WhenAll(answers.Select(a => a.Content.ReadFromJsonAsync<JsonElement>()));
        Assert.Equal(Enumerable.Range(2, Callers), versions.Select(v => v.GetProperty("version").GetInt32()).Order());
    }

    [Fact]
    public async Task One_step_is_taken_once_and_one_number_is_used()
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        var id = await ReceiveAsync(clerk, "同一时刻的决定");
        var answers = await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => StepAsync(clerk, id, "grant", new { on = Today, documents = new[] { new { code = "legal-aid.grant" } } })));
        Assert.Single(answers, HttpStatusCode.NoContent);
        Assert.All(answers.Where(a => a != HttpStatusCode.NoContent), a => Assert.Contains(a, new[] { HttpStatusCode.PreconditionFailed, HttpStatusCode.Conflict }));
        Assert.Single((await clerk.GetFromJsonAsync<JsonElement>($"/api/v1/documents?matterId={id}")).EnumerateArray());
    }

    [Fact]
    public async Task A_retry_with_the_same_key_creates_nothing_twice()
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        var answers = await Task.WhenAll(Enumerable.Range(0, Callers).Select(async _ =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/legal-aid/cases") { Content = JsonContent.Create(Application("同一个键")) };
            request.Headers.Add("Idempotency-Key", "same-moment-1");
            using var answer = await clerk.SendAsync(request);
            return (answer.StatusCode, answer.Headers.Location);
        }));
        Assert.All(answers, a => Assert.Contains(a.StatusCode, new[] { HttpStatusCode.Created, HttpStatusCode.Conflict }));
        Assert.Single(answers.Where(a => a.StatusCode == HttpStatusCode.Created).Select(a => a.Location).Distinct());
        Assert.Equal(1, (await clerk.GetFromJsonAsync<JsonElement>($"/api/v1/legal-aid/cases/count?q={Uri.EscapeDataString("同一个键")}")).GetProperty("count").GetInt32());
    }

    private static async Task OneOf(HttpClient client, string path, object body)
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, Callers).Select(async _ =>
        {
            using var answer = await client.PostAsJsonAsync(path, body);
            return (Status: (int)answer.StatusCode, Text: await answer.Content.ReadAsStringAsync());
        }));
        Assert.True(answers.Count(a => a.Status == 201) == 1 && answers.All(a => a.Status is 201 or 400 or 409 or 422),
            $"{path}: {string.Join('\n', answers.Select(a => $"{a.Status} {a.Text}"))}");
    }

    private static async Task<Guid> ReceiveAsync(HttpClient clerk, string cause)
    {
        using var answer = await clerk.PostAsJsonAsync("/api/v1/legal-aid/cases", Application(cause));
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
    }

    private static async Task<HttpStatusCode> StepAsync(HttpClient clerk, Guid id, string verb, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/legal-aid/cases/{id}/{verb}") { Content = JsonContent.Create(body) };
        request.Headers.IfMatch.Add(new EntityTagHeaderValue("\"1\""));
        using var answer = await clerk.SendAsync(request);
        return answer.StatusCode;
    }

    private static object Application(string cause) => new
    {
        channel = "visit", receivedOn = Today,
        subject = new { kind = "civil", form = "litigation", stage = "firstInstance", cause, facts = "案情", divisionCode = "360124" },
        applicants = new[] { new { name = "张三", documentKind = "citizenIdentityCard", documentNumber = "360124190001010015" } },
        means = new { basis = "exempt", ground = "migrantWages" },
    };
}
