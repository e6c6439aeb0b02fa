using Fazhi.Kernel;
using Fazhi.Kernel.Procedures;
using Fazhi.Platform.Security;

namespace Fazhi.Platform.Procedures;

/// <summary>A step that the caller may take now.</summary>
/// <param name="Code">步骤代码。</param>
/// <param name="Label">步骤名称。</param>
/// <param name="LegalBasis">依据。</param>
/// <param name="To">办理后的状态；状态不变的为空。</param>
/// <param name="Needs">需要的内容。</param>
/// <param name="Documents">产生的文书模板。</param>
public sealed record AllowedAction(string Code, string Label, string LegalBasis, string? To, IReadOnlyList<string> Needs, IReadOnlyList<string> Documents);

/// <summary>What a user may do next, read off the procedure.</summary>
public static class AllowedActions
{
    /// <summary>The steps that the procedure allows in the state and the user's permissions cover, in the order declared.</summary>
    public static IReadOnlyList<AllowedAction> AllowedTo<TState, TStep>(this Procedure<TState, TStep> procedure, CurrentUser user, TState state)
        where TState : struct, Enum
        where TStep : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(procedure);
        ArgumentNullException.ThrowIfNull(user);
        return [.. procedure.AllowedIn(state).Where(s => user.Permissions.Contains(s.Permission))
            .Select(s => new AllowedAction(s.Step.CodeOf(), s.Label, s.LegalBasis, s.To?.CodeOf(), s.NeededFacts, s.WrittenDocuments))];
    }
}
