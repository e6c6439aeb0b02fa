using Fazhi.Kernel;
using Fazhi.NormativeDocuments.Domain;
using static Fazhi.NormativeDocuments.Tests.Domain.Documents;

namespace Fazhi.NormativeDocuments.Tests.Domain;

/// <summary>Cleanup and filing review: an answer is an answer, silence is none, and what is wrong is corrected.</summary>
public sealed class CleanupTests
{
    private static readonly CleanupSubject Subject = new(Guid.CreateVersion7(), "360124", Guid.CreateVersion7(), "某办法", "某字〔2018〕1号", "某局");

    [Fact]
    public void Changing_a_document_needs_the_provision_it_is_measured_by()
    {
        var task = Task();
        Assert.Equal(CleanupRules.ProvisionNeeded, Assert.Throws<RuleViolationException>(() => task.Answer(CleanupConclusion.Amend, "不一致", null, Day("2024-03-05"), On("2024-03-05"))).Rule);
        task.Answer(CleanupConclusion.Amend, "不一致", "第四条", Day("2024-03-05"), On("2024-03-05"));
        Assert.Equal(CleanupStatus.Answered, task.Status);
    }

    [Theory]
    [InlineData("Keep", "KeptInForce")]
    [InlineData("Amend", "Confirmed")]
    [InlineData("Repeal", "Confirmed")]
    [InlineData("Invalidate", "Confirmed")]
    public void Keeping_ends_with_the_decision_and_changing_waits_until_it_is_done(string conclusion, string status)
    {
        var task = Task();
        Assert.Throws<TransitionNotAllowedException>(() => task.Confirm(null, Day("2024-03-05"), On("2024-03-05")));
        task.Answer(Enum.Parse<CleanupConclusion>(conclusion), "理由", "第四条", Day("2024-03-05"), On("2024-03-05"));
        task.Confirm(null, Day("2024-03-06"), On("2024-03-06"));
        Assert.Equal(status, task.Status.ToString());
        if (task.Status != CleanupStatus.Confirmed) return;
        task.Complete(Day("2024-03-11"), On("2024-03-11"));
        Assert.Equal((CleanupStatus.Done, Day("2024-03-11")), (task.Status, task.ClosedOn));
    }

    [Fact]
    public void A_returned_answer_is_no_answer()
    {
        var task = Task();
        task.Answer(CleanupConclusion.Keep, "理由", null, Day("2024-03-05"), On("2024-03-05"));
        task.Return("请说明", Day("2024-03-06"), On("2024-03-06"));
        Assert.Equal((CleanupStatus.Unanswered, null, null), (task.Status, task.Conclusion, task.AnsweredOn));
    }

    [Fact]
    public void The_lag_runs_from_the_effect_of_the_law_to_the_end_of_the_task()
    {
        Assert.Equal(31, CleanupTask.LagDays(Day("2024-03-01"), null, Day("2024-04-01")));
        Assert.Equal(10, CleanupTask.LagDays(Day("2024-03-01"), Day("2024-03-11"), Day("2024-04-01")));
        Assert.Null(CleanupTask.LagDays(null, null, Day("2024-04-01")));
    }

    [Fact]
    public void A_campaign_is_not_concluded_while_a_document_is_undecided()
    {
        var campaign = Campaign();
        Assert.Equal(CleanupRules.SomethingToClean, Assert.Throws<RuleViolationException>(() => campaign.Launch(0, Day("2024-03-02"), On("2024-03-02"))).Rule);
        campaign.Launch(3, Day("2024-03-02"), On("2024-03-02"));
        Assert.Equal(CleanupRules.AllDecided.Code, Assert.Throws<RuleViolationException>(() => campaign.Conclude(1, Day("2024-04-02"), On("2024-04-02"))).Rule.Code);
        campaign.Conclude(0, Day("2024-04-02"), On("2024-04-02"));
        campaign.Announce("网站", Day("2024-04-05"), On("2024-04-05"));
        Assert.Equal(CampaignStatus.Announced, campaign.Status);
    }

    [Fact]
    public void What_is_wrong_in_a_filed_document_is_corrected_and_checked()
    {
        var document = In(NormStatus.Promulgated);
        document.File(FilingAuthority.County, Day("2024-05-20"), On("2024-05-20"));
        var review = FilingReview.Receive("规备〔2024〕1号", document, document.Filings.Single(), On("2024-05-20"));
        Assert.True(review.OnTime);
        review.RequestMaterials(["起草说明"], Day("2024-05-21"), On("2024-05-21"));
        review.ReceiveMaterials(null, Day("2024-05-22"), On("2024-05-22"));
        review.Register("备登〔2024〕1号", Day("2024-05-22"), On("2024-05-22"));
        review.DemandCorrection("第五条设定了罚款", Day("2024-06-30"), Day("2024-05-29"), On("2024-05-29"));
        Assert.Throws<TransitionNotAllowedException>(() => review.Accept("可以", Day("2024-05-30"), On("2024-05-30")));
        review.ReportCorrection("已经修改", Day("2024-06-10"), On("2024-06-10"));
        review.RefuseCorrection("附件未改", Day("2024-07-10"), Day("2024-06-12"), On("2024-06-12"));
        review.ReportCorrection("附件已改", Day("2024-06-20"), On("2024-06-20"));
        review.ConfirmCorrection("已经纠正", Day("2024-06-21"), On("2024-06-21"));
        Assert.Equal((FilingStatus.Accepted, Day("2024-06-21")), (review.Status, review.ClosedOn));
    }

    private static CleanupCampaign Campaign() =>
        CleanupCampaign.Plan(new("360124", Guid.CreateVersion7(), "清理〔2024〕1号"), "清理", CampaignKind.Special, "部署", new(null, null, null, null, null), Day("2024-03-31"), On("2024-03-01"));

    private static CleanupTask Task() => CleanupTask.OfCampaign("规清〔2024〕1号", Subject, Campaign(), On("2024-03-01"));
}
