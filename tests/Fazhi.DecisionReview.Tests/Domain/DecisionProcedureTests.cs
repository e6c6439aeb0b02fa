using Fazhi.DecisionReview.Contracts;
using Fazhi.DecisionReview.Domain.Decisions;
using Fazhi.Kernel;
using Fazhi.Kernel.Dossiers;
using Xunit;
using static Fazhi.DecisionReview.Tests.Domain.Decisions;
using static Fazhi.DecisionReview.Tests.Domain.Reviews;

namespace Fazhi.DecisionReview.Tests.Domain;

/// <summary>重大行政决策程序暂行条例, state by step, and its hard stops.</summary>
public sealed class DecisionProcedureTests
{
    private static readonly DateOnly Late = Day("2024-06-05");

    private static readonly Dictionary<DecisionStep, Action<MajorDecision>> Acts = new()
    {
        [DecisionStep.RecordComment] = d => d.RecordComment(CommentSource.Citizen, null, "意见", Late, On("2024-06-05")),
        [DecisionStep.ScheduleHearing] = d => d.ScheduleHearing(Day("2024-06-20"), "会议室", On("2024-06-05")),
        [DecisionStep.RecordArgumentation] = d => d.RecordArgumentation(new(Late, ["专家"], "中心", "可行", "采纳"), On("2024-06-05")),
        [DecisionStep.RecordRiskAssessment] = d => d.RecordRiskAssessment(new(Late, RiskLevel.Low, "政法委", "可控"), On("2024-06-05")),
        [DecisionStep.LinkToCatalogue] = d => d.LinkToCatalogue(Guid.CreateVersion7(), Guid.CreateVersion7(), On("2024-06-05")),
        [DecisionStep.RequestReview] = d => d.RequestReview([], Late, On("2024-06-05")),
        [DecisionStep.SubmitForDiscussion] = d => d.SubmitForDiscussion(null, Late, On("2024-06-05")),
        [DecisionStep.Adopt] = d => d.Adopt("会议", "纪要", Late, null, Late, On("2024-06-05")),
        [DecisionStep.SendBack] = d => d.SendBack("会议", "修改", Late, On("2024-06-05")),
        [DecisionStep.Reject] = d => d.Reject("会议", "理由", Late, On("2024-06-05")),
        [DecisionStep.Publish] = d => d.Publish(new(Late, "网站", null), On("2024-06-05")),
        [DecisionStep.ReportExecution] = d => d.ReportExecution("情况", Late, On("2024-06-05")),
        [DecisionStep.Evaluate] = d => d.Evaluate(new(Late, "党校", "结论"), On("2024-06-05")),
        [DecisionStep.Archive] = d => d.Archive([.. MajorDecision.ArchiveList.Select(n => new ArchiveItem(n, true, null))], Late, On("2024-06-05")),
        [DecisionStep.Terminate] = d => d.Terminate("理由", Late, On("2024-06-05")),
    };

    public static TheoryData<string, string> Matrix
    {
        get
        {
            var matrix = new TheoryData<string, string>();
            foreach (var status in Enum.GetNames<DecisionStatus>())
                foreach (var step in Acts.Keys)
                    matrix.Add(status, step.ToString());
            return matrix;
        }
    }

    [Theory, MemberData(nameof(Matrix))]
    public void Each_step_is_taken_where_the_procedure_allows_it_and_refused_with_the_allowed_ones_elsewhere(string statusName, string stepName)
    {
        var (status, step) = (Enum.Parse<DecisionStatus>(statusName), Enum.Parse<DecisionStep>(stepName));
        var decision = In(status);
        Assert.Equal(status, decision.Status);
        var declared = DecisionProcedure.Definition[step];
        if (declared.From.Contains(status))
        {
            Acts[step](decision);
            Assert.Equal(declared.To ?? status, decision.Status);
            return;
        }

        var refused = Assert.Throws<TransitionNotAllowedException>(() => Acts[step](decision));
        Assert.Equal(DecisionProcedure.Definition.AllowedIn(status).Select(s => s.Step.CodeOf()), refused.Allowed);
        Assert.Equal(status, decision.Status);
    }

    [Fact]
    public void Every_step_has_a_legal_basis_and_a_permission()
    {
        Assert.Equal(Enum.GetValues<DecisionStep>().Length, DecisionProcedure.Definition.Steps.Count);
        Assert.All(DecisionProcedure.Definition.Steps, s => Assert.NotEmpty(s.LegalBasis));
    }

