using Fazhi.DecisionReview.Contracts;
using Fazhi.DecisionReview.Domain.Reviews;
using Fazhi.Kernel;
using Fazhi.Kernel.Dossiers;
using Xunit;
using static Fazhi.DecisionReview.Tests.Domain.Reviews;

namespace Fazhi.DecisionReview.Tests.Domain;

/// <summary>The procedure held against the statute: every state by every step, and what each step does to the deadlines.</summary>
public sealed class ReviewProcedureTests
{
    private static readonly DateOnly Sixth = Day("2024-03-06");

    private static readonly Dictionary<ReviewStep, Action<LegalityReview>> Acts = new()
    {
        [ReviewStep.RequestFirstSupplement] = r => r.RequestFirstSupplement(["材料"], Sixth, Sixth, On("2024-03-06")),
        [ReviewStep.ReceiveFirstSupplement] = r => r.ReceiveFirstSupplement(null, Sixth, On("2024-03-06")),
        [ReviewStep.Consult] = r => r.Consult("问题", Sixth, On("2024-03-06")),
        [ReviewStep.AnswerConsultation] = r => r.AnswerConsultation("意见", Sixth, On("2024-03-06")),
        [ReviewStep.Forward] = r => r.Forward("初审意见", Sixth, On("2024-03-06")),
        [ReviewStep.ConcludeFirst] = r => r.ConcludeFirst(Amend, Sixth, On("2024-03-06")),
        [ReviewStep.IssueFirstOpinion] = r => r.IssueFirstOpinion("号", Sixth, On("2024-03-06")),
        [ReviewStep.ReturnFirst] = r => r.ReturnFirst("理由", Sixth, On("2024-03-06")),
        [ReviewStep.RequestSupplement] = r => r.RequestSupplement(["材料"], Sixth, Sixth, On("2024-03-06")),
        [ReviewStep.ReceiveSupplement] = r => r.ReceiveSupplement(null, Sixth, On("2024-03-06")),
        [ReviewStep.InviteAdviser] = r => r.InviteAdviser(Adviser(), "问题", Sixth, On("2024-03-06")),
        [ReviewStep.SubmitAdvice] = r => r.SubmitAdvice("意见", Sixth, On("2024-03-06")),
        [ReviewStep.RecallAdviser] = r => r.RecallAdviser("回避", Sixth, On("2024-03-06")),
        [ReviewStep.Conclude] = r => r.Conclude(Amend, [], Sixth, On("2024-03-06")),
        [ReviewStep.Reopen] = r => r.Reopen("理由", On("2024-03-06")),
        [ReviewStep.IssueOpinion] = r => r.IssueOpinion("号", null, Sixth, On("2024-03-06")),
        [ReviewStep.RecordAdoption] = r => r.RecordAdoption([new("第五条", true, null)], null, Sixth, On("2024-03-06")),
        [ReviewStep.Return] = r => r.Return("理由", Sixth, On("2024-03-06")),
        [ReviewStep.Withdraw] = r => r.Withdraw("理由", Sixth, On("2024-03-06")),
        [ReviewStep.Reassign] = r => r.Reassign(Guid.CreateVersion7(), "他人", "分工", On("2024-03-06")),
        [ReviewStep.RecordRevocation] = r => r.RecordRevocation(new(RevocationKind.Revoked, "市政府", Sixth, "理由"), On("2024-03-06")),
    };

    public static TheoryData<string, string> Matrix
    {
        get
        {
            var matrix = new TheoryData<string, string>();
            foreach (var status in Enum.GetNames<ReviewStatus>())
                foreach (var step in Enum.GetNames<ReviewStep>())
                    matrix.Add(status, step);
            return matrix;
        }
    }

    [Theory, MemberData(nameof(Matrix))]
    public void Each_step_is_taken_where_the_procedure_allows_it_and_refused_with_the_allowed_ones_elsewhere(string statusName, string stepName)
    {
        var (status, step) = (Enum.Parse<ReviewStatus>(statusName), Enum.Parse<ReviewStep>(stepName));
        var review = In(status);
        Assert.Equal(status, review.Status);
        var declared = ReviewProcedure.Definition[step];
        if (declared.From.Contains(status))
        {
            var version = review.Version;
            Acts[step](review);
            Assert.Equal(declared.To ?? status, review.Status);
            Assert.True(review.Version > version);
            return;
        }

        var refused = Assert.Throws<TransitionNotAllowedException>(() => Acts[step](review));
        Assert.Equal(ReviewProcedure.Definition.AllowedIn(status).Select(s => s.Step.CodeOf()), refused.Allowed);
        Assert.Equal(status, review.Status);
    }

