using AutoMapper;
using AutoMapper.QueryableExtensions;
using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Persistence;
using Fazhi.Platform.Procedures;

namespace Fazhi.NormativeDocuments.Features.Filing;

/// <summary>一件备案审查。</summary>
internal sealed record GetFilingQuery(Guid Id) : IRequest<FilingDetail>;

/// <summary>A dossier of filing review.</summary>
internal sealed record FilingDetail(Guid Id, long Version, string Number, FilingStatus Status, Guid DocumentId, string DocumentName, string DocumentNumber, string IssuerName,
    DateOnly PublishedOn, DateOnly OpenedOn, DateOnly? ClosedOn, DateOnly? DueOn, bool OnTime, IReadOnlyList<string> MissingMaterials, string? RegistrationNumber, string? Opinion,
    string? CorrectionDemand, DateOnly? CorrectionDueOn, string? CorrectionReport, Guid? HandlerId, string? HandlerName, Guid OrganizationId)
{
    /// <summary>报送的文本。</summary>
    public string? Text { get; init; }

    /// <summary>本人现在可以办理的步骤。</summary>
    public IReadOnlyList<AllowedAction> AllowedActions { get; init; } = [];
}

internal sealed class FilingDetailProfile : Profile
{
    public FilingDetailProfile() => CreateProjection<FilingReview, FilingDetail>().ForMember(f => f.Text, o => o.Ignore()).ForMember(f => f.AllowedActions, o => o.Ignore());
}

internal static class GetFilingEndpoint
{
    public static void Map(RouteGroupBuilder filings) => filings
        .MapGet("/{id:guid}", async (Guid id, ISender sender, CancellationToken ct) =>
        {
            var detail = await sender.Send(new GetFilingQuery(id), ct);
            return Reply.Ok(detail, new(detail.Version));
        })
        .WithName("GetFiling").WithSummary("备案审查详情").RequirePermission(NormativeDocumentsPermissions.Read);
}

internal sealed class GetFilingHandler(NormativeDocumentsDbContext db, IMapper mapper, ICurrentUser users) : IRequestHandler<GetFilingQuery, FilingDetail>
{
    public async Task<FilingDetail> Handle(GetFilingQuery request, CancellationToken cancellationToken)
    {
        var detail = await db.Filings.Where(f => f.Id == request.Id).ProjectTo<FilingDetail>(mapper.ConfigurationProvider).FirstOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException();
        return detail with
        {
            Text = await db.CurrentTextsOf([detail.DocumentId]).Select(t => t.Content).FirstOrDefaultAsync(cancellationToken),
            AllowedActions = FilingProcedure.Definition.AllowedTo(users.User, detail.Status),
        };
    }
}