    [Fact]
    public void A_decision_outside_the_catalogue_needs_a_reason_and_raises_the_alarm_until_the_catalogue_takes_it_in()
    {
        Broken(DecisionRules.InCatalogue, () => MajorDecision.Start(new("360124", Guid.CreateVersion7(), "局", "1", "事项", "内容", null, null, " "), On("2024-03-04")));
        var decision = Started(outside: true);
        Assert.Equal(BoardColour.Blocked, Cell(decision, DecisionStage.Start).Colour);
        decision.LinkToCatalogue(Guid.CreateVersion7(), Guid.CreateVersion7(), On("2024-03-05"));
        Assert.False(decision.OutsideCatalogue);
        Assert.Equal(BoardColour.Done, Cell(decision, DecisionStage.Start).Colour);
    }

    [Fact]
    public void Comments_stay_open_for_thirty_days_unless_the_reason_was_given_when_they_opened()
    {
        Broken(DecisionRules.ShorterNeedsReason, () => Started().OpenComments(Day("2024-04-03"), "网站", null, null, Day("2024-03-05"), On("2024-03-05")));
        var full = Started();
        full.OpenComments(Day("2024-04-04"), "网站", null, null, Day("2024-03-05"), On("2024-03-05"));   // thirty days end on 4 April at 24:00
        Assert.Equal(Day("2024-04-04"), Assert.Single(full.Deadlines).FloorOn);
        Broken(DecisionRules.CommentsOpenUntilFloor, () => full.CloseComments(Day("2024-04-04"), On("2024-04-04")));
        full.CloseComments(Day("2024-04-05"), On("2024-04-05"));
        Assert.Equal(DeadlineStatus.Met, Assert.Single(full.Deadlines).Status);

        var shorter = Started();
        shorter.OpenComments(Day("2024-03-20"), "网站", null, "防汛紧急", Day("2024-03-05"), On("2024-03-05"));
        Broken(DecisionRules.CommentsOpenUntilFloor, () => shorter.CloseComments(Day("2024-03-20"), On("2024-03-20")));   // not before the day that was announced
        shorter.CloseComments(Day("2024-03-21"), On("2024-03-21"));
        Assert.Equal(DeadlineStatus.CutShort, Assert.Single(shorter.Deadlines).Status);
    }

    [Fact]
    public void Hearing_materials_go_out_seven_days_before()
    {
        var decision = Started();
        decision.ScheduleHearing(Day("2024-03-20"), "会议室", On("2024-03-05"));
        Assert.Equal(Day("2024-03-13"), Assert.Single(decision.Deadlines).DueOn);
        Broken(DecisionRules.HearingNoticed, () => decision.HoldHearing("笔录", Day("2024-03-20"), On("2024-03-20")));
        Stopped(DecisionRules.HearingNotice, () => decision.SendHearingNotice(Day("2024-03-14"), On("2024-03-14")));
        decision.SendHearingNotice(Day("2024-03-13"), On("2024-03-13"));
        decision.HoldHearing("笔录", Day("2024-03-20"), On("2024-03-20"));
        Assert.True(decision.IsComplete(DecisionStage.Participation));
    }

    [Fact]
    public void What_is_not_adopted_of_the_comments_has_its_reason_and_none_is_left_unanswered()
    {
        var decision = Drafted();
        decision.RecordComment(CommentSource.Enterprise, "某企业", "意见", Day("2024-04-09"), On("2024-04-09"));
        Stopped(DecisionRules.CommentsAnswered, () => decision.RequestReview([], Day("2024-04-10"), On("2024-04-10")));
        var comment = decision.Comments.Single().Id;
        Broken(DecisionRules.NotAdoptedNeedsReason, () => decision.AnswerComment(comment, false, null, On("2024-04-09")));
        decision.AnswerComment(comment, false, "与规划不符", On("2024-04-09"));
        decision.RequestReview([], Day("2024-04-10"), On("2024-04-10"));
        Assert.Equal(DecisionStatus.UnderReview, decision.Status);
    }

    [Fact]
    public void The_review_waits_for_the_three_stages_or_the_reasons_why_not()
    {
        var decision = Started();
        Stopped(DecisionRules.StagesComplete, () => decision.RequestReview([], Day("2024-03-05"), On("2024-03-05")));
        Broken(DecisionRules.Waivable, () => decision.WaiveStage(DecisionStage.Review, "不需要", Day("2024-03-05"), On("2024-03-05")));
        foreach (var stage in new[] { DecisionStage.Participation, DecisionStage.Argumentation, DecisionStage.Risk })
            decision.WaiveStage(stage, "依法不适用", Day("2024-03-05"), On("2024-03-05"));
        decision.RequestReview([], Day("2024-03-05"), On("2024-03-05"));
        var asked = Assert.IsType<LegalityReviewRequested>(Assert.Single(decision.TakeTold()).Event);
        Assert.Equal((decision.Id, 1, ReviewSubjectKinds.MajorDecision), (asked.SourceId, asked.Round, asked.SubjectKind));
    }

