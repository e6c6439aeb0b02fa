using Fazhi.Platform.Documents.Docx;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Documents.Features;

/// <summary>备文：看看还缺哪些栏目，不取文号。</summary>
internal sealed record PrepareDocumentQuery(DocumentOrder Order) : IRequest<PreparedDocument>;

/// <summary>备文的结果：没有缺项即可印发。</summary>
internal sealed record PreparedDocument(string Code, string Title, DateOnly IssuedOn, bool TakesNumber, IReadOnlyList<MissingField> Missing);

/// <summary>缺少的必填栏目；列表一类取自案件，不能补填。</summary>
internal sealed record MissingField(string Path, string Label, FieldKind Kind);

internal static class PrepareDocumentEndpoint
{
    public static void Map(RouteGroupBuilder documents) => documents
        .MapPost("/prepare", async (DocumentOrder body, ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(new PrepareDocumentQuery(body), ct)))
        .WithName("PrepareDocument").WithSummary("备文：列出缺项").RequirePermission(DocumentPermissions.Issue);
}

internal sealed class PrepareDocumentHandler(DocumentDrafts drafts) : IRequestHandler<PrepareDocumentQuery, PreparedDocument>
{
    public async Task<PreparedDocument> Handle(PrepareDocumentQuery query, CancellationToken cancellationToken)
    {
        var draft = await drafts.PrepareAsync(query.Order, cancellationToken);
        var missing = draft.Fill(DocumentDrafts.NumberToCome) is FillResult.MissingFields { Fields: var fields } ? fields : [];
        return new(draft.Definition.Code, draft.Definition.Name, draft.IssuedOn, draft.Definition.Series is not null,
            [.. missing.Select(f => new MissingField(f.Path, f.Label, f.Kind))]);
    }
}
