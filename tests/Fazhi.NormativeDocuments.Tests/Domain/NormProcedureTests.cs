using Fazhi.DecisionReview.Contracts;
using Fazhi.Kernel;
using Fazhi.Kernel.Dossiers;
using Fazhi.NormativeDocuments.Domain;
using static Fazhi.NormativeDocuments.Tests.Domain.Documents;

namespace Fazhi.NormativeDocuments.Tests.Domain;

/// <summary>The procedure held against the rules: every state by every step, and what each step does to the deadlines.</summary>
public sealed class NormProcedureTests
{
    private const string Now = "2024-08-01";

    private static readonly Dictionary<NormStep, Action<NormativeDocument>> Acts = new()
    {
        [NormStep.ReviseDraft] = d => d.Revise(Details(), [Cited()], "第一条 改。", On(Now)),
        [NormStep.OpenComments] = d => d.OpenComments("网站", Day(Now), On(Now)),
        [NormStep.CloseComments] = d => d.CloseComments(new(0, 0, "", "紧急"), Day(Now), On(Now)),
        [NormStep.SkipComments] = d => d.SkipComments("涉密", Day(Now), On(Now)),
        [NormStep.RecordChecks] = d => d.RecordChecks(Checks() with { On = Day(Now) }, On(Now)),
        [NormStep.RequestReview] = d => d.RequestReview(Day(Now), On(Now)),
        [NormStep.PassReview] = d => d.RecordOwnReview("机构", "审〔2024〕2号", Day(Now), LegalityOutcome.Lawful, "合法", On(Now)),
        [NormStep.FailReview] = d => d.RecordOwnReview("机构", "审〔2024〕2号", Day(Now), LegalityOutcome.Unlawful, "不合法", On(Now)),
        [NormStep.PassDiscussion] = d => d.Discuss(new("会议", Day(Now), "通过", "已采纳"), true, On(Now)),
        [NormStep.FailDiscussion] = d => d.Discuss(new("会议", Day(Now), "不通过", "已采纳"), false, On(Now)),
        [NormStep.Issue] = d => d.Issue("某字〔2024〕9号", "规登〔2024〕9号", Day(Now), On(Now)),
        [NormStep.Publish] = d => d.Publish(Publication(Now), On(Now)),
        [NormStep.FileWithCounty] = d => d.File(FilingAuthority.County, Day(Now), On(Now)),
        [NormStep.ExtendValidity] = d => d.ExtendValidity((d.ValidUntil ?? Day(Now)).AddYears(1), "仍需执行", Day(Now), On(Now)),
        [NormStep.StartAmendment] = d => d.StartAmendment("理由", Day(Now), On(Now)),
        [NormStep.Amend] = d => d.Amend([Cited()], "第一条 新。", "决定", Day(Now), On(Now)),
        [NormStep.StopAmendment] = d => d.StopAmendment("理由", Day(Now), On(Now)),
        [NormStep.Supersede] = d => d.Supersede(Guid.CreateVersion7(), "新文件", Day(Now), On(Now)),
        [NormStep.Repeal] = d => d.Repeal("理由", Day(Now), On(Now)),
        [NormStep.Invalidate] = d => d.Invalidate("理由", Day(Now), On(Now)),
        [NormStep.Lapse] = d => d.Lapse(new(Clerk, Day("2030-01-01"), Day("2030-01-01"), DateTimeOffset.UnixEpoch, Clock)),
        [NormStep.Abandon] = d => d.Abandon("理由", Day(Now), On(Now)),
        [NormStep.Reassign] = d => d.Reassign(Guid.CreateVersion7(), "他人", "分工", On(Now)),
    };

    public static TheoryData<string, string> Matrix
    {
        get
        {
            var matrix = new TheoryData<string, string>();
            foreach (var status in Enum.GetNames<NormStatus>())
                foreach (var step in Acts.Keys)
                    matrix.Add(status, step.ToString());
            return matrix;
        }
    }

