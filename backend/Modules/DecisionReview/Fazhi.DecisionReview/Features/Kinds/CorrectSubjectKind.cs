using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Kinds;

/// <summary>修改、停用送审种类；已有的案卷不变。</summary>
internal sealed record CorrectSubjectKindCommand(Guid Id, IfMatch Expected, SubjectKindBody Body) : IRequest<ETag>;

internal static class CorrectSubjectKindEndpoint
{
    public static void Map(RouteGroupBuilder kinds) => kinds
        .MapPut("/{id:guid}", async (Guid id, IfMatch expected, SubjectKindBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new CorrectSubjectKindCommand(id, expected, body), ct)))
        .WithName("CorrectReviewSubjectKind").WithSummary("修改、停用送审种类").RequirePermission(DecisionReviewPermissions.ManageKinds);
}

internal sealed class CorrectSubjectKindValidator : AbstractValidator<CorrectSubjectKindCommand>
{
    public CorrectSubjectKindValidator() => RuleFor(c => c.Body).SetValidator(new SubjectKindBodyValidator());
}

internal sealed class CorrectSubjectKindHandler(DecisionReviewDbContext db) : IRequestHandler<CorrectSubjectKindCommand, ETag>
{
    public async Task<ETag> Handle(CorrectSubjectKindCommand command, CancellationToken cancellationToken)
    {
        var kind = await db.Kinds.LoadAsync(command.Id, command.Expected, cancellationToken);
        kind.Correct(command.Body.ToDetails());
        await db.SaveChangesAsync(cancellationToken);
        return new(kind.Version);
    }
}
