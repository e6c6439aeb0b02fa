using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Cleanup;

/// <summary>审定清理结果：没有答复的不得默认有效（国办发〔2018〕37号）。</summary>
internal sealed record ConcludeCampaignCommand(Guid Id, IfMatch Expected, DateOnly On) : IRequest<ETag>;

/// <param name="On">审定之日。</param>
internal sealed record ConcludeCampaignBody(DateOnly On);

internal static class ConcludeCampaignEndpoint
{
    public static void Map(RouteGroupBuilder campaigns) => campaigns
        .MapPost("/{id:guid}/conclude", async (Guid id, IfMatch expected, ConcludeCampaignBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new ConcludeCampaignCommand(id, expected, body.On), ct)))
        .WithName("ConcludeCampaign").WithSummary("审定清理结果").RequirePermission(NormativeDocumentsPermissions.OrganizeCleanup);
}

internal sealed class ConcludeCampaignHandler(NormativeDocumentsDbContext db, Acts acts) : IRequestHandler<ConcludeCampaignCommand, ETag>
{
    public async Task<ETag> Handle(ConcludeCampaignCommand command, CancellationToken cancellationToken)
    {
        var campaign = await db.Campaigns.LoadAsync(command.Id, command.Expected, cancellationToken);
        var undecided = await db.Tasks.CountAsync(t => t.CampaignId == campaign.Id && (t.Status == CleanupStatus.Unanswered || t.Status == CleanupStatus.Answered), cancellationToken);
        campaign.Conclude(undecided, command.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(campaign.Version);
    }
}
