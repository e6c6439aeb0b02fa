using System.Collections.Concurrent;
using Fazhi.Kernel.Procedures;
using Fazhi.Platform.Security;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Platform.Procedures;

/// <summary>The procedures that the modules registered.</summary>
public sealed class ProcedureCatalogue(IEnumerable<IProcedure> procedures)
{
    private readonly ILookup<string, ProcedureDescription> byModule = procedures.Select(p => p.Describe()).ToLookup(p => p.Module);
    private readonly ConcurrentDictionary<string, IReadOnlyList<WritingStep>> writing = new(StringComparer.Ordinal);

    /// <summary>Of each kind of dossier in a module, the codes of the states in which a user may take a step; kinds without one are left out.</summary>
    public IEnumerable<(string Resource, string[] States)> StatesOpenTo(CurrentUser user, string module)
    {
        ArgumentNullException.ThrowIfNull(user);
        return byModule[module]
            .Select(p => (p.Resource, States: p.Steps.Where(s => user.Permissions.Contains(s.Permission)).SelectMany(s => s.From).Distinct().ToArray()))
            .Where(p => p.States.Length > 0);
    }

    /// <summary>Of a module, the opening acts and the steps that write documents or set such steps aside.</summary>
    internal IReadOnlyList<WritingStep> WritingOf(string module) => writing.GetOrAdd(module, m =>
        [.. byModule[m].SelectMany(p => p.Openings.Select(o => new WritingStep(o.Code, null, o.Documents, []))
            .Concat(p.Steps.Select(s => new WritingStep(s.Code, s.Permission, s.Documents, s.Undoes))))
            .Where(s => s.Documents.Count > 0 || s.Undoes.Count > 0)]);
}

/// <summary>A step as its documents see it.</summary>
/// <param name="Permission">What it takes to take it; null for an opening act.</param>
internal sealed record WritingStep(string Code, string? Permission, IReadOnlyList<string> Documents, IReadOnlyList<string> Undoes);

/// <summary>Registration of procedures.</summary>
public static class ProcedureRegistration
{
    /// <summary>Makes a procedure known to the workbench: 待办 shows an unclaimed matter to those who may take a step in its state.</summary>
    public static IServiceCollection AddProcedure(this IServiceCollection services, IProcedure procedure) => services.AddSingleton(procedure);
}
