using Fazhi.Kernel.Dossiers;

namespace Fazhi.Platform.Matters;

/// <summary>One entry of a dossier's timeline (时间轴).</summary>
public sealed class TimelineEntry
{
    public Guid Id { get; private set; }

    public Guid MatterId { get; private set; }

    public string Step { get; private set; } = "";

    public string Label { get; private set; } = "";

    public string? FromState { get; private set; }

    public string? ToState { get; private set; }

    public string? Note { get; private set; }

    public Guid ActorId { get; private set; }

    public string ActorName { get; private set; } = "";

    /// <summary>The legal day of the act.</summary>
    public DateOnly OccurredOn { get; private set; }

    /// <summary>The instant of recording.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    internal static TimelineEntry Of(Guid matterId, DossierEvent e) => new()
    {
        Id = Guid.CreateVersion7(e.At),
        MatterId = matterId,
        Step = e.Step,
        Label = e.Label,
        FromState = e.From,
        ToState = e.To,
        Note = e.Note,
        ActorId = e.Actor.Id,
        ActorName = e.Actor.Name,
        OccurredOn = e.On,
        RecordedAt = e.At,
    };
}
