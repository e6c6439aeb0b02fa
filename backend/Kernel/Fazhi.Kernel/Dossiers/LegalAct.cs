using Fazhi.Kernel.Deadlines;

namespace Fazhi.Kernel.Dossiers;

/// <summary>Who acts.</summary>
/// <param name="Id">The user.</param>
/// <param name="Name">The name as it stands in the dossier's history.</param>
public readonly record struct Actor(Guid Id, string Name);

/// <summary>The circumstances of a legal act: who, on which legal day, at which instant, and the clock that counts its deadlines.</summary>
/// <param name="Actor">Who acts.</param>
/// <param name="Today">Today in China: an act may be dated back, never forward.</param>
/// <param name="On">The legal day on which the act takes effect.</param>
/// <param name="At">The instant of recording.</param>
/// <param name="Clock">The statutory clock of that instant: rules and calendars.</param>
public sealed record LegalAct(Actor Actor, DateOnly Today, DateOnly On, DateTimeOffset At, StatutoryClock Clock)
{
    public LegalAct OnDay(DateOnly day) => this with { On = day };
}
