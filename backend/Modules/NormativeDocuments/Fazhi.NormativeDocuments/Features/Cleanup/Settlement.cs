using Fazhi.Kernel.Dossiers;
using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Cleanup;

/// <summary>文件修改、废止、失效后，因它而开的清理任务随之落实。</summary>
internal static class Settlement
{
    /// <summary>Completes the confirmed tasks of a document; the caller saves.</summary>
    public static async Task SettleTasksAsync(this NormativeDocumentsDbContext db, Guid documentId, DateOnly on, LegalAct act, CancellationToken ct)
    {
        foreach (var task in await db.ConfirmedTasksOf(documentId).AsTracking().ToListAsync(ct)) task.Complete(on, act);
    }
}
