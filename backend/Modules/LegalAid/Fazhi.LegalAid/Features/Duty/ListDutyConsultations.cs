using AutoMapper;
using AutoMapper.QueryableExtensions;
using Fazhi.LegalAid.Domain;
using Fazhi.LegalAid.Persistence;

namespace Fazhi.LegalAid.Features.Duty;

/// <summary>法律帮助记录，新的在前。</summary>
internal sealed record ListDutyConsultationsQuery(DateOnly? From = null, DateOnly? To = null, string? After = null, int PageSize = Page.DefaultSize)
    : IRequest<Page<DutyConsultationView>>;

/// <summary>法律帮助；所写文字中的个人号码脱敏。</summary>
internal sealed record DutyConsultationView(Guid Id, long Version, DateOnly On, DutyPlace Place, string PractitionerName, string VisitorName, string Question,
    string Advice)
{
    public DutyConsultationView Masked() => this with { VisitorName = Masking.Text(VisitorName), Question = Masking.Text(Question), Advice = Masking.Text(Advice) };
}

internal sealed class DutyConsultationProfile : Profile
{
    public DutyConsultationProfile() => CreateProjection<DutyConsultation, DutyConsultationView>();
}

internal static class ListDutyConsultationsEndpoint
{
    public static void Map(RouteGroupBuilder consultations) => consultations
        .MapGet("", async ([AsParameters] ListDutyConsultationsQuery query, ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(query, ct)))
        .WithName("ListAidDutyConsultations").WithSummary("法律帮助记录").RequirePermission(LegalAidPermissions.ManageDuty);
}

internal sealed class ListDutyConsultationsValidator : AbstractValidator<ListDutyConsultationsQuery>
{
    public ListDutyConsultationsValidator()
    {
        RuleFor(q => q.To).GreaterThanOrEqualTo(q => q.From).When(q => q.From is not null).WithName("止日");
        RuleFor(q => q.PageSize).PageSize();
    }
}

internal sealed class ListDutyConsultationsHandler(LegalAidDbContext db, IMapper mapper)
    : IRequestHandler<ListDutyConsultationsQuery, Page<DutyConsultationView>>
{
    private sealed record Position(DateOnly On, Guid Id);

    public async Task<Page<DutyConsultationView>> Handle(ListDutyConsultationsQuery request, CancellationToken cancellationToken)
    {
        var consultations = db.DutyConsultations.AsNoTracking();
        if (request.From is { } from) consultations = consultations.Where(c => c.On >= from);
        if (request.To is { } to) consultations = consultations.Where(c => c.On <= to);
        if (Cursor.Decode<Position>(request.After) is var (on, id))
            consultations = consultations.Where(c => EF.Functions.LessThan(ValueTuple.Create(c.On, c.Id), ValueTuple.Create(on, id)));
        var rows = await consultations.OrderByDescending(c => c.On).ThenByDescending(c => c.Id)
            .ProjectTo<DutyConsultationView>(mapper.ConfigurationProvider).Take(request.PageSize + 1).ToListAsync(cancellationToken);
        return Page.Of([.. rows.Select(r => r.Masked())], request.PageSize, last => new Position(last.On, last.Id));
    }
}
