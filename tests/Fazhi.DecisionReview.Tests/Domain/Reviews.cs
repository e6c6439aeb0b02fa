using System.Globalization;
using Fazhi.DecisionReview.Contracts;
using Fazhi.DecisionReview.Domain.Advisers;
using Fazhi.DecisionReview.Domain.Kinds;
using Fazhi.DecisionReview.Domain.Reviews;
using Fazhi.Kernel.Deadlines;
using Fazhi.Kernel.Dossiers;
using Fazhi.Platform.Deadlines;

namespace Fazhi.DecisionReview.Tests.Domain;

/// <summary>Reviews in the states that tests begin with, built by acts.</summary>
internal static class Reviews
{
    public static readonly StatutoryClock Clock = new(new RuleCatalogue(ShippedLaw.Rules()), new WorkCalendar(ShippedLaw.Years()));

    public static readonly Actor Clerk = new(Guid.CreateVersion7(), "审查承办人");

    public static readonly Actor Liaison = new(Guid.CreateVersion7(), "部门联络员");

    public static readonly LegalityFinding Finding = new("第五条", "付款条件不明确", "写明付款期限", "《中华人民共和国民法典》第五百一十条");

    public static readonly ReviewConclusion Lawful = new(LegalityReviewOutcome.Lawful, "合法", []);

    public static readonly ReviewConclusion Amend = new(LegalityReviewOutcome.LawfulAfterAmendment, "修改后合法", [Finding]);

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static LegalAct On(string day, Actor? actor = null) => new(actor ?? Clerk, Day("2026-11-20"), Day(day), DateTimeOffset.UnixEpoch, Clock);

    public static SubjectKind Kind(string code)
    {
        var (_, details) = ShippedKinds.All.First(k => k.Code == code);
        return SubjectKind.Add("360124", code, details);
    }

    /// <summary>Submitted on Monday, 4 March 2024.</summary>
    public static LegalityReview Submitted(string kind = "contract", ReviewLevel level = ReviewLevel.Department, string on = "2024-03-04", DateOnly? neededBy = null,
        LegalityReview? previous = null, bool complete = true, ReviewSource? source = null)
    {
        var subjectKind = Kind(kind);
        var filing = new ReviewFiling("360124", Guid.CreateVersion7(), level, "合审〔2024〕1号", subjectKind, Guid.CreateVersion7(), "县交通运输局", Liaison, source);
        return LegalityReview.Submit(filing, new("公路养护合同", "请审查", [], ["某公司"],
            [.. subjectKind.Materials.Select(m => new SubmittedMaterial(m.Name, m.Required, complete, null))], neededBy), previous, On(on, Liaison));
    }

    public static Adviser Adviser(string from = "2021-01-01", string? until = "2026-12-31", params IReadOnlyList<string> clients) => Fazhi.DecisionReview.Domain.Advisers.Adviser.Register("360124",
        new(AdviserKind.Lawyer, "某律师", "某律师事务所", "1", Day("2010-01-01"), null, Day(from), until is null ? null : Day(until), clients, null, Guid.CreateVersion7()));

    /// <summary>A review in each state that can be reached.</summary>
    public static LegalityReview In(ReviewStatus status)
    {
        var (day, act) = (Day("2024-03-05"), On("2024-03-05"));
        if (status is ReviewStatus.FirstReview or ReviewStatus.AwaitingFirstSupplement or ReviewStatus.Consulting or ReviewStatus.FirstConcluded)
        {
            var first = Submitted(level: ReviewLevel.Township);
            if (status == ReviewStatus.AwaitingFirstSupplement) first.RequestFirstSupplement(["材料"], day, day, act);
            if (status == ReviewStatus.Consulting) first.Consult("问题", day, act);
            if (status == ReviewStatus.FirstConcluded) first.ConcludeFirst(Amend, day, act);
            return first;
        }

        var review = Submitted();
        switch (status)
        {
            case ReviewStatus.AwaitingSupplement: review.RequestSupplement(["材料"], day, day, act); break;
            case ReviewStatus.AwaitingAdvice: review.InviteAdviser(Adviser(), "问题", day, act); break;
            case ReviewStatus.Returned: review.Return("不属于审查范围", day, act); break;
            case ReviewStatus.Withdrawn: review.Withdraw("还要修改", day, act); break;
            case ReviewStatus.Concluded or ReviewStatus.AwaitingAdoption or ReviewStatus.Closed: review.Conclude(Amend, [], day, act); break;
        }

        if (status is ReviewStatus.AwaitingAdoption or ReviewStatus.Closed) review.IssueOpinion("合审〔2024〕1号", null, day, act);
        if (status == ReviewStatus.Closed) review.RecordAdoption([new("第五条", true, null)], null, day, act);
        return review;
    }
}
