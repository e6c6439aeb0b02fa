using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Cleanup;

/// <summary>历次清理，新的在前。</summary>
/// <param name="Status">阶段。</param>
/// <param name="Kind">定期，或者专项。</param>
/// <param name="After">上一页的 nextCursor。</param>
/// <param name="PageSize">每页条数，1 至 200。</param>
internal sealed record ListCampaignsQuery(Code<CampaignStatus>? Status = null, Code<CampaignKind>? Kind = null, string? After = null, int PageSize = Page.DefaultSize)
    : IRequest<Page<CampaignRow>>;

/// <summary>一次清理。</summary>
/// <param name="Unanswered">没有答复的文件。</param>
internal sealed record CampaignRow(Guid Id, string Number, string Name, CampaignKind Kind, CampaignStatus Status, DateOnly OpenedOn, DateOnly AnswerDueOn, int Documents, int Unanswered,
    DateOnly? AnnouncedOn);

internal static class ListCampaignsEndpoint
{
    public static void Map(RouteGroupBuilder campaigns) => campaigns
        .MapGet("", async ([AsParameters] ListCampaignsQuery query, ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(query, ct)))
        .WithName("ListCampaigns").WithSummary("历次清理").RequirePermission(NormativeDocumentsPermissions.Read);
}

internal sealed class ListCampaignsValidator : AbstractValidator<ListCampaignsQuery>
{
    public ListCampaignsValidator() => RuleFor(q => q.PageSize).PageSize();
}

internal sealed class ListCampaignsHandler(NormativeDocumentsDbContext db) : IRequestHandler<ListCampaignsQuery, Page<CampaignRow>>
{
    private sealed record Position(DateOnly OpenedOn, Guid Id);

    public async Task<Page<CampaignRow>> Handle(ListCampaignsQuery request, CancellationToken cancellationToken)
    {
        var campaigns = db.Campaigns.AsNoTracking();
        if (request.Status?.Value is { } status) campaigns = campaigns.Where(c => c.Status == status);
        if (request.Kind?.Value is { } kind) campaigns = campaigns.Where(c => c.Kind == kind);
        if (Cursor.Decode<Position>(request.After) is var (openedOn, id))
            campaigns = campaigns.Where(c => EF.Functions.LessThan(ValueTuple.Create(c.OpenedOn, c.Id), ValueTuple.Create(openedOn, id)));
        var rows = await campaigns.OrderByDescending(c => c.OpenedOn).ThenByDescending(c => c.Id)
            .Select(c => new CampaignRow(c.Id, c.Number, c.Name, c.Kind, c.Status, c.OpenedOn, c.AnswerDueOn, c.Documents,
                db.Tasks.Count(t => t.CampaignId == c.Id && t.Status == CleanupStatus.Unanswered), c.AnnouncedOn))
            .Take(request.PageSize + 1).ToListAsync(cancellationToken);
        return Page.Of(rows, request.PageSize, last => new Position(last.OpenedOn, last.Id));
    }
}
