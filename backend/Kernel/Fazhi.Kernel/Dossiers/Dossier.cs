using Fazhi.Kernel.Events;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Kernel.Dossiers;

/// <summary>An aggregate that changes only by recorded acts; every act raises its version.</summary>
public abstract class AggregateRoot
{
    private readonly List<ToldEvent> told = [];

    public Guid Id { get; protected set; }

    /// <summary>The version that an ETag carries.</summary>
    public long Version { get; private set; }

    /// <summary>No change without a trace: recording is what raises the version.</summary>
    protected void Touch() => Version++;

    /// <summary>Tells other modules what happened: the event is stored with the save of this aggregate and delivered after its commit.</summary>
    protected void Tell(IIntegrationEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        Touch();   // an event is a change: without it, an aggregate that is otherwise as before would not be saved
        told.Add(new(e, Version));
    }

    /// <summary>What was told since it was loaded, once.</summary>
    public IReadOnlyList<ToldEvent> TakeTold()
    {
        ToldEvent[] taken = [.. told];
        told.Clear();
        return taken;
    }
}

/// <summary>What stands in a list in the order of its opening.</summary>
public interface IOpened
{
    Guid Id { get; }

    DateOnly OpenedOn { get; }
}

/// <summary>A dossier (一案一档) seen from outside its module: what the matter index, the timeline and the data scope need of it.</summary>
public interface IDossier : IOpened
{
    string Module { get; }

    /// <summary>What the API calls dossiers of its kind: the last part of their address.</summary>
    string Resource { get; }

    string CountyCode { get; }

    Guid OrganizationId { get; }

    Guid? HandlerId { get; }

    string? HandlerName { get; }

    Guid? AssigneeId { get; }

    string? AssigneeName { get; }

    Guid CreatedBy { get; }

    string Number { get; }

    string Title { get; }

    /// <summary>The title with the names of parties masked: what leaves the system in a mail or a calendar feed.</summary>
    string MaskedTitle { get; }

    string StatusCode { get; }

    string StatusName { get; }

    Holder Holder { get; }

    DateOnly? ClosedOn { get; }

    /// <summary>The words by which the global search finds it.</summary>
    IEnumerable<string?> SearchWords { get; }

    IReadOnlyCollection<MatterDeadline> Deadlines { get; }

    /// <summary>What happened since it was loaded, once.</summary>
    IReadOnlyList<DossierEvent> TakeEvents();
}

/// <summary>One entry of a dossier's history: who did what, when, from which state to which.</summary>
public sealed record DossierEvent(string Step, string Label, string? From, string? To, string? Note, Actor Actor, DateOnly On, DateTimeOffset At);

