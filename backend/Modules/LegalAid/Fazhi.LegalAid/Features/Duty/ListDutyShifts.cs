using Fazhi.LegalAid.Domain;
using Fazhi.LegalAid.Persistence;

namespace Fazhi.LegalAid.Features.Duty;

/// <summary>一段时间的值班表。</summary>
/// <param name="From">起日。</param>
/// <param name="To">止日，含当日；最长三个月。</param>
internal sealed record ListDutyShiftsQuery(DateOnly From, DateOnly To) : IRequest<IReadOnlyList<DutyShiftView>>;

/// <summary>值班表的一行。</summary>
/// <param name="Consultations">已记录的法律帮助，人次。</param>
internal sealed record DutyShiftView(Guid Id, long Version, DateOnly On, DutyPlace Place, Guid PractitionerId, string PractitionerName, int Consultations);

internal static class ListDutyShiftsEndpoint
{
    public static void Map(RouteGroupBuilder shifts) => shifts
        .MapGet("", async ([AsParameters] ListDutyShiftsQuery query, ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(query, ct)))
        .WithName("ListAidDutyShifts").WithSummary("值班表").RequirePermission(LegalAidPermissions.ReadRegisters);
}

internal sealed class ListDutyShiftsValidator : AbstractValidator<ListDutyShiftsQuery>
{
    private const int LongestDays = 92;

    public ListDutyShiftsValidator()
    {
        RuleFor(q => q.To).GreaterThanOrEqualTo(q => q.From).WithName("止日");
        RuleFor(q => q.To).Must((q, to) => to.DayNumber - q.From.DayNumber <= LongestDays).WithName("止日").WithMessage("一次最多查看三个月的值班表。");
    }
}

internal sealed class ListDutyShiftsHandler(LegalAidDbContext db) : IRequestHandler<ListDutyShiftsQuery, IReadOnlyList<DutyShiftView>>
{
    public async Task<IReadOnlyList<DutyShiftView>> Handle(ListDutyShiftsQuery request, CancellationToken cancellationToken) =>
        await db.DutyShifts.Where(s => s.On >= request.From && s.On <= request.To).OrderBy(s => s.On).ThenBy(s => s.Place).ThenBy(s => s.Id).ToViews(db)
            .ToListAsync(cancellationToken);
}

internal static class DutyShiftViews
{
    public static IQueryable<DutyShiftView> ToViews(this IQueryable<DutyShift> shifts, LegalAidDbContext db) => shifts.Select(s =>
        new DutyShiftView(s.Id, s.Version, s.On, s.Place, s.PractitionerId, s.PractitionerName, db.DutyConsultations.Count(c => c.ShiftId == s.Id)));
}
