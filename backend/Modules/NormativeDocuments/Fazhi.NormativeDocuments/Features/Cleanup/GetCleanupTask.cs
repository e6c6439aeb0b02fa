using AutoMapper;
using AutoMapper.QueryableExtensions;
using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Features.Laws;
using Fazhi.NormativeDocuments.Persistence;
using Fazhi.Platform.Procedures;

namespace Fazhi.NormativeDocuments.Features.Cleanup;

/// <summary>一件清理任务。</summary>
internal sealed record GetCleanupTaskQuery(Guid Id) : IRequest<CleanupTaskDetail>;

/// <summary>清理任务：由上位法变动引起的，附所引条文的新旧对照。</summary>
internal sealed record CleanupTaskDetail(Guid Id, long Version, string Number, CleanupStatus Status, Guid DocumentId, string DocumentName, string? DocumentNumber, string IssuerName,
    string Cause, Guid? CampaignId, Guid? LawChangeId, DateOnly OpenedOn, DateOnly? ClosedOn, DateOnly? AnswerDueOn, CleanupConclusion? Conclusion, string? Reason, string? Provision,
    DateOnly? AnsweredOn, DateOnly? ConfirmedOn, DateOnly? LagFrom, IReadOnlyList<string> Cited, Guid OrganizationId, Guid? HandlerId, string? HandlerName)
{
    /// <summary>滞后的天数：自上位法变动施行之日起。</summary>
    public int? LagDays { get; init; }

    /// <summary>所引条文的变化；引用整部法的为全部变化。</summary>
    public IReadOnlyList<ArticleChangeView> Changes { get; init; } = [];

    /// <summary>文件的文本。</summary>
    public string? Text { get; init; }

    /// <summary>本人现在可以办理的步骤。</summary>
    public IReadOnlyList<AllowedAction> AllowedActions { get; init; } = [];
}

internal sealed class CleanupTaskDetailProfile : Profile
{
    public CleanupTaskDetailProfile() => CreateProjection<CleanupTask, CleanupTaskDetail>().ForMember(t => t.LagDays, o => o.Ignore())
        .ForMember(t => t.Changes, o => o.Ignore()).ForMember(t => t.Text, o => o.Ignore()).ForMember(t => t.AllowedActions, o => o.Ignore());
}

internal static class GetCleanupTaskEndpoint
{
    public static void Map(RouteGroupBuilder tasks) => tasks
        .MapGet("/{id:guid}", async (Guid id, ISender sender, CancellationToken ct) =>
        {
            var detail = await sender.Send(new GetCleanupTaskQuery(id), ct);
            return Reply.Ok(detail, new(detail.Version));
        })
        .WithName("GetCleanupTask").WithSummary("清理任务详情").RequirePermission(NormativeDocumentsPermissions.Read);
}

internal sealed class GetCleanupTaskHandler(NormativeDocumentsDbContext db, IMapper mapper, ICurrentUser users, TimeProvider clock) : IRequestHandler<GetCleanupTaskQuery, CleanupTaskDetail>
{
    public async Task<CleanupTaskDetail> Handle(GetCleanupTaskQuery request, CancellationToken cancellationToken)
    {
        var detail = await db.Tasks.Where(t => t.Id == request.Id).ProjectTo<CleanupTaskDetail>(mapper.ConfigurationProvider).FirstOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException();
        return detail with
        {
            LagDays = CleanupTask.LagDays(detail.LagFrom, detail.ClosedOn, clock.TodayInChina()),
            Changes = detail.LawChangeId is { } change ? await ChangesAsync(change, detail.Cited, cancellationToken) : [],
            Text = await db.CurrentTextsOf([detail.DocumentId]).Select(t => t.Content).FirstOrDefaultAsync(cancellationToken),
            AllowedActions = CleanupProcedure.Definition.AllowedTo(users.User, detail.Status),
        };
    }

    private async Task<IReadOnlyList<ArticleChangeView>> ChangesAsync(Guid changeId, IReadOnlyList<string> cited, CancellationToken ct)
    {
        var change = await db.LawChanges.AsNoTracking().FirstAsync(c => c.Id == changeId, ct);
        var articles = cited.Select(ArticleKey.Of).ToHashSet();
        return [.. change.Changes.Where(c => articles.Contains(null) || (c.OldKey is { } key && articles.Contains(key))).Select(ArticleChangeView.Of)];
    }
}
