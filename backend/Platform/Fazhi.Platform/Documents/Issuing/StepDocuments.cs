using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Documents;

/// <summary>与步骤一并印发的一份文书。</summary>
/// <param name="Code">文书种类，如 <c>legal-aid.grant</c>。</param>
/// <param name="Fields">案件中没有、由承办人补填的栏目。</param>
public sealed record StepDocument(string Code, IReadOnlyDictionary<string, string>? Fields = null);

/// <summary>Saves a step of a procedure together with the documents that it writes: the step, the numbers and the documents are all there, or none is.</summary>
public interface IStepDocuments
{
    /// <summary>Saves the context's changes; where documents are asked for, issues them in the same transaction, dated on the day of the step.</summary>
    /// <param name="db">The module's context, with the step taken and not yet saved.</param>
    /// <param name="matterId">The matter.</param>
    /// <param name="on">The legal day of the step: it is the documents' date.</param>
    /// <param name="documents">What to issue; null or empty where the clerk issues later (it is then outstanding).</param>
    /// <exception cref="ForbiddenException">The caller may take the step but not issue documents (403).</exception>
    Task SaveAsync(ModuleDbContext db, Guid matterId, DateOnly on, IReadOnlyList<StepDocument>? documents, CancellationToken ct);
}

internal sealed class StepDocumentWriter(PlatformDbContext platform, DocumentCatalogue catalogue, DocumentDrafts drafts, DocumentIssuer issuer, ICurrentUser users)
    : IStepDocuments
{
    private const int Most = 5;

    public async Task SaveAsync(ModuleDbContext db, Guid matterId, DateOnly on, IReadOnlyList<StepDocument>? documents, CancellationToken ct)
    {
        if (documents is not { Count: > 0 })
        {
            await db.SaveChangesAsync(ct);
            return;
        }

        if (documents.Count > Most) throw new MalformedRequestException("documents", $"一次至多印发 {Most} 份文书。");
        foreach (var (document, i) in documents.Select((d, i) => (d, i)))
            if (!catalogue.All.Any(d => d.Definition.Code == document.Code)) throw new MalformedRequestException($"documents[{i}].code", "没有这种文书。");
        if (documents.Select(d => d.Code).Distinct(StringComparer.Ordinal).Count() < documents.Count) throw new MalformedRequestException("documents", "同一种文书，一步只印发一份。");
        if (!users.User.Has(DocumentPermissions.Issue)) throw new ForbiddenException("document.mayNotIssue", "您可以办理此步，但没有印发文书的权限；请办理后由有权限的人印发。");
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.SaveChangesAsync(ct);
        await using (await platform.JoinAsync(db, ct))
        {
            var prepared = new List<DocumentDraft>();
            foreach (var (document, i) in documents.Select((d, i) => (d, i)))
                prepared.Add(await drafts.PrepareAsync(new(matterId, document.Code, on, document.Fields), ct, $"documents[{i}].fields."));
            await issuer.IssueAsync(prepared, ct);
        }

        await transaction.CommitAsync(ct);
    }
}
