using Fazhi.DecisionReview.Contracts;
using Fazhi.DecisionReview.Domain.Agreements;
using Fazhi.Kernel;
using Fazhi.Kernel.Dossiers;
using Xunit;
using static Fazhi.DecisionReview.Tests.Domain.Reviews;

namespace Fazhi.DecisionReview.Tests.Domain;

public sealed class AgreementTests
{
    private const string RightCode = "91350100M000100Y43";

    [Fact]
    public void A_questionable_credit_code_is_warned_of_and_kept_with_a_reason()
    {
        var wrong = RightCode[..17] + "9";
        Assert.Equal(AgreementRules.CodeQuestioned, Assert.Throws<RuleViolationException>(() => Drafted(wrong)).Rule);
        Assert.Equal("执照原件如此", Drafted(wrong, "执照原件如此").CreditCodeReason);
        Assert.Null(Drafted(RightCode, "多余的理由").CreditCodeReason);
    }

    [Fact]
    public void It_is_signed_after_a_lawful_review_only_and_the_amendments_are_told()
    {
        var agreement = Drafted();
        Assert.Throws<TransitionNotAllowedException>(() => agreement.Sign(Day("2024-03-11"), null, null, On("2024-03-11")));
        agreement.RequestReview(Day("2024-03-04"), On("2024-03-04"));
        var asked = Assert.IsType<LegalityReviewRequested>(Assert.Single(agreement.TakeTold()).Event);
        Assert.Equal(("contracts", ReviewSubjectKinds.Contract, 1), (asked.SourceResource, asked.SubjectKind, asked.Round));
        Assert.Equal(["某公司"], asked.Parties);
        agreement.ReceiveOpinion(Opinion(agreement, LegalityReviewOutcome.Unlawful, 1), On("2024-03-08"));
        Assert.Equal(AgreementStatus.Drafting, agreement.Status);
        agreement.RequestReview(Day("2024-03-11"), On("2024-03-11"));
        agreement.ReceiveOpinion(Opinion(agreement, LegalityReviewOutcome.LawfulAfterAmendment, 1), On("2024-03-12"));   // of the round before: nothing happens
        Assert.Equal(AgreementStatus.UnderReview, agreement.Status);
        agreement.ReceiveOpinion(Opinion(agreement, LegalityReviewOutcome.LawfulAfterAmendment, 2), On("2024-03-12"));
        Assert.Equal(AgreementRules.AmendmentsExplained, Assert.Throws<RuleViolationException>(() => agreement.Sign(Day("2024-03-13"), null, " ", On("2024-03-13"))).Rule);
        Assert.Equal(AgreementRules.ExpiryAfterSigning, Assert.Throws<RuleViolationException>(() => agreement.Sign(Day("2024-03-13"), Day("2024-03-12"), "已改", On("2024-03-13"))).Rule);
        agreement.Sign(Day("2024-03-13"), Day("2025-03-12"), "已改", On("2024-03-13"));
        Assert.Equal(AgreementStatus.Performing, agreement.Status);
    }

    [Fact]
    public void A_procurement_contract_is_announced_in_two_and_filed_in_seven_working_days_another_is_only_archived()
    {
        var procured = Signed(procurement: true);
        Assert.Equal([(AgreementProcedure.ProcurementFiling, (DateOnly?)Day("2024-03-22")), (AgreementProcedure.Announcement, Day("2024-03-15"))],
            procured.Deadlines.Select(d => (d.Key, d.DueOn)));
        procured.Announce("采购网", Day("2024-03-18"), On("2024-03-18"));
        procured.FileCopy("备1号", Day("2024-03-22"), On("2024-03-22"));
        Assert.Equal([DeadlineStatus.Met, DeadlineStatus.Missed], procured.Deadlines.Select(d => d.Status));
        var other = Assert.Single(Signed().Deadlines);
        Assert.Equal((AgreementProcedure.Archive, false), (other.Key, other.Statutory));
    }

    [Fact]
    public void It_is_not_complete_before_its_milestones_are()
    {
        var agreement = Signed();
        var (first, second) = (new Milestone(Guid.CreateVersion7(), "交付", Day("2024-04-10"), null, null), new Milestone(Guid.CreateVersion7(), "付款", Day("2024-06-10"), null, null));
        agreement.PlanMilestones([first, second], On("2024-03-14"));
        Assert.Equal(Day("2024-04-10"), agreement.NextMilestoneOn);
        agreement.ReachMilestone(first.Id, null, Day("2024-04-09"), On("2024-04-09"));
        Assert.Equal(Day("2024-06-10"), agreement.NextMilestoneOn);
        Assert.Equal(AgreementRules.MilestonesReached.Code, Assert.Throws<RuleViolationException>(() => agreement.Complete("完毕", Day("2024-06-11"), On("2024-06-11"))).Rule.Code);
        Assert.Equal(AgreementRules.ReachedStays.Code, Assert.Throws<RuleViolationException>(() => agreement.PlanMilestones([second], On("2024-05-10"))).Rule.Code);
        Assert.Equal(AgreementRules.MilestoneOnce, Assert.Throws<RuleViolationException>(() => agreement.ReachMilestone(first.Id, null, Day("2024-05-10"), On("2024-05-10"))).Rule);
        agreement.ReachMilestone(second.Id, null, Day("2024-06-10"), On("2024-06-10"));
        agreement.Complete("完毕", Day("2024-06-11"), On("2024-06-11"));
        Assert.Equal((AgreementStatus.Completed, Day("2024-06-11")), (agreement.Status, agreement.ClosedOn));
    }

    [Theory]
    [InlineData("张三丰", null, "张某租房合同（张某）")]
    [InlineData("张三丰、李四等五户", null, "张某租房合同（张某、李某等五户）")]
    [InlineData("进贤某某物业管理有限公司", null, "张三丰租房合同（进贤某某物业管理有限公司）")]
    [InlineData("张三丰", RightCode, "张三丰租房合同（张三丰）")]   // a code says that it is no person
    public void What_leaves_the_system_names_no_person(string counterpart, string? code, string masked) => Assert.Equal(masked,
        Agreement.Draft("360124", Guid.CreateVersion7(), "县交通运输局", "合同〔2024〕1号", new("张三丰租房合同", counterpart, code, null, null, false, "租房"), On("2024-03-04")).MaskedTitle);

    private static Agreement Drafted(string? code = RightCode, string? reason = null, bool procurement = false) => Agreement.Draft("360124", Guid.CreateVersion7(), "县交通运输局", "合同〔2024〕1号",
        new("养护合同", "某公司", code, reason, 100_000, procurement, "养护公路"), On("2024-03-04"));

    private static Agreement Signed(bool procurement = false)
    {
        var agreement = Drafted(procurement: procurement);
        agreement.RequestReview(Day("2024-03-04"), On("2024-03-04"));
        agreement.ReceiveOpinion(Opinion(agreement, LegalityReviewOutcome.Lawful, 1), On("2024-03-08"));
        agreement.Sign(Day("2024-03-13"), null, null, On("2024-03-13"));
        return agreement;
    }

    private static LegalityReviewConcluded Opinion(Agreement agreement, LegalityReviewOutcome outcome, int round) =>
        new(Guid.CreateVersion7(), "合审1号", "decision-review", agreement.Id, round, outcome, Day("2024-03-08"), "合审1号", []);
}
