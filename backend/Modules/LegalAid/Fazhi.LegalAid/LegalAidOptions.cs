using System.ComponentModel.DataAnnotations;

namespace Fazhi.LegalAid;

/// <summary>Settings of the legal-aid module, section <c>LegalAid</c>.</summary>
internal sealed class LegalAidOptions
{
    public const string Section = "LegalAid";

    /// <summary>收件编号的格式：<c>{year}</c> 年份，<c>{n}</c> 顺序号。</summary>
    [Required, RegularExpression(@".*\{n\}.*")]
    public string CaseNumberPattern { get; set; } = "法援〔{year}〕{n}号";

    /// <summary>法律援助机构名称，印在文书上。</summary>
    [Required]
    public string AgencyName { get; set; } = "法律援助中心";
}
