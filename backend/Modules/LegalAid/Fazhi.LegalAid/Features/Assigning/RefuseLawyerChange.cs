using Fazhi.LegalAid.Persistence;
using Fazhi.Platform.Documents;

namespace Fazhi.LegalAid.Features.Assigning;

/// <summary>不同意更换（办理法律援助案件程序规定第三十七条）。</summary>
internal sealed record RefuseLawyerChangeCommand(Guid Id, IfMatch Expected, string Reason, DateOnly On, IReadOnlyList<StepDocument>? Documents = null) : IRequest<ETag>;

internal sealed record RefuseLawyerChangeBody(string Reason, DateOnly On, IReadOnlyList<StepDocument>? Documents = null);

internal static class RefuseLawyerChangeEndpoint
{
    public static void Map(RouteGroupBuilder cases) => cases
        .MapPost("/{id:guid}/refuse-lawyer-change", async (Guid id, IfMatch expected, RefuseLawyerChangeBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new RefuseLawyerChangeCommand(id, expected, body.Reason, body.On, body.Documents), ct)))
        .WithName("RefuseLawyerChange").WithSummary("不同意更换人员").RequirePermission(LegalAidPermissions.Assign);
}

internal sealed class RefuseLawyerChangeValidator : AbstractValidator<RefuseLawyerChangeCommand>
{
    public RefuseLawyerChangeValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(2000).WithName("理由");
}

internal sealed class RefuseLawyerChangeHandler(LegalAidDbContext db, IStepDocuments documents, Acts acts) : IRequestHandler<RefuseLawyerChangeCommand, ETag>
{
    public async Task<ETag> Handle(RefuseLawyerChangeCommand command, CancellationToken cancellationToken)
    {
        var aid = await db.Cases.LoadAsync(command.Id, command.Expected, cancellationToken);
        aid.RefuseLawyerChange(command.Reason, command.On, acts.Begin());
        await documents.SaveAsync(db, aid.Id, command.On, command.Documents, cancellationToken);
        return new(aid.Version);
    }
}
