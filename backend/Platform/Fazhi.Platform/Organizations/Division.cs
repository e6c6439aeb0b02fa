using System.ComponentModel;
using Fazhi.Kernel.Dossiers;

namespace Fazhi.Platform.Organizations;

/// <summary>区划, as it stood in a period: a new name or rank is a new row, and the old one stays for the years it was true.</summary>
[Description("行政区划")]
public sealed class Division : AggregateRoot
{
    private Division()
    {
    }

    public string CountyCode { get; private set; } = "";

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>镇、乡、街道。</summary>
    public string Kind { get; private set; } = "";

    public DateOnly EffectiveFrom { get; private set; }

    /// <summary>自该日起不再适用。</summary>
    public DateOnly? EffectiveTo { get; private set; }

    public static Division Register(string countyCode, string code, string name, string kind, DateOnly effectiveFrom, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        CountyCode = countyCode,
        Code = code,
        Name = name,
        Kind = kind,
        EffectiveFrom = effectiveFrom,
    };

    /// <summary>撤销，或者被更名后的新记录代替。</summary>
    public void Close(DateOnly on)
    {
        OrganizationRules.ClosedOnce.Require(EffectiveTo is null);
        OrganizationRules.EndsAfterBeginning.Require(on > EffectiveFrom);
        EffectiveTo = on;
        Touch();
    }
}
