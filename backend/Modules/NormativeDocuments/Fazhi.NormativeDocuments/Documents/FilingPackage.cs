using System.IO.Compression;
using Fazhi.NormativeDocuments.Domain;
using Fazhi.Platform.Documents;
using Fazhi.Platform.Documents.Gb9704;

namespace Fazhi.NormativeDocuments.Documents;

/// <summary>报送备案的材料：备案报告、正式文本、起草说明、制定依据目录、合法性审核意见，各为一个 docx，装入一个 zip。</summary>
internal static class FilingPackage
{
    private static readonly double[] BasisColumns = [14, 82, 60];

    /// <summary>The zip.</summary>
    /// <param name="document">A published document.</param>
    /// <param name="text">Its published text.</param>
    /// <param name="authority">Name of the authority addressed.</param>
    /// <param name="on">Date of the report.</param>
    public static byte[] Build(NormativeDocument document, string text, string authority, DateOnly on)
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "1 备案报告.docx", Report(document, authority, on));
            Add(zip, "2 正式文本.docx", FormalText(document, text));
            Add(zip, "3 起草说明.docx", Plain($"关于《{document.Name}》的起草说明", document.DraftingNote.Length > 0 ? document.DraftingNote : document.Summary));
            Add(zip, "4 制定依据目录.docx", Bases(document));
            Add(zip, "5 合法性审核意见.docx", Opinions(document));
        }

        return buffer.ToArray();
    }

    private static OfficialDocument Report(NormativeDocument document, string authority, DateOnly on)
    {
        var report = new OfficialDocument().Heading($"{document.IssuerName}", $"关于报送《{document.Name}》备案的报告").Blank().Addressee(authority)
            .Paragraph($"《{document.Name}》（{document.DocumentNumber}）已于{Day(document.PublishedOn)}公布，自{Day(document.EffectiveOn)}起施行"
                + (document.ValidUntil is { } until ? $"，有效期至{ChineseFormats.Date(until)}。" : "。"))
            .Paragraph($"该文件由{document.IssuerName}制定，统一登记号为{document.RegistrationNumber ?? "（登记簿建立以前制定）"}，经{Discussed(document)}。{Commented(document)}")
            .Paragraph("现将有关材料报送备案，请予审查。")
            .Paragraph("附件：1．正式文本", "2．起草说明", "3．制定依据目录", "4．合法性审核意见");
        return report.Signature(document.IssuerName, ChineseFormats.Date(on));
    }

    private static OfficialDocument FormalText(NormativeDocument document, string text)
    {
        var formal = new OfficialDocument().RedHead(document.IssuerName, document.DocumentNumber ?? "").Heading(document.Name).Blank();
        foreach (var line in Lines(text).SkipWhile(l => l == document.Name)) formal.Paragraph(line);
        return formal.Signature(document.IssuerName, Day(document.IssuedOn));
    }

    private static OfficialDocument Plain(string title, string text)
    {
        var plain = new OfficialDocument().Heading(title).Blank();
        foreach (var line in Lines(text)) plain.Paragraph(line);
        return plain;
    }

    private static OfficialDocument Bases(NormativeDocument document) => new OfficialDocument().Heading($"《{document.Name}》制定依据目录").Blank()
        .Table(BasisColumns, [OfficialRow.Of(OfficialCell.Name("序号"), OfficialCell.Name("名称和版本"), OfficialCell.Name("条款")), .. document.Bases.OrderBy(b => b.LawName, StringComparer.Ordinal).ThenBy(b => b.Article)
            .Select((b, i) => OfficialRow.Of($"{i + 1}", $"《{b.LawName}》{(b.VersionLabel.Length > 0 ? $"（{b.VersionLabel}）" : "")}", b.Provision ?? "全文"))]);

    private static OfficialDocument Opinions(NormativeDocument document)
    {
        var opinions = new OfficialDocument().Heading($"《{document.Name}》合法性审核意见").Blank();
        if (document.Opinions.Count == 0) return opinions.Paragraph("本文件在登记簿建立以前制定，审核意见见纸质案卷。");
        foreach (var opinion in document.Opinions.OrderBy(o => o.Round))
            opinions.Paragraph($"{opinion.Reviewer}于{ChineseFormats.Date(opinion.On)}出具第{opinion.Round}次审核意见（{opinion.Number}），结论：{opinion.Outcome.NameOf()}。")
                .Paragraph([.. Lines(opinion.Opinion)]);
        return document.Discussion?.Adoption is { Length: > 0 } adoption ? opinions.Paragraph($"采纳情况：{adoption}") : opinions;
    }

    private static string Discussed(NormativeDocument document) => document.Discussion is { } discussion
        ? $"{ChineseFormats.Date(discussion.On)}{discussion.Meeting}讨论通过" : "集体讨论通过";

    private static string Commented(NormativeDocument document) => document switch
    {
        { CommentsOpenedOn: { } from, CommentsClosedOn: { } to, CommentReport: { } report } =>
            $"起草中于{ChineseFormats.Date(from)}至{ChineseFormats.Date(to)}公开征求意见，收到意见{report.Received}条，采纳{report.Adopted}条。",
        { CommentsSkippedBecause: { } reason } => $"依法未公开征求意见：{reason}",
        _ => "",
    };

    private static string Day(DateOnly? day) => day is { } known ? ChineseFormats.Date(known) : "";

    private static IEnumerable<string> Lines(string text) =>
        text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(l => l.Trim('　')).Where(l => l.Length > 0);

    private static void Add(ZipArchive zip, string name, OfficialDocument document)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(document.ToDocx());
    }
}
