using System.Linq.Expressions;
using Fazhi.LegalAid.Domain;
using Fazhi.LegalAid.Persistence;
using Fazhi.Platform.Matters;
using Fazhi.Platform.Organizations;

namespace Fazhi.LegalAid.Features;

/// <summary>法律援助案件列表。</summary>
/// <remarks>Properties, not parameters of a constructor: binding takes one or the other, and the filters that it inherits are properties.</remarks>
internal sealed record ListCasesQuery : CaseFilter, IRequest<Page<AidCaseRow>>
{
    /// <summary>-openedOn（默认，新的在前）、openedOn，或者 nextDueOn（最近的期限先到的在前；没有正在计算的期限的在后，新的在前）。</summary>
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
        RuleFor(q => q.Sort).Must(s => s is null or "openedOn" or "-openedOn" or "nextDueOn").WithName("排序").WithMessage("排序只能是 openedOn、-openedOn 或者 nextDueOn。");
    }
}

internal sealed class ListCasesHandler(LegalAidDbContext db, DeadlineLights lights, IOrganizationDirectory organizations, ICurrentUser users)
    : IRequestHandler<ListCasesQuery, Page<AidCaseRow>>
{
    private static readonly Expression<Func<Pair, AidCaseRow>> Row = p => new(p.Case.Id, p.Case.Number, p.Case.ApplicantName, p.Case.Kind, p.Case.Cause, p.Case.Origin,
        p.Case.Status, p.Case.Categories, p.Case.OrganizationId, p.Case.DivisionCode, p.Case.HandlerName, p.Case.AssigneeName, p.Case.OpenedOn, p.Case.AidedOn,
        p.Case.ConcludedOn, p.Case.RecoveredAmount, p.Matter.NextDueOn, p.Matter.NextDueLabel);

    private sealed record Position(DateOnly OpenedOn, Guid Id, DateOnly? DueOn = null);

    private sealed class Pair
    {
        public required AidCase Case { get; init; }

        public required Matter Matter { get; init; }
    }

    public async Task<Page<AidCaseRow>> Handle(ListCasesQuery request, CancellationToken cancellationToken)
    {
        var size = request.PageSize ?? Page.DefaultSize;
        var after = Cursor.Decode<Position>(request.After);
        var cases = request.Apply(db, await organizations.GetAsync(cancellationToken), lights.Today).AsNoTracking();
        var byDue = request.Sort == "nextDueOn";
        var rows = byDue
            ? await ByDueAsync(cases, after, size + 1, cancellationToken)
            : await ReadAsync(ByOpening(cases, after, request.Sort == "openedOn").Take(size + 1), cancellationToken);
        var (today, soon) = (lights.Today, lights.SoonOn);
        return Page.Of([.. rows.Select(r => r with { NextDueLight = r.NextDueOn is null ? null : DeadlineLights.Of(r.NextDueOn, today, soon) })], size,
            last => new Position(last.OpenedOn, last.Id, byDue ? last.NextDueOn : null));
    }

    private static IQueryable<AidCase> ByOpening(IQueryable<AidCase> cases, Position? after, bool ascending)
    {
        if (after is var (openedOn, id, _))
            cases = ascending
                ? cases.Where(c => EF.Functions.GreaterThan(ValueTuple.Create(c.OpenedOn, c.Id), ValueTuple.Create(openedOn, id)))
                : cases.Where(c => EF.Functions.LessThan(ValueTuple.Create(c.OpenedOn, c.Id), ValueTuple.Create(openedOn, id)));
        return ascending ? cases.OrderBy(c => c.OpenedOn).ThenBy(c => c.Id) : cases.OrderByDescending(c => c.OpenedOn).ThenByDescending(c => c.Id);
    }

    /// <summary>Those with a day in the order of the matter index, then those without: two index ranges, where one order with nulls would be a sort.</summary>
    private async Task<List<AidCaseRow>> ByDueAsync(IQueryable<AidCase> cases, Position? after, int count, CancellationToken ct)
    {
        var rows = new List<AidCaseRow>();
        // The scope stands on the matters as well: it is their index that is walked.
        var matters = db.Set<Matter>().AsNoTracking().VisibleTo(users.User).Where(m => m.Module == "legal-aid");
        if (after is not { DueOn: null })
        {
            var due = matters.Where(m => m.NextDueOn != null);
            if (after is { DueOn: { } day, Id: var id })
                due = due.Where(m => EF.Functions.GreaterThan(ValueTuple.Create(m.NextDueOn!.Value, m.Id), ValueTuple.Create(day, id)));
            rows = await due.Join(cases, m => m.Id, c => c.Id, (m, c) => new Pair { Case = c, Matter = m }).OrderBy(p => p.Matter.NextDueOn).ThenBy(p => p.Matter.Id).Take(count).Select(Row).ToListAsync(ct);
        }

        if (rows.Count == count) return rows;
        var undated = cases.Where(c => db.Set<Matter>().Any(m => m.Id == c.Id && m.NextDueOn == null));
        rows.AddRange(await ReadAsync(ByOpening(undated, after is { DueOn: null } ? after : null, ascending: false).Take(count - rows.Count), ct));
        return rows;
    }

    /// <summary>The next due day stands in the matter index, one look by primary key a row; to find it among the deadlines would take two.</summary>
    private Task<List<AidCaseRow>> ReadAsync(IQueryable<AidCase> cases, CancellationToken ct) =>
        cases.Join(db.Set<Matter>(), c => c.Id, m => m.Id, (c, m) => new Pair { Case = c, Matter = m }).Select(Row).ToListAsync(ct);
}
