using Fazhi.Kernel;
using Fazhi.LegalAid.Documents;
using Fazhi.LegalAid.Domain;
using Fazhi.Platform.Documents;
using Fazhi.Platform.Matters;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Demo.LegalAid;

/// <summary>The documents that the steps of the demo wrote, issued by the product's own issuer, day after day as the steps fell: so each
/// series runs without a gap.</summary>
internal sealed class DemoDocuments(PlatformDbContext db, DocumentNumbers numbers, DocumentCatalogue catalogue, AidAgency agency, ICurrentUser users)
{
    /// <summary>The county's own prefix before the product's neutral ones.</summary>
    private const string CountyPrefix = "进";

    private readonly Dictionary<Guid, List<MatterPaper>> papers = [];
    private readonly Dictionary<string, byte[]> templates = [];

    public async Task IssueAsync(IReadOnlyList<AidCase> cases, CancellationToken ct)
    {
        await NameSeriesAsync(ct);
        var written = AidProcedure.Definition.Steps.Where(s => s.WrittenDocuments.Count > 0).ToDictionary(s => s.Step.CodeOf(), s => s.WrittenDocuments);
        foreach (var opening in AidProcedure.Definition.Openings) written.Add(opening.Code, opening.Documents);
        var byId = cases.ToDictionary(c => c.Id);
        var matters = await db.Matters.AsNoTracking().Where(m => m.Module == "legal-aid").ToDictionaryAsync(m => m.Id, ct);
        var steps = await db.Set<TimelineEntry>().AsNoTracking().Where(t => written.Keys.Contains(t.Step)).OrderBy(t => t.OccurredOn).ThenBy(t => t.Id)
            .Select(t => new { t.MatterId, t.Step, t.OccurredOn }).ToListAsync(ct);

        foreach (var day in steps.GroupBy(s => s.OccurredOn))
        {
            var drafts = new List<DocumentDraft>();
            foreach (var step in day)
                foreach (var code in written[step.Step])
                    drafts.Add(await DraftAsync(matters[step.MatterId], byId[step.MatterId], code, day.Key, ct));
            foreach (var document in await new DocumentIssuer(db, numbers, users, new Morning(day.Key)).IssueAsync(drafts, ct))
                papers[document.MatterId].Add(new(document.Title, document.IssuedOn, document.Code, document.Number));
            db.ChangeTracker.Clear();
        }
    }

    private async Task NameSeriesAsync(CancellationToken ct)
    {
        foreach (var series in LegalAidDocuments.All.Select(d => d.Series).OfType<NumberSeries>())
        {
            var pattern = NumberPattern.Of(users.User.CountyCode, series.Code);
            pattern.Set(CountyPrefix + series.Pattern);
            db.Add(pattern);
        }

        await db.SaveChangesAsync(ct);
    }

    private async Task<DocumentDraft> DraftAsync(Matter matter, AidCase aid, string code, DateOnly on, CancellationToken ct)
    {
        var (source, definition) = catalogue.Require(code);
        var fields = AidDocumentFields.Of(aid, definition, on, PapersOf(aid), null);
        await agency.WriteAsync(fields, aid, ct);
        fields["document.date"] = on;
        fields["decision.legalBasis"] ??= "《中华人民共和国法律援助法》第三十一条、第三十二条";
        fields["closing.date"] ??= on;
        fields["closing.outcome"] ??= aid.Status.NameOf();
        fields["lawyer.name"] ??= "未指派";
        fields["lawyer.firm"] ??= "未指派";
        if (!templates.TryGetValue(code, out var template)) templates[code] = template = source.ShippedTemplate(definition);
        return new(matter, definition, template, 1, on, fields, DocumentDrafts.FieldsOfRequest);
    }

    private List<MatterPaper> PapersOf(AidCase aid) => papers.TryGetValue(aid.Id, out var known)
        ? known
        : papers[aid.Id] = [new(aid.Origin == AidOrigin.Notice ? "通知辩护公函" : "法律援助申请表", aid.OpenedOn, null, null)];

    /// <summary>Ten o'clock of a day in China, half an hour after the acts of that day.</summary>
    private sealed class Morning(DateOnly day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new DateTimeOffset(day, new(10, 0), TimeSpan.FromHours(8)).ToUniversalTime();
    }
}
