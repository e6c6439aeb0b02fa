using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fazhi.Kernel;
using Fazhi.Kernel.Procedures;
using Fazhi.Platform.Security;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Api.Tests;

/// <summary>Nothing of another's scope is read, counted, searched, exported or changed, by whichever operation.</summary>
public sealed class ScopeTests(UnlimitedApplication application) : IClassFixture<UnlimitedApplication>
{
    private static readonly (string Owner, string Other)[] Pairs =
    [
        ("wenzhen.office", "quanling.office"), ("quanling.office", "wenzhen.office"), ("quanling.office", "lawyer"), ("wenzhen.office", "transport.liaison"), ("transport.liaison", "wenzhen.office"),
        ("decision.clerk", "transport.liaison"), ("normative.clerk", "transport.liaison"), ("normative.clerk", "wenzhen.office"), ("wenzhen.office", "education.clerk"), ("wenzhen.office", "sysadmin"),
        ("wenzhen.office", "auditor"), ("normative.clerk", "legalaid.clerk"),
    ];

    public static TheoryData<string, string> Strangers => [.. Pairs];

    [Theory, MemberData(nameof(Strangers))]
    public async Task A_dossier_of_one_is_out_of_reach_for_another_in_every_operation(string owner, string other)
    {
        using var mine = await application.SignInAsync(owner);
        using var stranger = await application.SignInAsync(other);
        var document = await ApiDocument.ReadAsync(stranger);
        var (walked, reached) = (0, new List<string>());
        foreach (var kind in Kinds(document))
        {
            if (await TargetAsync(mine, stranger, kind) is not { } target) continue;
            walked++;
            reached.AddRange(await WalkAsync(stranger, document, kind, target, seesAudit: other == "auditor"));
            Assert.Equal(target.GetProperty("status").GetString(),
                (await mine.GetFromJsonAsync<JsonElement>($"{kind}/{target.GetProperty("id").GetGuid()}")).GetProperty("status").GetString());
        }

        Assert.True(walked > 0);
        Assert.True(reached.Count == 0, string.Join('\n', reached));
    }

    [Fact]
    public async Task Every_kind_of_dossier_is_walked_for_somebody()
    {
        using var anybody = await application.SignInAsync("leader");
        var left = Kinds(await ApiDocument.ReadAsync(anybody)).ToList();
        Assert.True(left.Count > 5);
        foreach (var (owner, other) in Pairs)
        {
            using var mine = await application.SignInAsync(owner);
            using var stranger = await application.SignInAsync(other);
            foreach (var kind in left.ToList())
                if (await TargetAsync(mine, stranger, kind) is not null) left.Remove(kind);
        }

        Assert.Equal([], left);
    }

    /// <summary>Where dossiers stand: a new kind is walked without a line here.</summary>
    private static IEnumerable<string> Kinds(ApiDocument document)
    {
        const string timeline = "/{id}/timeline";
        return document.Operations().Where(o => o.Path.EndsWith(timeline, StringComparison.Ordinal)).Select(o => o.Path[..^timeline.Length]).Where(p => p != "/api/v1/matters");
    }

    /// <summary>A dossier of the owner that is not in the stranger's list.</summary>
    private static async Task<JsonElement?> TargetAsync(HttpClient mine, HttpClient stranger, string kind)
    {
        var theirs = (await RowsAsync(stranger, kind)).Select(r => r.GetProperty("id").GetGuid()).ToHashSet();
        var target = (await RowsAsync(mine, kind)).FirstOrDefault(r => !theirs.Contains(r.GetProperty("id").GetGuid()));
        return target.ValueKind == JsonValueKind.Undefined ? null : target;
    }

