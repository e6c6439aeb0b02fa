using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Features.Making;
using Fazhi.NormativeDocuments.Persistence;
using Fazhi.Platform.Organizations;

namespace Fazhi.NormativeDocuments.Features.Cleanup;

/// <summary>部署清理：范围内的每一件文件交给其责任单位（国办发〔2018〕37号）。</summary>
internal sealed record LaunchCampaignCommand(Guid Id, IfMatch Expected, DateOnly On) : IRequest<ETag>;

/// <param name="On">部署之日。</param>
internal sealed record LaunchCampaignBody(DateOnly On);

internal static class LaunchCampaignEndpoint
{
    public static void Map(RouteGroupBuilder campaigns) => campaigns
        .MapPost("/{id:guid}/launch", async (Guid id, IfMatch expected, LaunchCampaignBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new LaunchCampaignCommand(id, expected, body.On), ct)))
        .WithName("LaunchCampaign").WithSummary("部署清理").RequirePermission(NormativeDocumentsPermissions.OrganizeCleanup);
}

internal sealed class LaunchCampaignHandler(NormativeDocumentsDbContext db, IOrganizationDirectory organizations, NormRegistrar registrar, Acts acts) : IRequestHandler<LaunchCampaignCommand, ETag>
{
    public async Task<ETag> Handle(LaunchCampaignCommand command, CancellationToken cancellationToken)
    {
        var campaign = await db.Campaigns.LoadAsync(command.Id, command.Expected, cancellationToken);
        var act = acts.Begin();
        var subjects = await db.InScope(campaign.Scope, await organizations.GetAsync(cancellationToken), command.On).OrderBy(d => d.PublishedOn).ThenBy(d => d.Id)
            .Select(d => new CleanupSubject(d.Id, d.CountyCode, d.OrganizationId, d.Name, d.DocumentNumber, d.IssuerName)).ToListAsync(cancellationToken);
        campaign.Launch(subjects.Count, command.On, act);
        foreach (var subject in subjects)
            db.Add(CleanupTask.OfCampaign(await registrar.CleanupNumberAsync(act.Today.Year, cancellationToken), subject, campaign, act.OnDay(command.On)));
        await db.SaveChangesAsync(cancellationToken);
        return new(campaign.Version);
    }
}
