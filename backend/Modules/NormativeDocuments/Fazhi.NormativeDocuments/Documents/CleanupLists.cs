using Fazhi.NormativeDocuments.Domain;
using Fazhi.Platform.Documents;
using Fazhi.Platform.Documents.Gb9704;
using Fazhi.Platform.Excel;

namespace Fazhi.NormativeDocuments.Documents;

/// <summary>清理结果的三个目录：继续有效、修改、废止或者失效；没有答复的另列，不得视为有效。</summary>
internal enum CleanupList
{
    [System.ComponentModel.Description("继续有效")] Keep,
    [System.ComponentModel.Description("修改")] Amend,
    [System.ComponentModel.Description("废止或者失效")] End,
    [System.ComponentModel.Description("没有答复")] Unanswered,
}

/// <summary>Writes the lists.</summary>
internal static class CleanupLists
{
    private static readonly double[] Columns = [12, 62, 34, 48];

    public static readonly SheetExport<CleanupTask> Sheet = new("文件清理结果", new("名称", t => t.DocumentName, 44), new("文号", t => t.DocumentNumber, 22),
        new("制定机关", t => t.IssuerName, 24), new("清理意见", t => t.Conclusion?.NameOf() ?? "没有答复", 12), new("理由", t => t.Reason, 44),
        new("对照的条文", t => t.Provision, 30), new("阶段", t => t.Status.NameOf(), 12), new("答复日期", t => t.AnsweredOn, 12), new("审定日期", t => t.ConfirmedOn, 12));

    public static CleanupList ListOf(CleanupTask task) => task.Conclusion switch
    {
        CleanupConclusion.Keep => CleanupList.Keep,
        CleanupConclusion.Amend => CleanupList.Amend,
        CleanupConclusion.Repeal or CleanupConclusion.Invalidate => CleanupList.End,
        null => CleanupList.Unanswered,
        _ => throw new InvalidOperationException($"{task.Conclusion}"),
    };

    public static byte[] Docx(CleanupCampaign campaign, IReadOnlyList<CleanupTask> tasks)
    {
        var document = new OfficialDocument().Heading(campaign.Name, "清理结果目录").Blank();
        var lists = tasks.ToLookup(ListOf);
        var ordinal = 0;
        foreach (var list in Enum.GetValues<CleanupList>())
        {
            var rows = lists[list].OrderBy(t => t.IssuerName, StringComparer.Ordinal).ThenBy(t => t.DocumentNumber, StringComparer.Ordinal).ToList();
            if (list == CleanupList.Unanswered && rows.Count == 0) continue;
            document.Section($"{ChineseNumber.Write(++ordinal)}、{list.NameOf()}的文件（{rows.Count}件）");
            if (rows.Count == 0) document.Paragraph("无。");
            else
                document.Table(Columns, [OfficialRow.Of(OfficialCell.Name("序号"), OfficialCell.Name("名称"), OfficialCell.Name("文号"), OfficialCell.Name("理由和条文")),
                    .. rows.Select((t, i) => OfficialRow.Of($"{i + 1}", $"{t.DocumentName}\n{t.IssuerName}", t.DocumentNumber ?? "", $"{t.Reason}\n{t.Provision}".Trim()))]);
        }

        return document.Signature("清理工作机构", ChineseFormats.Date(campaign.AnnouncedOn ?? campaign.AnswerDueOn)).ToDocx();
    }
}
