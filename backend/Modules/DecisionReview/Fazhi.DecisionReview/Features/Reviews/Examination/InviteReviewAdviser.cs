using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Reviews.Examination;

/// <summary>邀请法律顾问、公职律师提出法律意见（重大行政决策程序暂行条例第二十八条）。</summary>
internal sealed record InviteReviewAdviserCommand(Guid Id, IfMatch Expected, InviteReviewAdviserBody Body) : IRequest<ETag>;

internal sealed record InviteReviewAdviserBody(Guid AdviserId, string Question, DateOnly On);

internal static class InviteReviewAdviserEndpoint
{
    public static void Map(RouteGroupBuilder reviews) => reviews
        .MapPost("/{id:guid}/invite-adviser", async (Guid id, IfMatch expected, InviteReviewAdviserBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new InviteReviewAdviserCommand(id, expected, body), ct)))
        .WithName("InviteReviewAdviser").WithSummary("邀请法律顾问、公职律师").RequirePermission(DecisionReviewPermissions.Review);
}

internal sealed class InviteReviewAdviserValidator : AbstractValidator<InviteReviewAdviserCommand>
{
    public InviteReviewAdviserValidator() => RuleFor(c => c.Body.Question).NotEmpty().MaximumLength(2000).WithName("需要提出意见的问题");
}

internal sealed class InviteReviewAdviserHandler(DecisionReviewDbContext db, Acts acts) : IRequestHandler<InviteReviewAdviserCommand, ETag>
{
    public async Task<ETag> Handle(InviteReviewAdviserCommand command, CancellationToken cancellationToken)
    {
        var review = await db.Reviews.LoadAsync(command.Id, command.Expected, cancellationToken);
        var adviser = await db.Advisers.FirstOrDefaultAsync(a => a.Id == command.Body.AdviserId, cancellationToken)
            ?? throw new MalformedRequestException("adviserId", "名册中没有这个人员。");
        review.InviteAdviser(adviser, command.Body.Question, command.Body.On, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(review.Version);
    }
}
