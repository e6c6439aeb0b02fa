namespace Fazhi.Kernel.Procedures;

/// <summary>What a step does to a deadline.</summary>
public enum DeadlineEffect
{
    /// <summary>起算。</summary>
    Starts,

    /// <summary>办结。</summary>
    Stops,

    /// <summary>中止、扣除。</summary>
    Suspends,

    /// <summary>恢复。</summary>
    Resumes,

    /// <summary>不再计算：其后重新起算。</summary>
    Cancels,
}

/// <summary>A step of a procedure: from which states, to which, who may take it, on what basis, and what it does.</summary>
public sealed class ProcedureStep<TState, TStep>(TStep step, string label, IReadOnlyList<TState> from, TState? to, string legalBasis, string permission)
    where TState : struct, Enum
    where TStep : struct, Enum
{
    private readonly List<(DeadlineEffect Effect, string Key)> effects = [];
    private readonly List<string> needs = [];
    private readonly List<string> documents = [];
    private readonly List<TStep> undone = [];

    public TStep Step { get; } = step;

    public string Label { get; } = label;

    public IReadOnlyList<TState> From { get; } = from;

    /// <summary>The state it leads to; null where the state stays.</summary>
    public TState? To { get; } = to;

    public string LegalBasis { get; } = legalBasis;

    /// <summary>Code of the permission that the step needs.</summary>
    public string Permission { get; } = permission;

    public IReadOnlyList<(DeadlineEffect Effect, string Key)> Effects => effects;

    /// <summary>What the step needs, in words.</summary>
    public IReadOnlyList<string> NeededFacts => needs;

    /// <summary>Codes of the document templates that the step gives rise to.</summary>
    public IReadOnlyList<string> WrittenDocuments => documents;

    public ProcedureStep<TState, TStep> Starts(params string[] keys) => With(DeadlineEffect.Starts, keys);

    public ProcedureStep<TState, TStep> Stops(params string[] keys) => With(DeadlineEffect.Stops, keys);

    public ProcedureStep<TState, TStep> Suspends(params string[] keys) => With(DeadlineEffect.Suspends, keys);

    public ProcedureStep<TState, TStep> Resumes(params string[] keys) => With(DeadlineEffect.Resumes, keys);

    public ProcedureStep<TState, TStep> Cancels(params string[] keys) => With(DeadlineEffect.Cancels, keys);

    /// <summary>What the step needs, in words for the flow chart and the form.</summary>
    public ProcedureStep<TState, TStep> Needs(params string[] what)
    {
        needs.AddRange(what);
        return this;
    }

    /// <summary>Codes of the document templates (文书) that the step gives rise to.</summary>
    public ProcedureStep<TState, TStep> Writes(params string[] templates)
    {
        documents.AddRange(templates);
        return this;
    }

    /// <summary>The steps that this one sets aside (撤销、退回重审): what they would have written is not written any more.</summary>
    public ProcedureStep<TState, TStep> Undoes(params TStep[] steps)
    {
        undone.AddRange(steps);
        return this;
    }

    internal StepDescription Describe() => new(Step.CodeOf(), Label, [.. From.Select(f => f.CodeOf())], To?.CodeOf(), LegalBasis, Permission,
        needs, documents, [.. undone.Select(s => s.CodeOf())], [.. effects.Select(e => new DeadlineEffectDescription(e.Key, e.Effect.CodeOf()))]);

    private ProcedureStep<TState, TStep> With(DeadlineEffect effect, string[] keys)
    {
        effects.AddRange(keys.Select(k => (effect, k)));
        return this;
    }
}
