using Stateless;
using Stateless.Graph;

namespace Fazhi.Kernel.Procedures;

/// <summary>Whose turn it is while a matter stands in a state: it decides whose 待办 the matter is in.</summary>
public enum Holder
{
    /// <summary>承办人。</summary>
    Handler,

    /// <summary>受指派的人（律师等）。</summary>
    Assignee,

    /// <summary>当事人：等待其补充、选择。</summary>
    Party,

    /// <summary>送办的人：等待其补充、反馈。</summary>
    Creator,

    /// <summary>程序已经结束。</summary>
    Nobody,
}

/// <summary>A state of a procedure.</summary>
public sealed record ProcedureState<TState>(TState State, string Label, Holder Holder)
    where TState : struct, Enum;

/// <summary>An act that opens a matter (收件、立案 …): it stands first in the history and may write documents like a step.</summary>
/// <param name="Code">Its code in the history.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Documents">Codes of the document templates that it gives rise to.</param>
public sealed record Opening(string Code, string Label, params IReadOnlyList<string> Documents);

/// <summary>A procedure (程序) declared once: states, steps, who may take them, on what legal basis, and which deadlines they start, suspend
/// and stop. Checks, allowed actions, the flow chart and the deadlines are all read off this declaration.</summary>
public sealed class Procedure<TState, TStep>(string module, string resource, string name) : IProcedure
    where TState : struct, Enum
    where TStep : struct, Enum
{
    private readonly Dictionary<TState, ProcedureState<TState>> states = [];
    private readonly Dictionary<TStep, ProcedureStep<TState, TStep>> steps = [];
    private readonly Dictionary<string, DeadlineKind> deadlines = [];
    private readonly List<Opening> openings = [];

    public string Module { get; } = module;

    public string Resource { get; } = resource;

    public string Name { get; } = name;

    public IReadOnlyCollection<ProcedureState<TState>> States => states.Values;

    public IReadOnlyCollection<ProcedureStep<TState, TStep>> Steps => steps.Values;

    public IReadOnlyCollection<DeadlineKind> Deadlines => deadlines.Values;

    public IReadOnlyCollection<Opening> Openings => openings;

    /// <summary>Declares a state with its Chinese label (read off the enum) and whose turn it is.</summary>
    public Procedure<TState, TStep> State(TState state, Holder holder)
    {
        states.Add(state, new(state, state.NameOf(), holder));
        return this;
    }

    /// <summary>Declares a deadline: a family of statutory rules, of which the version in force on the trigger's day applies.</summary>
    /// <param name="key">Name within the procedure.</param>
    /// <param name="label">What must be done in time.</param>
    /// <param name="bound">Whom it binds.</param>
    /// <param name="families">Families of statutory rules; the first with a version in force on the day is used.</param>
    public Procedure<TState, TStep> Deadline(string key, string label, Bound bound, params string[] families)
    {
        deadlines.Add(key, new(key, label, bound, families));
        return this;
    }

    /// <summary>Declares an act that opens a matter and writes documents.</summary>
    public Procedure<TState, TStep> OpenedBy(Opening opening)
    {
        openings.Add(opening);
        return this;
    }

    /// <summary>Declares a step that leads to one state.</summary>
    public Procedure<TState, TStep> Step(TStep step, TState[] from, TState to, string legalBasis, string permission,
        Action<ProcedureStep<TState, TStep>>? effects = null)
    {
        var declared = new ProcedureStep<TState, TStep>(step, step.NameOf(), from, to, legalBasis, permission);
        effects?.Invoke(declared);
        steps.Add(step, declared);
        return this;
    }

    /// <summary>Declares a step that leaves the state as it is (转办 and the like).</summary>
    public Procedure<TState, TStep> StepWithin(TStep step, TState[] from, string legalBasis, string permission,
        Action<ProcedureStep<TState, TStep>>? effects = null)
    {
        var declared = new ProcedureStep<TState, TStep>(step, step.NameOf(), from, null, legalBasis, permission);
        effects?.Invoke(declared);
        steps.Add(step, declared);
        return this;
    }

    public ProcedureStep<TState, TStep> this[TStep step] => steps[step];

    public ProcedureState<TState> this[TState state] => states[state];

    public DeadlineKind DeadlineOf(string key) => deadlines[key];

    /// <summary>The steps that may be taken in a state, in the order declared.</summary>
    public IEnumerable<ProcedureStep<TState, TStep>> AllowedIn(TState state) => steps.Values.Where(s => s.From.Contains(state));

    /// <summary>Takes a step on the machine over the state given.</summary>
    /// <returns>The new state.</returns>
    /// <exception cref="TransitionNotAllowedException">The step is not allowed in this state.</exception>
    public TState Take(TState state, TStep step)
    {
        var machine = Machine(state);
        if (!machine.CanFire(step))
        {
            OpenStep[] open = [.. AllowedIn(state).Select(s => new OpenStep(s.Step.CodeOf(), s.Label, s.Permission))];
            throw new TransitionNotAllowedException(Name, steps[step].Label, states[state].Label, open, open);
        }

        machine.Fire(step);
        return machine.State;
    }

    public ProcedureDescription Describe() => new(Module, Resource, Name,
        [.. states.Values.Select(s => new StateDescription(s.State.CodeOf(), s.Label, s.Holder.ToString()))],
        [.. steps.Values.Select(s => s.Describe())],
        [.. deadlines.Values],
        openings);

    public string ToMermaid() => MermaidGraph.Format(Machine(states.Keys.First()).GetInfo());

    private StateMachine<TState, TStep> Machine(TState state)
    {
        var machine = new StateMachine<TState, TStep>(state);
        foreach (var step in steps.Values)
            foreach (var from in step.From)
                _ = step.To is { } to && !EqualityComparer<TState>.Default.Equals(from, to)
                    ? machine.Configure(from).Permit(step.Step, to)
                    : machine.Configure(from).PermitReentry(step.Step);
        return machine;
    }
}
