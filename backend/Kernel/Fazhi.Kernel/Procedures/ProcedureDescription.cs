using System.ComponentModel;
using Fazhi.Kernel.Deadlines;

namespace Fazhi.Kernel.Procedures;

/// <summary>A procedure seen from outside, whatever its states and steps are.</summary>
public interface IProcedure
{
    string Module { get; }

    /// <summary>The dossiers that it runs, as the API calls them: <c>cases</c>, <c>reviews</c> … A module may have several.</summary>
    string Resource { get; }

    string Name { get; }

    /// <summary>The declaration as data, for the API, the forms and the drawn flow chart.</summary>
    ProcedureDescription Describe();

    /// <summary>The state machine as Mermaid text.</summary>
    string ToMermaid();
}

/// <summary>Whom a deadline binds (约束谁).</summary>
public enum Bound
{
    [Description("本机关")] Agency,
    [Description("受指派的人及其所属单位")] Assignee,

    /// <summary>是权利的期限，不算本机关超期。</summary>
    [Description("当事人")] Party,
}

/// <summary>A deadline that a procedure knows.</summary>
/// <param name="Key">Name within the procedure.</param>
/// <param name="Label">What must be done in time.</param>
/// <param name="Bound">Whom it binds.</param>
/// <param name="Families">Families of statutory rules; the first with a version in force on the trigger's day applies.</param>
public sealed record DeadlineKind(string Key, string Label, Bound Bound, IReadOnlyList<string> Families)
{
    /// <summary>The rule that applies to a trigger on the day; null where the law of that day sets no such deadline.</summary>
    public StatutoryRule? RuleOn(DateOnly on, RuleCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        foreach (var family in Families)
            if (catalogue.InForce(family, on) is { HasLength: true } rule)
                return rule;
        return null;
    }
}

/// <summary>程序。</summary>
public sealed record ProcedureDescription(string Module, string Resource, string Name, IReadOnlyList<StateDescription> States, IReadOnlyList<StepDescription> Steps,
    IReadOnlyList<DeadlineKind> Deadlines, IReadOnlyList<Opening> Openings);

/// <summary>程序的状态。</summary>
public sealed record StateDescription(string Code, string Label, string Holder);

/// <summary>程序的步骤。</summary>
/// <param name="Undoes">该步使之不再有效的步骤：它们应当产生而尚未产生的文书，不再制作。</param>
public sealed record StepDescription(string Code, string Label, IReadOnlyList<string> From, string? To, string LegalBasis, string Permission,
    IReadOnlyList<string> Needs, IReadOnlyList<string> Documents, IReadOnlyList<string> Undoes, IReadOnlyList<DeadlineEffectDescription> Deadlines);

/// <summary>步骤对期限的作用。</summary>
public sealed record DeadlineEffectDescription(string Key, string Effect);
