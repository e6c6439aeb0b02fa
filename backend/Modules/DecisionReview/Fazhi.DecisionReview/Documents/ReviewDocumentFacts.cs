using Fazhi.DecisionReview.Contracts;
using Fazhi.DecisionReview.Domain.Kinds;
using Fazhi.DecisionReview.Domain.Reviews;
using Fazhi.DecisionReview.Persistence;
using Fazhi.Platform.Documents;
using Fazhi.Platform.Organizations;
using Microsoft.Extensions.Options;

namespace Fazhi.DecisionReview.Documents;

/// <summary>文书栏目的值取自合法性审查的案卷。</summary>
internal sealed class ReviewDocumentFacts(DecisionReviewDbContext db, IOrganizationDirectory organizations, IOptions<DecisionReviewOptions> options) : IDocumentFacts
{
    public string Module => "decision-review";

    public async Task<DocumentFields> FieldsAsync(Guid matterId, DocumentDefinition definition, DateOnly issuedOn, CancellationToken ct)
    {
        var review = await db.Reviews.AsNoTracking().FirstOrDefaultAsync(r => r.Id == matterId, ct) ?? throw new NotFoundException("这个事项不能出这种文书。");
        var first = review.Status is ReviewStatus.FirstReview or ReviewStatus.AwaitingFirstSupplement or ReviewStatus.FirstConcluded;
        return Of(review, first ? (await organizations.GetAsync(ct)).NameOf(review.OrganizationId) : options.Value.AgencyName, first);
    }

    public Task<bool> IsCitedAsync(Guid matterId, string number, CancellationToken ct) => db.Reviews.AnyAsync(r => r.Id == matterId && r.OpinionNumber == number, ct);

    public static DocumentFields Of(LegalityReview review, string agency, bool first) => new()
    {
        ["agency.name"] = agency,
        ["review.number"] = review.Number,
        ["review.subject"] = review.Subject,
        ["review.kindName"] = review.KindName,
        ["review.submittedOn"] = review.OpenedOn,
        ["review.round"] = review.Round,
        ["submitter.organization"] = review.SubmittingOrganizationName,
        ["submitter.name"] = review.SubmitterName,
        ["supplement.dueOn"] = review.SupplementDueOn,
        ["missingMaterials"] = Rows(review.SupplementMaterials, (row, name) => row["name"] = name),
        ["review.legalBasis"] = review.Term switch
        {
            ReviewTerm.MajorDecision => "《重大行政决策程序暂行条例》第二十五条至第二十八条",
            ReviewTerm.NormativeDocument => "《国务院办公厅关于全面推行行政规范性文件合法性审核机制的指导意见》（国办发〔2018〕115号）",
            _ => "合法性审查的有关规定",
        },
        ["review.bases"] = string.Join('、', review.Bases.Select(b => $"《{b.Title.Trim('《', '》')}》{b.Article}")),
        ["conclusion.outcomeName"] = review.Outcome?.NameOf(),
        ["conclusion.summary"] = review.Conclusion,
        ["conclusion.mayProceed"] = review.Outcome is LegalityReviewOutcome.Lawful or LegalityReviewOutcome.LawfulAfterAmendment,
        ["findings"] = Rows(review.Findings, (row, f) => (row["clause"], row["problem"], row["suggestion"], row["basis"]) = (f.Clause, f.Problem, f.Suggestion, f.LegalBasis)),
        ["advisers"] = string.Join('、', review.Invitations.Where(i => i.AnsweredOn is not null).Select(i => $"{i.AdviserName}（{i.OfficeName}）")),
        ["review.isFirst"] = first,
    };

    private static DocumentFields[] Rows<T>(IEnumerable<T> source, Action<DocumentFields, T> write) => [.. source.Select(item =>
    {
        var row = new DocumentFields();
        write(row, item);
        return row;
    })];
}
