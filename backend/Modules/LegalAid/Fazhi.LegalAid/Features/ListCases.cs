using Fazhi.LegalAid.Domain;
using Fazhi.LegalAid.Persistence;
using Fazhi.Platform.Matters;
using Fazhi.Platform.Organizations;

namespace Fazhi.LegalAid.Features;

/// <summary>法律援助案件列表。</summary>
/// <remarks>Properties, not parameters of a constructor: binding takes one or the other, and the filters that it inherits are properties.</remarks>
internal sealed record ListCasesQuery : CaseFilter, IRequest<Page<AidCaseRow>>
{
    /// <summary>-openedOn（默认，新的在前）或者 openedOn。</summary>
    public string? Sort { get; init; }

    /// <summary>上一页的 nextCursor。</summary>
    public string? After { get; init; }

    /// <summary>每页条数，1 至 200。</summary>
    public int? PageSize { get; init; }
}

/// <summary>A row of the list.</summary>
internal sealed record AidCaseRow(
    Guid Id,
    string Number,
    string ApplicantName,
    AidKind Kind,
    string Cause,
    AidOrigin Origin,
    AidStatus Status,
    IReadOnlyList<RecipientCategory> Categories,
    Guid OrganizationId,
    string DivisionCode,
    string? HandlerName,
    string? AssigneeName,
    DateOnly OpenedOn,
    DateOnly? AidedOn,
    DateOnly? ConcludedOn,
    decimal RecoveredAmount,
    DateOnly? NextDueOn,
    string? NextDueLabel)
{
    /// <summary>最近的期限的灯；没有正在计算的期限的为空。</summary>
    public Light? NextDueLight { get; init; }
}

internal static class ListCasesEndpoint
{
    public static void Map(RouteGroupBuilder cases) => cases
        .MapGet("", async ([AsParameters] ListCasesQuery query, ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(query, ct)))
        .WithName("ListAidCases").WithSummary("法律援助案件列表").RequirePermission(LegalAidPermissions.Read);
}

internal sealed class ListCasesValidator : CaseFilterValidator<ListCasesQuery>
{
    public ListCasesValidator()
    {
        RuleFor(q => q.PageSize ?? Page.DefaultSize).PageSize().OverridePropertyName("PageSize");
        RuleFor(q => q.Sort).Must(s => s is null or "openedOn" or "-openedOn").WithName("排序").WithMessage("排序只能是 openedOn 或者 -openedOn。");
    }
}

internal sealed class ListCasesHandler(LegalAidDbContext db, DeadlineLights lights, IOrganizationDirectory organizations) : IRequestHandler<ListCasesQuery, Page<AidCaseRow>>
{
    private sealed record Position(DateOnly OpenedOn, Guid Id);

    public async Task<Page<AidCaseRow>> Handle(ListCasesQuery request, CancellationToken cancellationToken)
    {
        var size = request.PageSize ?? Page.DefaultSize;
        var cases = request.Apply(db, await organizations.GetAsync(cancellationToken), lights.Today).AsNoTracking();
        var ascending = request.Sort == "openedOn";
        if (Cursor.Decode<Position>(request.After) is var (openedOn, id))
            cases = ascending
                ? cases.Where(c => EF.Functions.GreaterThan(ValueTuple.Create(c.OpenedOn, c.Id), ValueTuple.Create(openedOn, id)))
                : cases.Where(c => EF.Functions.LessThan(ValueTuple.Create(c.OpenedOn, c.Id), ValueTuple.Create(openedOn, id)));
        cases = ascending ? cases.OrderBy(c => c.OpenedOn).ThenBy(c => c.Id) : cases.OrderByDescending(c => c.OpenedOn).ThenByDescending(c => c.Id);
        // The next due day stands in the matter index, one look by primary key a row; to find it among the deadlines would take two.
        var rows = await (from c in cases.Take(size + 1)
                          join m in db.Set<Matter>() on c.Id equals m.Id
                          select new AidCaseRow(c.Id, c.Number, c.ApplicantName, c.Kind, c.Cause, c.Origin, c.Status, c.Categories, c.OrganizationId, c.DivisionCode, c.HandlerName,
                              c.AssigneeName, c.OpenedOn, c.AidedOn, c.ConcludedOn, c.RecoveredAmount, m.NextDueOn, m.NextDueLabel)).ToListAsync(cancellationToken);
        var (today, soon) = (lights.Today, lights.SoonOn);
        return Page.Of([.. rows.Select(r => r with { NextDueLight = r.NextDueOn is null ? null : DeadlineLights.Of(r.NextDueOn, today, soon) })], size,
            last => new Position(last.OpenedOn, last.Id));
    }
}