    [Theory, MemberData(nameof(Matrix))]
    public void Each_step_is_taken_where_the_procedure_allows_it_and_refused_with_the_allowed_ones_elsewhere(string statusName, string stepName)
    {
        var (status, step) = (Enum.Parse<NormStatus>(statusName), Enum.Parse<NormStep>(stepName));
        var document = In(status);
        Assert.Equal(status, document.Status);
        var declared = NormProcedure.Definition[step];
        if (declared.From.Contains(status))
        {
            var version = document.Version;
            Acts[step](document);
            Assert.Equal(declared.To ?? status, document.Status);
            Assert.True(document.Version > version);
            return;
        }

        var refused = Assert.Throws<TransitionNotAllowedException>(() => Acts[step](document));
        Assert.Equal(NormProcedure.Definition.AllowedIn(status).Select(s => s.Step.CodeOf()), refused.Allowed);
        Assert.Equal(status, document.Status);
    }

    [Fact]
    public void Every_step_has_a_basis_and_a_permission()
    {
        Assert.Equal(Enum.GetValues<NormStep>().Length, NormProcedure.Definition.Steps.Count);
        Assert.All(NormProcedure.Definition.Steps, s => Assert.NotEmpty(s.LegalBasis));
        Assert.All(NormProcedure.Definition.Steps, s => Assert.StartsWith("normative-documents.", s.Permission, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false, "2022-09-26", "2022-10-10")]   // seven working days across National Day: 10-08 and 10-09 are make-up days
    [InlineData(true, "2022-09-26", "2022-10-26")]    // thirty days
    public void Comments_stay_open_for_the_floor(bool enterprises, string opened, string lastDay)
    {
        var document = NormativeDocument.Begin(new("360124", "1", Issuer()), Details(enterprises: enterprises), On("2022-09-20"));
        document.Revise(Details(enterprises: enterprises), [Cited()], "第一条 某事。", On("2022-09-20"));
        document.OpenComments("网站", Day(opened), On(opened));
        Broken(NormRules.CommentFloor, () => document.CloseComments(new(0, 0, "", null), Day(lastDay), On(lastDay)));
        document.CloseComments(new(0, 0, "", null), Day(lastDay).AddDays(1), On(lastDay));
        Assert.Equal(NormStatus.SelfCheck, document.Status);
        Assert.Equal(DeadlineStatus.Met, Assert.Single(document.Deadlines).Status);
    }

    [Fact]
    public void Closing_comments_early_needs_a_reason()
    {
        var document = In(NormStatus.CommentsOpen);
        Broken(NormRules.CommentFloor, () => document.CloseComments(new(0, 0, "", " "), Day("2024-03-06"), On("2024-03-06")));
        document.CloseComments(new(0, 0, "", "应对突发事件"), Day("2024-03-06"), On("2024-03-06"));
        Assert.Equal(DeadlineStatus.CutShort, Assert.Single(document.Deadlines).Status);
    }

    [Fact]
    public void Comments_that_were_not_adopted_need_an_explanation() =>
        Broken(NormRules.ReasonsNeeded, () => In(NormStatus.CommentsOpen).CloseComments(new(3, 1, "", null), Day("2024-03-20"), On("2024-03-20")));

    [Fact]
    public void Hits_of_the_checker_need_the_reviewer_s_own_conclusion()
    {
        var document = In(NormStatus.SelfCheck);
        var report = Checks(new HitCount(WordCategory.Penalty, 2));
        var refused = Assert.Throws<RuleViolationException>(() => document.RecordChecks(report, On("2024-03-20")));
        Assert.Contains("行政处罚2处", refused.Message, StringComparison.Ordinal);
        document.RecordChecks(report with { HitsConclusion = "系引用上位法，不构成设定。" }, On("2024-03-20"));
        Assert.Equal(NormStatus.ReadyForReview, document.Status);
    }

    [Fact]
    public void A_draft_without_text_or_basis_goes_no_further()
    {
        var document = NormativeDocument.Begin(new("360124", "1", Issuer()), Details(), On("2024-03-01"));
        Broken(NormRules.TextNeeded, () => document.OpenComments("网站", Day("2024-03-04"), On("2024-03-04")));
        document.Revise(Details(), [], "第一条", On("2024-03-01"));
        Broken(NormRules.BasisNeeded, () => document.OpenComments("网站", Day("2024-03-04"), On("2024-03-04")));
    }

    [Fact]
    public void Only_listed_issuers_make_documents()
    {
        var issuer = NormativeDocuments.Domain.Issuer.Enlist("360124", new("某领导小组", IssuerKind.Department, Guid.CreateVersion7(), "某〔{year}〕{n}号", Day("2025-01-01"), null));
        Broken(NormRules.ListedIssuer, () => NormativeDocument.Begin(new("360124", "1", issuer), Details(), On("2024-03-01")));
    }

    [Fact]
    public void The_county_s_documents_are_reviewed_by_the_bureau_and_a_round_counts_once()
    {
        var document = In(NormStatus.ReadyForReview, IssuerKind.County);
        document.RequestReview(Day("2024-03-21"), On("2024-03-21"));
        var asked = Assert.IsType<LegalityReviewRequested>(Assert.Single(document.TakeTold()).Event);
        Assert.Equal(("normative-documents", "documents", document.Id, 1), (asked.SourceModule, asked.SourceResource, asked.SourceId, asked.Round));
        Assert.Equal("第一条", Assert.Single(asked.Bases).Article);
        Broken(NormRules.CountyReview, () => document.RecordOwnReview("机构", "1", Day("2024-03-28"), LegalityOutcome.Lawful, "合法", On("2024-03-28")));

        var opinion = new LegalityOpinion(1, "司法局", "审〔2024〕1号", Day("2024-03-28"), LegalityOutcome.Unlawful, "设定了处罚", Guid.CreateVersion7());
        Assert.True(document.ReceiveOpinion(opinion, On("2024-03-28")));
        Assert.False(document.ReceiveOpinion(opinion, On("2024-03-28")));
        Assert.Equal(NormStatus.SelfCheck, document.Status);
        document.RecordChecks(Checks() with { On = Day("2024-04-01") }, On("2024-04-01"));
        document.RequestReview(Day("2024-04-02"), On("2024-04-02"));
        Assert.False(document.ReceiveOpinion(opinion, On("2024-04-03")));   // of a round that is over
        Assert.True(document.ReceiveOpinion(opinion with { Round = 2, Outcome = LegalityOutcome.LawfulOnceAmended, On = Day("2024-04-10") }, On("2024-04-10")));
        Broken(NormRules.OwnDiscussion, () => document.Discuss(new("会议", Day("2024-04-12"), "通过", null), true, On("2024-04-12")));
        document.Discuss(new("会议", Day("2024-04-12"), "通过", "已按意见修改"), true, On("2024-04-12"));
        Assert.Equal(NormStatus.Approved, document.Status);
    }

    [Fact]
    public void A_review_that_is_returned_may_be_asked_for_again()
    {
        var document = In(NormStatus.LegalityReview, IssuerKind.County);
        Assert.False(document.ReturnReview(2, "旧的", Day("2024-03-25"), On("2024-03-25")));
        Assert.True(document.ReturnReview(1, "材料不齐", Day("2024-03-25"), On("2024-03-25")));
        Assert.Equal(NormStatus.ReadyForReview, document.Status);
    }

    [Theory]
    [InlineData("Ordinary", "2029-05-09")]
    [InlineData("Trial", "2026-05-09")]
    public void Validity_ends_the_day_before_its_anniversary(string term, string until)
    {
        var document = In(NormStatus.Promulgated, term: Enum.Parse<NormTerm>(term));
        Assert.Equal(Day(until), document.ValidUntil);
        Assert.Equal(NormStanding.InForce, document.StandingOn(Day("2024-05-10"), 6));
        Assert.Equal(NormStanding.Expiring, document.StandingOn(Day(until), 6));
        Assert.Equal(NormStanding.Expired, document.StandingOn(Day(until).AddDays(1), 6));
        Assert.Equal(NormStanding.NotYet, document.StandingOn(Day("2024-05-09"), 6));
    }

    [Fact]
    public void A_stated_validity_may_be_shorter_but_not_longer()
    {
        var longer = In(NormStatus.Numbered);
        Assert.Equal(NormRules.ValidityCap.Code, Assert.Throws<RuleViolationException>(() => longer.Publish(Publication(until: "2029-05-10"), On("2024-05-10"))).Rule.Code);
        longer.Publish(Publication(until: "2027-12-31"), On("2024-05-10"));
        Assert.Equal(Day("2027-12-31"), longer.ValidUntil);
    }

    [Fact]
    public void Nothing_takes_effect_before_it_is_published() =>
        Broken(NormRules.EffectiveAfterPublication, () => In(NormStatus.Numbered).Publish(new(Day("2024-05-10"), "网站", Day("2024-05-09"), null), On("2024-05-10")));

    [Fact]
    public void The_county_files_upward_and_with_the_congress_a_department_with_the_county()
    {
        var county = In(NormStatus.Promulgated, IssuerKind.County);
        Assert.Equal([NormProcedure.Comments, NormProcedure.CongressFiling, NormProcedure.UpwardFiling], county.Deadlines.Select(d => d.Key).Order(StringComparer.Ordinal));
        Assert.Equal(Day("2024-05-25"), county.Deadlines.Single(d => d.Key == NormProcedure.UpwardFiling).DueOn);   // fifteen days
        Broken(NormRules.FilingAuthorityFits, () => county.File(FilingAuthority.County, Day("2024-05-20"), On("2024-05-20")));
        county.File(FilingAuthority.UpperGovernment, Day("2024-05-26"), On("2024-05-26"));
        Assert.False(county.Filings.Single().OnTime);
        Assert.Equal(DeadlineStatus.Missed, county.Deadlines.Single(d => d.Key == NormProcedure.UpwardFiling).Status);
        Assert.Equal(NormRules.FilingsMade.Code, Assert.Throws<RuleViolationException>(() => county.CompleteFiling("回执", Day("2024-06-01"), On("2024-06-01"))).Rule.Code);
        Broken(NormRules.FilingOnce, () => county.File(FilingAuthority.UpperGovernment, Day("2024-05-27"), On("2024-05-27")));

        var department = In(NormStatus.Promulgated);
        Assert.Equal(Day("2024-06-09"), department.Deadlines.Single(d => d.Key == NormProcedure.CountyFiling).DueOn);   // thirty days
    }

    [Fact]
    public void An_expired_document_is_not_extended_and_a_valid_one_does_not_lapse()
    {
        Broken(NormRules.StillValid, () => In(NormStatus.InForce).Lapse(On("2024-07-01")));
        var document = In(NormStatus.InForce);
        var late = new LegalAct(Clerk, Day("2029-06-01"), Day("2029-06-01"), DateTimeOffset.UnixEpoch, Clock);
        Broken(NormRules.AlreadyExpired, () => document.ExtendValidity(Day("2030-01-01"), "仍需执行", Day("2029-06-01"), late));
    }

    [Fact]
    public void A_document_under_amendment_stays_in_force_and_its_new_text_keeps_the_old_one()
    {
        var document = In(NormStatus.Amending);
        Assert.Equal(NormStanding.InForce, document.StandingOn(Day("2024-07-02"), 6));
        var before = document.TextNumber;
        document.Amend([Cited(200)], "第二条 新。", "某字〔2024〕9号", Day("2024-07-20"), On("2024-07-20"));
        Assert.Equal((NormStatus.InForce, before + 1, Day("2024-07-20")), (document.Status, document.TextNumber, document.AmendmentEndedOn));
        Assert.Equal(["第二条"], document.Bases.Select(b => b.Provision));
    }

    [Fact]
    public void Nothing_is_dated_in_the_future() => Broken(DossierRules.NotInTheFuture, () => Draft().OpenComments("网站", Day("2026-11-21"), On("2026-11-21")));

    private static void Broken(Rule rule, Action act) => Assert.Equal(rule, Assert.Throws<RuleViolationException>(act).Rule);
}