    [Fact]
    public void Every_step_has_a_legal_basis_and_a_permission()
    {
        Assert.Equal(Enum.GetValues<ReviewStep>().Length, ReviewProcedure.Definition.Steps.Count);
        Assert.All(ReviewProcedure.Definition.Steps, s => Assert.NotEmpty(s.LegalBasis));
        Assert.All(ReviewProcedure.Definition.Steps, s => Assert.StartsWith("decision-review.", s.Permission, StringComparison.Ordinal));
    }

    [Fact]
    public void A_decision_has_a_floor_of_seven_working_days_and_no_ceiling()
    {
        var term = Assert.Single(Submitted("majorDecision").Deadlines);
        Assert.Equal((Day("2024-03-13"), null, true), (term.FloorOn, term.DueOn, term.Statutory));   // seven working days after Monday the 4th
        Assert.False(term.FloorIsOverOn(Day("2024-03-13")));
        Assert.True(term.FloorIsOverOn(Day("2024-03-14")));
    }

    [Fact]
    public void A_normative_document_has_a_floor_of_five_and_a_ceiling_of_fifteen_working_days()
    {
        var term = Assert.Single(Submitted("normativeDocument").Deadlines);
        Assert.Equal((Day("2024-03-11"), Day("2024-03-25"), false), (term.FloorOn, term.DueOn, term.Statutory));   // never called 法定: nobody has seen the text
    }

    [Fact]
    public void A_contract_has_the_guideline_of_five_working_days_and_other_kinds_have_none()
    {
        Assert.Equal((null, Day("2024-03-11")), (Assert.Single(Submitted().Deadlines).FloorOn, Submitted().Deadlines.Single().DueOn));
        Assert.Empty(Submitted("meetingMinutes").Deadlines);
    }

    [Fact]
    public void The_time_begins_anew_when_the_materials_are_complete()
    {
        var review = Submitted("normativeDocument");
        review.RequestSupplement(["依据目录"], Day("2024-03-20"), Day("2024-03-06"), On("2024-03-06"));
        Assert.Equal(DeadlineStatus.Cancelled, Assert.Single(review.Deadlines).Status);
        review.ReceiveSupplement(null, Day("2024-03-14"), On("2024-03-14"));
        var term = review.Deadlines.Single(d => d.Status == DeadlineStatus.Running);
        Assert.Equal((Day("2024-03-14"), Day("2024-03-21"), Day("2024-04-07")), (term.TriggeredOn, term.FloorOn, term.DueOn));   // 清明 off from the 4th to the 6th, Sunday the 7th worked
    }

    [Fact]
    public void Materials_are_asked_for_once_on_both_levels_together()
    {
        var review = Submitted(level: ReviewLevel.Township);
        review.RequestFirstSupplement(["材料"], Day("2024-03-20"), Day("2024-03-05"), On("2024-03-05"));
        review.ReceiveFirstSupplement(null, Day("2024-03-06"), On("2024-03-06"));
        review.Forward("初审意见", Day("2024-03-07"), On("2024-03-07"));
        Broken(ReviewRules.SupplementOnce, () => review.RequestSupplement(["又一份"], Day("2024-03-20"), Day("2024-03-08"), On("2024-03-08")));
    }

    [Fact]
    public void A_township_matter_is_with_the_justice_office_then_with_nobody_until_the_county_takes_it_up()
    {
        var review = Submitted(level: ReviewLevel.Township);
        Assert.Equal(ReviewStatus.FirstReview, review.Status);
        review.Forward("初审意见", Day("2024-03-05"), On("2024-03-05"));
        Assert.Null(review.HandlerId);
        Assert.Equal([ReviewProcedure.First, ReviewProcedure.Contract], review.Deadlines.Select(d => d.Key));
        Assert.Equal(DeadlineStatus.Met, review.Deadlines.First().Status);
    }

