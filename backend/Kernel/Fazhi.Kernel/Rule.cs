namespace Fazhi.Kernel;

/// <summary>A rule of the law or of the business, with its citation and the sentence a clerk reads when it is broken.</summary>
/// <param name="Code">Stable English code, <c>module.rule-name</c>.</param>
/// <param name="LegalBasis">Law and article, for example 法律援助法第四十三条.</param>
/// <param name="Sentence">What is forbidden and what to do, in the law's own words.</param>
public sealed record Rule(string Code, string LegalBasis, string Sentence)
{
    /// <summary>Passes when the rule is kept.</summary>
    /// <exception cref="RuleViolationException">The rule is broken.</exception>
    public void Require(bool kept)
    {
        if (!kept) throw new RuleViolationException(this);
    }

    /// <summary>The same rule with facts of the matter put into its sentence.</summary>
    public RuleViolationException Broken(string detail) => new(this with { Sentence = $"{Sentence}{detail}" });
}

/// <summary>A rule was broken; the API answers 422 with the citation.</summary>
public sealed class RuleViolationException(Rule rule) : Exception(rule.Sentence)
{
    public Rule Rule { get; } = rule;
}

/// <summary>A step that a state allows, and whose it is to take.</summary>
public sealed record OpenStep(string Code, string Label, string Permission);

/// <summary>A step that the procedure does not allow in the present state; the API answers 409 with the allowed ones.</summary>
/// <param name="procedure">What the procedure is called.</param>
/// <param name="step">What the step is called.</param>
/// <param name="state">What the state is called.</param>
/// <param name="open">The steps that the state allows.</param>
/// <param name="mine">Those of them that may be offered.</param>
public sealed class TransitionNotAllowedException(string procedure, string step, string state, IReadOnlyList<OpenStep> open, IReadOnlyList<OpenStep> mine)
    : Exception($"{procedure}处于“{state}”，不能“{step}”。"
        + (open.Count == 0 ? "程序已经结束。" : mine.Count == 0 ? "" : $"现在可以：{string.Join('、', mine.Select(s => s.Label))}。"))
{
    public string Step { get; } = step;

    public string State { get; } = state;

    /// <summary>Codes of the steps, as in a dossier's allowedActions.</summary>
    public IReadOnlyList<string> Allowed { get; } = [.. mine.Select(s => s.Code)];

    /// <summary>The same for one who holds these permissions: a step of others would be refused him.</summary>
    public TransitionNotAllowedException For(IReadOnlySet<string> permissions) =>
        new(procedure, Step, State, open, [.. open.Where(s => permissions.Contains(s.Permission))]);
}
