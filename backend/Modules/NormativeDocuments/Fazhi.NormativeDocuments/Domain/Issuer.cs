using System.ComponentModel;
using Fazhi.Kernel.Dossiers;

namespace Fazhi.NormativeDocuments.Domain;

/// <summary>制定主体：清单之内的机关才能制发规范性文件（国办发〔2018〕37号）。</summary>
[Description("制定主体")]
internal sealed class Issuer : AggregateRoot
{
    private Issuer()
    {
    }

    public string CountyCode { get; private set; } = "";

    public string Name { get; private set; } = "";

    public IssuerKind Kind { get; private set; }

    /// <summary>The organization that acts for it in this system: the data scope follows it.</summary>
    public Guid OrganizationId { get; private set; }

    /// <summary>文号的写法，如“某府发〔{year}〕{n}号”。</summary>
    public string NumberPattern { get; private set; } = "";

    /// <summary>列入清单之日。</summary>
    public DateOnly ListedOn { get; private set; }

    /// <summary>移出清单之日。</summary>
    public DateOnly? DelistedOn { get; private set; }

    /// <summary>Name of its series of numbers: one issuer, one series.</summary>
    public string Series => $"normative-documents.{Id:N}";

    public static Issuer Enlist(string countyCode, IssuerDetails details)
    {
        var issuer = new Issuer { Id = Guid.CreateVersion7(), CountyCode = countyCode };
        issuer.Correct(details);
        return issuer;
    }

    public void Correct(IssuerDetails details)
    {
        (Name, Kind, OrganizationId) = (details.Name, details.Kind, details.OrganizationId);
        (NumberPattern, ListedOn, DelistedOn) = (details.NumberPattern, details.ListedOn, details.DelistedOn);
        Touch();
    }

    public bool IsListedOn(DateOnly day) => ListedOn <= day && (DelistedOn is not { } delisted || day < delisted);
}

/// <summary>Particulars of an issuer.</summary>
internal sealed record IssuerDetails(string Name, IssuerKind Kind, Guid OrganizationId, string NumberPattern, DateOnly ListedOn, DateOnly? DelistedOn);
