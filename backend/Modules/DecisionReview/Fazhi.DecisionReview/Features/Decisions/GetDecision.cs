using Fazhi.DecisionReview.Domain;
using Fazhi.DecisionReview.Domain.Decisions;
using Fazhi.DecisionReview.Persistence;
using Fazhi.Platform.Matters;
using Fazhi.Platform.Procedures;

namespace Fazhi.DecisionReview.Features.Decisions;

/// <summary>重大行政决策：一案一档。</summary>
internal sealed record GetDecisionQuery(Guid Id) : IRequest<DecisionDetail>;

/// <summary>A dossier, with its line of the colour board.</summary>
/// <param name="ArchiveList">归档时须逐项归入的清单。</param>
internal sealed record DecisionDetail(
    Guid Id,
    long Version,
    string Number,
    string Name,
    string Summary,
    DecisionStatus Status,
    Guid OrganizationId,
    string OrganizationName,
    int Year,
    Guid? CatalogueId,
    Guid? CatalogueItemId,
    bool OutsideCatalogue,
    string? OutsideReason,
    Guid? HandlerId,
    string? HandlerName,
    string? DrafterName,
    DateOnly OpenedOn,
    DateOnly? ClosedOn,
    CommentPeriod? CommentPeriod,
    IReadOnlyList<PublicCommentView> Comments,
    DecisionHearing? Hearing,
    ExpertArgumentation? Argumentation,
    RiskReport? Risk,
    IReadOnlyList<StageWaiver> Waivers,
    RequestedReview? Review,
    DecisionDiscussion? Discussion,
    DateOnly? AdoptedOn,
    DecisionPublication? Publication,
    IReadOnlyList<ExecutionReport> Reports,
    PostEvaluation? Evaluation,
    IReadOnlyList<ArchiveItem> ArchiveItems,
    IReadOnlyList<string> ArchiveList,
    string? EndReason,
    IReadOnlyList<BoardCell> Cells,
    IReadOnlyList<DeadlineView> Deadlines,
    IReadOnlyList<AllowedAction> AllowedActions);

/// <summary>公众意见。</summary>
internal sealed record PublicCommentView(Guid Id, CommentSource Source, string? From, string Content, DateOnly ReceivedOn, bool? Adopted, string? Reason);

internal static class GetDecisionEndpoint
{
    public static void Map(RouteGroupBuilder decisions) => decisions
        .MapGet("/{id:guid}", async (Guid id, ISender sender, CancellationToken ct) =>
        {
            var detail = await sender.Send(new GetDecisionQuery(id), ct);
            return Reply.Ok(detail, new(detail.Version));
        })
        .WithName("GetDecision").WithSummary("重大行政决策详情").RequirePermission(DecisionReviewPermissions.ReadDecisions);
}

internal sealed class GetDecisionHandler(DecisionReviewDbContext db, DeadlineReader deadlines, DeadlineLights lights, ICurrentUser users)
    : IRequestHandler<GetDecisionQuery, DecisionDetail>
{
    public async Task<DecisionDetail> Handle(GetDecisionQuery request, CancellationToken cancellationToken)
    {
        // Loaded whole: the cells of the board are read off the aggregate.
        var d = await db.Decisions.AsNoTracking().AsSplitQuery().FirstOrDefaultAsync(x => x.Id == request.Id, cancellationToken) ?? throw new NotFoundException();
        return new(d.Id, d.Version, d.Number, d.Name, d.Summary, d.Status, d.OrganizationId, d.OrganizationName, d.Year, d.CatalogueId, d.CatalogueItemId, d.OutsideCatalogue,
            d.OutsideReason, d.HandlerId, d.HandlerName, d.DrafterName, d.OpenedOn, d.ClosedOn, d.CommentPeriod,
            [.. d.Comments.OrderBy(c => c.ReceivedOn).ThenBy(c => c.Id).Select(c => new PublicCommentView(c.Id, c.Source, c.From, c.Content, c.ReceivedOn, c.Adopted, c.Reason))],
            d.Hearing, d.Argumentation, d.Risk, d.Waivers, d.Review, d.Discussion, d.AdoptedOn, d.Publication, d.Reports, d.Evaluation, d.ArchiveItems, MajorDecision.ArchiveList,
            d.EndReason, ColourBoard.CellsOf(d, lights.Today, lights.SoonOn), await deadlines.OfAsync(db, d.Id, cancellationToken),
            DecisionProcedure.Definition.AllowedTo(users.User, d.Status));
    }
}
