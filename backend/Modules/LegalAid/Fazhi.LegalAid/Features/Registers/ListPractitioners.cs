using Fazhi.LegalAid.Domain;
using Fazhi.LegalAid.Persistence;

namespace Fazhi.LegalAid.Features.Registers;

/// <summary>法律援助人员名册。</summary>
/// <param name="Q">姓名、执业证号或者所属单位中的文字。</param>
/// <param name="Kind">种类。</param>
/// <param name="InstitutionId">所属单位。</param>
/// <param name="OnRota">是否参加轮派。</param>
/// <param name="After">上一页的 nextCursor。</param>
/// <param name="PageSize">每页条数，1 至 200。</param>
internal sealed record ListPractitionersQuery(string? Q = null, Code<PractitionerKind>? Kind = null, Guid? InstitutionId = null, bool? OnRota = null,
    string? After = null, int PageSize = Page.DefaultSize) : IRequest<Page<PractitionerView>>;

/// <summary>法律援助人员。</summary>
/// <param name="AssignedThisYear">本年已指派，件：轮派以此为准。</param>
/// <param name="OpenCases">已指派而尚未结案、终止的，件。</param>
internal sealed record PractitionerView(Guid Id, long Version, PractitionerKind Kind, string Name, Guid InstitutionId, string InstitutionName, string LicenceNumber,
    DateOnly LicensedSince, DateOnly? LicenceValidUntil, DateOnly? EndedOn, IReadOnlyList<Speciality> Specialities, string? Phone, Guid? UserId, bool OnRota,
    int AssignedThisYear, int OpenCases);

internal static class PractitionerViews
{
    public static IQueryable<PractitionerView> Views(this LegalAidDbContext db, IQueryable<Practitioner> practitioners, DateOnly today)
    {
        var yearStart = new DateOnly(today.Year, 1, 1);
        var yearEnd = yearStart.AddYears(1);
        var (assignments, open) = (db.AssignmentsOfCounty, db.OpenAssignmentsOfCounty);
        return practitioners.Select(p => new PractitionerView(p.Id, p.Version, p.Kind, p.Name, p.InstitutionId, p.InstitutionName, p.LicenceNumber, p.LicensedSince,
            p.LicenceValidUntil, p.EndedOn, p.Specialities, p.Phone, p.UserId, p.OnRota,
            assignments.Count(a => a.PractitionerId == p.Id && a.AssignedOn >= yearStart && a.AssignedOn < yearEnd),
            open.Count(a => a.PractitionerId == p.Id)));
    }
}

internal static class ListPractitionersEndpoint
{
    public static void Map(RouteGroupBuilder practitioners) => practitioners
        .MapGet("", async ([AsParameters] ListPractitionersQuery query, ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(query, ct)))
        .WithName("ListAidPractitioners").WithSummary("法律援助人员名册").RequirePermission(LegalAidPermissions.ReadRegisters);
}

internal sealed class ListPractitionersValidator : AbstractValidator<ListPractitionersQuery>
{
    public ListPractitionersValidator()
    {
        RuleFor(q => q.Q).MaximumLength(100).WithName("搜索词");
        RuleFor(q => q.PageSize).PageSize();
    }
}

internal sealed class ListPractitionersHandler(LegalAidDbContext db, TimeProvider clock) : IRequestHandler<ListPractitionersQuery, Page<PractitionerView>>
{
    private sealed record Position(string Name, Guid Id);

    public async Task<Page<PractitionerView>> Handle(ListPractitionersQuery request, CancellationToken cancellationToken)
    {
        var practitioners = db.Practitioners.AsNoTracking();
        if (request.Kind?.Value is { } kind) practitioners = practitioners.Where(p => p.Kind == kind);
        if (request.InstitutionId is { } institution) practitioners = practitioners.Where(p => p.InstitutionId == institution);
        if (request.OnRota is { } onRota) practitioners = practitioners.Where(p => p.OnRota == onRota);
        if (request.Q is { Length: > 0 } q)
            practitioners = practitioners.Where(p => p.Name.Contains(q) || p.LicenceNumber.Contains(q) || p.InstitutionName.Contains(q));
        if (Cursor.Decode<Position>(request.After) is var (name, id))
            practitioners = practitioners.Where(p => EF.Functions.GreaterThan(ValueTuple.Create(p.Name, p.Id), ValueTuple.Create(name, id)));
        var rows = await db.Views(practitioners.OrderBy(p => p.Name).ThenBy(p => p.Id).Take(request.PageSize + 1), clock.TodayInChina()).ToListAsync(cancellationToken);
        return Page.Of(rows, request.PageSize, last => new Position(last.Name, last.Id));
    }
}
