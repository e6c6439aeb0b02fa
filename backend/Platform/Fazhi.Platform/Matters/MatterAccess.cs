using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Matters;

/// <summary>What anything that hangs on a matter (attachments, documents, timeline) asks before it shows itself.</summary>
public interface IMatterAccess
{
    /// <summary>The matter, if the caller may see it.</summary>
    /// <exception cref="NotFoundException">No such matter, or it lies outside the caller's data scope (404).</exception>
    Task<Matter> RequireAsync(Guid matterId, CancellationToken ct);
}

internal sealed class MatterAccess(PlatformDbContext db, ICurrentUser users) : IMatterAccess
{
    public async Task<Matter> RequireAsync(Guid matterId, CancellationToken ct) =>
        await db.Matters.AsNoTracking().VisibleTo(users.User).FirstOrDefaultAsync(m => m.Id == matterId, ct) ?? throw new NotFoundException();
}
