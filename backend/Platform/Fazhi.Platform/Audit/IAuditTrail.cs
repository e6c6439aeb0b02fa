using Fazhi.Platform.Persistence;

namespace Fazhi.Platform.Audit;

/// <summary>Audits what saves nothing: a sight of unmasked personal data, an export, a sign-in.</summary>
public interface IAuditTrail
{
    /// <summary>Writes the entry at once; what it records must not be answered before.</summary>
    /// <param name="action">What was done: <c>revealed</c>, <c>exported</c>, <c>signedIn</c> …</param>
    /// <param name="subject">What kind of thing.</param>
    /// <param name="subjectId">Which.</param>
    /// <param name="reason">Why, where a reason is asked for.</param>
    Task RecordAsync(string action, string subject, Guid? subjectId, string? reason, CancellationToken ct);
}

internal sealed class RecordedTrail(PlatformDbContext db, AuditTrail trail) : IAuditTrail
{
    public Task RecordAsync(string action, string subject, Guid? subjectId, string? reason, CancellationToken ct)
    {
        trail.Add(db, action, subject, subjectId, reason);
        return db.SaveChangesAsync(ct);
    }
}
