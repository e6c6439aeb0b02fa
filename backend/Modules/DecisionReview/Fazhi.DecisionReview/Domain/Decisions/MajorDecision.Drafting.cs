using Fazhi.Kernel.Dossiers;

namespace Fazhi.DecisionReview.Domain.Decisions;

/// <summary>公众参与、专家论证、风险评估。</summary>
internal sealed partial class MajorDecision
{
    private static readonly DecisionStage[] WaivableStages = [DecisionStage.Participation, DecisionStage.Argumentation, DecisionStage.Risk];

    /// <summary>公开征求意见：一般不少于三十日，缩短的当时说明（重大行政决策程序暂行条例第十五条）。</summary>
    public void OpenComments(DateOnly closesOn, string channel, string? link, string? shorterReason, DateOnly on, LegalAct act)
    {
        Demand(DecisionStep.OpenComments);
        DecisionRules.CommentsOnce.Require(CommentPeriod is null);
        Take(DecisionStep.OpenComments, Dated(on, act), $"{channel}，至{closesOn:yyyy-MM-dd}");
        // The last day is closesOn itself: the minimum has to be complete at its end.
        var shorter = !FloorIsOver(DecisionProcedure.Comments, closesOn.AddDays(1));
        DecisionRules.ShorterNeedsReason.Require(!shorter || !string.IsNullOrWhiteSpace(shorterReason));
        CommentPeriod = new(on, closesOn, channel, link, shorter ? shorterReason : null, null);
    }

    /// <summary>登记一条公众意见。</summary>
    public void RecordComment(CommentSource source, string? from, string content, DateOnly on, LegalAct act)
    {
        Take(DecisionStep.RecordComment, Dated(on, act), content);
        comments.Add(PublicComment.Of(Id, source, from, content, on));
    }

    /// <summary>处理一条公众意见：不采纳的说明理由（重大行政决策程序暂行条例第十八条）。</summary>
    public void AnswerComment(Guid commentId, bool adopted, string? reason, LegalAct act)
    {
        Demand(DecisionStep.AnswerComment);
        DecisionRules.NotAdoptedNeedsReason.Require(adopted || !string.IsNullOrWhiteSpace(reason));
        var comment = comments.Find(c => c.Id == commentId) ?? throw new KeyNotFoundException();
        comment.Answer(adopted, reason);
        Take(DecisionStep.AnswerComment, act, $"{(adopted ? "采纳" : "不采纳")}：{comment.Content}");
    }

    /// <summary>结束征求意见：最短期限届满以前不能结束，公开时说明了缩短理由的除外。</summary>
    public void CloseComments(DateOnly on, LegalAct act)
    {
        Demand(DecisionStep.CloseComments);
        if (CommentPeriod is not { ClosedOn: null } period) throw new RuleViolationException(DecisionRules.CommentsOpen);
        DecisionRules.CommentsOpenUntilFloor.Require(on > period.PlannedCloseOn && (period.ShorterReason is not null || FloorIsOver(DecisionProcedure.Comments, on)));
        CommentPeriod = period with { ClosedOn = on };
        Take(DecisionStep.CloseComments, Dated(on, act), $"收到意见{comments.Count}条");
    }

    /// <summary>决定听证：听证材料须在七日前送达（重大行政决策程序暂行条例第十六条）。</summary>
    public void ScheduleHearing(DateOnly hearingOn, string place, LegalAct act)
    {
        Take(DecisionStep.ScheduleHearing, act, $"{hearingOn:yyyy-MM-dd}，{place}");
        Start(DecisionProcedure.HearingNotice, hearingOn, act);
        Hearing = new(hearingOn, place, null, null, null);
    }

    /// <summary>送达听证材料。</summary>
    public void SendHearingNotice(DateOnly on, LegalAct act)
    {
        Demand(DecisionStep.SendHearingNotice);
        if (Hearing is not { } hearing) throw new RuleViolationException(DecisionRules.HearingScheduled);
        var latest = Deadlines.Last(d => d.Key == DecisionProcedure.HearingNotice).DueOn;
        if (latest is { } day && on > day) throw DecisionRules.HearingNotice.Broken($"{day:yyyy-MM-dd}。请改期。");
        Hearing = hearing with { NoticedOn = on };
        Take(DecisionStep.SendHearingNotice, Dated(on, act));
    }

    /// <summary>举行听证会。</summary>
    public void HoldHearing(string record, DateOnly on, LegalAct act)
    {
        Demand(DecisionStep.HoldHearing);
        if (Hearing is not { NoticedOn: not null } hearing) throw new RuleViolationException(DecisionRules.HearingNoticed);
        Hearing = hearing with { HeldOn = on, Record = record };
        Take(DecisionStep.HoldHearing, Dated(on, act), record);
    }

    /// <summary>专家论证（重大行政决策程序暂行条例第十九条至第二十一条）。</summary>
    public void RecordArgumentation(ExpertArgumentation argumentation, LegalAct act)
    {
        Take(DecisionStep.RecordArgumentation, Dated(argumentation.On, act), argumentation.Opinion);
        Argumentation = argumentation;
    }

    /// <summary>风险评估；调整草案后可以再次评估（重大行政决策程序暂行条例第二十二条至第二十四条）。</summary>
    public void RecordRiskAssessment(RiskReport report, LegalAct act)
    {
        Take(DecisionStep.RecordRiskAssessment, Dated(report.On, act), $"{report.Level.NameOf()}：{report.Conclusion}");
        Risk = report;
    }

    /// <summary>环节不适用：依法不予公开的不公众参与，专业性、技术性不强的不专家论证，没有不利影响的不风险评估。</summary>
    public void WaiveStage(DecisionStage stage, string reason, DateOnly on, LegalAct act)
    {
        Demand(DecisionStep.WaiveStage);
        DecisionRules.Waivable.Require(WaivableStages.Contains(stage) && !IsComplete(stage)
            && !(stage == DecisionStage.Participation && (CommentPeriod is not null || Hearing is not null)));
        Waivers = [.. Waivers.Where(w => w.Stage != stage), new(stage, reason, on)];
        Take(DecisionStep.WaiveStage, Dated(on, act), $"{stage.NameOf()}：{reason}");
    }

    public StageWaiver? WaiverOf(DecisionStage stage) => Waivers.FirstOrDefault(w => w.Stage == stage);

    /// <summary>环节已经完成，或者说明了不适用。</summary>
    public bool IsComplete(DecisionStage stage) => WaiverOf(stage) is not null || stage switch
    {
        DecisionStage.Participation => (CommentPeriod is not null || Hearing is not null) && CommentPeriod is not { ClosedOn: null } && Hearing is not { HeldOn: null },
        DecisionStage.Argumentation => Argumentation is not null,
        DecisionStage.Risk => Risk is not null,
        _ => false,
    };
}
