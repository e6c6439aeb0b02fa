using Fazhi.DecisionReview.Contracts;
using Fazhi.DecisionReview.Domain.Advisers;
using Fazhi.DecisionReview.Domain.Kinds;
using Fazhi.DecisionReview.Domain.Reviews;
using Fazhi.Demo.LegalAid;
using Fazhi.Kernel.Deadlines;
using Fazhi.Kernel.Dossiers;

namespace Fazhi.Demo.DecisionReview;

/// <summary>Who submits: a department, or a township through its justice office.</summary>
internal sealed record Unit(string CountyCode, Guid OrganizationId, Guid SubmittingId, string SubmittingName, bool Township, Actor Submitter);

/// <summary>How far a review of the demo has come.</summary>
internal enum ReviewReach
{
    Submitted,
    AwaitingSupplement,
    Consulting,
    Forwarded,
    AwaitingAdvice,
    Concluded,
    AwaitingAdoption,
    Closed,
    Returned,
    Withdrawn,
}

/// <summary>Takes a review as far as asked by the acts that the law knows, each on a working day, never by writing its state.</summary>
internal sealed class ReviewWriter(Random random, StatutoryClock clock, Actor clerk, IReadOnlyList<Adviser> advisers, DateOnly today)
{
    private static readonly LegalityFinding[] Remarks =
    [
        new("第三条", "主体的名称与法人登记证书不一致", "按登记证书写明全称和统一社会信用代码", "《中华人民共和国民法典》第五十八条"),
        new("第五条", "付款条件不明确", "写明验收合格后三十日内付款", "《中华人民共和国民法典》第五百一十条"),
        new("第七条", "设定了法律、法规没有规定的处罚", "删去本条第二款", "《中华人民共和国行政处罚法》第十六条"),
        new("第九条", "没有写明救济途径和期限", "补充告知行政复议和行政诉讼的途径、期限", "《中华人民共和国行政复议法》"),
        new("第十二条", "违约责任只约束一方", "双方的违约责任对等约定", "《中华人民共和国民法典》第六条"),
        new("全文", "引用的依据已经修订", "按现行有效的版本核对后重新引用", null),
    ];

    private int opinions;

    public LegalAct On(DateOnly day, Actor? actor = null) => new(actor ?? clerk, day, day, new DateTimeOffset(day, new(9, 30), TimeSpan.FromHours(8)).ToUniversalTime(), clock);

    public LegalityReview Open(SubjectKind kind, string title, Unit unit, string number, DateOnly on, LegalityReview? previous = null, ReviewSource? source = null)
    {
        var village = ReviewPlan.IsOfVillages(kind.Code);
        var level = !unit.Township ? ReviewLevel.Department : village ? ReviewLevel.Village : ReviewLevel.Township;
        var filing = new ReviewFiling(unit.CountyCode, unit.OrganizationId, level, number, kind, unit.SubmittingId,
            level == ReviewLevel.Village ? $"{unit.SubmittingName}罗家村村民委员会" : unit.SubmittingName, unit.Submitter, source);
        var contract = kind.Category == ReviewCategory.Contract;
        var subject = new ReviewSubject(title, $"{unit.SubmittingName}送请对《{title}》进行合法性审查，请重点审查权限、程序和内容。",
            contract ? [new("中华人民共和国民法典", "第四百六十九条")] : [], contract ? ["江西某某建设有限公司"] : [],
            [.. kind.Materials.Where(m => m.Required).Select(m => new SubmittedMaterial(m.Name, true, true, null))], null);
        return LegalityReview.Submit(filing, subject, previous, On(on, unit.Submitter));
    }

    /// <summary>Takes the review on; what would lie after today is left undone.</summary>
    public void Advance(LegalityReview review, Unit unit, ReviewReach reach, bool lawful = false)
    {
        var day = review.OpenedOn;
        if (reach == ReviewReach.Submitted) return;
        if (reach == ReviewReach.Withdrawn)
        {
            if (Next(ref day, 1, 2)) review.Withdraw("送审稿还要修改。", day, On(day, unit.Submitter));
            return;
        }

        if (unit.Township && !First(review, unit, reach, ref day)) return;
        if (review.Status == ReviewStatus.UnderReview && !County(review, unit, reach, lawful, ref day)) return;
        if (!Next(ref day, 1, 2)) return;
        Issue(review, ref day);
        if (reach == ReviewReach.AwaitingAdoption || !Next(ref day, 2, 8)) return;
        var whole = random.Next(6) > 0;
        review.RecordAdoption([.. review.Findings.Select((f, i) => new FindingResponse(f.Clause, whole || i > 0, whole || i > 0 ? null : "该条系上级规定的统一表述，暂不修改。"))], null, day,
            On(day, unit.Submitter));
    }

