using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Making;

/// <summary>登记本机关审核机构的意见（国办发〔2018〕115号）。</summary>
internal sealed record RecordOwnReviewCommand(Guid Id, IfMatch Expected, string Reviewer, string OpinionNumber, DateOnly On, LegalityOutcome Outcome, string Opinion) : IRequest<ETag>;

/// <param name="Reviewer">审核机构。</param>
/// <param name="OpinionNumber">意见书文号。</param>
/// <param name="On">出具之日。</param>
/// <param name="Outcome">结论。</param>
/// <param name="Opinion">意见。</param>
internal sealed record RecordOwnReviewBody(string Reviewer, string OpinionNumber, DateOnly On, LegalityOutcome Outcome, string Opinion);

internal static class RecordOwnReviewEndpoint
{
    public static void Map(RouteGroupBuilder documents) => documents
        .MapPost("/{id:guid}/record-review", async (Guid id, IfMatch expected, RecordOwnReviewBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new RecordOwnReviewCommand(id, expected, body.Reviewer, body.OpinionNumber, body.On, body.Outcome, body.Opinion), ct)))
        .WithName("RecordOwnReview").WithSummary("登记本机关审核机构的意见").RequirePermission(NormativeDocumentsPermissions.Draft);
}

internal sealed class RecordOwnReviewValidator : AbstractValidator<RecordOwnReviewCommand>
{
    public RecordOwnReviewValidator()
    {
        RuleFor(c => c.Reviewer).NotEmpty().MaximumLength(100).WithName("审核机构");
        RuleFor(c => c.OpinionNumber).NotEmpty().MaximumLength(60).WithName("意见书文号");
        RuleFor(c => c.Opinion).NotEmpty().MaximumLength(4000).WithName("意见");
    }
}

internal sealed class RecordOwnReviewHandler(NormativeDocumentsDbContext db, Acts acts) : IRequestHandler<RecordOwnReviewCommand, ETag>
{
    public async Task<ETag> Handle(RecordOwnReviewCommand command, CancellationToken cancellationToken)
    {
        var document = await db.Documents.LoadAsync(command.Id, command.Expected, cancellationToken);
        document.RecordOwnReview(command.Reviewer, command.OpinionNumber, command.On, command.Outcome, command.Opinion, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(document.Version);
    }
}