    [Fact]
    public void High_risk_stops_the_decision() => Broken(DecisionRules.HighRisk, () =>
    {
        var decision = Drafted();
        decision.RecordRiskAssessment(new(Day("2024-04-10"), RiskLevel.High, "政法委", "不可控"), On("2024-04-10"));
        decision.RequestReview([], Day("2024-04-10"), On("2024-04-10"));
    });

    [Fact]
    public void No_discussion_before_a_lawful_review_and_before_seven_working_days_are_over()
    {
        var decision = In(DecisionStatus.UnderReview);
        Assert.Throws<TransitionNotAllowedException>(() => decision.SubmitForDiscussion(null, Day("2024-04-12"), On("2024-04-12")));
        decision.ReceiveOpinion(Opinion(decision, on: "2024-04-15"), On("2024-04-15"));
        Broken(DecisionRules.ReviewTimeOver, () => decision.SubmitForDiscussion(null, Day("2024-04-19"), On("2024-04-19")));   // the seventh working day
        decision.SubmitForDiscussion(null, Day("2024-04-22"), On("2024-04-22"));
        Assert.Equal((DecisionStatus.UnderDiscussion, null), (decision.Status, decision.HandlerId));
    }

    [Fact]
    public void An_unlawful_draft_goes_back_and_is_reviewed_again()
    {
        var decision = In(DecisionStatus.UnderReview);
        decision.ReceiveOpinion(Opinion(decision, LegalityReviewOutcome.Unlawful), On("2024-04-22"));
        Assert.Equal((DecisionStatus.Drafting, BoardColour.Blocked), (decision.Status, Cell(decision, DecisionStage.Review).Colour));
        decision.RequestReview([], Day("2024-04-23"), On("2024-04-23"));
        decision.ReceiveOpinion(Opinion(decision), On("2024-04-24"));   // told again of the first round: nothing happens
        Assert.Equal(DecisionStatus.UnderReview, decision.Status);
        decision.ReceiveOpinion(Opinion(decision, LegalityReviewOutcome.LawfulAfterAmendment, "2024-05-08", round: 2), On("2024-05-08"));
        Broken(DecisionRules.AmendmentsExplained, () => decision.SubmitForDiscussion(" ", Day("2024-05-09"), On("2024-05-09")));
        decision.SubmitForDiscussion("已修改第五条", Day("2024-05-09"), On("2024-05-09"));
    }

    [Fact]
    public void A_returned_review_takes_the_decision_back_to_its_draft()
    {
        var decision = In(DecisionStatus.UnderReview);
        decision.ReceiveReturn(new(Guid.CreateVersion7(), "号", "decision-review", decision.Id, 1, false, Day("2024-04-11"), "缺材料"), On("2024-04-11"));
        Assert.Equal((DecisionStatus.Drafting, "缺材料"), (decision.Status, decision.Review!.ReturnReason));
        Assert.Equal(DeadlineStatus.Cancelled, decision.Deadlines.Single(d => d.Key == DecisionProcedure.ReviewTime).Status);
    }

    [Fact]
    public void The_party_is_reported_to_before_the_decision_comes_out() =>
        Broken(DecisionRules.PartyReported, () => In(DecisionStatus.UnderDiscussion).Adopt("会议", "纪要", null, null, Day("2024-04-30"), On("2024-04-30")));

    [Fact]
    public void Publication_runs_twenty_working_days_from_the_adoption()
    {
        var term = In(DecisionStatus.Adopted).Deadlines.Single(d => d.Key == DecisionProcedure.Publication);
        Assert.Equal((Day("2024-04-30"), Day("2024-05-30"), DeadlineStatus.Running), (term.TriggeredOn, term.DueOn, term.Status));   // five days of May off, the 11th worked
        Assert.Equal(DeadlineStatus.Met, In(DecisionStatus.Executing).Deadlines.Single(d => d.Key == DecisionProcedure.Publication).Status);
    }

    [Fact]
    public void Who_assessed_before_does_not_evaluate_after() =>
        Broken(DecisionRules.OtherEvaluator, () => In(DecisionStatus.Executing).Evaluate(new(Late, "政法委", "结论"), On("2024-06-05")));

    [Fact]
    public void The_archive_is_complete_or_says_why_not()
    {
        var decision = In(DecisionStatus.Executing);
        Stopped(DecisionRules.ArchiveComplete, () => decision.Archive([new("决策启动材料", true, null)], Late, On("2024-06-05")));
        decision.Archive([.. MajorDecision.ArchiveList.Select(n => new ArchiveItem(n, false, "另卷保存"))], Late, On("2024-06-05"));
        Assert.Equal(DecisionStatus.Archived, decision.Status);
    }