    /// <summary>司法所: reviews first, then reports to the county or, in smaller matters, concludes.</summary>
    private bool First(LegalityReview review, Unit unit, ReviewReach reach, ref DateOnly day)
    {
        if (!Next(ref day, 1, 2)) return false;
        if (reach == ReviewReach.Returned)
        {
            review.ReturnFirst("不属于合法性审查的范围。", day, On(day, unit.Submitter));
            return false;
        }

        if (reach == ReviewReach.AwaitingSupplement || (reach >= ReviewReach.Concluded && random.Next(3) == 0))
        {
            review.RequestFirstSupplement(["对方当事人的主体资格材料", "民主决策的会议记录"], day.AddDays(10), day, On(day, unit.Submitter));
            if (reach == ReviewReach.AwaitingSupplement || !Next(ref day, 1, 3)) return false;
            review.ReceiveFirstSupplement("材料已补齐。", day, On(day, unit.Submitter));
            if (!Next(ref day, 1, 1)) return false;
        }

        if (reach == ReviewReach.Consulting || (reach >= ReviewReach.Concluded && random.Next(4) == 0))
        {
            review.Consult("是否属于乡镇的法定职权，请会商。", day, On(day, unit.Submitter));
            if (reach == ReviewReach.Consulting || !Next(ref day, 1, 2)) return false;
            review.AnswerConsultation("属于乡镇的法定职权，注意程序完整。", day, On(day));
            if (!Next(ref day, 1, 1)) return false;
        }

        if (review.Level == ReviewLevel.Village || (reach >= ReviewReach.Concluded && random.Next(3) == 0))
        {
            review.ConcludeFirst(Conclusion(lawful: random.Next(2) == 0), day, On(day, unit.Submitter));
            return true;
        }

        review.Forward("符合乡镇职权，程序完整，内容请县级审查。", day, On(day, unit.Submitter));
        return reach != ReviewReach.Forwarded;
    }

    private bool County(LegalityReview review, Unit unit, ReviewReach reach, bool lawful, ref DateOnly day)
    {
        if (!Next(ref day, 1, 2)) return false;
        if (reach == ReviewReach.Returned)
        {
            review.Return("送审材料不符合要求，请按目录准备后重新送审。", day, On(day));
            return false;
        }

        if (reach == ReviewReach.AwaitingSupplement || (review.SupplementMaterials.Count == 0 && random.Next(6) == 0))
        {
            review.RequestSupplement(["起草说明", "依据目录及文本"], day.AddDays(10), day, On(day));
            if (reach == ReviewReach.AwaitingSupplement || !Next(ref day, 1, 4)) return false;
            review.ReceiveSupplement("材料已补齐。", day, On(day, unit.Submitter));
            if (!Next(ref day, 1, 1)) return false;
        }

        var advised = new List<AdviceAdoption>();
        if (reach == ReviewReach.AwaitingAdvice || review.Term == ReviewTerm.MajorDecision || random.Next(3) == 0)
        {
            var on = day;
            var able = advisers.Where(a => a.IsInOfficeOn(on) && review.ConflictsOf(a).Count == 0).ToList();
            // The one with an account is asked for what is fresh, so that he finds it.
            var adviser = reach == ReviewReach.AwaitingAdvice ? able.First(a => a.UserId is not null) : able[random.Next(able.Count)];
            review.InviteAdviser(adviser, "请就权限、程序和内容提出法律意见。", day, On(day));
            if (reach == ReviewReach.AwaitingAdvice || !Next(ref day, 2, 4)) return false;
            review.SubmitAdvice("经审查，权限和程序没有问题，内容按所附意见修改。", day, On(day));
            advised.Add(new(review.Invitations.First().Id, random.Next(5) > 0 ? Adoption.Adopted : Adoption.PartlyAdopted, "已有上级规定的，从其规定。"));
        }

        var term = review.Deadlines.LastOrDefault(d => d.Status == DeadlineStatus.Running);
        if (term?.FloorOn is { } floor && floor > day && !Until(ref day, floor)) return false;
        if (!Next(ref day, 1, 2)) return false;
        review.Conclude(Conclusion(lawful || random.Next(3) == 0), advised, day, On(day));
        return reach != ReviewReach.Concluded;
    }

    private void Issue(LegalityReview review, ref DateOnly day)
    {
        var number = FormattableString.Invariant($"进司审字〔{day.Year}〕{++opinions}号");
        if (review.Status == ReviewStatus.FirstConcluded) review.IssueFirstOpinion(number, day, On(day, new(review.HandlerId!.Value, review.HandlerName!)));
        else review.IssueOpinion(number, null, day, On(day));
    }

    private ReviewConclusion Conclusion(bool lawful) => lawful
        ? new(LegalityReviewOutcome.Lawful, "未超越法定权限，程序完整，内容没有与法律、法规、规章和国家政策相抵触之处。", [])
        : new(LegalityReviewOutcome.LawfulAfterAmendment, "未超越法定权限，程序完整；内容按下列意见修改后可以办理。",
            [.. Remarks.OrderBy(_ => random.Next()).Take(random.Next(1, 4))]);

    /// <summary>Moves on by some working days; false where that would be after today.</summary>
    public bool Next(ref DateOnly day, int least, int most)
    {
        var next = day;
        for (var n = random.Next(least, most + 1); n > 0;)
            if (CaseWriter.IsWorkday(clock.Calendar, next = next.AddDays(1))) n--;
        if (next > today) return false;
        day = next;
        return true;
    }

    private bool Until(ref DateOnly day, DateOnly floor)
    {
        if (floor >= today) return false;
        day = floor;
        return true;
    }
}
