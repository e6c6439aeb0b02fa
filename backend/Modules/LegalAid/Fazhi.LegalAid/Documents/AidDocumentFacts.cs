using Fazhi.Kernel;
using Fazhi.LegalAid.Domain;
using Fazhi.LegalAid.Persistence;
using Fazhi.Platform.Documents;
using Microsoft.Extensions.Options;

namespace Fazhi.LegalAid.Documents;

/// <summary>文书栏目的值取自案件；案件中没有的（如决定的法律条款、异议审查理由）由承办人补填。</summary>
internal sealed class AidDocumentFacts(LegalAidDbContext db, MatterPapers papers, IOptions<LegalAidOptions> options) : IDocumentFacts
{
    private static readonly DateOnly Regulation148 = new(2023, 9, 1);

    public string Module => "legal-aid";

    public async Task<DocumentFields> FieldsAsync(Guid matterId, DocumentDefinition definition, DateOnly issuedOn, CancellationToken ct)
    {
        var aid = await db.Cases.AsNoTracking().Include(c => c.Progress).AsSplitQuery().FirstOrDefaultAsync(c => c.Id == matterId, ct) ?? throw new NotFoundException();
        var inside = await papers.OfAsync(matterId, ct);
        var assignment = aid.CurrentAssignment ?? aid.Assignments.OrderByDescending(a => a.AssignedOn).ThenByDescending(a => a.Id).FirstOrDefault();
        var phone = assignment is null ? null : await db.Practitioners.Where(p => p.Id == assignment.PractitionerId).Select(p => p.Phone).FirstOrDefaultAsync(ct);

        var fields = new DocumentFields { ["regulation2023"] = issuedOn >= Regulation148 };
        Agency(fields, aid);
        AidDocumentFields.Case(fields, aid);
        AidDocumentFields.Examination(fields, aid);
        AidDocumentFields.Objection(fields, aid, definition);
        AidDocumentFields.Lawyer(fields, aid, assignment, phone);
        AidDocumentFields.Closing(fields, aid, definition);
        AidDocumentFields.Papers(fields, inside);
        if (definition == LegalAidDocuments.ServiceReceipt) fields["service.recipientName"] = aid.ApplicantName;
        return fields;
    }

    private void Agency(DocumentFields fields, AidCase aid)
    {
        var settings = options.Value;
        fields["agency.name"] = settings.AgencyName;
        fields["agency.address"] = settings.AgencyAddress;
        fields["agency.phone"] = settings.AgencyPhone;
        fields["agency.contactName"] = aid.HandlerName;
        fields["bureau.name"] = settings.BureauName;
        fields["bureau.address"] = settings.BureauAddress;
        fields["bureau.phone"] = settings.BureauPhone;
        fields["remedy.body"] = settings.ReconsiderationBody;
        fields["remedy.court"] = settings.Court;
    }
}
