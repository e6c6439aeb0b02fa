using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Advisers;

/// <summary>更正名册：续聘、解聘、注销、换单位。</summary>
internal sealed record CorrectAdviserCommand(Guid Id, IfMatch Expected, AdviserBody Body) : IRequest<ETag>;

internal static class CorrectAdviserEndpoint
{
    public static void Map(RouteGroupBuilder advisers) => advisers
        .MapPut("/{id:guid}", async (Guid id, IfMatch expected, AdviserBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new CorrectAdviserCommand(id, expected, body), ct)))
        .WithName("CorrectAdviser").WithSummary("更正法律顾问、公职律师").RequirePermission(DecisionReviewPermissions.ManageAdvisers);
}

internal sealed class CorrectAdviserValidator : AbstractValidator<CorrectAdviserCommand>
{
    public CorrectAdviserValidator() => RuleFor(c => c.Body).SetValidator(new AdviserBodyValidator());
}

internal sealed class CorrectAdviserHandler(DecisionReviewDbContext db) : IRequestHandler<CorrectAdviserCommand, ETag>
{
    public async Task<ETag> Handle(CorrectAdviserCommand command, CancellationToken cancellationToken)
    {
        var adviser = await db.Advisers.LoadAsync(command.Id, command.Expected, cancellationToken);
        var details = command.Body.ToDetails();
        await db.RequireUniqueAsync(details, command.Id, cancellationToken);
        adviser.Correct(details);
        await db.SaveChangesAsync(cancellationToken);
        return new(adviser.Version);
    }
}
