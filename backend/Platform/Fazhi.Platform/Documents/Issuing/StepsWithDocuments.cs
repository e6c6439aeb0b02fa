using Fazhi.Kernel;
using Fazhi.Platform.Matters;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Procedures;
using Fazhi.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Documents;

/// <summary>一份文书和产生它的最近一步。</summary>
/// <param name="IsIssued">该步之后已经印发、没有作废。</param>
/// <param name="Number">该份文书的文号。</param>
internal sealed record StepWithDocument(string Code, string Step, string StepLabel, DateOnly StepOn, bool IsIssued, string? Number);

/// <summary>Which documents the steps taken in a matter write, and which of them are there: a document records an act, so it follows the act, once.</summary>
internal sealed class StepsWithDocuments(PlatformDbContext db, ProcedureCatalogue procedures)
{
    /// <summary>Each document of the steps taken, with the last step that writes it.</summary>
    public async Task<IReadOnlyList<StepWithDocument>> OfAsync(Matter matter, CancellationToken ct)
    {
        var written = procedures.DocumentsOf(matter.Module);
        string[] steps = [.. written.Select(w => w.Key)];
        var taken = await db.Set<TimelineEntry>().AsNoTracking().Where(t => t.MatterId == matter.Id && steps.Contains(t.Step)).OrderBy(t => t.Id)
            .Select(t => new { t.Step, t.Label, t.OccurredOn, t.RecordedAt }).ToListAsync(ct);
        var issued = (await db.Set<IssuedDocument>().AsNoTracking().Where(d => d.MatterId == matter.Id && d.Status == DocumentStatus.Issued)
            .Select(d => new { d.Code, d.Number, d.IssuedAt }).ToListAsync(ct)).ToLookup(d => d.Code);
        // A step that was taken twice asks for its document twice: only what was issued after the last time counts.
        return [.. taken.SelectMany(t => written[t.Step].Select(code => (Code: code, Step: t)))
            .GroupBy(t => t.Code).Select(g => g.Last())
            .Select(t => (t.Code, t.Step, Issued: issued[t.Code].Where(d => d.IssuedAt >= t.Step.RecordedAt).MaxBy(d => d.IssuedAt)))
            .Select(t => new StepWithDocument(t.Code, t.Step.Step, t.Step.Label, t.Step.OccurredOn, t.Issued is not null, t.Issued?.Number))];
    }

    /// <summary>What no step writes may be made at any time; what a step writes, once after it.</summary>
    /// <exception cref="ConflictException">The step has not been taken, or its document is there (409).</exception>
    public async Task RequireOpenAsync(Matter matter, DocumentDefinition definition, CancellationToken ct)
    {
        if (!IsOfAStep(matter.Module, definition)) return;
        var step = (await OfAsync(matter, ct)).FirstOrDefault(s => s.Code == definition.Code)
            ?? throw new ConflictException("document.step-not-taken", $"尚未办理产生《{definition.Name}》的步骤，不能制作。");
        if (step.IsIssued) throw new ConflictException("document.already-issued", $"“{step.StepLabel}”的《{definition.Name}》已经印发{step.Number}；有误的，先作废再重新制作。");
    }

    /// <summary>Whether a document may be made only after a step that writes it.</summary>
    public bool IsOfAStep(string module, DocumentDefinition definition) =>
        !definition.IsRepeatable && procedures.DocumentsOf(module).Any(w => w.Contains(definition.Code));
}
