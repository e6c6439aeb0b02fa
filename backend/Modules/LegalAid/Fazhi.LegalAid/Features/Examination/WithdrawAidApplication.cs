using Fazhi.LegalAid.Persistence;

namespace Fazhi.LegalAid.Features.Examination;

/// <summary>申请人撤回申请。</summary>
internal sealed record WithdrawAidApplicationCommand(Guid Id, IfMatch Expected, string Reason, DateOnly On) : IRequest<ETag>;

internal sealed record WithdrawAidApplicationBody(string Reason, DateOnly On);

internal static class WithdrawAidApplicationEndpoint
{
    public static void Map(RouteGroupBuilder cases) => cases
        .MapPost("/{id:guid}/withdraw", async (Guid id, IfMatch expected, WithdrawAidApplicationBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new WithdrawAidApplicationCommand(id, expected, body.Reason, body.On), ct)))
        .WithName("WithdrawAidApplication").WithSummary("撤回申请").RequirePermission(LegalAidPermissions.Register);
}

internal sealed class WithdrawAidApplicationValidator : AbstractValidator<WithdrawAidApplicationCommand>
{
    public WithdrawAidApplicationValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(2000).WithName("理由");
}

internal sealed class WithdrawAidApplicationHandler(LegalAidDbContext db, Acts acts) : IRequestHandler<WithdrawAidApplicationCommand, ETag>
{
    public async Task<ETag> Handle(WithdrawAidApplicationCommand command, CancellationToken cancellationToken)
    {
        var aid = await db.Cases.LoadAsync(command.Id, command.Expected, cancellationToken);
        aid.Withdraw(command.Reason, command.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(aid.Version);
    }
}