    [Fact]
    public void A_consultation_goes_to_the_county_and_comes_back_to_the_one_who_asked()
    {
        var office = new Actor(Guid.CreateVersion7(), "司法所");
        var review = Submitted(level: ReviewLevel.Township);
        review.Consult("是否属于职权", Day("2024-03-05"), On("2024-03-05", office));
        Assert.Null(review.HandlerId);
        Assert.Equal(DeadlineStatus.Suspended, Assert.Single(review.Deadlines).Status);
        review.AnswerConsultation("属于", Day("2024-03-07"), On("2024-03-07"));
        Assert.Equal(office.Id, review.HandlerId);
        Assert.Equal(Day("2024-03-13"), Assert.Single(review.Deadlines).DueOn);   // five working days and the two of the consultation
        Assert.Equal("属于", Assert.Single(review.Consultations).Answer);
    }

    [Fact]
    public void An_opinion_before_the_floor_needs_a_reason_and_is_marked_as_cut_short()
    {
        var review = Submitted("normativeDocument");
        review.Conclude(Lawful, [], Day("2024-03-08"), On("2024-03-08"));
        Broken(ReviewRules.EarlyNeedsReason, () => review.IssueOpinion("号", " ", Day("2024-03-11"), On("2024-03-11")));
        review.IssueOpinion("号", "防汛急需", Day("2024-03-11"), On("2024-03-11"));
        Assert.Equal(("防汛急需", DeadlineStatus.CutShort), (review.EarlyReason, Assert.Single(review.Deadlines).Status));
        var inTime = Submitted("normativeDocument");
        inTime.Conclude(Lawful, [], Day("2024-03-08"), On("2024-03-08"));
        inTime.IssueOpinion("号", null, Day("2024-03-12"), On("2024-03-12"));
        Assert.Equal((null, DeadlineStatus.Met), (inTime.EarlyReason, Assert.Single(inTime.Deadlines).Status));
    }

    [Fact]
    public void Nobody_may_ask_for_the_opinion_before_the_floor() => Broken(ReviewRules.TimeGuaranteed, () => Submitted("majorDecision", neededBy: Day("2024-03-13")));

    [Fact]
    public void An_opinion_needs_its_issued_document() => Broken(ReviewRules.OpinionIssued, () => In(ReviewStatus.Concluded).IssueOpinion(null, null, Sixth, On("2024-03-06")));

    [Fact]
    public void What_is_not_lawful_needs_findings() =>
        Broken(ReviewRules.FindingsRequired, () => Submitted().Conclude(new(LegalityReviewOutcome.Unlawful, "不合法", []), [], Sixth, On("2024-03-06")));

    [Fact]
    public void A_major_decision_is_not_concluded_without_legal_advice_and_the_advice_is_answered()
    {
        var review = Submitted("majorDecision");
        Broken(ReviewRules.AdviceRequired, () => review.Conclude(Lawful, [], Sixth, On("2024-03-06")));
        review.InviteAdviser(Adviser(), "问题", Sixth, On("2024-03-06"));
        review.SubmitAdvice("意见", Sixth, On("2024-03-06"));
        Stopped(ReviewRules.AdviceJudged, () => review.Conclude(Lawful, [], Sixth, On("2024-03-06")));
        review.Conclude(Lawful, [new(review.Invitations.Single().Id, Adoption.PartlyAdopted, "部分采纳")], Sixth, On("2024-03-06"));
        Assert.Equal(Adoption.PartlyAdopted, review.Invitations.Single().Adoption);
    }

    [Fact]
    public void An_adviser_out_of_office_or_in_conflict_is_not_invited()
    {
        Broken(ReviewRules.AdviserInOffice, () => Submitted().InviteAdviser(Adviser(until: "2023-12-31"), "问题", Sixth, On("2024-03-06")));
        Stopped(ReviewRules.NoConflict, () => Submitted().InviteAdviser(Adviser(clients: ["某公司"]), "问题", Sixth, On("2024-03-06")));
    }

    [Fact]
    public void Advice_comes_from_the_invited_or_through_the_handler()
    {
        var review = In(ReviewStatus.AwaitingAdvice);
        Broken(ReviewRules.OnlyOwnAdvice, () => review.SubmitAdvice("意见", Sixth, On("2024-03-06", Liaison)));
        review.SubmitAdvice("意见", Sixth, On("2024-03-06", new(review.AssigneeId!.Value, "某律师")));
        Assert.Equal("意见", review.Invitations.Single().Opinion);
    }

