using Fazhi.LegalAid.Domain;
using Fazhi.Platform.Documents;
using Fazhi.Platform.Organizations;
using Microsoft.Extensions.Options;

namespace Fazhi.LegalAid.Documents;

/// <summary>出文书的机构：名称取自设定；没有设定的，取自本县的机构名册。</summary>
internal sealed class AidAgency(IOptions<LegalAidOptions> options, IOrganizationDirectory organizations)
{
    public async Task WriteAsync(DocumentFields fields, AidCase aid, CancellationToken ct)
    {
        var (settings, tree) = (options.Value, await organizations.GetAsync(ct));
        var county = NameOf(OrganizationKind.County);
        fields["agency.name"] = settings.AgencyName ?? $"{county}法律援助中心";
        fields["agency.address"] = settings.AgencyAddress;
        fields["agency.phone"] = settings.AgencyPhone;
        fields["agency.contactName"] = aid.HandlerName;
        fields["bureau.name"] = settings.BureauName ?? NameOf(OrganizationKind.Bureau);
        fields["bureau.address"] = settings.BureauAddress;
        fields["bureau.phone"] = settings.BureauPhone;
        fields["remedy.body"] = settings.ReconsiderationBody ?? $"{county}人民政府";
        fields["remedy.court"] = settings.Court ?? $"{county}人民法院";

        string? NameOf(OrganizationKind kind) => tree.All.Where(o => o.CountyCode == aid.CountyCode && o.Kind == kind).OrderBy(o => o.Ordinal).FirstOrDefault()?.Name;
    }
}
