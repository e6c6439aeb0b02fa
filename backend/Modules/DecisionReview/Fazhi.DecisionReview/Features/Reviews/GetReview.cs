using AutoMapper;
using AutoMapper.QueryableExtensions;
using Fazhi.DecisionReview.Contracts;
using Fazhi.DecisionReview.Domain.Advisers;
using Fazhi.DecisionReview.Domain.Kinds;
using Fazhi.DecisionReview.Domain.Reviews;
using Fazhi.DecisionReview.Persistence;
using Fazhi.Platform.Matters;
using Fazhi.Platform.Procedures;

namespace Fazhi.DecisionReview.Features.Reviews;

/// <summary>合法性审查：一案一档。</summary>
internal sealed record GetReviewQuery(Guid Id) : IRequest<ReviewDetail>;

/// <summary>A dossier.</summary>
internal sealed record ReviewDetail(
    Guid Id,
    long Version,
    string Number,
    string Subject,
    string Summary,
    string KindCode,
    string KindName,
    ReviewCategory Category,
    ReviewTerm Term,
    ReviewLevel Level,
    ReviewStatus Status,
    Guid OrganizationId,
    Guid SubmittingOrganizationId,
    string SubmittingOrganizationName,
    string SubmitterName,
    Guid? HandlerId,
    string? HandlerName,
    Guid? AssigneeId,
    string? AssigneeName,
    DateOnly OpenedOn,
    DateOnly? ClosedOn,
    DateOnly? NeededBy,
    int Round,
    Guid? PreviousId,
    string? SourceModule,
    string? SourceResource,
    Guid? SourceId,
    IReadOnlyList<CitedBasis> Bases,
    IReadOnlyList<string> Parties,
    IReadOnlyList<SubmittedMaterial> Materials,
    IReadOnlyList<string> SupplementMaterials,
    DateOnly? SupplementDueOn,
    DateOnly? SupplementedOn,
    IReadOnlyList<Consultation> Consultations,
    string? FirstOpinion,
    string? FirstReviewerName,
    IReadOnlyList<InvitationView> Invitations,
    LegalityReviewOutcome? Outcome,
    string? Conclusion,
    IReadOnlyList<LegalityFinding> Findings,
    string? ConcludedBy,
    string? OpinionNumber,
    DateOnly? OpinionOn,
    DateOnly? CountedOn,
    string? EarlyReason,
    Adoption? Adoption,
    IReadOnlyList<FindingResponse> Responses,
    DateOnly? AdoptedOn,
    string? AdoptionNote,
    string? EndReason,
    Revocation? Revocation)
{
    /// <summary>同一件的下一次送审。</summary>
    public Guid? NextId { get; init; }

    /// <summary>期限：灯和逐日的说明。</summary>
    public IReadOnlyList<DeadlineView> Deadlines { get; init; } = [];

    /// <summary>本人现在可以办理的步骤。</summary>
    public IReadOnlyList<AllowedAction> AllowedActions { get; init; } = [];
}

/// <summary>邀请的法律顾问、公职律师及其意见。</summary>
internal sealed record InvitationView(Guid Id, Guid AdviserId, string AdviserName, AdviserKind AdviserKind, string OfficeName, string Question, DateOnly InvitedOn,
    DateOnly? AnsweredOn, string? Opinion, DateOnly? RecalledOn, string? RecallReason, Adoption? Adoption, string? AdoptionReason);

internal sealed class GetReviewProfile : Profile
{
    public GetReviewProfile()
    {
        CreateProjection<LegalityReview, ReviewDetail>()
            .ForMember(d => d.NextId, o => o.Ignore())
            .ForMember(d => d.Deadlines, o => o.Ignore())
            .ForMember(d => d.AllowedActions, o => o.Ignore())
            .ForCtorParam(nameof(ReviewDetail.Invitations), o => o.MapFrom(r => r.Invitations.OrderBy(i => i.InvitedOn).ThenBy(i => i.Id)));
        CreateProjection<Invitation, InvitationView>();
    }
}

internal static class GetReviewEndpoint
{
    public static void Map(RouteGroupBuilder reviews) => reviews
        .MapGet("/{id:guid}", async (Guid id, ISender sender, CancellationToken ct) =>
        {
            var detail = await sender.Send(new GetReviewQuery(id), ct);
            return Reply.Ok(detail, new(detail.Version));
        })
        .WithName("GetReview").WithSummary("合法性审查详情").RequirePermission(DecisionReviewPermissions.Read);
}

internal sealed class GetReviewHandler(DecisionReviewDbContext db, IMapper mapper, DeadlineReader deadlines, ICurrentUser users) : IRequestHandler<GetReviewQuery, ReviewDetail>
{
    public async Task<ReviewDetail> Handle(GetReviewQuery request, CancellationToken cancellationToken)
    {
        var detail = await db.Reviews.Where(r => r.Id == request.Id).ProjectTo<ReviewDetail>(mapper.ConfigurationProvider).AsSplitQuery()
            .FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
        return detail with
        {
            NextId = await db.Reviews.Where(r => r.PreviousId == request.Id).Select(r => (Guid?)r.Id).FirstOrDefaultAsync(cancellationToken),
            Deadlines = await deadlines.OfAsync(db, request.Id, cancellationToken),
            AllowedActions = ReviewProcedure.Definition.AllowedTo(users.User, detail.Status),
        };
    }
}
