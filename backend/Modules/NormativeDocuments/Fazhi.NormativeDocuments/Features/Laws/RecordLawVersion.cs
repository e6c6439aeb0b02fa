using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Laws;

/// <summary>登记上位法的新版本：对照新旧条文，引用了变动条文的有效文件各开一件清理任务。</summary>
internal sealed record RecordLawVersionCommand(Guid Id, IfMatch Expected, LawVersionDetails Version) : IRequest<(RecordedLaw Law, ETag Tag)>;

internal static class RecordLawVersionEndpoint
{
    public static void Map(RouteGroupBuilder laws) => laws
        .MapPost("/{id:guid}/versions", async (Guid id, IfMatch expected, LawVersionDetails body, ISender sender, CancellationToken ct) =>
        {
            var (law, tag) = await sender.Send(new RecordLawVersionCommand(id, expected, body), ct);
            return Reply.Created($"/api/v1/normative-documents/law-versions/{law.VersionId}", law, tag);
        })
        .WithName("RecordLawVersion").WithSummary("登记上位法的新版本").RequirePermission(NormativeDocumentsPermissions.ManageLaws);
}

internal sealed class RecordLawVersionValidator : AbstractValidator<RecordLawVersionCommand>
{
    public RecordLawVersionValidator() => RuleFor(c => c.Version).SetValidator(new LawVersionDetailsValidator());
}

internal sealed class RecordLawVersionHandler(NormativeDocumentsDbContext db, ImpactFinder impact, Acts acts) : IRequestHandler<RecordLawVersionCommand, (RecordedLaw Law, ETag Tag)>
{
    public async Task<(RecordedLaw Law, ETag Tag)> Handle(RecordLawVersionCommand command, CancellationToken cancellationToken)
    {
        var act = acts.Begin();
        var law = await db.Laws.LoadAsync(command.Id, command.Expected, cancellationToken);
        var previous = await db.LawVersions.Include(v => v.Articles).FirstAsync(v => v.Id == law.CurrentVersionId, cancellationToken);
        var version = law.AddVersion(command.Version, previous);
        db.Add(version);
        var change = LawChange.OfAmendment(previous, version, act);
        var tasks = await impact.OpenTasksAsync(change, act, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return (new(law.Id, version.Id, [change.Id], tasks), new(law.Version));
    }
}
