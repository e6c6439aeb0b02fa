using Fazhi.Kernel.Procedures;
using Fazhi.Platform.Security;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Platform.Procedures;

/// <summary>The procedures that the modules registered.</summary>
public sealed class ProcedureCatalogue(IEnumerable<IProcedure> procedures)
{
    private readonly ILookup<string, ProcedureDescription> byModule = procedures.Select(p => p.Describe()).ToLookup(p => p.Module);

    /// <summary>Of each kind of dossier in a module, the codes of the states in which a user may take a step; kinds without one are left out.</summary>
    public IEnumerable<(string Resource, string[] States)> StatesOpenTo(CurrentUser user, string module)
    {
        ArgumentNullException.ThrowIfNull(user);
        return byModule[module]
            .Select(p => (p.Resource, States: p.Steps.Where(s => user.Permissions.Contains(s.Permission)).SelectMany(s => s.From).Distinct().ToArray()))
            .Where(p => p.States.Length > 0);
    }

    /// <summary>Which documents the opening acts and the steps of a module write.</summary>
    public ILookup<string, string> DocumentsOf(string module) =>
        byModule[module].SelectMany(p => p.Openings.SelectMany(o => o.Documents, (opening, code) => (opening.Code, Document: code))
                .Concat(p.Steps.SelectMany(s => s.Documents, (step, code) => (step.Code, Document: code))))
            .Distinct().ToLookup(s => s.Code, s => s.Document);
}

/// <summary>Registration of procedures.</summary>
public static class ProcedureRegistration
{
    /// <summary>Makes a procedure known to the workbench: 待办 shows an unclaimed matter to those who may take a step in its state.</summary>
    public static IServiceCollection AddProcedure(this IServiceCollection services, IProcedure procedure) => services.AddSingleton(procedure);
}
