using Fazhi.LegalAid.Persistence;
using Fazhi.Platform.Documents;

namespace Fazhi.LegalAid.Features.Assigning;

/// <summary>同意更换，另行指派（办理法律援助案件程序规定第三十七条）。</summary>
internal sealed record ApproveLawyerChangeCommand(Guid Id, IfMatch Expected, string Reason, DateOnly On, IReadOnlyList<StepDocument>? Documents = null) : IRequest<ETag>;

internal sealed record ApproveLawyerChangeBody(string Reason, DateOnly On, IReadOnlyList<StepDocument>? Documents = null);

internal static class ApproveLawyerChangeEndpoint
{
    public static void Map(RouteGroupBuilder cases) => cases
        .MapPost("/{id:guid}/approve-lawyer-change", async (Guid id, IfMatch expected, ApproveLawyerChangeBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new ApproveLawyerChangeCommand(id, expected, body.Reason, body.On, body.Documents), ct)))
        .WithName("ApproveLawyerChange").WithSummary("同意更换人员").RequirePermission(LegalAidPermissions.Assign);
}

internal sealed class ApproveLawyerChangeValidator : AbstractValidator<ApproveLawyerChangeCommand>
{
    public ApproveLawyerChangeValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(2000).WithName("理由");
}

internal sealed class ApproveLawyerChangeHandler(LegalAidDbContext db, IStepDocuments documents, Acts acts) : IRequestHandler<ApproveLawyerChangeCommand, ETag>
{
    public async Task<ETag> Handle(ApproveLawyerChangeCommand command, CancellationToken cancellationToken)
    {
        var aid = await db.Cases.LoadAsync(command.Id, command.Expected, cancellationToken);
        aid.ApproveLawyerChange(command.Reason, command.On, acts.Begin());
        await documents.SaveAsync(db, aid.Id, command.On, command.Documents, cancellationToken);
        return new(aid.Version);
    }
}
