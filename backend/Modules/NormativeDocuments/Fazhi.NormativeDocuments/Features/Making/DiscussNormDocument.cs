using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Making;

/// <summary>登记集体讨论（国办发〔2018〕37号）。</summary>
internal sealed record DiscussNormDocumentCommand(Guid Id, IfMatch Expected, string Meeting, DateOnly On, bool Passed, string Decision, string? Adoption) : IRequest<ETag>;

/// <param name="Meeting">会议名称。</param>
/// <param name="On">会议之日。</param>
/// <param name="Passed">是否通过。</param>
/// <param name="Decision">会议意见。</param>
/// <param name="Adoption">对合法性审核意见的采纳情况。</param>
internal sealed record DiscussNormDocumentBody(string Meeting, DateOnly On, bool Passed, string Decision, string? Adoption);

internal static class DiscussNormDocumentEndpoint
{
    public static void Map(RouteGroupBuilder documents) => documents
        .MapPost("/{id:guid}/discuss", async (Guid id, IfMatch expected, DiscussNormDocumentBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new DiscussNormDocumentCommand(id, expected, body.Meeting, body.On, body.Passed, body.Decision, body.Adoption), ct)))
        .WithName("DiscussNormDocument").WithSummary("登记集体讨论").RequirePermission(NormativeDocumentsPermissions.Draft);
}

internal sealed class DiscussNormDocumentValidator : AbstractValidator<DiscussNormDocumentCommand>
{
    public DiscussNormDocumentValidator()
    {
        RuleFor(c => c.Meeting).NotEmpty().MaximumLength(200).WithName("会议名称");
        RuleFor(c => c.Decision).NotEmpty().MaximumLength(2000).WithName("会议意见");
        RuleFor(c => c.Adoption).MaximumLength(2000).WithName("对合法性审核意见的采纳情况");
    }
}

internal sealed class DiscussNormDocumentHandler(NormativeDocumentsDbContext db, Acts acts) : IRequestHandler<DiscussNormDocumentCommand, ETag>
{
    public async Task<ETag> Handle(DiscussNormDocumentCommand command, CancellationToken cancellationToken)
    {
        var document = await db.Documents.LoadAsync(command.Id, command.Expected, cancellationToken);
        document.Discuss(new(command.Meeting, command.On, command.Decision, command.Adoption), command.Passed, acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(document.Version);
    }
}
