using System.Security.Cryptography;
using Fazhi.Kernel;
using Fazhi.Platform.Documents.Features;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;

namespace Fazhi.Platform.Documents;

/// <summary>Turns drafts into issued documents inside the transaction that the context is in: first everything is checked, then the numbers
/// are taken, so that their rows stay locked for as short as can be.</summary>
internal sealed class DocumentIssuer(PlatformDbContext db, DocumentNumbers numbers, ICurrentUser users, TimeProvider clock)
{
    public async Task<IReadOnlyList<IssuedDocument>> IssueAsync(IReadOnlyList<DocumentDraft> drafts, CancellationToken ct)
    {
        var patterns = new List<string>();
        foreach (var draft in drafts)
        {
            DocumentNumbers.RequireThisYear(draft.IssuedOn, clock.TodayInChina());
            draft.RequireComplete();
            patterns.Add(draft.Definition.Series is { } series ? await numbers.PatternAsync(draft.Matter.CountyCode, series, ct) : "");
        }

        // In one order for all, or two acts that issue the same two documents could wait for each other for ever.
        var issued = new List<IssuedDocument>();
        foreach (var (draft, pattern) in drafts.Zip(patterns).OrderBy(d => d.First.Definition.Series?.Code, StringComparer.Ordinal))
        {
            var number = draft.Definition.Series is { } series ? await numbers.TakeAsync(draft.Matter.CountyCode, series, pattern, draft.IssuedOn.Year, ct) : null;
            var docx = draft.Fill(number ?? "").Complete(draft.Place);
            var document = IssuedDocument.Of(draft.Matter, draft.Definition, draft.TemplateVersion, number, draft.IssuedOn,
                Convert.ToHexStringLower(SHA256.HashData(docx)), users.User, clock.GetUtcNow());
            db.AddRange(document, new DocumentContent { DocumentId = document.Id, Docx = docx });
            issued.Add(document);
        }

        await db.SaveChangesAsync(ct);
        return issued;
    }
}