/// <summary>A dossier run by a procedure. State changes nowhere but in <see cref="Take"/>.</summary>
public abstract class Dossier<TState, TStep> : AggregateRoot, IDossier
    where TState : struct, Enum
    where TStep : struct, Enum
{
    private readonly List<MatterDeadline> deadlines = [];
    private readonly List<DossierEvent> events = [];

    /// <summary>The county that the row belongs to; it leads every index that lists.</summary>
    public string CountyCode { get; protected set; } = "";

    /// <summary>The organization whose matter it is: the data scope reads it.</summary>
    public Guid OrganizationId { get; protected set; }

    /// <summary>承办人。</summary>
    public Guid? HandlerId { get; private set; }

    /// <summary>The handler's name as it stood when the matter was taken up.</summary>
    public string? HandlerName { get; private set; }

    /// <summary>受指派的人；没有账号的为空。</summary>
    public Guid? AssigneeId { get; private set; }

    public string? AssigneeName { get; private set; }

    public Guid CreatedBy { get; protected set; }

    public string Number { get; protected set; } = "";

    public TState Status { get; private set; }

    public DateOnly OpenedOn { get; protected set; }

    public DateOnly? ClosedOn { get; private set; }

    public IReadOnlyCollection<MatterDeadline> Deadlines => deadlines;

    public abstract string Title { get; }

    /// <summary>Overridden where the title names a party.</summary>
    public virtual string MaskedTitle => Title;

    public abstract IEnumerable<string?> SearchWords { get; }

    string IDossier.Module => Definition.Module;

    string IDossier.Resource => Definition.Resource;

    string IDossier.StatusCode => Status.CodeOf();

    string IDossier.StatusName => Status.NameOf();

    Holder IDossier.Holder => Definition[Status].Holder;

    protected abstract Procedure<TState, TStep> Definition { get; }

    IReadOnlyList<DossierEvent> IDossier.TakeEvents()
    {
        DossierEvent[] taken = [.. events];
        events.Clear();
        return taken;
    }

    /// <summary>Opens the dossier: the first entry of its history, in its first state.</summary>
    protected void Open(TState initial, string label, LegalAct act, params string[] startedDeadlines) => Open(initial, new Opening("open", label), act, startedDeadlines);

    /// <summary>Opens the dossier by an act that the procedure declares.</summary>
    protected void Open(TState initial, Opening opening, LegalAct act, params string[] startedDeadlines)
    {
        ArgumentNullException.ThrowIfNull(opening);
        ArgumentNullException.ThrowIfNull(act);
        Id = Guid.CreateVersion7(act.At);
        CreatedBy = act.Actor.Id;
        OpenedOn = act.On;
        Status = initial;
        Record(opening.Code, opening.Label, null, initial, null, act);
        foreach (var key in startedDeadlines) Start(key, act);
    }

    /// <summary>Takes a step of the procedure: checks the state, moves it, starts and stops deadlines, records the act.</summary>
    /// <exception cref="TransitionNotAllowedException">The step is not allowed in this state.</exception>
    protected void Take(TStep step, LegalAct act, string? note = null)
    {
        ArgumentNullException.ThrowIfNull(act);
        var (from, to) = (Status, Definition.Take(Status, step));
        DossierRules.InOrder.Require(to.Equals(from) || act.On >= LastMovedOn);
        Status = to;
        foreach (var (effect, key) in Definition[step].Effects) Apply(effect, key, act);
        if (Definition[Status].Holder == Holder.Nobody)
        {
            ClosedOn ??= act.On;   // what is recorded of a closed matter does not close it again
            foreach (var deadline in deadlines) deadline.Cancel(act.On);
        }
        else
        {
            ClosedOn = null;
        }

        Record(step.CodeOf(), Definition[step].Label, from, Status, note, act);
    }

    /// <summary>Records a correction that is no step of the procedure.</summary>
    protected void Note(string code, string label, LegalAct act, string? note = null) => Record(code, label, Status, Status, note, act);

    /// <summary>承办。</summary>
    protected void HandledBy(Guid? userId, string? name) => (HandlerId, HandlerName) = (userId, name);

    /// <summary>受指派。</summary>
    protected void AssignedTo(Guid? userId, string? name) => (AssigneeId, AssigneeName) = (userId, name);

    /// <summary>Whoever acts first on a matter without a handler becomes its handler.</summary>
    protected void Claim(LegalAct act)
    {
        ArgumentNullException.ThrowIfNull(act);
        if (HandlerId is null) HandledBy(act.Actor.Id, act.Actor.Name);
    }

    /// <summary>A day that an act is dated: not in the future, not before the dossier was opened.</summary>
    protected LegalAct Dated(DateOnly on, LegalAct act)
    {
        ArgumentNullException.ThrowIfNull(act);
        DossierRules.NotInTheFuture.Require(on <= act.Today);
        DossierRules.NotBeforeOpening.Require(on >= OpenedOn);
        return act.OnDay(on);
    }

    /// <summary>The day of the act that brought the dossier where it stands: the next one that moves it is not dated before, lest what was late look in time.</summary>
    protected virtual DateOnly LastMovedOn => OpenedOn;

    /// <summary>The step must be allowed now; acts with rules of their own call it before they judge them.</summary>
    /// <exception cref="TransitionNotAllowedException">The step is not allowed in this state.</exception>
    protected void Demand(TStep step) => Definition.Take(Status, step);

    private void Apply(DeadlineEffect effect, string key, LegalAct act)
    {
        if (effect == DeadlineEffect.Starts)
        {
            Start(key, act);
            return;
        }

        foreach (var deadline in deadlines.Where(d => d.Key == key))
        {
            switch (effect)
            {
                case DeadlineEffect.Stops: deadline.Stop(act.On); break;
                case DeadlineEffect.Suspends: deadline.Suspend(act.On); break;
                case DeadlineEffect.Resumes: deadline.Resume(act); break;
                case DeadlineEffect.Cancels: deadline.Cancel(act.On); break;
                case DeadlineEffect.Starts:
                default: throw new InvalidOperationException($"{effect}");
            }
        }
    }

    /// <summary>Whether a deadline of the procedure runs in this matter at all; one that does not is never started.</summary>
    protected virtual bool Concerns(string deadline) => true;

    /// <summary>Starts a deadline whose trigger is another day than the act's: a notice counts back from the hearing.</summary>
    protected void Start(string key, DateOnly trigger, LegalAct act)
    {
        ArgumentNullException.ThrowIfNull(act);
        Start(key, act.OnDay(trigger));
    }

    /// <summary>The day that a deadline was counted from was wrong: it no longer applies, and is counted anew from the day of the act.</summary>
    protected void Restart(string key, LegalAct act)
    {
        ArgumentNullException.ThrowIfNull(act);
        Apply(DeadlineEffect.Cancels, key, act.OnDay(act.Today));
        Start(key, act);
    }

    /// <summary>Whether the minimum period (最短期限) is over: nothing may end it on a day before. True where none runs.</summary>
    protected bool FloorIsOver(string key, DateOnly on) =>
        deadlines.Where(d => d.Key == key && d.Status == DeadlineStatus.Running).All(d => d.FloorIsOverOn(on));

    private void Start(string key, LegalAct act)
    {
        var kind = Definition.DeadlineOf(key);
        if (Concerns(key) && kind.RuleOn(act.On, act.Clock.Catalogue) is not null) deadlines.Add(MatterDeadline.Start(Id, CountyCode, kind, act));
    }

    private void Record(string step, string label, TState? from, TState? to, string? note, LegalAct act)
    {
        events.Add(new(step, label, from?.NameOf(), to?.NameOf(), note, act.Actor, act.On, act.At));
        Touch();
    }
}
