using Fazhi.DecisionReview.Domain.Decisions;
using Fazhi.DecisionReview.Persistence;
using Fazhi.Platform.Organizations;

namespace Fazhi.DecisionReview.Features.Decisions.Catalogues;

/// <summary>编制年度目录（重大行政决策程序暂行条例第三条第三款）。</summary>
internal sealed record CompileCatalogueCommand(CompileCatalogueBody Body) : IRequest<(Guid Id, ETag Tag)>;

/// <param name="Year">年度。</param>
internal sealed record CompileCatalogueBody(int Year);

/// <summary>年度目录的一项。</summary>
/// <param name="Name">决策事项。</param>
/// <param name="OrganizationId">承办单位。</param>
/// <param name="Basis">依据。</param>
/// <param name="PlannedOn">计划提交审议的时间。</param>
/// <param name="Id">已有的事项的标识；新的不填。</param>
internal sealed record CatalogueItemInput(string Name, Guid OrganizationId, string Basis, DateOnly? PlannedOn = null, Guid? Id = null)
{
    /// <summary>An item keeps its identity through all versions.</summary>
    public CatalogueItem ToItem(OrganizationTree tree, DecisionCatalogue catalogue)
    {
        var unit = tree.Find(OrganizationId);
        if (unit is null || unit.CountyCode != catalogue.CountyCode) throw new MalformedRequestException("organizationId", "没有这个单位。");
        var known = Id is { } id && (catalogue.Items.Any(i => i.Id == id) || catalogue.PublishedItems.Any(i => i.Id == id));
        if (Id is not null && !known) throw new MalformedRequestException("items", "目录中没有这个事项，新的事项请不要填写标识。");
        return new(Id ?? Guid.CreateVersion7(), Name.Trim(), OrganizationId, unit.Name, Basis.Trim(), PlannedOn);
    }
}

internal sealed class CatalogueItemInputValidator : AbstractValidator<CatalogueItemInput>
{
    public CatalogueItemInputValidator()
    {
        RuleFor(i => i.Name).NotEmpty().MaximumLength(200).WithName("决策事项");
        RuleFor(i => i.Basis).NotEmpty().MaximumLength(500).WithName("依据");
    }
}

internal static class CompileCatalogueEndpoint
{
    public static void Map(RouteGroupBuilder catalogues) => catalogues
        .MapPost("", async (CompileCatalogueBody body, ISender sender, CancellationToken ct) =>
        {
            var (id, tag) = await sender.Send(new CompileCatalogueCommand(body), ct);
            return Reply.Created($"/api/v1/decision-review/catalogues/{id}", new CreatedId(id), tag);
        })
        .WithName("CompileCatalogue").WithSummary("编制年度目录").RequirePermission(DecisionReviewPermissions.ManageCatalogues);
}

internal sealed class CompileCatalogueValidator : AbstractValidator<CompileCatalogueCommand>
{
    public CompileCatalogueValidator() => RuleFor(c => c.Body.Year).InclusiveBetween(2019, 2100).WithName("年度");
}

internal sealed class CompileCatalogueHandler(DecisionReviewDbContext db, ICurrentUser users, Acts acts) : IRequestHandler<CompileCatalogueCommand, (Guid Id, ETag Tag)>
{
    public async Task<(Guid Id, ETag Tag)> Handle(CompileCatalogueCommand request, CancellationToken cancellationToken)
    {
        var (user, year) = (users.User, request.Body.Year);
        DecisionRules.CatalogueOnce.Require(!await db.CataloguesOfCounty.AnyAsync(c => c.Year == year, cancellationToken));
        var catalogue = DecisionCatalogue.Compile(user.CountyCode, user.OrganizationId, year, FormattableString.Invariant($"决策目录〔{year}〕"), acts.Begin());
        db.Add(catalogue);
        await db.SaveChangesAsync(cancellationToken);
        return (catalogue.Id, new(catalogue.Version));
    }
}
