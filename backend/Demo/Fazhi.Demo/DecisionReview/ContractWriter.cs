using Fazhi.DecisionReview.Domain.Agreements;
using Fazhi.DecisionReview.Domain.Reviews;
using Fazhi.Kernel.Identifiers;

namespace Fazhi.Demo.DecisionReview;

/// <summary>The ledger of contracts: each contract that was submitted for review stands in it, and goes on to its performance.</summary>
internal sealed class ContractWriter(Random random, ReviewWriter reviews)
{
    private static readonly string[] Counterparts = ["江西某某建设有限公司", "南昌某某环境服务有限公司", "江西某某物业管理有限公司", "进贤某某传媒有限公司"];

    public List<Agreement> Written { get; } = [];

    public Agreement Draft(Unit unit, string number, string name, DateOnly on)
    {
        var terms = new AgreementTerms(name, Counterparts[Written.Count % Counterparts.Length], Code(), null, random.Next(8, 300) * 10_000m, Written.Count % 3 == 0,
            $"{unit.SubmittingName}拟就“{name}”与对方签订合同，请审查主体资格、主要条款和订立程序。");
        var agreement = Agreement.Draft(unit.CountyCode, unit.OrganizationId, unit.SubmittingName, number, terms, reviews.On(on, unit.Submitter));
        agreement.RequestReview(on, reviews.On(on, unit.Submitter));
        Written.Add(agreement);
        return agreement;
    }

    /// <summary>Follows the review: to the signing, the milestones and, where there was time enough, the end.</summary>
    public void Advance(Agreement agreement, LegalityReview review, Unit unit)
    {
        if (review.OpinionOn is not { } opinionOn) return;
        agreement.ReceiveOpinion(new(review.Id, review.Number, "decision-review", agreement.Id, 1, review.Outcome!.Value, opinionOn, review.OpinionNumber!, review.Findings), reviews.On(opinionOn));
        var day = review.ClosedOn ?? opinionOn;
        if (agreement.Status != AgreementStatus.Reviewed || !reviews.Next(ref day, 3, 8)) return;
        agreement.Sign(day, day.AddYears(1), "已按审查意见修改。", reviews.On(day, unit.Submitter));
        var (first, last) = (new Milestone(Guid.CreateVersion7(), "进场、交付", day.AddDays(30), null, null), new Milestone(Guid.CreateVersion7(), "验收付款", day.AddDays(200), null, null));
        agreement.PlanMilestones([first, last], reviews.On(day, unit.Submitter));
        if (!reviews.Next(ref day, 1, 2)) return;
        if (agreement.Procurement) agreement.Announce("政府采购网", day, reviews.On(day, unit.Submitter));
        if (!reviews.Next(ref day, 1, 2)) return;
        agreement.FileCopy(FormattableString.Invariant($"进合备〔{day.Year}〕{Written.Count}号"), day, reviews.On(day, unit.Submitter));
        if (!reviews.Next(ref day, 15, 20)) return;
        agreement.ReachMilestone(first.Id, null, day, reviews.On(day, unit.Submitter));
        if (!reviews.Next(ref day, 100, 120)) return;
        agreement.ReachMilestone(last.Id, "验收合格，按约付款", day, reviews.On(day, unit.Submitter));
        if (reviews.Next(ref day, 20, 30)) agreement.Complete("双方义务履行完毕。", day, reviews.On(day, unit.Submitter));
    }

    /// <summary>A code under a region that was never given out, with a right check character.</summary>
    private string Code()
    {
        var body = FormattableString.Invariant($"91369924MA{random.Next(1_000_000, 9_999_999)}");
        return body + UnifiedSocialCreditCode.CheckCharacterOf(body);
    }
}
