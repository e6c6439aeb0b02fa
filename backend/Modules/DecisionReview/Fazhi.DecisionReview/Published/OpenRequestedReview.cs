using Fazhi.DecisionReview.Contracts;
using Fazhi.DecisionReview.Domain.Kinds;
using Fazhi.DecisionReview.Domain.Reviews;
using Fazhi.DecisionReview.Features.Reviews.Submission;
using Fazhi.DecisionReview.Persistence;
using Fazhi.Kernel.Dossiers;
using Fazhi.Platform.Outbox;

namespace Fazhi.DecisionReview.Published;

/// <summary>Opens the review that another dossier asked for: once for each source and round, however often the event comes.</summary>
internal sealed class OpenRequestedReview(DecisionReviewDbContext db, ReviewRegistrar registrar, Acts acts) : IConsumer<LegalityReviewRequested>
{
    public async Task ConsumeAsync(Guid eventId, LegalityReviewRequested e, CancellationToken ct)
    {
        var rounds = await db.AskedBy(e.SourceModule, [e.SourceId]).ToListAsync(ct);
        if (rounds.Exists(r => r.Round == e.Round)) return;
        var submitter = new Actor(e.SubmitterId, e.SubmitterName);
        var filing = await registrar.FileAsync(e.CountyCode, e.OrganizationId, null, e.SubjectKind, submitter, new(e.SourceModule, e.SourceResource, e.SourceId), e.Round,
            e.RequestedOn, ct);
        var act = acts.Begin() with { Actor = submitter };
        db.Add(LegalityReview.Submit(filing, SubjectOf(e, filing.Kind), rounds.LastOrDefault(r => r.Round < e.Round), act.OnDay(e.RequestedOn)));
        await db.SaveChangesAsync(ct);
    }

    private static ReviewSubject SubjectOf(LegalityReviewRequested e, SubjectKind kind) => new(Cut(e.Title, 200), Cut(e.Summary, 4000), e.Bases, e.Parties ?? [],
        [.. kind.Materials.Where(m => m.Required).Select(m => new SubmittedMaterial(m.Name, true, true, "见送审事项的案卷"))], null);

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
