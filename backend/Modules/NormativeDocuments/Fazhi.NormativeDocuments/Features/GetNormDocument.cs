using AutoMapper;
using AutoMapper.QueryableExtensions;
using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Persistence;
using Fazhi.Platform.Matters;
using Fazhi.Platform.Procedures;
using Microsoft.Extensions.Options;

namespace Fazhi.NormativeDocuments.Features;

/// <summary>规范性文件：一案一档。</summary>
internal sealed record GetNormDocumentQuery(Guid Id) : IRequest<NormDocumentDetail>;

/// <summary>A dossier.</summary>
internal sealed record NormDocumentDetail(
    Guid Id,
    long Version,
    string Number,
    NormStatus Status,
    Guid IssuerId,
    string IssuerName,
    IssuerKind IssuerKind,
    string Name,
    NormTerm Term,
    bool ConcernsEnterprises,
    string Summary,
    string DraftingNote,
    Guid OrganizationId,
    Guid? HandlerId,
    string? HandlerName,
    DateOnly OpenedOn,
    DateOnly? ClosedOn,
    DateOnly? CommentsOpenedOn,
    string? CommentsUrl,
    DateOnly? CommentsClosedOn,
    CommentReport? CommentReport,
    string? CommentsSkippedBecause,
    CheckReport? Checks,
    int ReviewRounds,
    IReadOnlyList<LegalityOpinion> Opinions,
    Discussion? Discussion,
    string? DocumentNumber,
    string? RegistrationNumber,
    DateOnly? IssuedOn,
    DateOnly? PublishedOn,
    string? PublishedIn,
    DateOnly? EffectiveOn,
    DateOnly? ValidUntil,
    DateOnly? EndedOn,
    NormEnd? EndedBy,
    string? EndReason,
    Guid? SupersededById,
    DateOnly? AmendmentStartedOn,
    DateOnly? AmendmentEndedOn,
    string? AmendmentReason,
    IReadOnlyList<BasisView> Bases,
    IReadOnlyList<FilingRecordView> Filings,
    IReadOnlyList<NormTextRow> Texts)
{
    /// <summary>今天的效力。</summary>
    public NormStanding Standing { get; init; }

    /// <summary>现在的文本；还没有写入的为空。</summary>
    public string? Text { get; init; }

    /// <summary>期限：灯和逐日的说明。</summary>
    public IReadOnlyList<DeadlineView> Deadlines { get; init; } = [];

    /// <summary>本人现在可以办理的步骤。</summary>
    public IReadOnlyList<AllowedAction> AllowedActions { get; init; } = [];
}

/// <summary>制定依据。</summary>
internal sealed record BasisView(Guid Id, Guid LawId, Guid LawVersionId, string LawName, string VersionLabel, string? Provision);

/// <summary>一次报送备案。</summary>
internal sealed record FilingRecordView(Guid Id, FilingAuthority Authority, DateOnly SubmittedOn, DateOnly? DueOn, string? Receipt);

/// <summary>一个文本。</summary>
internal sealed record NormTextRow(Guid Id, int Number, DateOnly? PublishedOn);

internal sealed class GetNormDocumentProfile : Profile
{
    public GetNormDocumentProfile()
    {
        CreateProjection<NormativeDocument, NormDocumentDetail>()
            .ForMember(d => d.Standing, o => o.Ignore())
            .ForMember(d => d.Text, o => o.Ignore())
            .ForMember(d => d.Deadlines, o => o.Ignore())
            .ForMember(d => d.AllowedActions, o => o.Ignore())
            .ForCtorParam(nameof(NormDocumentDetail.Bases), o => o.MapFrom(d => d.Bases.OrderBy(b => b.LawName).ThenBy(b => b.Article).ThenBy(b => b.Id)))
            .ForCtorParam(nameof(NormDocumentDetail.Filings), o => o.MapFrom(d => d.Filings.OrderBy(f => f.SubmittedOn).ThenBy(f => f.Id)))
            .ForCtorParam(nameof(NormDocumentDetail.Texts), o => o.MapFrom(d => d.Texts.OrderByDescending(t => t.Number)));
        CreateProjection<BasisCitation, BasisView>();
        CreateProjection<FilingRecord, FilingRecordView>();
        CreateProjection<NormText, NormTextRow>();
    }
}

internal static class GetNormDocumentEndpoint
{
    public static void Map(RouteGroupBuilder documents) => documents
        .MapGet("/{id:guid}", async (Guid id, ISender sender, CancellationToken ct) =>
        {
            var detail = await sender.Send(new GetNormDocumentQuery(id), ct);
            return Reply.Ok(detail, new(detail.Version));
        })
        .WithName("GetNormDocument").WithSummary("规范性文件详情").RequirePermission(NormativeDocumentsPermissions.Read);
}

internal sealed class GetNormDocumentHandler(NormativeDocumentsDbContext db, IMapper mapper, DeadlineReader deadlines, ICurrentUser users, TimeProvider clock,
    IOptions<NormativeDocumentsOptions> options) : IRequestHandler<GetNormDocumentQuery, NormDocumentDetail>
{
    public async Task<NormDocumentDetail> Handle(GetNormDocumentQuery request, CancellationToken cancellationToken)
    {
        var detail = await db.Documents.Where(d => d.Id == request.Id).ProjectTo<NormDocumentDetail>(mapper.ConfigurationProvider).AsSplitQuery()
            .FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
        return detail with
        {
            Standing = NormStandings.Of(detail.EffectiveOn, detail.ValidUntil, detail.EndedOn, detail.EndedBy, clock.TodayInChina(), options.Value.ExpiringMonths),
            Text = await db.CurrentTextsOf([detail.Id]).Select(t => t.Content).FirstOrDefaultAsync(cancellationToken),
            Deadlines = await deadlines.OfAsync(db, request.Id, cancellationToken),
            AllowedActions = Allowed(detail),
        };
    }

    /// <summary>What the procedure allows, without what belongs to another kind of issuer.</summary>
    private IReadOnlyList<AllowedAction> Allowed(NormDocumentDetail detail)
    {
        var ofCounty = detail.IssuerKind == IssuerKind.County;
        NormStep[] foreign = ofCounty ? [NormStep.FileWithCounty, NormStep.PassReview, NormStep.FailReview, NormStep.ReturnReview]
            : [NormStep.FileUpward, NormStep.FileWithCongress, NormStep.ReturnReview];
        return [.. NormProcedure.Definition.AllowedTo(users.User, detail.Status).Where(a => !foreign.Any(f => f.CodeOf() == a.Code))];
    }
}
