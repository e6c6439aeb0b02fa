using Fazhi.Kernel;
using Fazhi.Kernel.Deadlines;
using Fazhi.Kernel.Dossiers;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;

namespace Fazhi.Platform.Persistence;

/// <summary>The statutory clock as it stands now: the rules and calendars that administrators keep.</summary>
public interface IStatutoryClockSource
{
    StatutoryClock Current { get; }
}

/// <summary>Makes the circumstances of a legal act from the request: who, today in China, now, and the clock.</summary>
public sealed class Acts(ICurrentUser users, TimeProvider time, IStatutoryClockSource clocks)
{
    public LegalAct Begin()
    {
        var today = time.TodayInChina();
        return new(new(users.User.Id, users.User.DisplayName), today, today, time.GetUtcNow(), clocks.Current);
    }
}
