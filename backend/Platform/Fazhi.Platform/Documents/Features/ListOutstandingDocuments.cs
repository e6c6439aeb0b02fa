using Fazhi.Platform.Matters;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Platform.Documents.Features;

/// <summary>应出具而尚未出具的文书：已办的步骤按程序应当产生、此后还没有印发的。</summary>
internal sealed record ListOutstandingDocumentsQuery(Guid MatterId) : IRequest<IReadOnlyList<OutstandingDocument>>;

/// <summary>一份应出具的文书。</summary>
/// <param name="Code">文书种类。</param>
/// <param name="Title">文书名称。</param>
/// <param name="Step">产生它的步骤。</param>
/// <param name="StepLabel">步骤名称。</param>
/// <param name="StepOn">办理该步之日，即文书应有的成文日期。</param>
internal sealed record OutstandingDocument(string Code, string Title, string Step, string StepLabel, DateOnly StepOn);

internal static class ListOutstandingDocumentsEndpoint
{
    public static void Map(RouteGroupBuilder documents) => documents
        .MapGet("/outstanding", async (Guid matterId, ISender sender, CancellationToken ct) =>
            TypedResults.Ok(await sender.Send(new ListOutstandingDocumentsQuery(matterId), ct)))
        .WithName("ListOutstandingDocuments").WithSummary("应出具的文书").RequirePermission(DocumentPermissions.Read);
}

internal sealed class ListOutstandingDocumentsHandler(IMatterAccess access, StepsWithDocuments steps, DocumentCatalogue catalogue, ICurrentUser users)
    : IRequestHandler<ListOutstandingDocumentsQuery, IReadOnlyList<OutstandingDocument>>
{
    public async Task<IReadOnlyList<OutstandingDocument>> Handle(ListOutstandingDocumentsQuery query, CancellationToken cancellationToken)
    {
        var matter = await access.RequireAsync(query.MatterId, cancellationToken);
        return [.. (await steps.OfAsync(matter, cancellationToken)).Where(s => !s.IsIssued).Select(s => (Step: s, Kind: catalogue.Require(s.Code)))
            .Where(d => d.Kind.Source.IsIssuedBy(users.User, d.Step))
            .Select(d => new OutstandingDocument(d.Step.Code, d.Kind.Definition.Name, d.Step.Step, d.Step.StepLabel, d.Step.StepOn))];
    }
}
