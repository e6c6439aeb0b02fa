using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Laws;

/// <summary>The filters of the changes; the figures share them, so that a figure opens exactly its rows.</summary>
internal record LawChangeFilter
{
    public Code<LawChangeKind>? Kind { get; init; }

    /// <summary>变动的上位法，或者被接替的上位法。</summary>
    public Guid? LawId { get; init; }

    /// <summary>只看引起的文件修改在这段时间启动的。</summary>
    public DateOnly? AmendmentStartedFrom { get; init; }

    public DateOnly? AmendmentStartedTo { get; init; }

    public IQueryable<LawChange> Apply(NormativeDocumentsDbContext db)
    {
        var changes = db.LawChanges;
        if (Kind?.Value is { } kind) changes = changes.Where(c => c.Kind == kind);
        if (LawId is { } law) changes = changes.Where(c => c.LawId == law || c.CitedLawId == law);
        if (AmendmentStartedFrom is { } from)
            changes = changes.Where(c => db.Tasks.Any(t => t.LawChangeId == c.Id && db.Documents.Any(d => d.Id == t.DocumentId && d.AmendmentStartedOn >= from)));
        if (AmendmentStartedTo is { } to)
            changes = changes.Where(c => db.Tasks.Any(t => t.LawChangeId == c.Id && db.Documents.Any(d => d.Id == t.DocumentId && d.AmendmentStartedOn <= to)));
        return changes;
    }
}

/// <summary>上位法的变动，新施行的在前。</summary>
internal sealed record ListLawChangesQuery : LawChangeFilter, IRequest<Page<LawChangeRow>>
{
    /// <summary>上一页的 nextCursor。</summary>
    public string? After { get; init; }

    /// <summary>每页条数，1 至 200。</summary>
    public int? PageSize { get; init; }
}

/// <summary>一次变动。</summary>
/// <param name="Hits">引用了变动条文的有效文件。</param>
/// <param name="Open">还没有落实的清理任务。</param>
internal sealed record LawChangeRow(Guid Id, LawChangeKind Kind, Guid LawId, string LawName, string VersionLabel, string CitedLawName, DateOnly AdoptedOn, DateOnly EffectiveOn,
    DateOnly RecordedOn, int Hits, int Open);

internal static class ListLawChangesEndpoint
{
    public static void Map(RouteGroupBuilder changes) => changes
        .MapGet("", async ([AsParameters] ListLawChangesQuery query, ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(query, ct)))
        .WithName("ListLawChanges").WithSummary("上位法的变动").RequirePermission(NormativeDocumentsPermissions.Read);
}

internal sealed class ListLawChangesValidator : AbstractValidator<ListLawChangesQuery>
{
    public ListLawChangesValidator() => RuleFor(q => q.PageSize ?? Page.DefaultSize).PageSize().OverridePropertyName("PageSize");
}

internal sealed class ListLawChangesHandler(NormativeDocumentsDbContext db) : IRequestHandler<ListLawChangesQuery, Page<LawChangeRow>>
{
    private sealed record Position(DateOnly EffectiveOn, Guid Id);

    public async Task<Page<LawChangeRow>> Handle(ListLawChangesQuery request, CancellationToken cancellationToken)
    {
        var size = request.PageSize ?? Page.DefaultSize;
        var changes = request.Apply(db).AsNoTracking();
        if (Cursor.Decode<Position>(request.After) is var (effectiveOn, id))
            changes = changes.Where(c => EF.Functions.LessThan(ValueTuple.Create(c.EffectiveOn, c.Id), ValueTuple.Create(effectiveOn, id)));
        var rows = await changes.OrderByDescending(c => c.EffectiveOn).ThenByDescending(c => c.Id)
            .Select(c => new LawChangeRow(c.Id, c.Kind, c.LawId, c.LawName, c.VersionLabel, c.CitedLawName, c.AdoptedOn, c.EffectiveOn, c.RecordedOn, c.Hits,
                db.Tasks.Count(t => t.LawChangeId == c.Id && t.ClosedOn == null)))
            .Take(size + 1).ToListAsync(cancellationToken);
        return Page.Of(rows, size, last => new Position(last.EffectiveOn, last.Id));
    }
}
