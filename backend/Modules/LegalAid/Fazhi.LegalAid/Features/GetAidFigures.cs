using System.Linq.Expressions;
using Fazhi.LegalAid.Domain;
using Fazhi.LegalAid.Persistence;
using Fazhi.Platform.Organizations;

namespace Fazhi.LegalAid.Features;

/// <summary>法律援助统计：件与人分开；受援人类别相互重叠，不相加。</summary>
/// <param name="From">援助之日自。</param>
/// <param name="To">援助之日至。</param>
/// <param name="DivisionCode">受援人所在乡镇。</param>
internal sealed record GetAidFiguresQuery(DateOnly From, DateOnly To, string? DivisionCode = null) : IRequest<AidFigures>;

/// <summary>统计。</summary>
/// <param name="Cases">件。</param>
/// <param name="Persons">受援人，以证件去重。</param>
/// <param name="ConcludedCases">统计期内结案的件数。</param>
/// <param name="RecoveredAmount">统计期内结案的案件挽回的经济损失，元。</param>
/// <param name="Kinds">案件类型。</param>
/// <param name="Categories">受援人类别：件和人；相互重叠，不得相加。</param>
/// <param name="Uncategorised">没有标注类别的件数。</param>
/// <param name="Divisions">乡镇。</param>
/// <param name="Months">月份，如 2022-09。</param>
/// <param name="Channels">申请方式。</param>
/// <param name="Outcomes">统计期内结案的案件的结果。</param>
internal sealed record AidFigures(int Cases, int Persons, int ConcludedCases, decimal RecoveredAmount, IReadOnlyList<AidFigure> Kinds,
    IReadOnlyList<AidCategoryFigure> Categories, int Uncategorised, IReadOnlyList<AidFigure> Divisions, IReadOnlyList<AidFigure> Months,
    IReadOnlyList<AidFigure> Channels, IReadOnlyList<AidFigure> Outcomes);

/// <summary>一项的件数。</summary>
internal sealed record AidFigure(string Code, string Name, int Cases);

/// <summary>一类受援人的件数和人数。</summary>
internal sealed record AidCategoryFigure(string Code, string Name, int Cases, int Persons);

internal static class GetAidFiguresEndpoint
{
    public static void Map(RouteGroupBuilder module) => module
        .MapGet("/figures", async ([AsParameters] GetAidFiguresQuery query, ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(query, ct)))
        .WithName("GetAidFigures").WithSummary("法律援助统计").RequirePermission(LegalAidPermissions.Read);
}

internal sealed class GetAidFiguresValidator : AbstractValidator<GetAidFiguresQuery>
{
    public GetAidFiguresValidator()
    {
        RuleFor(q => q.To).GreaterThanOrEqualTo(q => q.From).WithName("止日");
        RuleFor(q => q.DivisionCode).MaximumLength(12).WithName("乡镇");
    }
}

internal sealed class GetAidFiguresHandler(LegalAidDbContext db, IOrganizationDirectory organizations, IDivisionDirectory divisions, ICurrentUser users, TimeProvider clock)
    : IRequestHandler<GetAidFiguresQuery, AidFigures>
{
    public async Task<AidFigures> Handle(GetAidFiguresQuery request, CancellationToken cancellationToken)
    {
        var (tree, today, ct) = (await organizations.GetAsync(cancellationToken), clock.TodayInChina(), cancellationToken);
        var aided = new CaseFilter { AidedFrom = request.From, AidedTo = request.To, DivisionCode = request.DivisionCode }.Apply(db, tree, today).AsNoTracking();
        var concluded = new CaseFilter { ConcludedFrom = request.From, ConcludedTo = request.To, DivisionCode = request.DivisionCode }.Apply(db, tree, today).AsNoTracking();
        var categories = new List<AidCategoryFigure>();
        foreach (var category in Enum.GetValues<RecipientCategory>())
            categories.Add(new(category.CodeOf(), category.NameOf(), await aided.CountAsync(c => c.Categories.Contains(category), ct),
                await aided.SelectMany(c => c.Applicants).Where(a => a.Categories.Contains(category)).Select(a => a.DocumentNumber).Distinct().CountAsync(ct)));
        var months = await aided.GroupBy(c => new { c.AidedOn!.Value.Year, c.AidedOn!.Value.Month }).Select(g => new { g.Key.Year, g.Key.Month, Count = g.Count() })
            .OrderBy(g => g.Year).ThenBy(g => g.Month).ToListAsync(ct);
        var townships = await Grouped(aided, c => c.DivisionCode, ct);
        var names = (await divisions.NamesAsync(users.User.CountyCode, ct)).Append(new(users.User.CountyCode, "县外，或者乡镇不详")).ToDictionary(StringComparer.Ordinal);
        return new(
            await aided.CountAsync(ct),
            await aided.SelectMany(c => c.Applicants).Select(a => a.DocumentNumber).Distinct().CountAsync(ct),
            await concluded.CountAsync(ct),
            await concluded.SumAsync(c => c.RecoveredAmount, ct),
            Named(await Grouped(aided, c => c.Kind, ct)),
            categories,
            await aided.CountAsync(c => c.Categories.Count == 0, ct),
            [.. townships.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => new AidFigure(d.Key, names.GetValueOrDefault(d.Key, d.Key), d.Count))],
            [.. months.Select(m => FormattableString.Invariant($"{m.Year}-{m.Month:00}")).Zip(months, (name, m) => new AidFigure(name, name, m.Count))],
            Named(await Grouped(aided, c => c.Channel, ct)),
            Named(await Grouped(concluded.Where(c => c.Outcome != null), c => c.Outcome!.Value, ct)));
    }

    private static async Task<List<(TKey Key, int Count)>> Grouped<TKey>(IQueryable<AidCase> cases, Expression<Func<AidCase, TKey>> by, CancellationToken ct) =>
        [.. (await cases.GroupBy(by).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct)).Select(g => (g.Key, g.Count))];

    private static IReadOnlyList<AidFigure> Named<T>(List<(T Key, int Count)> groups)
        where T : struct, Enum =>
        [.. groups.OrderBy(g => g.Key).Select(g => new AidFigure(g.Key.CodeOf(), g.Key.NameOf(), g.Count))];
}
