using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Cleanup;

/// <summary>公布清理结果（国办发〔2018〕37号）。</summary>
internal sealed record AnnounceCampaignCommand(Guid Id, IfMatch Expected, string Where, DateOnly On) : IRequest<ETag>;

/// <param name="Where">公布载体或者网址。</param>
/// <param name="On">日期。</param>
internal sealed record AnnounceCampaignBody(string Where, DateOnly On);

internal static class AnnounceCampaignEndpoint
{
    public static void Map(RouteGroupBuilder campaigns) => campaigns
        .MapPost("/{id:guid}/announce", async (Guid id, IfMatch expected, AnnounceCampaignBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new AnnounceCampaignCommand(id, expected, body.Where, body.On), ct)))
        .WithName("AnnounceCampaign").WithSummary("公布清理结果").RequirePermission(NormativeDocumentsPermissions.OrganizeCleanup);
}

internal sealed class AnnounceCampaignValidator : AbstractValidator<AnnounceCampaignCommand>
{
    public AnnounceCampaignValidator() => RuleFor(c => c.Where).NotEmpty().MaximumLength(500).WithName("公布载体或者网址");
}

internal sealed class AnnounceCampaignHandler(NormativeDocumentsDbContext db, Acts acts) : IRequestHandler<AnnounceCampaignCommand, ETag>
{
    public async Task<ETag> Handle(AnnounceCampaignCommand command, CancellationToken cancellationToken)
    {
        var campaign = await db.Campaigns.LoadAsync(command.Id, command.Expected, cancellationToken);
        campaign.Announce(command.Where, command.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(campaign.Version);
    }
}
