using AutoMapper;
using AutoMapper.QueryableExtensions;
using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Persistence;
using Fazhi.Platform.Organizations;
using Fazhi.Platform.Procedures;

namespace Fazhi.NormativeDocuments.Features.Cleanup;

/// <summary>一次清理：各单位的答复，按结论的件数。</summary>
internal sealed record GetCampaignQuery(Guid Id) : IRequest<CampaignDetail>;

/// <summary>清理。</summary>
internal sealed record CampaignDetail(Guid Id, long Version, string Number, string Name, CampaignKind Kind, CampaignStatus Status, string Grounds, CleanupScope Scope, DateOnly OpenedOn,
    DateOnly AnswerDueOn, int Documents, DateOnly? AnnouncedOn, string? AnnouncedIn, Guid? HandlerId, string? HandlerName, Guid OrganizationId)
{
    /// <summary>筹备中：现在范围内的文件；部署以后为空。</summary>
    public int? InScope { get; init; }

    /// <summary>按单位。</summary>
    public IReadOnlyList<CampaignUnit> Units { get; init; } = [];

    /// <summary>本人现在可以办理的步骤。</summary>
    public IReadOnlyList<AllowedAction> AllowedActions { get; init; } = [];
}

/// <summary>一个单位的答复。</summary>
internal sealed record CampaignUnit(string IssuerName, Guid OrganizationId, int Documents, int Unanswered, int Undecided, int Keep, int Amend, int End);

internal sealed class CampaignProfile : Profile
{
    public CampaignProfile() => CreateProjection<CleanupCampaign, CampaignDetail>()
        .ForMember(c => c.InScope, o => o.Ignore()).ForMember(c => c.Units, o => o.Ignore()).ForMember(c => c.AllowedActions, o => o.Ignore());
}

internal static class GetCampaignEndpoint
{
    public static void Map(RouteGroupBuilder campaigns) => campaigns
        .MapGet("/{id:guid}", async (Guid id, ISender sender, CancellationToken ct) =>
        {
            var detail = await sender.Send(new GetCampaignQuery(id), ct);
            return Reply.Ok(detail, new(detail.Version));
        })
        .WithName("GetCampaign").WithSummary("清理详情").RequirePermission(NormativeDocumentsPermissions.Read);
}

internal sealed class GetCampaignHandler(NormativeDocumentsDbContext db, IOrganizationDirectory organizations, IMapper mapper, ICurrentUser users, TimeProvider clock) : IRequestHandler<GetCampaignQuery, CampaignDetail>
{
    public async Task<CampaignDetail> Handle(GetCampaignQuery request, CancellationToken cancellationToken)
    {
        var detail = await db.Campaigns.Where(c => c.Id == request.Id).ProjectTo<CampaignDetail>(mapper.ConfigurationProvider).FirstOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException();
        var units = await db.Tasks.Where(t => t.CampaignId == detail.Id && t.Status != CleanupStatus.Dropped).GroupBy(t => new { t.IssuerName, t.OrganizationId })
            .Select(g => new CampaignUnit(g.Key.IssuerName, g.Key.OrganizationId, g.Count(), g.Count(t => t.Status == CleanupStatus.Unanswered),
                g.Count(t => t.Status == CleanupStatus.Answered), g.Count(t => t.Conclusion == CleanupConclusion.Keep), g.Count(t => t.Conclusion == CleanupConclusion.Amend),
                g.Count(t => t.Conclusion == CleanupConclusion.Repeal || t.Conclusion == CleanupConclusion.Invalidate)))
            .ToListAsync(cancellationToken);
        return detail with
        {
            InScope = detail.Status == CampaignStatus.Planned ? await db.InScope(detail.Scope, await organizations.GetAsync(cancellationToken), clock.TodayInChina()).CountAsync(cancellationToken) : null,
            Units = [.. units.OrderByDescending(u => u.Unanswered).ThenBy(u => u.IssuerName, StringComparer.Ordinal)],
            AllowedActions = CampaignProcedure.Definition.AllowedTo(users.User, detail.Status),
        };
    }
}
