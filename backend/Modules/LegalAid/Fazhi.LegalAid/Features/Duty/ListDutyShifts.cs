using AutoMapper;
using AutoMapper.QueryableExtensions;
using Fazhi.LegalAid.Domain;
using Fazhi.LegalAid.Persistence;

namespace Fazhi.LegalAid.Features.Duty;

/// <summary>一个月的值班表。</summary>
/// <param name="Year">年。</param>
/// <param name="Month">月。</param>
internal sealed record ListDutyShiftsQuery(int Year, int Month) : IRequest<IReadOnlyList<DutyShiftView>>;

/// <summary>值班表的一行。</summary>
internal sealed record DutyShiftView(Guid Id, DateOnly On, DutyPlace Place, Guid PractitionerId, string PractitionerName);

internal sealed class DutyShiftProfile : Profile
{
    public DutyShiftProfile() => CreateProjection<DutyShift, DutyShiftView>();
}

internal static class ListDutyShiftsEndpoint
{
    public static void Map(RouteGroupBuilder shifts) => shifts
        .MapGet("", async ([AsParameters] ListDutyShiftsQuery query, ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(query, ct)))
        .WithName("ListAidDutyShifts").WithSummary("值班表").RequirePermission(LegalAidPermissions.ReadRegisters);
}

internal sealed class ListDutyShiftsValidator : AbstractValidator<ListDutyShiftsQuery>
{
    public ListDutyShiftsValidator()
    {
        RuleFor(q => q.Year).InclusiveBetween(2000, 2100).WithName("年");
        RuleFor(q => q.Month).InclusiveBetween(1, 12).WithName("月");
    }
}

internal sealed class ListDutyShiftsHandler(LegalAidDbContext db, IMapper mapper) : IRequestHandler<ListDutyShiftsQuery, IReadOnlyList<DutyShiftView>>
{
    public async Task<IReadOnlyList<DutyShiftView>> Handle(ListDutyShiftsQuery request, CancellationToken cancellationToken)
    {
        var first = new DateOnly(request.Year, request.Month, 1);
        var end = first.AddMonths(1);
        return await db.DutyShifts.Where(s => s.On >= first && s.On < end).OrderBy(s => s.On).ThenBy(s => s.Place).ThenBy(s => s.Id)
            .ProjectTo<DutyShiftView>(mapper.ConfigurationProvider).ToListAsync(cancellationToken);
    }
}
