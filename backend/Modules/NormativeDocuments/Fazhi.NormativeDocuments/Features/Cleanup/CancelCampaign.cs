using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Cleanup;

/// <summary>取消清理（国办发〔2018〕37号）。</summary>
internal sealed record CancelCampaignCommand(Guid Id, IfMatch Expected, string Reason, DateOnly On) : IRequest<ETag>;

/// <param name="Reason">理由。</param>
/// <param name="On">日期。</param>
internal sealed record CancelCampaignBody(string Reason, DateOnly On);

internal static class CancelCampaignEndpoint
{
    public static void Map(RouteGroupBuilder campaigns) => campaigns
        .MapPost("/{id:guid}/cancel", async (Guid id, IfMatch expected, CancelCampaignBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new CancelCampaignCommand(id, expected, body.Reason, body.On), ct)))
        .WithName("CancelCampaign").WithSummary("取消清理").RequirePermission(NormativeDocumentsPermissions.OrganizeCleanup);
}

internal sealed class CancelCampaignValidator : AbstractValidator<CancelCampaignCommand>
{
    public CancelCampaignValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(1000).WithName("理由");
}

internal sealed class CancelCampaignHandler(NormativeDocumentsDbContext db, Acts acts) : IRequestHandler<CancelCampaignCommand, ETag>
{
    public async Task<ETag> Handle(CancelCampaignCommand command, CancellationToken cancellationToken)
    {
        var campaign = await db.Campaigns.LoadAsync(command.Id, command.Expected, cancellationToken);
        campaign.Cancel(command.Reason, command.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(campaign.Version);
    }
}
