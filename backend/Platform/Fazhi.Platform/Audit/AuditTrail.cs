using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Audit;

/// <summary>Audits what changes no row: a sign-in, a sight of unmasked data, an export. The entry is saved with the context it is added to.</summary>
public sealed class AuditTrail(ICurrentUser users, IRequestOrigin origin, TimeProvider clock)
{
    /// <summary>Adds an entry to the context's next save.</summary>
    /// <param name="db">The context whose save writes it.</param>
    /// <param name="action">What was done: <c>signedIn</c>, <c>revealed</c>, <c>exported</c> …</param>
    /// <param name="subject">What kind of thing.</param>
    /// <param name="subjectId">Which.</param>
    /// <param name="reason">Why, where a reason is asked for.</param>
    public void Add(DbContext db, string action, string subject, Guid? subjectId, string? reason = null)
    {
        ArgumentNullException.ThrowIfNull(db);
        var at = clock.GetUtcNow();
        db.Add(new AuditEntry
        {
            Id = Guid.CreateVersion7(at),
            At = at,
            ActorId = users.User.Id,
            ActorName = users.User.DisplayName,
            RemoteAddress = origin.RemoteAddress,
            Action = action,
            Subject = subject,
            SubjectId = subjectId,
            Reason = reason,
        });
    }
}
