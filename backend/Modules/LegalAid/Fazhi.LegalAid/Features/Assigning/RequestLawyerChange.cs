using Fazhi.LegalAid.Persistence;

namespace Fazhi.LegalAid.Features.Assigning;

/// <summary>受援人申请更换法律援助人员（法律援助法第五十五条）。</summary>
internal sealed record RequestLawyerChangeCommand(Guid Id, IfMatch Expected, string Reason, DateOnly On) : IRequest<ETag>;

internal sealed record RequestLawyerChangeBody(string Reason, DateOnly On);

internal static class RequestLawyerChangeEndpoint
{
    public static void Map(RouteGroupBuilder cases) => cases
        .MapPost("/{id:guid}/request-lawyer-change", async (Guid id, IfMatch expected, RequestLawyerChangeBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new RequestLawyerChangeCommand(id, expected, body.Reason, body.On), ct)))
        .WithName("RequestLawyerChange").WithSummary("申请更换人员").RequirePermission(LegalAidPermissions.Register);
}

internal sealed class RequestLawyerChangeValidator : AbstractValidator<RequestLawyerChangeCommand>
{
    public RequestLawyerChangeValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(2000).WithName("申请更换的理由");
}

internal sealed class RequestLawyerChangeHandler(LegalAidDbContext db, Acts acts) : IRequestHandler<RequestLawyerChangeCommand, ETag>
{
    public async Task<ETag> Handle(RequestLawyerChangeCommand command, CancellationToken cancellationToken)
    {
        var aid = await db.Cases.LoadAsync(command.Id, command.Expected, cancellationToken);
        aid.RequestLawyerChange(command.Reason, command.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(aid.Version);
    }
}
