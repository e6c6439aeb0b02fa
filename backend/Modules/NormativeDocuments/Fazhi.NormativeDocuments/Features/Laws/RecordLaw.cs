using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Features.Making;
using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Laws;

/// <summary>登记一部上位法及其第一个版本；新制定而接替原有规定的，写明接替哪些规定，引用它们的文件随即列入清理。</summary>
internal sealed record RecordLawCommand(RecordLawBody Body) : IRequest<RecordedLaw>;

/// <param name="Name">名称，不带书名号。</param>
/// <param name="Rank">效力位阶。</param>
/// <param name="Maker">制定机关。</param>
/// <param name="Version">版本及全文。</param>
/// <param name="Governs">接替的原有规定；不接替的为空。</param>
internal sealed record RecordLawBody(string Name, LawRank Rank, string Maker, LawVersionDetails Version, IReadOnlyList<CitationInput> Governs);

/// <summary>登记的结果。</summary>
/// <param name="Id">上位法。</param>
/// <param name="VersionId">版本。</param>
/// <param name="Changes">引起的变动；没有的为空。</param>
/// <param name="Tasks">开立的清理任务。</param>
internal sealed record RecordedLaw(Guid Id, Guid VersionId, IReadOnlyList<Guid> Changes, int Tasks);

internal static class RecordLawEndpoint
{
    public static void Map(RouteGroupBuilder laws) => laws
        .MapPost("", async (RecordLawBody body, ISender sender, CancellationToken ct) =>
        {
            var recorded = await sender.Send(new RecordLawCommand(body), ct);
            return TypedResults.Created($"/api/v1/normative-documents/laws/{recorded.Id}", recorded);
        })
        .WithName("RecordLaw").WithSummary("登记上位法").RequirePermission(NormativeDocumentsPermissions.ManageLaws);
}

internal sealed class RecordLawValidator : AbstractValidator<RecordLawCommand>
{
    public RecordLawValidator()
    {
        RuleFor(c => c.Body.Name).NotEmpty().MaximumLength(200).WithName("名称");
        RuleFor(c => c.Body.Rank).IsInEnum().WithName("效力位阶");
        RuleFor(c => c.Body.Maker).NotEmpty().MaximumLength(100).WithName("制定机关");
        RuleFor(c => c.Body.Version).SetValidator(new LawVersionDetailsValidator());
        RuleFor(c => c.Body.Governs).Must(g => g.Count <= 20).WithName("接替的规定").WithMessage("接替的规定不超过 20 部。");
        RuleForEach(c => c.Body.Governs).SetValidator(new CitationInputValidator());
    }
}

internal sealed class LawVersionDetailsValidator : AbstractValidator<LawVersionDetails>
{
    public LawVersionDetailsValidator()
    {
        RuleFor(v => v.Label).NotEmpty().MaximumLength(100).WithName("版本");
        RuleFor(v => v.Source).MaximumLength(500).WithName("公布载体");
        RuleFor(v => v.Text).NotEmpty().MaximumLength(1_000_000).WithName("全文");
    }
}

internal sealed class RecordLawHandler(NormativeDocumentsDbContext db, CitationBook citations, ImpactFinder impact, ICurrentUser users, Acts acts)
    : IRequestHandler<RecordLawCommand, RecordedLaw>
{
    public async Task<RecordedLaw> Handle(RecordLawCommand command, CancellationToken cancellationToken)
    {
        var (body, act) = (command.Body, acts.Begin());
        var name = body.Name.Trim().Trim('《', '》');
        LawRules.LawOnce.Require(!await db.Laws.AnyAsync(l => l.Name == name, cancellationToken));
        var law = SuperiorLaw.Record(users.User.CountyCode, name, body.Rank, body.Maker.Trim());
        var version = law.AddVersion(body.Version, null);
        db.AddRange(law, version);

        var (changes, tasks) = (new List<Guid>(), 0);
        foreach (var governed in (await citations.ResolveAsync(body.Governs, cancellationToken)).GroupBy(g => g.LawVersionId))
        {
            var old = await db.LawVersions.Include(v => v.Articles).FirstAsync(v => v.Id == governed.Key, cancellationToken);
            int[] articles = governed.Any(g => g.Article is null) ? [] : [.. governed.Select(g => g.Article!.Value).Distinct()];
            var change = LawChange.OfEnactment(old, articles, version, act);
            tasks += await impact.OpenTasksAsync(change, act, cancellationToken);
            changes.Add(change.Id);
        }

        await db.SaveChangesAsync(cancellationToken);
        return new(law.Id, version.Id, changes, tasks);
    }
}