    private static async Task<List<JsonElement>> RowsAsync(HttpClient client, string kind)
    {
        using var list = await client.GetAsync($"{kind}?pageSize=200");
        return list.IsSuccessStatusCode ? [.. (await list.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("items").EnumerateArray()] : [];
    }

    private static async Task<List<string>> WalkAsync(HttpClient stranger, ApiDocument document, string kind, JsonElement target, bool seesAudit)
    {
        var (id, number, reached) = (target.GetProperty("id").GetGuid(), target.GetProperty("number").GetString()!, new List<string>());
        foreach (var operation in document.Operations().Where(o => o.Path is not "/api/v1/session" && !o.Path.StartsWith("/api/v1/session/", StringComparison.Ordinal)))
        {
            var address = operation.Parameters.Where(p => !p.InQuery).Aggregate(operation.Path, (path, p) => path.Replace($"{{{p.Name}}}", id.ToString(), StringComparison.Ordinal));
            if (operation.Parameters.Any(p => p.Name == "matterId" && p.InQuery)) address += $"?matterId={id}";
            else if (operation is { Changes: false } && operation.Parameters.Any(p => p.Name == "q")) address += $"?q={Uri.EscapeDataString(number)}";
            using var request = new HttpRequestMessage(operation.Method, address);
            if (operation.Body is { } schema) request.Content = JsonContent.Create(document.Sample(schema));
            request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
            using var answer = await stranger.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            // The audit log is the auditor's duty and nobody else's: there, being shown what happened is no leak. What is public, everybody may see,
            // and what one keeps oneself.
            if ((seesAudit && operation.Path.StartsWith("/api/v1/audit/", StringComparison.Ordinal)) || operation.Path.StartsWith("/api/v1/normative-documents/catalogue", StringComparison.Ordinal)
                || operation.Path.StartsWith("/api/v1/users/me/", StringComparison.Ordinal)) continue;
            if (text.Contains(id.ToString(), StringComparison.Ordinal) && answer.IsSuccessStatusCode) reached.Add($"{operation} shows {number}");
            if (!operation.Path.StartsWith($"{kind}/{{id}}", StringComparison.Ordinal)) continue;
            HttpStatusCode[] closed = operation.Changes ? [HttpStatusCode.NotFound, HttpStatusCode.Forbidden, HttpStatusCode.BadRequest] : [HttpStatusCode.NotFound, HttpStatusCode.Forbidden];
            if (!closed.Contains(answer.StatusCode)) reached.Add($"{operation} → {(int)answer.StatusCode}");
        }

        return reached;
    }

    [Fact]
    public async Task What_hangs_on_a_dossier_is_closed_to_whom_the_dossier_is_closed_whatever_the_scope()
    {
        using var clerk = await application.SignInAsync("decision.clerk");
        using var office = await application.SignInAsync("wenzhen.office");   // its scope holds the dossier, its permissions do not open it
        var organization = (await office.GetFromJsonAsync<JsonElement>("/api/v1/session")).GetProperty("organizationId").GetGuid();
        using var started = await clerk.PostAsJsonAsync("/api/v1/decision-review/decisions",
            new { name = "集镇道路改造", summary = "内容", on = TimeProvider.System.TodayInChina(), outsideReason = "上级新近部署", organizationId = organization });
        var id = (await started.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
        Assert.Equal(HttpStatusCode.Forbidden, (await office.GetAsync($"/api/v1/decision-review/decisions/{id}")).StatusCode);
        Assert.Contains(id.ToString(), await clerk.GetStringAsync("/api/v1/matters?q=集镇道路改造"), StringComparison.Ordinal);
        Assert.DoesNotContain(id.ToString(), await office.GetStringAsync("/api/v1/matters?q=集镇道路改造"), StringComparison.Ordinal);
        foreach (var path in new[] { $"/api/v1/matters/{id}/timeline", $"/api/v1/attachments?matterId={id}", $"/api/v1/documents?matterId={id}" })
            Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync(path)).StatusCode);
        using var file = new MultipartFormDataContent { { new ByteArrayContent("一"u8.ToArray()), "file", "一.txt" } };
        Assert.Equal(HttpStatusCode.NotFound, (await office.PostAsync($"/api/v1/attachments?matterId={id}", file)).StatusCode);
        Assert.NotEmpty((await office.GetFromJsonAsync<JsonElement>("/api/v1/matters?module=decision-review")).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public void Every_procedure_says_what_it_takes_to_read_its_dossiers()
    {
        var readers = application.Services.GetRequiredService<DossierReaders>().All;
        var procedures = application.Services.GetServices<IProcedure>().Select(p => p.Describe()).Select(p => (p.Module, p.Resource)).ToList();
        Assert.NotEmpty(procedures);
        Assert.All(procedures, p => Assert.True(readers.ContainsKey(p), $"{p}"));
    }

    [Fact]
    public async Task A_lawyer_sees_only_what_is_assigned_to_him()
    {
        using var lawyer = await application.SignInAsync("lawyer");
        using var clerk = await application.SignInAsync("legalaid.clerk");
        var seen = (await lawyer.GetFromJsonAsync<JsonElement>("/api/v1/legal-aid/cases/count")).GetProperty("count").GetInt32();
        var all = (await clerk.GetFromJsonAsync<JsonElement>("/api/v1/legal-aid/cases/count")).GetProperty("count").GetInt32();
        Assert.InRange(seen, 1, all - 1);
        var rows = (await lawyer.GetFromJsonAsync<JsonElement>("/api/v1/legal-aid/cases?pageSize=200")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(seen, rows.Count);
        Assert.Single(rows.Select(r => r.GetProperty("assigneeName").GetString()).Distinct());
    }

    [Theory]
    [InlineData("")]
    [InlineData("&kind=civil")]
    [InlineData("&kind=criminal")]
    [InlineData("&category=farmer")]
    public async Task The_sum_over_the_townships_and_the_centre_is_the_county(string filter)
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        var total = (await clerk.GetFromJsonAsync<JsonElement>($"/api/v1/legal-aid/cases/count?openedFrom=2022-01-01{filter}")).GetProperty("count").GetInt32();
        var rows = new List<JsonElement>();
        string? after = null;
        do
        {
            var page = await clerk.GetFromJsonAsync<JsonElement>($"/api/v1/legal-aid/cases?openedFrom=2022-01-01&pageSize=200{filter}{(after is null ? "" : $"&after={after}")}");
            rows.AddRange(page.GetProperty("items").EnumerateArray());
            after = page.GetProperty("nextCursor").GetString();
        }
        while (after is not null);
        Assert.Equal(total, rows.Count);
        Assert.Equal(total, rows.Select(r => r.GetProperty("id").GetGuid()).Distinct().Count());
    }
}
