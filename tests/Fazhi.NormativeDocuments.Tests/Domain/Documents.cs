using System.Globalization;
using Fazhi.Kernel.Deadlines;
using Fazhi.Kernel.Dossiers;
using Fazhi.NormativeDocuments.Domain;
using Fazhi.Platform.Deadlines;

namespace Fazhi.NormativeDocuments.Tests.Domain;

/// <summary>Documents in the states that tests begin with, built by acts.</summary>
internal static class Documents
{
    public static readonly StatutoryClock Clock = new(new RuleCatalogue(ShippedLaw.Rules()), new WorkCalendar(ShippedLaw.Years()));

    public static readonly Actor Clerk = new(Guid.CreateVersion7(), "承办人");

    public static readonly LawVersion Law = SuperiorLaw.Record("360124", "某法", LawRank.Statute, "某机关")
        .AddVersion(new("2015年", Day("2015-01-01"), Day("2015-01-01"), null, "第一条 为了某事。\n第二条 某事应当依法办理。"), null);

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static LegalAct On(string day) => new(Clerk, Day("2026-11-20"), Day(day), DateTimeOffset.UnixEpoch, Clock);

    public static Issuer Issuer(IssuerKind kind = IssuerKind.Department) =>
        NormativeDocuments.Domain.Issuer.Enlist("360124", new("某局", kind, Guid.CreateVersion7(), "某字〔{year}〕{n}号", Day("2010-01-01"), null));

    public static NormDetails Details(NormTerm term = NormTerm.Ordinary, bool enterprises = false) => new("某办法", term, enterprises, "主要内容", "起草说明");

    public static CitedProvision Cited(int? article = 100, int ordinal = 1) =>
        new(Law.LawId, Law.Id, ordinal, "某法", "2015年", article, article is null ? null : ArticleKey.Write(article.Value));

    public static NormativeDocument Draft(IssuerKind kind = IssuerKind.Department, NormTerm term = NormTerm.Ordinary, bool enterprises = false)
    {
        var document = NormativeDocument.Begin(new("360124", "规文〔2024〕1号", Issuer(kind)), Details(term, enterprises), On("2024-03-01"));
        document.Revise(Details(term, enterprises), [Cited()], "第一条 某事。", On("2024-03-01"));
        return document;
    }

    public static CheckReport Checks(params HitCount[] hits) => new(CheckOutcome.Passed, null, CheckOutcome.NotApplicable, null, hits, null, "审查人", Day("2024-03-20"));

    public static Publication Publication(string on = "2024-05-10", string? until = null) => new(Day(on), "网站", Day(on), until is null ? null : Day(until));

    /// <summary>A document in each state that can be reached.</summary>
    public static NormativeDocument In(NormStatus status, IssuerKind kind = IssuerKind.Department, NormTerm term = NormTerm.Ordinary)
    {
        var document = Draft(kind, term);
        if (status == NormStatus.Drafting) return document;
        if (status == NormStatus.Abandoned)
        {
            document.Abandon("不再需要", Day("2024-03-04"), On("2024-03-04"));
            return document;
        }

        document.OpenComments("网站", Day("2024-03-04"), On("2024-03-04"));
        if (status == NormStatus.CommentsOpen) return document;
        document.CloseComments(new(2, 2, "", null), Day("2024-03-18"), On("2024-03-18"));
        if (status == NormStatus.SelfCheck) return document;
        document.RecordChecks(Checks(), On("2024-03-20"));
        if (status == NormStatus.ReadyForReview) return document;
        document.RequestReview(Day("2024-03-21"), On("2024-03-21"));
        if (status == NormStatus.LegalityReview) return document;
        var opinion = new LegalityOpinion(1, "某机构", "审〔2024〕1号", Day("2024-03-28"), LegalityOutcome.Lawful, "合法", null);
        if (kind == IssuerKind.County) document.ReceiveOpinion(opinion, On("2024-03-28"));
        else document.RecordOwnReview(opinion.Reviewer, opinion.Number, opinion.On, opinion.Outcome, opinion.Opinion, On("2024-03-28"));
        if (status == NormStatus.Reviewed) return document;
        document.Discuss(new("会议", Day("2024-04-02"), "通过", null), true, On("2024-04-02"));
        if (status == NormStatus.Approved) return document;
        document.Issue("某字〔2024〕1号", "规登〔2024〕1号", Day("2024-05-08"), On("2024-05-08"));
        if (status == NormStatus.Numbered) return document;
        document.Publish(Publication(), On("2024-05-10"));
        if (status == NormStatus.Promulgated) return document;
        foreach (var authority in kind == IssuerKind.County ? [FilingAuthority.UpperGovernment, FilingAuthority.Congress] : new[] { FilingAuthority.County })
            document.File(authority, Day("2024-05-20"), On("2024-05-20"));
        document.CompleteFiling("备〔2024〕1号", Day("2024-06-03"), On("2024-06-03"));
        var later = On("2024-07-01");
        switch (status)
        {
            case NormStatus.InForce: break;
            case NormStatus.Amending: document.StartAmendment("上位法修改", Day("2024-07-01"), later); break;
            case NormStatus.Repealed: document.Repeal("理由", Day("2024-07-01"), later); break;
            case NormStatus.Invalidated: document.Invalidate("理由", Day("2024-07-01"), later); break;
            case NormStatus.Superseded: document.Supersede(Guid.CreateVersion7(), "新文件", Day("2024-07-01"), later); break;
            case NormStatus.Expired:
                document.Lapse(new(Clerk, Day("2029-05-10"), Day("2029-05-10"), DateTimeOffset.UnixEpoch, Clock));
                break;
            default: throw new InvalidOperationException($"{status}");
        }

        return document;
    }
}
