using System.Net.Http.Json;
using System.Text.Json;
using Fazhi.Kernel;
using Fazhi.Testing;

namespace Fazhi.DecisionReview.Tests.Api;

/// <summary>The county's part in what another dossier asks for: its review, found by the event, taken to the opinion that is told back.</summary>
internal static class Opinions
{
    private static readonly DateOnly Today = TimeProvider.System.TodayInChina();

    public static async Task<string> ReviewOfAsync(this FazhiApplication application, HttpClient clerk, string dossier, int round = 1)
    {
        await application.DeliverOutboxAsync();
        var name = (await clerk.ReadAsync(dossier)).Text("name");
        var row = (await clerk.ReadAsync($"{Caller.Reviews}?q={Uri.EscapeDataString(name)}&round={round}")).GetProperty("items")[0];
        return $"{Caller.Reviews}/{row.Text("id")}";
    }

    public static async Task<JsonElement> OpineAsync(this FazhiApplication application, HttpClient clerk, string dossier, int round, string outcome)
    {
        var review = await application.ReviewOfAsync(clerk, dossier, round);
        var adviser = (await clerk.ReadAsync($"{review}/adviser-candidates"))[0].GetProperty("adviserId").GetGuid();
        await clerk.TakeAsync(review, "invite-adviser", new { adviserId = adviser, question = "请提意见", on = Today });
        await clerk.TakeAsync(review, "submit-advice", new { opinion = "意见", on = Today });
        var invitation = (await clerk.ReadAsync(review)).GetProperty("invitations")[0].GetProperty("id").GetGuid();
        await clerk.TakeAsync(review, "conclude", new
        {
            conclusion = new { outcome, summary = "审查意见", findings = outcome == "lawful" ? [] : new[] { new { clause = "第三条", problem = "超越权限", suggestion = "删去" } } },
            advice = new[] { new { invitationId = invitation, adoption = "adopted" } }, on = Today,
        });
        await (await clerk.PostAsJsonAsync("/api/v1/documents", new { matterId = review.Split('/')[^1], code = "decision-review.opinion", issuedOn = Today })).JsonOf();
        await clerk.TakeAsync(review, "issue-opinion", new { on = Today });
        await application.DeliverOutboxAsync();
        return await clerk.ReadAsync(review);
    }
}
