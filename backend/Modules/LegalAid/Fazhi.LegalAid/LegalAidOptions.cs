using System.ComponentModel.DataAnnotations;

namespace Fazhi.LegalAid;

/// <summary>Settings of the legal-aid module, section <c>LegalAid</c>.</summary>
internal sealed class LegalAidOptions
{
    public const string Section = "LegalAid";

    /// <summary>收件编号的格式：<c>{year}</c> 年份，<c>{n}</c> 顺序号。</summary>
    [Required, RegularExpression(@".*\{n\}.*")]
    public string CaseNumberPattern { get; set; } = "法援〔{year}〕{n}号";

    /// <summary>法律援助机构名称，印在文书上；不设定的，为县名加“法律援助中心”。</summary>
    public string? AgencyName { get; set; }

    /// <summary>法律援助机构的地址、电话，印在文书上。</summary>
    public string? AgencyAddress { get; set; }

    public string? AgencyPhone { get; set; }

    /// <summary>设立该法律援助机构的司法行政部门：收受异议；不设定的，为机构名册中的司法局。</summary>
    public string? BureauName { get; set; }

    public string? BureauAddress { get; set; }

    public string? BureauPhone { get; set; }

    /// <summary>不服异议审查决定的复议机关和有管辖权的法院；不设定的，为本县人民政府和人民法院。</summary>
    public string? ReconsiderationBody { get; set; }

    public string? Court { get; set; }
}
