using Fazhi.LegalAid.Persistence;

namespace Fazhi.LegalAid.Features.Registers;

/// <summary>一名法律援助人员。</summary>
internal sealed record GetPractitionerQuery(Guid Id) : IRequest<PractitionerView>;

internal static class GetPractitionerEndpoint
{
    public static void Map(RouteGroupBuilder practitioners) => practitioners
        .MapGet("/{id:guid}", async (Guid id, ISender sender, CancellationToken ct) =>
        {
            var practitioner = await sender.Send(new GetPractitionerQuery(id), ct);
            return Reply.Ok(practitioner, new(practitioner.Version));
        })
        .WithName("GetAidPractitioner").WithSummary("法律援助人员").RequirePermission(LegalAidPermissions.ReadRegisters);
}

internal sealed class GetPractitionerHandler(LegalAidDbContext db, TimeProvider clock) : IRequestHandler<GetPractitionerQuery, PractitionerView>
{
    public async Task<PractitionerView> Handle(GetPractitionerQuery request, CancellationToken cancellationToken) =>
        await db.Views(db.Practitioners.AsNoTracking().Where(p => p.Id == request.Id), clock.TodayInChina()).FirstOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException();
}
