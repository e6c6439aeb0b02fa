using Fazhi.DecisionReview.Domain;
using Fazhi.DecisionReview.Domain.Agreements;
using Fazhi.DecisionReview.Persistence;
using Fazhi.Platform.Matters;
using Fazhi.Platform.Procedures;

namespace Fazhi.DecisionReview.Features.Agreements;

/// <summary>合同、协议：一案一档。</summary>
internal sealed record GetContractQuery(Guid Id) : IRequest<ContractDetail>;

/// <summary>A dossier.</summary>
internal sealed record ContractDetail(Guid Id, long Version, string Number, string Name, string Counterpart, string? CreditCode, string? CreditCodeReason, decimal? Amount,
    bool Procurement, string Summary, AgreementStatus Status, Guid OrganizationId, string OrganizationName, Guid? HandlerId, string? HandlerName, DateOnly OpenedOn, DateOnly? ClosedOn,
    RequestedReview? Review, string? Amendments, DateOnly? SignedOn, DateOnly? ExpiresOn, DateOnly? FiledOn, string? FileNumber, DateOnly? AnnouncedOn, IReadOnlyList<Milestone> Milestones,
    string? EndNote, ContractLamp Lamp, string LampText, IReadOnlyList<DeadlineView> Deadlines, IReadOnlyList<AllowedAction> AllowedActions);

internal static class GetContractEndpoint
{
    public static void Map(RouteGroupBuilder contracts) => contracts
        .MapGet("/{id:guid}", async (Guid id, ISender sender, CancellationToken ct) =>
        {
            var detail = await sender.Send(new GetContractQuery(id), ct);
            return Reply.Ok(detail, new(detail.Version));
        })
        .WithName("GetContract").WithSummary("合同、协议详情").RequirePermission(DecisionReviewPermissions.ReadContracts);
}

internal sealed class GetContractHandler(DecisionReviewDbContext db, DeadlineReader deadlines, DeadlineLights lights, ICurrentUser users) : IRequestHandler<GetContractQuery, ContractDetail>
{
    public async Task<ContractDetail> Handle(GetContractQuery request, CancellationToken cancellationToken)
    {
        var a = await db.Agreements.AsNoTracking().FirstOrDefaultAsync(x => x.Id == request.Id, cancellationToken) ?? throw new NotFoundException();
        var (lamp, text) = ListContractsHandler.LampOf(a, lights.Today, lights.SoonOn);
        return new(a.Id, a.Version, a.Number, a.Name, a.Counterpart, a.CreditCode, a.CreditCodeReason, a.Amount, a.Procurement, a.Summary, a.Status, a.OrganizationId, a.OrganizationName,
            a.HandlerId, a.HandlerName, a.OpenedOn, a.ClosedOn, a.Review, a.Amendments, a.SignedOn, a.ExpiresOn, a.FiledOn, a.FileNumber, a.AnnouncedOn, a.Milestones, a.EndNote, lamp, text,
            await deadlines.OfAsync(db, a.Id, cancellationToken), AgreementProcedure.Definition.AllowedTo(users.User, a.Status));
    }
}
