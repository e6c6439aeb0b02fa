using Fazhi.Kernel;
using Fazhi.LegalAid.Persistence;
using Fazhi.Platform.Documents;

namespace Fazhi.LegalAid.Documents;

/// <summary>文书栏目的值取自案件；案件中没有的（如不予援助的法律条款）由承办人补填。</summary>
internal sealed class AidDocumentFacts(LegalAidDbContext db, MatterPapers papers, AidAgency agency) : IDocumentFacts
{
    public string Module => "legal-aid";

    public async Task<DocumentFields> FieldsAsync(Guid matterId, DocumentDefinition definition, DateOnly issuedOn, CancellationToken ct)
    {
        var aid = await db.Cases.AsNoTracking().Include(c => c.Progress).AsSplitQuery().FirstOrDefaultAsync(c => c.Id == matterId, ct) ?? throw new NotFoundException();
        var inside = await papers.OfAsync(matterId, ct);
        var phone = aid.LastAssignment is { } last
            ? await db.Practitioners.Where(p => p.Id == last.PractitionerId).Select(p => p.Phone).FirstOrDefaultAsync(ct)
            : null;
        var fields = AidDocumentFields.Of(aid, definition, issuedOn, inside, phone);
        await agency.WriteAsync(fields, aid, ct);
        return fields;
    }
}
