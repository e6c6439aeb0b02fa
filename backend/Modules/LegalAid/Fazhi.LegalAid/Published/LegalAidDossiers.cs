using Fazhi.Kernel.Dossiers;
using Fazhi.LegalAid.Domain;
using Fazhi.LegalAid.Persistence;
using Fazhi.Platform.Matters;

namespace Fazhi.LegalAid.Published;

/// <summary>All legal-aid cases, for rebuilding the matter index.</summary>
internal sealed class LegalAidDossiers(LegalAidDbContext db) : IDossierSource
{
    public string Module => AidProcedure.Definition.Module;

    public IAsyncEnumerable<IDossier> StreamAsync(CancellationToken ct) =>
        db.Set<AidCase>().IgnoreAutoIncludes().Include(c => c.Applicants).Include(c => c.Deadlines).AsSplitQuery().InBatchesAsync(ct);
}
