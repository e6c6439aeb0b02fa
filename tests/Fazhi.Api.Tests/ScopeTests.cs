using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Fazhi.Api.Tests;

/// <summary>Nothing of another's scope is read, counted, searched, exported or changed, by whichever operation.</summary>
public sealed class ScopeTests(UnlimitedApplication application) : IClassFixture<UnlimitedApplication>
{
    [Theory]
    [InlineData("wenzhen.office", "quanling.office")]
    [InlineData("quanling.office", "wenzhen.office")]
    [InlineData("quanling.office", "lawyer")]
    [InlineData("wenzhen.office", "transport.liaison")]
    [InlineData("wenzhen.office", "education.clerk")]
    [InlineData("wenzhen.office", "sysadmin")]
    [InlineData("wenzhen.office", "auditor")]
    public async Task A_case_of_one_is_out_of_reach_for_another_in_every_operation(string owner, string other)
    {
        using var mine = await application.SignInAsync(owner);
        var rows = (await mine.GetFromJsonAsync<JsonElement>("/api/v1/legal-aid/cases?pageSize=200")).GetProperty("items").EnumerateArray().ToList();
        Assert.NotEmpty(rows);
        using var stranger = await application.SignInAsync(other);
        var theirs = await stranger.GetAsync("/api/v1/legal-aid/cases?pageSize=200") is { IsSuccessStatusCode: true } list
            ? (await list.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("items").EnumerateArray().Select(r => r.GetProperty("id").GetGuid()).ToHashSet()
            : [];
        var target = rows.First(r => !theirs.Contains(r.GetProperty("id").GetGuid()));
        var id = target.GetProperty("id").GetGuid();
        var number = target.GetProperty("number").GetString()!;

        var document = await ApiDocument.ReadAsync(stranger);
        var reached = new List<string>();
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
            // The audit log is the auditor's duty and nobody else's: there, being shown what happened is no leak.
            if (other == "auditor" && operation.Path.StartsWith("/api/v1/audit/", StringComparison.Ordinal)) continue;
            if (text.Contains(id.ToString(), StringComparison.Ordinal) && answer.IsSuccessStatusCode) reached.Add($"{operation} shows it");
            if (operation.Changes && operation.Path.Contains("/cases/{id}", StringComparison.Ordinal) && answer.StatusCode is not (HttpStatusCode.NotFound or HttpStatusCode.Forbidden or HttpStatusCode.BadRequest))
                reached.Add($"{operation} → {(int)answer.StatusCode}");
            if (!operation.Changes && operation.Path.Contains("/cases/{id}", StringComparison.Ordinal) && answer.StatusCode is not (HttpStatusCode.NotFound or HttpStatusCode.Forbidden))
                reached.Add($"{operation} → {(int)answer.StatusCode}");
        }

        Assert.True(reached.Count == 0, string.Join('\n', reached));
        Assert.Equal(target.GetProperty("status").GetString(),
            (await mine.GetFromJsonAsync<JsonElement>($"/api/v1/legal-aid/cases/{id}")).GetProperty("status").GetString());
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
