using Fazhi.LegalAid.Persistence;

namespace Fazhi.LegalAid.Features.Assigning;

/// <summary>登记委托协议和授权委托书的签订（办理法律援助案件程序规定第二十七条）。</summary>
internal sealed record SignAidAgreementCommand(Guid Id, IfMatch Expected, DateOnly On) : IRequest<ETag>;

internal sealed record SignAidAgreementBody(DateOnly On);

internal static class SignAidAgreementEndpoint
{
    public static void Map(RouteGroupBuilder cases) => cases
        .MapPost("/{id:guid}/sign-agreement", async (Guid id, IfMatch expected, SignAidAgreementBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new SignAidAgreementCommand(id, expected, body.On), ct)))
        .WithName("SignAidAgreement").WithSummary("登记委托协议").RequirePermission(LegalAidPermissions.Handle);
}

internal sealed class SignAidAgreementHandler(LegalAidDbContext db, Acts acts) : IRequestHandler<SignAidAgreementCommand, ETag>
{
    public async Task<ETag> Handle(SignAidAgreementCommand command, CancellationToken cancellationToken)
    {
        var aid = await db.Cases.LoadAsync(command.Id, command.Expected, cancellationToken);
        aid.SignAgreement(command.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(aid.Version);
    }
}
