using System.Globalization;
using Fazhi.Kernel.Procedures;
using Fazhi.Platform.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Platform.Procedures;

/// <summary>程序, with the place of one matter in it where one was named.</summary>
/// <param name="Module">业务。</param>
/// <param name="Resource">案卷的种类。</param>
/// <param name="Name">程序名称。</param>
/// <param name="States">状态。</param>
/// <param name="Steps">步骤。</param>
/// <param name="Deadlines">期限。</param>
/// <param name="Openings">产生文书的收件、立案。</param>
/// <param name="CurrentState">所问事项现在的状态。</param>
public sealed record ProcedureView(string Module, string Resource, string Name, IReadOnlyList<ProcedureStateView> States, IReadOnlyList<StepDescription> Steps,
    IReadOnlyList<DeadlineKind> Deadlines, IReadOnlyList<Opening> Openings, string? CurrentState);

/// <summary>程序的状态。</summary>
/// <param name="Code">代码。</param>
/// <param name="Label">名称。</param>
/// <param name="Holder">轮到谁：handler 承办人，assignee 受指派的人，party 当事人，creator 送办的人，nobody 已结束。</param>
/// <param name="Current">所问事项现在处于这一状态。</param>
/// <param name="Days">所问事项在这一状态停留的天数；没有经过的为空。</param>
public sealed record ProcedureStateView(string Code, string Label, string Holder, bool Current, int? Days);

/// <summary>The addresses of a procedure.</summary>
public static class ProcedureEndpoints
{
    /// <summary>Maps, under the module for its main procedure and under the dossiers for any other, <c>procedure</c> (JSON), <c>procedure.mmd</c> (Mermaid) and
    /// <c>procedure.svg</c>, read off the state machine that runs it; with <c>?matterId=</c> the present node is lit.</summary>
    /// <param name="group">The module or the dossiers.</param>
    /// <param name="procedure">The procedure.</param>
    /// <param name="permission">What it takes to read the procedure, and the dossiers that run it wherever the platform shows them.</param>
    public static void MapProcedure(this IEndpointRouteBuilder group, IProcedure procedure, Permission permission)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        var description = procedure.Describe();
        group.ServiceProvider.GetRequiredService<DossierReaders>().Add(description.Module, description.Resource, permission);
        var operation = string.Concat($"{description.Module}-{description.Resource}".Split('-').Select(CultureInfo.InvariantCulture.TextInfo.ToTitleCase));

        group.MapGet("/procedure", async (HttpContext http, Guid? matterId, CancellationToken ct) => ViewOf(description, await ProgressOf(http, matterId, description, ct)))
            .WithName($"Get{operation}Procedure").WithSummary($"{description.Name}程序：状态、步骤和期限").RequirePermission(permission);

        group.MapGet("/procedure.mmd", () => TypedResults.Text(procedure.ToMermaid(), "text/plain; charset=utf-8"))
            .WithName($"Get{operation}ProcedureMermaid").WithSummary($"{description.Name}程序流程图（Mermaid）")
            .Produces<string>(StatusCodes.Status200OK, "text/plain").RequirePermission(permission);

        group.MapGet("/procedure.svg", async (HttpContext http, Guid? matterId, CancellationToken ct) =>
                TypedResults.Text(ProcedureDrawing.Of(description, await ProgressOf(http, matterId, description, ct)), "image/svg+xml; charset=utf-8"))
            .WithName($"Get{operation}ProcedureDrawing").WithSummary($"{description.Name}程序流程图（SVG）")
            .Produces<string>(StatusCodes.Status200OK, "image/svg+xml").RequirePermission(permission);
    }

    private static Task<Progress?> ProgressOf(HttpContext http, Guid? matterId, ProcedureDescription description, CancellationToken ct) =>
        matterId is null ? Task.FromResult<Progress?>(null)
            : ((ProcedureProgress)http.RequestServices.GetService(typeof(ProcedureProgress))!).OfAsync(matterId, description, ct);

    private static ProcedureView ViewOf(ProcedureDescription description, Progress? progress) => new(description.Module, description.Resource, description.Name,
        [.. description.States.Select(s => new ProcedureStateView(s.Code, s.Label, char.ToLowerInvariant(s.Holder[0]) + s.Holder[1..], s.Code == progress?.State,
            progress?.Days.TryGetValue(s.Code, out var days) == true ? days : null))],
        description.Steps, description.Deadlines, description.Openings, progress?.State);
}
