using Fazhi.DecisionReview.Domain.Advisers;
using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Advisers;

/// <summary>各年的人口基数，新的在前。</summary>
internal sealed record ListPopulationBasesQuery : IRequest<IReadOnlyList<PopulationBaseView>>;

/// <summary>人口基数。</summary>
internal sealed record PopulationBaseView(Guid Id, long Version, int Year, int Persons, PopulationMeasure Measure, string Source);

internal static class ListPopulationBasesEndpoint
{
    public static void Map(RouteGroupBuilder populations) => populations
        .MapGet("", async (ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(new ListPopulationBasesQuery(), ct)))
        .WithName("ListPopulationBases").WithSummary("人口基数").RequirePermission(DecisionReviewPermissions.ReadAdvisers);
}

internal sealed class ListPopulationBasesHandler(DecisionReviewDbContext db) : IRequestHandler<ListPopulationBasesQuery, IReadOnlyList<PopulationBaseView>>
{
    public async Task<IReadOnlyList<PopulationBaseView>> Handle(ListPopulationBasesQuery request, CancellationToken cancellationToken) =>
        await db.Populations.OrderByDescending(p => p.Year).Select(p => new PopulationBaseView(p.Id, p.Version, p.Year, p.Persons, p.Measure, p.Source)).ToListAsync(cancellationToken);
}

/// <summary>登记、更正一年的人口基数：律师万人比由此计算，须注明口径和来源。</summary>
internal sealed record SetPopulationBaseCommand(int Year, IfMatch Expected, PopulationBaseBody Body) : IRequest<ETag>;

/// <param name="Persons">人数。</param>
/// <param name="Measure">口径：常住人口或者户籍人口。</param>
/// <param name="Source">来源。</param>
internal sealed record PopulationBaseBody(int Persons, PopulationMeasure Measure, string Source);

internal static class SetPopulationBaseEndpoint
{
    public static void Map(RouteGroupBuilder populations) => populations
        .MapPut("/{year:int}", async (int year, IfMatch expected, PopulationBaseBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new SetPopulationBaseCommand(year, expected, body), ct)))
        .WithName("SetPopulationBase").WithSummary("登记一年的人口基数").WithDescription("没有登记过的年份，If-Match 为 \"0\"。").RequirePermission(DecisionReviewPermissions.ManageAdvisers);
}

internal sealed class SetPopulationBaseValidator : AbstractValidator<SetPopulationBaseCommand>
{
    public SetPopulationBaseValidator()
    {
        RuleFor(c => c.Year).InclusiveBetween(2000, 2100).WithName("年份");
        RuleFor(c => c.Body.Persons).InclusiveBetween(1, 100_000_000).WithName("人数");
        RuleFor(c => c.Body.Measure).IsInEnum().WithName("口径");
        RuleFor(c => c.Body.Source).NotEmpty().MaximumLength(200).WithName("来源");
    }
}

internal sealed class SetPopulationBaseHandler(DecisionReviewDbContext db, ICurrentUser users) : IRequestHandler<SetPopulationBaseCommand, ETag>
{
    public async Task<ETag> Handle(SetPopulationBaseCommand request, CancellationToken cancellationToken)
    {
        var (persons, measure, source) = request.Body;
        var population = await db.Populations.AsTracking().FirstOrDefaultAsync(p => p.Year == request.Year, cancellationToken);
        request.Expected.Require(population?.Version ?? 0);
        if (population is null) db.Add(population = PopulationBase.Set(users.User.CountyCode, request.Year, persons, measure, source));
        else population.Correct(persons, measure, source);
        await db.SaveChangesAsync(cancellationToken);
        return new(population.Version);
    }
}
