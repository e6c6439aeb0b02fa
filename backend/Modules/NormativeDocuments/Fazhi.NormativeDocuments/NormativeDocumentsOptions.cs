using System.ComponentModel.DataAnnotations;

namespace Fazhi.NormativeDocuments;

/// <summary>Settings of the module, section <c>NormativeDocuments</c>. In the patterns, <c>{year}</c> is the year and <c>{n}</c> the ordinal.</summary>
internal sealed class NormativeDocumentsOptions
{
    public const string Section = "NormativeDocuments";

    /// <summary>立卷编号。</summary>
    [Required, RegularExpression(@".*\{n\}.*")]
    public string DossierPattern { get; set; } = "规文〔{year}〕{n}号";

    /// <summary>统一登记号。</summary>
    [Required, RegularExpression(@".*\{n\}.*")]
    public string RegistrationPattern { get; set; } = "规登〔{year}〕{n}号";

    /// <summary>备案审查编号。</summary>
    [Required, RegularExpression(@".*\{n\}.*")]
    public string FilingPattern { get; set; } = "规备〔{year}〕{n}号";

    /// <summary>备案登记号。</summary>
    [Required, RegularExpression(@".*\{n\}.*")]
    public string FilingRegisterPattern { get; set; } = "备登〔{year}〕{n}号";

    /// <summary>清理任务编号。</summary>
    [Required, RegularExpression(@".*\{n\}.*")]
    public string CleanupPattern { get; set; } = "规清〔{year}〕{n}号";

    /// <summary>清理工作编号。</summary>
    [Required, RegularExpression(@".*\{n\}.*")]
    public string CampaignPattern { get; set; } = "清理〔{year}〕{n}号";

    /// <summary>届满之前多少个月起称“即将届满”。</summary>
    [Range(1, 24)]
    public int ExpiringMonths { get; set; } = 6;

    /// <summary>定期清理每隔几年一次。</summary>
    [Range(1, 10)]
    public int CleanupEveryYears { get; set; } = 2;

    /// <summary>上位法变动列入清理以后，几天之内落实；内部目标，不是法定期限。</summary>
    [Range(1, 1000)]
    public int ActOnLawChangeWithinDays { get; set; } = 60;

    /// <summary>县人民政府的文件报送备案的上一级人民政府，印在备案报告上。</summary>
    [Required]
    public string UpperGovernment { get; set; } = "上一级人民政府";

    /// <summary>本级人大常委会，印在备案报告上。</summary>
    [Required]
    public string Congress { get; set; } = "本级人民代表大会常务委员会";

    /// <summary>接受部门、乡镇备案的县人民政府，印在备案报告上。</summary>
    [Required]
    public string CountyGovernment { get; set; } = "县人民政府";
}
