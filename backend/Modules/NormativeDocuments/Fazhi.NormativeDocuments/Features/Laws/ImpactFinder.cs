using Fazhi.Kernel.Dossiers;
using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Features.Making;
using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Laws;

/// <summary>上位法变动的影响：找出引用了变动条文的有效文件，各开一件清理任务。</summary>
internal sealed class ImpactFinder(NormativeDocumentsDbContext db, NormRegistrar registrar)
{
    /// <summary>The documents concerned, in the order of publication.</summary>
    public Task<List<CleanupSubject>> FindAsync(LawChange change, CancellationToken ct) => change.Changes.Count == 0
        ? Task.FromResult<List<CleanupSubject>>([])
        : db.Citing(change.CitedLawId, change.CitedOrdinal, change.Articles, change.EffectiveOn).OrderBy(d => d.PublishedOn).ThenBy(d => d.Id)
            .Select(d => new CleanupSubject(d.Id, d.CountyCode, d.OrganizationId, d.Name, d.DocumentNumber, d.IssuerName)
            {
                Cited = d.Bases.Where(b => b.LawId == change.CitedLawId).OrderBy(b => b.Article).Select(b => b.Provision).ToList(),
            }).ToListAsync(ct);

    /// <summary>Adds the change and one task for each document; the caller saves.</summary>
    /// <returns>How many tasks.</returns>
    public async Task<int> OpenTasksAsync(LawChange change, LegalAct act, CancellationToken ct)
    {
        var subjects = await FindAsync(change, ct);
        change.Found(subjects.Count);
        db.Add(change);
        foreach (var subject in subjects)
            db.Add(CleanupTask.OfChange(await registrar.CleanupNumberAsync(act.Today.Year, ct), subject, change, act));
        return subjects.Count;
    }
}
