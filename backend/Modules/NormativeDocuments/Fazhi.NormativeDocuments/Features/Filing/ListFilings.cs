using AutoMapper;
using AutoMapper.QueryableExtensions;
using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Persistence;
using Fazhi.Platform.Matters;
using Fazhi.Platform.Organizations;

namespace Fazhi.NormativeDocuments.Features.Filing;

/// <summary>The filters of the filing list, shared with its count.</summary>
internal record FilingFilter
{
    /// <summary>文件名称、文号、制定机关中的文字，两个字起。</summary>
    public string? Q { get; init; }

    public Code<FilingStatus>? Status { get; init; }

    /// <summary>是否在期限内报送。</summary>
    public bool? OnTime { get; init; }

    public Guid? OrganizationId { get; init; }

    public DateOnly? OpenedFrom { get; init; }

    public DateOnly? OpenedTo { get; init; }

    /// <summary>报告纠正情况的期限已过。</summary>
    public bool? CorrectionOverdue { get; init; }

    public IQueryable<FilingReview> Apply(NormativeDocumentsDbContext db, OrganizationTree organizations, DateOnly today)
    {
        var filings = db.Filings;
        if (Status?.Value is { } status) filings = filings.Where(f => f.Status == status);
        if (OnTime is { } onTime) filings = filings.Where(f => f.OnTime == onTime);
        if (OrganizationId is { } organization) filings = filings.OfOrganization(organization, organizations);
        if (OpenedFrom is { } from) filings = filings.Where(f => f.OpenedOn >= from);
        if (OpenedTo is { } to) filings = filings.Where(f => f.OpenedOn <= to);
        if (CorrectionOverdue == true) filings = filings.Where(f => f.Status == FilingStatus.CorrectionDue && f.CorrectionDueOn < today);
        return filings.Holding(Q, db);
    }
}

internal abstract class FilingFilterValidator<T> : AbstractValidator<T>
    where T : FilingFilter
{
    protected FilingFilterValidator()
    {
        RuleFor(f => f.Q).MaximumLength(100).Must(q => string.IsNullOrEmpty(q) || SearchText.Query(q).Length > 0).WithName("搜索词").WithMessage("搜索词至少两个字。");
        RuleFor(f => f.OpenedTo).GreaterThanOrEqualTo(f => f.OpenedFrom).When(f => f.OpenedFrom is not null).WithName("收到日期止");
    }
}

/// <summary>备案审查列表，新收到的在前。</summary>
internal sealed record ListFilingsQuery : FilingFilter, IRequest<Page<FilingRow>>
{
    /// <summary>上一页的 nextCursor。</summary>
    public string? After { get; init; }

    /// <summary>每页条数，1 至 200。</summary>
    public int? PageSize { get; init; }
}

/// <summary>A row of the list.</summary>
internal sealed record FilingRow(Guid Id, string Number, FilingStatus Status, Guid DocumentId, string DocumentName, string DocumentNumber, string IssuerName, DateOnly PublishedOn,
    DateOnly OpenedOn, DateOnly? DueOn, bool OnTime, string? RegistrationNumber, DateOnly? CorrectionDueOn, string? HandlerName, Guid OrganizationId);

internal sealed class FilingProfile : Profile
{
    public FilingProfile() => CreateProjection<FilingReview, FilingRow>();
}

internal static class ListFilingsEndpoint
{
    public static void Map(RouteGroupBuilder filings) => filings
        .MapGet("", async ([AsParameters] ListFilingsQuery query, ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(query, ct)))
        .WithName("ListFilings").WithSummary("备案审查列表").RequirePermission(NormativeDocumentsPermissions.Read);
}

internal sealed class ListFilingsValidator : FilingFilterValidator<ListFilingsQuery>
{
    public ListFilingsValidator() => RuleFor(q => q.PageSize ?? Page.DefaultSize).PageSize().OverridePropertyName("PageSize");
}

internal sealed class ListFilingsHandler(NormativeDocumentsDbContext db, IOrganizationDirectory organizations, IMapper mapper, TimeProvider clock) : IRequestHandler<ListFilingsQuery, Page<FilingRow>>
{
    public async Task<Page<FilingRow>> Handle(ListFilingsQuery request, CancellationToken cancellationToken) =>
        await db.PageAsync((request with { Q = null }).Apply(db, await organizations.GetAsync(cancellationToken), clock.TodayInChina()), new(request.Q, null, request.After, request.PageSize),
            found => found.Select(p => p.Dossier).ProjectTo<FilingRow>(mapper.ConfigurationProvider), last => new(last.OpenedOn, last.Id), cancellationToken);
}
