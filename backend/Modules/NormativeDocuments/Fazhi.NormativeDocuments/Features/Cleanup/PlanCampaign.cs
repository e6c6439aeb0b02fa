using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Features.Making;
using Fazhi.NormativeDocuments.Persistence;
using Fazhi.Platform.Organizations;

namespace Fazhi.NormativeDocuments.Features.Cleanup;

/// <summary>筹备一次清理（国办发〔2018〕37号）。</summary>
internal sealed record PlanCampaignCommand(PlanCampaignBody Body) : IRequest<(PlannedCampaign Campaign, ETag Tag)>;

/// <param name="Name">名称。</param>
/// <param name="Kind">定期清理，或者专项清理。</param>
/// <param name="Grounds">部署依据，或者清理的理由。</param>
/// <param name="Scope">范围：现行有效的文件中的哪些。</param>
/// <param name="AnswerDueOn">各单位答复的期限。</param>
internal sealed record PlanCampaignBody(string Name, CampaignKind Kind, string Grounds, CleanupScope Scope, DateOnly AnswerDueOn);

/// <summary>筹备的清理。</summary>
/// <param name="Id">标识。</param>
/// <param name="Documents">现在范围内的文件。</param>
internal sealed record PlannedCampaign(Guid Id, int Documents);

internal static class PlanCampaignEndpoint
{
    public static void Map(RouteGroupBuilder campaigns) => campaigns
        .MapPost("", async (PlanCampaignBody body, ISender sender, CancellationToken ct) =>
        {
            var (campaign, tag) = await sender.Send(new PlanCampaignCommand(body), ct);
            return Reply.Created($"/api/v1/normative-documents/campaigns/{campaign.Id}", campaign, tag);
        })
        .WithName("PlanCampaign").WithSummary("筹备清理").RequirePermission(NormativeDocumentsPermissions.OrganizeCleanup);
}

internal sealed class PlanCampaignValidator : AbstractValidator<PlanCampaignCommand>
{
    public PlanCampaignValidator()
    {
        RuleFor(c => c.Body.Name).NotEmpty().MaximumLength(200).WithName("名称");
        RuleFor(c => c.Body.Kind).IsInEnum().WithName("种类");
        RuleFor(c => c.Body.Grounds).NotEmpty().MaximumLength(1000).WithName("部署依据");
        RuleFor(c => c.Body.Scope.IssuerKind).IsInEnum().WithName("制定主体的种类");
        RuleFor(c => c.Body.Scope.Text).MaximumLength(100).Must(t => string.IsNullOrEmpty(t) || Platform.Matters.SearchText.Query(t).Length > 0)
            .WithName("正文中的文字").WithMessage("正文中的文字至少两个字。");
    }
}

internal sealed class PlanCampaignHandler(NormativeDocumentsDbContext db, IOrganizationDirectory organizations, NormRegistrar registrar, ICurrentUser users, Acts acts)
    : IRequestHandler<PlanCampaignCommand, (PlannedCampaign Campaign, ETag Tag)>
{
    public async Task<(PlannedCampaign Campaign, ETag Tag)> Handle(PlanCampaignCommand command, CancellationToken cancellationToken)
    {
        var (body, act) = (command.Body, acts.Begin());
        var filing = new CampaignFiling(users.User.CountyCode, users.User.OrganizationId, await registrar.CampaignNumberAsync(act.Today.Year, cancellationToken));
        var campaign = CleanupCampaign.Plan(filing, body.Name, body.Kind, body.Grounds, body.Scope, body.AnswerDueOn, act);
        db.Add(campaign);
        await db.SaveChangesAsync(cancellationToken);
        return (new(campaign.Id, await db.InScope(body.Scope, await organizations.GetAsync(cancellationToken), act.Today).CountAsync(cancellationToken)), new(campaign.Version));
    }
}

internal static class CampaignScope
{
    /// <summary>The documents in force on the day that a cleanup covers.</summary>
    public static IQueryable<NormativeDocument> InScope(this NormativeDocumentsDbContext db, CleanupScope scope, OrganizationTree organizations, DateOnly day)
    {
        var filter = new NormFilter
        {
            InForceOn = day, OrganizationId = scope.OrganizationId, LawId = scope.LawId, Text = scope.Text,
            IssuerKind = scope.IssuerKind is { } kind ? new Code<IssuerKind>(kind) : null,
        };
        var documents = filter.Apply(db, organizations, day, soon: 0);
        return scope.EffectiveBefore is { } before ? documents.Where(d => d.EffectiveOn < before) : documents;
    }
}
