using Fazhi.Platform.Excel;

namespace Fazhi.DecisionReview.Features.Reviews.Exchange;

/// <summary>一行待导入的送审：来自送审台账，以原编号为准。</summary>
internal sealed class ImportedReview
{
    public string SourceNumber { get; set; } = "";

    public string Unit { get; set; } = "";

    public string? Village { get; set; }

    public string Kind { get; set; } = "";

    public string Title { get; set; } = "";

    public string Summary { get; set; } = "";

    public string? Parties { get; set; }

    public DateOnly SubmittedOn { get; set; }

    /// <summary>对方当事人，一格写几个的用顿号隔开。</summary>
    public IReadOnlyList<string> PartyNames => [.. (Parties ?? "").Split(['、', '；', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];
}

internal static class ReviewImportLayout
{
    public static readonly SheetLayout<ImportedReview> Sheet =
        new SheetLayout<ImportedReview>("送审台账导入", () => new(), r => r.SourceNumber)
            .Required("原编号", Cells.Text(100), (r, v) => r.SourceNumber = v, "台账的编号，同一编号只导入一次", "2022-001")
            .Required("送审单位", Cells.Text(100), (r, v) => r.Unit = v, "部门、乡镇的名称，与机构表一致", "县交通运输局")
            .Optional("村级组织", Cells.Text(60), (r, v) => r.Village = v, "村级组织送审的填写，送审单位填所在乡镇")
            .Required("送审种类", Cells.Text(60), (r, v) => r.Kind = v, "送审种类目录中的名称", "合同、协议")
            .Required("送审件名称", Cells.Text(200), (r, v) => r.Title = v, "", "县道养护服务采购合同")
            .Required("内容摘要", Cells.Text(4000), (r, v) => r.Summary = v, "内容和需要审查的问题")
            .Optional("对方当事人", Cells.Text(500), (r, v) => r.Parties = v, "多个的用顿号隔开")
            .Required("送审日期", Cells.Day(), (r, v) => r.SubmittedOn = v, "审查时间自次日起算", "2022-09-21");
}
