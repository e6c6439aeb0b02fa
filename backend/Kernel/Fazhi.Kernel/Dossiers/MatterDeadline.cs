using System.ComponentModel;
using Fazhi.Kernel.Deadlines;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Kernel.Dossiers;

/// <summary>期限的状态。</summary>
public enum DeadlineStatus
{
    [Description("进行中")] Running,
    [Description("中止")] Suspended,
    [Description("按期办结")] Met,
    [Description("逾期办结")] Missed,
    [Description("不再适用")] Cancelled,
    [Description("缩短")] CutShort,
}

/// <summary>A statutory deadline (期限) of one matter: what must be done, under which rule, by which day. It is written in the
/// transaction of the act that starts it and never computed again by guess: rule, trigger and suspensions are kept.</summary>
public sealed class MatterDeadline
{
    private MatterDeadline()
    {
    }

    public Guid Id { get; private set; }

    public Guid MatterId { get; private set; }

    public string CountyCode { get; private set; } = "";

    /// <summary>Name within the procedure.</summary>
    public string Key { get; private set; } = "";

    public string Label { get; private set; } = "";

    public Bound Bound { get; private set; }

    public string RuleId { get; private set; } = "";

    /// <summary>Law, article and version as they stood when the deadline started.</summary>
    public string LegalBasis { get; private set; } = "";

    /// <summary>False where the rule's text has not been seen: shown as 经验口径, 待核, never as 法定.</summary>
    public bool Statutory { get; private set; }

    public DateOnly TriggeredOn { get; private set; }

    public PeriodKind Kind { get; private set; }

    /// <summary>最短期限：at the end of this day the minimum is complete. Null for a deadline without a minimum, and while the working days of
    /// a year concerned are not announced.</summary>
    public DateOnly? FloorOn { get; private set; }

    /// <summary>The last day on which the act is in time; null for a mere minimum, and while the working days of a year concerned are not
    /// announced.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>The calendar of a year concerned is not announced: the day may move.</summary>
    public bool Provisional { get; private set; }

    public DeadlineStatus Status { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    public DateOnly? SuspendedOn { get; private set; }

    public int ExtensionDays { get; private set; }

    public IReadOnlyList<Suspension> Suspensions { get; private set; } = [];

    internal static MatterDeadline Start(Guid matterId, string countyCode, DeadlineKind kind, LegalAct act)
    {
        var rule = kind.RuleOn(act.On, act.Clock.Catalogue)
            ?? throw new InvalidOperationException($"“{kind.Label}”在{act.On:yyyy-MM-dd}没有适用的规则。");
        var deadline = new MatterDeadline
        {
            Id = Guid.CreateVersion7(act.At),
            MatterId = matterId,
            CountyCode = countyCode,
            Key = kind.Key,
            Label = kind.Label,
            Bound = kind.Bound,
            RuleId = rule.Id,
            Kind = rule.Kind,
            LegalBasis = rule.LegalBasis,
            Statutory = rule.Confidence == RuleConfidence.VerifiedText,
            TriggeredOn = act.On,
        };
        deadline.Recount(act.Clock);
        return deadline;
    }

    /// <summary>中止：自该日起停止计算。</summary>
    internal void Suspend(DateOnly on)
    {
        if (Status != DeadlineStatus.Running) return;
        Status = DeadlineStatus.Suspended;
        SuspendedOn = on;
    }

    /// <summary>恢复：扣除中止的日数后重新得出末日。</summary>
    internal void Resume(LegalAct act)
    {
        if (Status != DeadlineStatus.Suspended || SuspendedOn is not { } from) return;
        Suspensions = [.. Suspensions, new Suspension(from, act.On)];
        SuspendedOn = null;
        Status = DeadlineStatus.Running;
        Recount(act.Clock);
    }

    /// <summary>办结：在末日以前（含当日）为按期；中止期间办结的，看中止时是否已经逾期。</summary>
    internal void Stop(DateOnly on)
    {
        if (Status is not (DeadlineStatus.Running or DeadlineStatus.Suspended)) return;
        Status = !FloorIsOverOn(on) ? DeadlineStatus.CutShort
            : DueOn is not { } due || (SuspendedOn ?? on) <= due ? DeadlineStatus.Met : DeadlineStatus.Missed;
        EndedOn = on;
    }

    internal void Cancel(DateOnly on)
    {
        if (Status is not (DeadlineStatus.Running or DeadlineStatus.Suspended)) return;
        Status = DeadlineStatus.Cancelled;
        EndedOn = on;
    }

    /// <summary>The minimum period is complete before this day begins.</summary>
    public bool FloorIsOverOn(DateOnly day) => Kind is not (PeriodKind.MinDuration or PeriodKind.Range) || (FloorOn is { } floor && day > floor);

    /// <summary>Counts the due day again, as after a correction of the rule or the calendar.</summary>
    /// <returns>True when the day moved.</returns>
    public bool Recount(StatutoryClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var before = (FloorOn, DueOn, Provisional);
        var request = new DeadlineRequest(RuleId, TriggeredOn) { Suspensions = Suspensions, ExtensionDays = ExtensionDays };
        var (end, provisional) = clock.DueOn(request);
        (FloorOn, DueOn, Provisional) = Kind switch
        {
            PeriodKind.MinDuration => (end, null, provisional),
            PeriodKind.Range => (clock.Calculate(request).EarliestOn, end, provisional),
            _ => (null, end, provisional),
        };
        return before != (FloorOn, DueOn, Provisional);
    }
}
