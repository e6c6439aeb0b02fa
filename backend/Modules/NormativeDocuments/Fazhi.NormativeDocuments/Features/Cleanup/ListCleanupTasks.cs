using AutoMapper;
using AutoMapper.QueryableExtensions;
using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Persistence;
using Fazhi.Platform.Matters;
using Fazhi.Platform.Organizations;

namespace Fazhi.NormativeDocuments.Features.Cleanup;

/// <summary>The filters of the tasks, shared by list and count.</summary>
internal record CleanupFilter
{
    /// <summary>文件名称、文号、制定机关、事由中的文字，两个字起。</summary>
    public string? Q { get; init; }

    public Code<CleanupStatus>? Status { get; init; }

    /// <summary>清理结论。</summary>
    public Code<CleanupConclusion>? Conclusion { get; init; }

    /// <summary>哪一次清理工作。</summary>
    public Guid? CampaignId { get; init; }

    /// <summary>哪一次上位法变动。</summary>
    public Guid? LawChangeId { get; init; }

    /// <summary>哪一件规范性文件。</summary>
    public Guid? DocumentId { get; init; }

    public Guid? OrganizationId { get; init; }

    /// <summary>只看由上位法变动引起的。</summary>
    public bool? DueToLawChange { get; init; }

    /// <summary>答复的期限已过而没有答复。</summary>
    public bool? AnswerOverdue { get; init; }

    public IQueryable<CleanupTask> Apply(NormativeDocumentsDbContext db, OrganizationTree organizations, DateOnly today)
    {
        var tasks = db.Tasks;
        if (Status?.Value is { } status) tasks = tasks.Where(t => t.Status == status);
        if (Conclusion?.Value is { } conclusion) tasks = tasks.Where(t => t.Conclusion == conclusion);
        if (CampaignId is { } campaign) tasks = tasks.Where(t => t.CampaignId == campaign);
        if (LawChangeId is { } change) tasks = tasks.Where(t => t.LawChangeId == change);
        if (DocumentId is { } document) tasks = tasks.Where(t => t.DocumentId == document);
        if (OrganizationId is { } organization) tasks = tasks.OfOrganization(organization, organizations);
        if (DueToLawChange == true) tasks = tasks.Where(t => t.LawChangeId != null);
        if (AnswerOverdue == true) tasks = tasks.Where(t => t.Status == CleanupStatus.Unanswered && t.AnswerDueOn < today);
        return tasks.Holding(Q, db);
    }
}

internal abstract class CleanupFilterValidator<T> : AbstractValidator<T>
    where T : CleanupFilter
{
    protected CleanupFilterValidator() =>
        RuleFor(f => f.Q).MaximumLength(100).Must(q => string.IsNullOrEmpty(q) || SearchText.Query(q).Length > 0).WithName("搜索词").WithMessage("搜索词至少两个字。");
}

/// <summary>清理任务，新开立的在前。</summary>
internal sealed record ListCleanupTasksQuery : CleanupFilter, IRequest<Page<CleanupTaskRow>>
{
    /// <summary>上一页的 nextCursor。</summary>
    public string? After { get; init; }

    /// <summary>每页条数，1 至 200。</summary>
    public int? PageSize { get; init; }
}

/// <summary>A row of the list.</summary>
internal sealed record CleanupTaskRow(Guid Id, string Number, CleanupStatus Status, Guid DocumentId, string DocumentName, string? DocumentNumber, string IssuerName, string Cause,
    Guid? CampaignId, Guid? LawChangeId, DateOnly OpenedOn, DateOnly? ClosedOn, DateOnly? AnswerDueOn, CleanupConclusion? Conclusion, string? Reason, string? Provision,
    DateOnly? LagFrom, Guid OrganizationId, string? HandlerName)
{
    /// <summary>滞后的天数：自上位法变动施行之日起。</summary>
    public int? LagDays { get; init; }
}

internal sealed class CleanupTaskProfile : Profile
{
    public CleanupTaskProfile() => CreateProjection<CleanupTask, CleanupTaskRow>().ForMember(r => r.LagDays, o => o.Ignore());
}

internal static class ListCleanupTasksEndpoint
{
    public static void Map(RouteGroupBuilder tasks) => tasks
        .MapGet("", async ([AsParameters] ListCleanupTasksQuery query, ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(query, ct)))
        .WithName("ListCleanupTasks").WithSummary("清理任务").RequirePermission(NormativeDocumentsPermissions.Read);
}

internal sealed class ListCleanupTasksValidator : CleanupFilterValidator<ListCleanupTasksQuery>
{
    public ListCleanupTasksValidator() => RuleFor(q => q.PageSize ?? Page.DefaultSize).PageSize().OverridePropertyName("PageSize");
}

internal sealed class ListCleanupTasksHandler(NormativeDocumentsDbContext db, IOrganizationDirectory organizations, IMapper mapper, TimeProvider clock) : IRequestHandler<ListCleanupTasksQuery, Page<CleanupTaskRow>>
{
    public async Task<Page<CleanupTaskRow>> Handle(ListCleanupTasksQuery request, CancellationToken cancellationToken)
    {
        var today = clock.TodayInChina();
        var page = await db.PageAsync((request with { Q = null }).Apply(db, await organizations.GetAsync(cancellationToken), today), new(request.Q, null, request.After, request.PageSize),
            found => found.Select(p => p.Dossier).ProjectTo<CleanupTaskRow>(mapper.ConfigurationProvider), last => new(last.OpenedOn, last.Id), cancellationToken);
        return page with { Items = [.. page.Items.Select(r => r with { LagDays = CleanupTask.LagDays(r.LagFrom, r.ClosedOn, today) })] };
    }
}