    [Theory]
    [InlineData(nameof(DecisionStatus.Drafting), "Done Done Done Done Waiting Waiting Waiting Waiting Waiting Waiting")]
    [InlineData(nameof(DecisionStatus.UnderReview), "Done Done Done Done Running Waiting Waiting Waiting Waiting Waiting")]
    [InlineData(nameof(DecisionStatus.Reviewed), "Done Done Done Done Done Running Waiting Waiting Waiting Waiting")]
    [InlineData(nameof(DecisionStatus.UnderDiscussion), "Done Done Done Done Done Running Waiting Waiting Waiting Waiting")]
    [InlineData(nameof(DecisionStatus.Adopted), "Done Done Done Done Done Done Overdue Waiting Waiting Waiting")]
    [InlineData(nameof(DecisionStatus.Executing), "Done Done Done Done Done Done Done Running Waiting Waiting")]
    [InlineData(nameof(DecisionStatus.Archived), "Done Done Done Done Done Done Done Done Waiting Done")]
    [InlineData(nameof(DecisionStatus.Terminated), "Done Done Done Done Waiting Waiting Waiting Waiting Waiting Blocked")]
    public void The_board_shows_each_stage(string status, string colours) =>
        Assert.Equal(colours, string.Join(' ', ColourBoard.CellsOf(In(Enum.Parse<DecisionStatus>(status)), Day("2026-11-20"), Day("2026-11-25")).Select(c => c.Colour)));

    [Theory]
    [InlineData("2024-05-20", nameof(BoardColour.Running))]
    [InlineData("2024-05-28", nameof(BoardColour.Soon))]
    [InlineData("2024-05-31", nameof(BoardColour.Overdue))]
    public void A_cell_turns_with_its_deadline(string today, string colour)
    {
        var cell = ColourBoard.CellsOf(In(DecisionStatus.Adopted), Day(today), Day(today).AddDays(3))[(int)DecisionStage.Publication];
        Assert.Equal((colour, Day("2024-05-30")), (cell.Colour.ToString(), cell.DueOn));
        Assert.NotEmpty(cell.Why);
        Assert.NotEmpty(cell.LegalBasis);
    }

    [Fact]
    public void A_catalogue_keeps_its_versions_and_why_it_changed()
    {
        var catalogue = DecisionCatalogue.Compile("360124", Guid.CreateVersion7(), 2024, "目录〔2024〕", On("2024-01-05"));
        Broken(DecisionRules.CatalogueEditable, () => catalogue.Submit(On("2024-01-05")));
        var (first, second) = (Item("甲"), Item("乙"));
        catalogue.EditItems([first], [], On("2024-01-05"));
        catalogue.Submit(On("2024-01-06"));
        catalogue.Approve("县委常委会", Day("2024-01-08"), On("2024-01-08"));
        catalogue.Publish(Day("2024-01-09"), "链接", On("2024-01-09"));
        Assert.Throws<TransitionNotAllowedException>(() => catalogue.EditItems([second], [], On("2024-02-01")));
        catalogue.Adjust("增加重点工作", On("2024-02-01"));
        Stopped(DecisionRules.StartedStays, () => catalogue.EditItems([second], [first.Id], On("2024-02-01")));
        catalogue.EditItems([first, second], [first.Id], On("2024-02-01"));
        Assert.Equal(["甲"], catalogue.PublishedItems.Select(i => i.Name));   // the version in force stays until the new one is out
        catalogue.Submit(On("2024-02-02"));
        catalogue.Approve("县委常委会", Day("2024-02-04"), On("2024-02-04"));
        catalogue.Publish(Day("2024-02-05"), "链接", On("2024-02-05"));
        Assert.Equal((2, "增加重点工作"), (catalogue.Versions.Count, catalogue.Versions[^1].Reason));
        Assert.Equal(["增加：乙"], catalogue.Versions[^1].Changes);
    }

    private static CatalogueItem Item(string name) => new(Guid.CreateVersion7(), name, Guid.CreateVersion7(), "局", "依据", null);

    private static BoardCell Cell(MajorDecision decision, DecisionStage stage) => ColourBoard.CellsOf(decision, Day("2024-04-25"), Day("2024-04-28"))[(int)stage];

    private static void Broken(Rule rule, Action act) => Assert.Equal(rule, Assert.Throws<RuleViolationException>(act).Rule);

    private static void Stopped(Rule rule, Action act) => Assert.Equal(rule.Code, Assert.Throws<RuleViolationException>(act).Rule.Code);
}
