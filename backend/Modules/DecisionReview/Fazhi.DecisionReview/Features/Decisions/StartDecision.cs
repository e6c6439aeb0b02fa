using Fazhi.DecisionReview.Domain.Decisions;
using Fazhi.DecisionReview.Persistence;
using Fazhi.Kernel.Dossiers;
using Fazhi.Platform.Organizations;
using Microsoft.Extensions.Options;

namespace Fazhi.DecisionReview.Features.Decisions;

/// <summary>启动重大行政决策（重大行政决策程序暂行条例第三条、第十二条）。</summary>
internal sealed record StartDecisionCommand(StartDecisionBody Body) : IRequest<(Guid Id, ETag Tag)>;

/// <param name="Summary">决策事项的内容和需要解决的问题。</param>
/// <param name="On">启动之日。</param>
/// <param name="CatalogueItemId">年度目录中的事项；目录外的不填。</param>
/// <param name="Name">决策事项的名称；列入目录的以目录为准。</param>
/// <param name="OutsideReason">目录外决策的理由。</param>
/// <param name="OrganizationId">决策承办单位；不给则为目录所定的单位，或者本单位。</param>
internal sealed record StartDecisionBody(string Summary, DateOnly On, Guid? CatalogueItemId = null, string? Name = null, string? OutsideReason = null, Guid? OrganizationId = null);

internal static class StartDecisionEndpoint
{
    public static void Map(RouteGroupBuilder decisions) => decisions
        .MapPost("", async (StartDecisionBody body, ISender sender, CancellationToken ct) =>
        {
            var (id, tag) = await sender.Send(new StartDecisionCommand(body), ct);
            return Reply.Created($"/api/v1/decision-review/decisions/{id}", new CreatedId(id), tag);
        })
        .WithName("StartDecision").WithSummary("启动重大行政决策").RequirePermission(DecisionReviewPermissions.ManageDecisions);
}

internal sealed class StartDecisionValidator : AbstractValidator<StartDecisionCommand>
{
    public StartDecisionValidator()
    {
        RuleFor(c => c.Body.Summary).NotEmpty().MaximumLength(4000).WithName("内容");
        RuleFor(c => c.Body.Name).NotEmpty().When(c => c.Body.CatalogueItemId is null).WithName("决策事项").WithMessage("目录外的决策须填写决策事项的名称。");
        RuleFor(c => c.Body.Name).MaximumLength(200).WithName("决策事项");
        RuleFor(c => c.Body.OutsideReason).MaximumLength(1000).WithName("目录外决策的理由");
    }
}

internal sealed class StartDecisionHandler(DecisionReviewDbContext db, IOrganizationDirectory organizations, IntakeNumbers numbers, ICurrentUser users, Acts acts,
    IOptions<DecisionReviewOptions> options) : IRequestHandler<StartDecisionCommand, (Guid Id, ETag Tag)>
{
    public async Task<(Guid Id, ETag Tag)> Handle(StartDecisionCommand request, CancellationToken cancellationToken)
    {
        var (body, act, user) = (request.Body, acts.Begin(), users.User);
        DossierRules.NotInTheFuture.Require(body.On <= act.Today);
        var catalogue = body.CatalogueItemId is { } itemId ? await db.CatalogueOfItemAsync(itemId, cancellationToken) : null;
        var item = catalogue?.PublishedItems.First(i => i.Id == body.CatalogueItemId);
        DecisionRules.ItemOnce.Require(item is null || !await db.DecisionsOfCounty.AnyAsync(d => d.CatalogueItemId == item.Id, cancellationToken));
        if (item?.OrganizationId is { } owner && body.OrganizationId is { } other && owner != other)
            throw new MalformedRequestException("organizationId", "列入目录的事项由目录所定的单位承办。");
        var unit = body.OrganizationId ?? item?.OrganizationId ?? user.OrganizationId;
        var scope = user.ScopeOf("decision-review");
        if (scope.Kind != ScopeKind.County && unit != user.OrganizationId && !scope.OrganizationIds.Contains(unit)) throw new NotFoundException();
        if ((await organizations.GetAsync(cancellationToken)).Find(unit) is not { } organization || organization.CountyCode != user.CountyCode)
            throw new MalformedRequestException("organizationId", "没有这个单位。");
        var number = await numbers.NextAsync(user.CountyCode, "decision-review.decisions", body.On.Year, cancellationToken);
        var decision = MajorDecision.Start(new(user.CountyCode, unit, organization.Name, IntakeNumbers.Format(options.Value.DecisionNumberPattern, body.On.Year, number),
            item?.Name ?? body.Name!.Trim(), body.Summary.Trim(), catalogue?.Id, item?.Id, body.OutsideReason), act.OnDay(body.On));
        db.Add(decision);
        await db.SaveChangesAsync(cancellationToken);
        return (decision.Id, new(decision.Version));
    }
}
