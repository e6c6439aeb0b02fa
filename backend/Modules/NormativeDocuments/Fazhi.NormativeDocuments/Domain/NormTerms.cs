using System.ComponentModel;

namespace Fazhi.NormativeDocuments.Domain;

/// <summary>制定主体的种类：决定由谁审核、向谁备案。</summary>
internal enum IssuerKind
{
    [Description("县人民政府及其办公室")] County,
    [Description("县人民政府部门")] Department,
    [Description("乡镇人民政府、街道办事处")] Township,
}

/// <summary>施行的方式：暂行、试行的有效期短。</summary>
internal enum NormTerm
{
    [Description("一般")] Ordinary,
    [Description("暂行、试行")] Trial,
}

/// <summary>审查、论证的结论。</summary>
internal enum CheckOutcome
{
    [Description("符合")] Passed,
    [Description("不涉及")] NotApplicable,
    [Description("适用例外规定")] Exception,
}

/// <summary>合法性审核的结论。</summary>
internal enum LegalityOutcome
{
    [Description("合法")] Lawful,
    [Description("修改后合法")] LawfulOnceAmended,
    [Description("不合法")] Unlawful,
}

/// <summary>向谁备案。</summary>
internal enum FilingAuthority
{
    [Description("上一级人民政府")] UpperGovernment,
    [Description("本级人大常委会")] Congress,
    [Description("县人民政府")] County,
}

/// <summary>退出登记簿的方式。</summary>
internal enum NormEnd
{
    [Description("废止")] Repealed,
    [Description("被新文件代替")] Superseded,
    [Description("宣布失效")] Invalidated,
    [Description("期满失效")] Expired,
}

/// <summary>上位法的效力位阶。</summary>
internal enum LawRank
{
    [Description("法律")] Statute,
    [Description("行政法规")] AdministrativeRegulation,
    [Description("地方性法规")] LocalRegulation,
    [Description("部门规章")] DepartmentRule,
    [Description("地方政府规章")] LocalRule,
    [Description("上级规范性文件")] SuperiorDocument,
}
