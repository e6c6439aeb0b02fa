using Fazhi.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fazhi.Platform.Identity;

/// <summary>Wrong passwords in a row, counted and judged by the database in one statement each: guesses made at the same moment all count,
/// whichever instance they reach.</summary>
/// <remarks>The columns are never saved from a loaded <see cref="User"/> by a sign-in: what was read before the others counted would undo their counting.</remarks>
internal sealed class FailedSignIns(PlatformDbContext db, IOptions<SessionOptions> settings, TimeProvider clock)
{
    /// <summary>Counts a wrong password; the one that reaches the limit locks the account and begins a new count.</summary>
    /// <returns>Until when the account is locked; null while it is not.</returns>
    public Task<DateTimeOffset?> CountAsync(Guid userId, CancellationToken ct)
    {
        var limit = settings.Value.LockOutAfter;
        var until = clock.GetUtcNow().AddMinutes(settings.Value.LockOutMinutes);
        return LockAsync($"""
            update platform.users set
                locked_out_until = case when access_failed_count + 1 >= {limit} then {until} else locked_out_until end,
                access_failed_count = case when access_failed_count + 1 >= {limit} then 0 else access_failed_count + 1 end
            where id = {userId} returning locked_out_until as "Value"
            """, ct);
    }

    /// <summary>Forgets the wrong passwords after a right one, unless others locked the account while it was checked.</summary>
    /// <returns>Until when the account is locked; null when the sign-in may go on.</returns>
    public Task<DateTimeOffset?> ForgetAsync(Guid userId, CancellationToken ct) => LockAsync($"""
        update platform.users set access_failed_count = case when locked_out_until > {clock.GetUtcNow()} then access_failed_count else 0 end
        where id = {userId} returning locked_out_until as "Value"
        """, ct);

    private async Task<DateTimeOffset?> LockAsync(FormattableString statement, CancellationToken ct) =>
        (await db.Database.SqlQuery<DateTimeOffset?>(statement).ToListAsync(ct)) is [{ } until] && until > clock.GetUtcNow() ? until : null;
}
