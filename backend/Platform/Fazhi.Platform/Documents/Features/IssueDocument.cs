using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Platform.Documents.Features;

/// <summary>印发文书：在同一事务中取文号、成文、入卷。</summary>
internal sealed record IssueDocumentCommand(DocumentOrder Order) : IRequest<IssuedDocumentReply>;

/// <summary>印发的文书。</summary>
internal sealed record IssuedDocumentReply(Guid Id, string Code, string Title, string? Number, DateOnly IssuedOn, long Version);

internal static class IssueDocumentEndpoint
{
    public static void Map(RouteGroupBuilder documents) => documents
        .MapPost("", async (DocumentOrder body, ISender sender, CancellationToken ct) =>
        {
            var issued = await sender.Send(new IssueDocumentCommand(body), ct);
            return Reply.Created($"/api/v1/documents/{issued.Id}/content", issued, new(issued.Version));
        })
        .WithName("IssueDocument").WithSummary("印发文书").RequirePermission(DocumentPermissions.Issue);
}

internal sealed class IssueDocumentHandler(PlatformDbContext db, DocumentDrafts drafts, DocumentIssuer issuer) : IRequestHandler<IssueDocumentCommand, IssuedDocumentReply>
{
    public async Task<IssuedDocumentReply> Handle(IssueDocumentCommand command, CancellationToken cancellationToken)
    {
        // Two clerks cannot both find that a step still lacks its document.
        await using var transaction = await db.HoldMatterAsync(command.Order.MatterId, cancellationToken);
        var draft = await drafts.PrepareAsync(command.Order, cancellationToken);
        var document = (await issuer.IssueAsync([draft], cancellationToken))[0];
        await transaction.CommitAsync(cancellationToken);
        return new(document.Id, document.Code, document.Title, document.Number, document.IssuedOn, document.Version);
    }
}
