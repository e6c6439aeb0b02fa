using System.Runtime.CompilerServices;
using Fazhi.Kernel.Dossiers;
using Fazhi.LegalAid.Domain;
using Fazhi.LegalAid.Persistence;
using Fazhi.Platform.Matters;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.LegalAid.Published;

/// <summary>All legal-aid cases, for rebuilding the matter index.</summary>
internal sealed class LegalAidDossiers(LegalAidDbContext db) : IDossierSource
{
    private const int Batch = 500;

    public string Module => AidProcedure.Definition.Module;

    public async IAsyncEnumerable<IDossier> StreamAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var after = Guid.Empty;
        while (true)
        {
            var last = after;
            var batch = await db.Set<AidCase>().AsNoTracking().Include(c => c.Applicants).Include(c => c.Deadlines).AsSplitQuery()
                .Where(c => c.Id > last).OrderBy(c => c.Id).Take(Batch).ToListAsync(ct);
            foreach (var aid in batch) yield return aid;
            if (batch.Count < Batch) yield break;
            after = batch[^1].Id;
        }
    }
}
