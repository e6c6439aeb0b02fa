using Fazhi.Kernel;
using Fazhi.Platform.Matters;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Procedures;
using Fazhi.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Documents;

/// <summary>一份文书和产生它的最近一步。</summary>
/// <param name="Permission">办理该步须有的权限；收件一类没有。</param>
/// <param name="IsIssued">该步之后已经印发、没有作废。</param>
/// <param name="Number">该份文书的文号。</param>
internal sealed record StepWithDocument(string Code, string Step, string StepLabel, DateOnly StepOn, string? Permission, bool IsIssued, string? Number);

/// <summary>Which documents the steps taken in a matter write, and which of them are there: a document records an act, so it follows the act, once.</summary>
internal sealed class StepsWithDocuments(PlatformDbContext db, ProcedureCatalogue procedures)
{
    /// <summary>Each document of the steps that were taken and not set aside, with the last step that writes it.</summary>
    public async Task<IReadOnlyList<StepWithDocument>> OfAsync(Matter matter, CancellationToken ct)
    {
        // The same code may stand in two procedures of a module: then it writes what either says.
        var known = procedures.WritingOf(matter.Module).ToLookup(s => s.Code);
        string[] codes = [.. known.Select(s => s.Key)];
        var taken = await db.Set<TimelineEntry>().AsNoTracking().Where(t => t.MatterId == matter.Id && codes.Contains(t.Step)).OrderBy(t => t.Id)
            .Select(t => new { t.Step, t.Label, t.OccurredOn, t.RecordedAt }).ToListAsync(ct);
        var issued = (await db.Set<IssuedDocument>().AsNoTracking().Where(d => d.MatterId == matter.Id && d.Status == DocumentStatus.Issued)
            .Select(d => new { d.Code, d.Number, d.IssuedAt }).ToListAsync(ct)).ToLookup(d => d.Code);
        var owed = new Dictionary<string, StepWithDocument>(StringComparer.Ordinal);
        foreach (var step in taken)
            foreach (var rule in known[step.Step])
            {
                foreach (var (code, _) in owed.Where(o => rule.Undoes.Contains(o.Value.Step)).ToList()) owed.Remove(code);
                foreach (var code in rule.Documents)
                {
                    // A step that was taken twice asks for its document twice: only what was issued after the last time counts.
                    var document = issued[code].Where(d => d.IssuedAt >= step.RecordedAt).MaxBy(d => d.IssuedAt);
                    owed[code] = new(code, step.Step, step.Label, step.OccurredOn, rule.Permission, document is not null, document?.Number);
                }
            }

        return [.. owed.Values];
    }

    /// <summary>The step whose document this is; null where it may be made at any time.</summary>
    /// <exception cref="ConflictException">The step has not been taken or was set aside, or its document is there (409).</exception>
    public async Task<StepWithDocument?> RequireOpenAsync(Matter matter, DocumentDefinition definition, CancellationToken ct)
    {
        if (!IsOfAStep(matter.Module, definition)) return null;
        var step = (await OfAsync(matter, ct)).FirstOrDefault(s => s.Code == definition.Code)
            ?? throw new ConflictException("document.step-not-taken", $"产生《{definition.Name}》的步骤尚未办理，或者已经退回、撤销，不能制作。");
        return step.IsIssued
            ? throw new ConflictException("document.already-issued", $"“{step.StepLabel}”的《{definition.Name}》已经印发{step.Number}；有误的，先作废再重新制作。")
            : step;
    }

    /// <summary>Whether a document may be made only after a step that writes it.</summary>
    public bool IsOfAStep(string module, DocumentDefinition definition) =>
        !definition.IsRepeatable && procedures.WritingOf(module).Any(s => s.Documents.Contains(definition.Code));
}
