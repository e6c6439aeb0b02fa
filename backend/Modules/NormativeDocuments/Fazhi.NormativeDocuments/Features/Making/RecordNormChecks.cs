using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Making;

/// <summary>完成公平竞争审查、政策一致性评估，写明对提示用语的结论（优化营商环境条例第六十三条）。</summary>
internal sealed record RecordNormChecksCommand(Guid Id, IfMatch Expected, RecordNormChecksBody Body) : IRequest<ETag>;

/// <param name="FairCompetition">公平竞争审查结论。</param>
/// <param name="FairCompetitionNote">说明；适用例外规定的必填。</param>
/// <param name="Consistency">政策一致性评估结论。</param>
/// <param name="ConsistencyNote">说明；适用例外规定的必填。</param>
/// <param name="HitsConclusion">审查人对提示用语的结论；文本有提示用语的必填。</param>
/// <param name="Reviewer">审查人。</param>
/// <param name="On">审查之日。</param>
internal sealed record RecordNormChecksBody(CheckOutcome FairCompetition, string? FairCompetitionNote, CheckOutcome Consistency, string? ConsistencyNote,
    string? HitsConclusion, string Reviewer, DateOnly On);

internal static class RecordNormChecksEndpoint
{
    public static void Map(RouteGroupBuilder documents) => documents
        .MapPost("/{id:guid}/record-checks", async (Guid id, IfMatch expected, RecordNormChecksBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new RecordNormChecksCommand(id, expected, body), ct)))
        .WithName("RecordNormChecks").WithSummary("完成公平竞争审查和自查").RequirePermission(NormativeDocumentsPermissions.Draft);
}

internal sealed class RecordNormChecksValidator : AbstractValidator<RecordNormChecksCommand>
{
    public RecordNormChecksValidator()
    {
        RuleFor(c => c.Body.FairCompetition).IsInEnum().WithName("公平竞争审查结论");
        RuleFor(c => c.Body.FairCompetitionNote).MaximumLength(2000).WithName("公平竞争审查说明");
        RuleFor(c => c.Body.Consistency).IsInEnum().WithName("政策一致性评估结论");
        RuleFor(c => c.Body.ConsistencyNote).MaximumLength(2000).WithName("政策一致性评估说明");
        RuleFor(c => c.Body.HitsConclusion).MaximumLength(4000).WithName("对提示用语的结论");
        RuleFor(c => c.Body.Reviewer).NotEmpty().MaximumLength(100).WithName("审查人");
    }
}

internal sealed class RecordNormChecksHandler(NormativeDocumentsDbContext db, WordBook words, Acts acts) : IRequestHandler<RecordNormChecksCommand, ETag>
{
    public async Task<ETag> Handle(RecordNormChecksCommand command, CancellationToken cancellationToken)
    {
        var document = await db.Documents.LoadAsync(command.Id, command.Expected, cancellationToken);
        var text = await db.CurrentTextsOf([document.Id]).Select(t => t.Content).FirstOrDefaultAsync(cancellationToken) ?? "";
        var hits = TextChecker.Count(TextChecker.Check(text, await words.RulesAsync(cancellationToken)));
        var body = command.Body;
        document.RecordChecks(new(body.FairCompetition, body.FairCompetitionNote, body.Consistency, body.ConsistencyNote, hits, body.HitsConclusion, body.Reviewer, body.On), acts.Begin());
        await db.SaveChangesAsync(cancellationToken);
        return new(document.Version);
    }
}

/// <summary>The county's words, or the shipped ones.</summary>
internal sealed class WordBook(NormativeDocumentsDbContext db)
{
    public async Task<IReadOnlyList<WordRule>> RulesAsync(CancellationToken ct) =>
        (await db.WordLists.AsNoTracking().FirstOrDefaultAsync(ct))?.Rules ?? WordList.Shipped;
}