    [Fact]
    public void Every_finding_is_answered_and_what_is_not_adopted_has_its_reason()
    {
        var review = In(ReviewStatus.AwaitingAdoption);
        Stopped(ReviewRules.ResponsesComplete, () => review.RecordAdoption([], null, Sixth, On("2024-03-06")));
        Stopped(ReviewRules.ResponsesComplete, () => review.RecordAdoption([new("第五条", false, " ")], null, Sixth, On("2024-03-06")));
        review.RecordAdoption([new("第五条", false, "上级统一表述")], null, Sixth, On("2024-03-06"));
        Assert.Equal(Adoption.NotAdopted, review.Adoption);
    }

    [Fact]
    public void A_second_round_is_linked_to_the_first_and_not_counted_again()
    {
        var first = In(ReviewStatus.Closed);
        Assert.Equal(Day("2024-03-05"), first.CountedOn);
        var second = Submitted(previous: first, on: "2024-03-11");
        second.Conclude(Lawful, [], Day("2024-03-12"), On("2024-03-12"));
        second.IssueOpinion("号", null, Day("2024-03-12"), On("2024-03-12"));
        Assert.Equal((2, first.Id, null), (second.Round, second.PreviousId, second.CountedOn));
        var afterReturn = Submitted(previous: In(ReviewStatus.Returned), on: "2024-03-11");
        afterReturn.Conclude(Lawful, [], Day("2024-03-12"), On("2024-03-12"));
        afterReturn.IssueOpinion("号", null, Day("2024-03-12"), On("2024-03-12"));
        Assert.Equal(Day("2024-03-12"), afterReturn.CountedOn);   // nothing was counted before
        Broken(ReviewRules.PreviousEnded, () => Submitted(previous: Submitted()));
    }

    [Fact]
    public void What_asked_is_told_the_opinion_or_the_return()
    {
        var source = new ReviewSource("normative-documents", "documents", Guid.CreateVersion7());
        var concluded = Submitted("normativeDocument", source: source);
        concluded.Conclude(Amend, [], Day("2024-03-12"), On("2024-03-12"));
        Assert.Empty(concluded.TakeTold());   // the conclusion is nobody's business until the opinion has its number
        concluded.IssueOpinion("合审〔2024〕3号", null, Day("2024-03-13"), On("2024-03-13"));
        var told = Assert.IsType<LegalityReviewConcluded>(Assert.Single(concluded.TakeTold()).Event);
        Assert.Equal((source.Id, 1, LegalityReviewOutcome.LawfulAfterAmendment, "合审〔2024〕3号"), (told.SourceId, told.Round, told.Outcome, told.OpinionNumber));
        var returned = Submitted("normativeDocument", source: source);
        returned.Return("材料不符合要求", Day("2024-03-05"), On("2024-03-05"));
        Assert.False(Assert.IsType<LegalityReviewReturned>(Assert.Single(returned.TakeTold()).Event).Withdrawn);
        Assert.Empty(In(ReviewStatus.Closed).TakeTold());
    }

    [Fact]
    public void A_missing_material_is_explained() => Stopped(ReviewRules.MaterialsExplained, () => Submitted(complete: false));

    [Fact]
    public void A_village_submits_only_what_the_catalogue_lets_it() => Broken(ReviewRules.VillageKind, () => Submitted("normativeDocument", ReviewLevel.Village));

    [Fact]
    public void A_closed_matter_stays_closed_on_its_day_when_its_revocation_is_recorded()
    {
        var review = In(ReviewStatus.Closed);
        review.RecordRevocation(new(RevocationKind.OrderedToAmend, "市政府", Day("2024-06-03"), "与上位法抵触"), On("2024-06-03"));
        Assert.Equal((Day("2024-03-05"), Day("2024-06-03")), (review.ClosedOn, review.RevokedOn));
        Broken(ReviewRules.RevokedOnce, () => review.RecordRevocation(new(RevocationKind.Revoked, "市政府", Day("2024-06-04"), "又"), On("2024-06-04")));
    }

    [Fact]
    public void Nothing_is_dated_in_the_future() => Broken(DossierRules.NotInTheFuture, () => Submitted().Return("理由", Day("2026-11-21"), On("2026-11-21")));

    private static void Broken(Rule rule, Action act) => Assert.Equal(rule, Assert.Throws<RuleViolationException>(act).Rule);

    private static void Stopped(Rule rule, Action act) => Assert.Equal(rule.Code, Assert.Throws<RuleViolationException>(act).Rule.Code);
}
