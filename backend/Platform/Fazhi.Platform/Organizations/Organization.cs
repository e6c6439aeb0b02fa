using System.ComponentModel;
using Fazhi.Kernel;
using Fazhi.Kernel.Dossiers;

namespace Fazhi.Platform.Organizations;

/// <summary>机构类别。</summary>
public enum OrganizationKind
{
    [Description("县")] County,
    [Description("司法局")] Bureau,
    [Description("股室")] Section,
    [Description("部门")] Department,
    [Description("乡镇")] Township,
    [Description("司法所")] JusticeOffice,
    [Description("其他机构")] Institution,
}

/// <summary>机构: the county, its departments, its townships with their justice offices, and the bureau's sections.</summary>
[Description("机构")]
public sealed class Organization : AggregateRoot
{
    private Organization()
    {
    }

    public string CountyCode { get; private set; } = "";

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public OrganizationKind Kind { get; private set; }

    public Guid? ParentId { get; private set; }

    /// <summary>Code of the division (区划) that it serves.</summary>
    public string? DivisionCode { get; private set; }

    /// <summary>Place among its siblings.</summary>
    public int Ordinal { get; private set; }

    /// <summary>设立。</summary>
    public DateOnly EffectiveFrom { get; private set; }

    /// <summary>撤销：自该日起不再存在。</summary>
    public DateOnly? EffectiveTo { get; private set; }

    public static Organization Create(string countyCode, string code, OrganizationKind kind, DateOnly effectiveFrom, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        CountyCode = countyCode,
        Code = code,
        Kind = kind,
        EffectiveFrom = effectiveFrom,
    };

    /// <summary>Corrects name, place in the tree and division.</summary>
    public void Describe(string name, Guid? parentId, string? divisionCode, int ordinal)
    {
        (Name, ParentId, DivisionCode, Ordinal) = (name, parentId, divisionCode, ordinal);
        Touch();
    }

    /// <summary>撤销机构。</summary>
    public void Close(DateOnly on, bool hasOpenChildren, bool hasUsers)
    {
        OrganizationRules.ClosedOnce.Require(EffectiveTo is null);
        OrganizationRules.EndsAfterBeginning.Require(on > EffectiveFrom);
        OrganizationRules.EmptyBeforeClosing.Require(!hasOpenChildren && !hasUsers);
        EffectiveTo = on;
        Touch();
    }
}

/// <summary>Rules of organizations and divisions.</summary>
public static class OrganizationRules
{
    public static readonly Rule ClosedOnce = new("organizations.closed-once", "系统规则", "该机构或区划已经撤销。");
    public static readonly Rule EndsAfterBeginning = new("organizations.ends-after-beginning", "系统规则", "撤销日期须晚于设立日期。");
    public static readonly Rule EmptyBeforeClosing = new("organizations.empty-before-closing", "系统规则", "机构下还有机构或在用的用户，须先调整后再撤销。");
    public static readonly Rule OpenParent = new("organizations.open-parent", "系统规则", "上级机构不存在或已经撤销。");
    public static readonly Rule NoCircle = new("organizations.no-circle", "系统规则", "上级机构不能是本机构或本机构的下级。");
    public static readonly Rule OneRoot = new("organizations.one-root", "系统规则", "只有县一级机构没有上级。");
    public static readonly Rule OneDivisionAtATime = new("organizations.one-division-at-a-time", "行政区划管理条例", "同一区划代码在同一时期只能有一条记录。");
}
