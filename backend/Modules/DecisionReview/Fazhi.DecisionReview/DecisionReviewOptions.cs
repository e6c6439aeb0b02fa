using System.ComponentModel.DataAnnotations;

namespace Fazhi.DecisionReview;

/// <summary>Settings of the module, section <c>DecisionReview</c>.</summary>
internal sealed class DecisionReviewOptions
{
    public const string Section = "DecisionReview";

    /// <summary>审查编号的格式：<c>{year}</c> 年份，<c>{n}</c> 顺序号。</summary>
    [Required, RegularExpression(@".*\{n\}.*")]
    public string ReviewNumberPattern { get; set; } = "合法性审查〔{year}〕{n}号";

    /// <summary>决策编号的格式。</summary>
    [Required, RegularExpression(@".*\{n\}.*")]
    public string DecisionNumberPattern { get; set; } = "重大行政决策〔{year}〕{n}号";

    /// <summary>合同编号的格式。</summary>
    [Required, RegularExpression(@".*\{n\}.*")]
    public string ContractNumberPattern { get; set; } = "合同〔{year}〕{n}号";

    /// <summary>县级审查机构的名称，印在文书上。</summary>
    [Required]
    public string AgencyName { get; set; } = "司法局";

    /// <summary>聘期届满前多少天提醒。</summary>
    [Range(1, 365)]
    public int AppointmentNoticeDays { get; set; } = 60;
}
