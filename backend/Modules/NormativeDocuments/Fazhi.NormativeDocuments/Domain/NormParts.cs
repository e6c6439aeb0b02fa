using System.ComponentModel;
using System.Globalization;

namespace Fazhi.NormativeDocuments.Domain;

/// <summary>制定依据：引用的上位法条文，连同引用时的版本。</summary>
[Description("制定依据")]
internal sealed class BasisCitation
{
    private BasisCitation()
    {
    }

    public Guid Id { get; private set; }

    public Guid DocumentId { get; private set; }

    public Guid LawId { get; private set; }

    /// <summary>引用时有效的版本。</summary>
    public Guid LawVersionId { get; private set; }

    /// <summary>Order of that version among those of the law: a later version affects whoever cites an earlier one.</summary>
    public int VersionOrdinal { get; private set; }

    public string LawName { get; private set; } = "";

    public string VersionLabel { get; private set; } = "";

    /// <summary>Key of the article cited; null where the whole law is cited.</summary>
    public int? Article { get; private set; }

    /// <summary>条、款的写法，如“第二十一条第一款”；引用整部法的为空。</summary>
    public string? Provision { get; private set; }

    public static BasisCitation Of(Guid documentId, CitedProvision cited) => new()
    {
        Id = Guid.CreateVersion7(), DocumentId = documentId, LawId = cited.LawId, LawVersionId = cited.LawVersionId, VersionOrdinal = cited.VersionOrdinal,
        LawName = cited.LawName, VersionLabel = cited.VersionLabel, Article = cited.Article, Provision = cited.Provision,
    };

    public override string ToString() => $"《{LawName}》{(VersionLabel.Length > 0 ? $"（{VersionLabel}）" : "")}{Provision}";
}

/// <summary>A provision to cite, looked up in the law library.</summary>
internal sealed record CitedProvision(Guid LawId, Guid LawVersionId, int VersionOrdinal, string LawName, string VersionLabel, int? Article, string? Provision);

/// <summary>文件的一个文本；公布前的是草案。</summary>
[Description("文本")]
internal sealed class NormText
{
    private NormText()
    {
    }

    public Guid Id { get; private set; }

    public Guid DocumentId { get; private set; }

    public int Number { get; private set; }

    public string Content { get; private set; } = "";

    /// <summary>公布之日；草案为空。</summary>
    public DateOnly? PublishedOn { get; private set; }

    public static NormText Of(Guid documentId, int number, string content) =>
        new() { Id = Guid.CreateVersion7(), DocumentId = documentId, Number = number, Content = content };

    public void Publish(DateOnly on) => PublishedOn = on;
}

/// <summary>一次报送备案。</summary>
[Description("备案")]
internal sealed class FilingRecord
{
    private FilingRecord()
    {
    }

    public Guid Id { get; private set; }

    public Guid DocumentId { get; private set; }

    public FilingAuthority Authority { get; private set; }

    public DateOnly SubmittedOn { get; private set; }

    /// <summary>应当报送的末日；没有适用规则的为空。</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>备案登记号或者回执。</summary>
    public string? Receipt { get; private set; }

    public bool OnTime => DueOn is not { } due || SubmittedOn <= due;

    public static FilingRecord Of(Guid documentId, FilingAuthority authority, DateOnly on, DateOnly? due) =>
        new() { Id = Guid.CreateVersion7(), DocumentId = documentId, Authority = authority, SubmittedOn = on, DueOn = due };

    public void Accept(string receipt) => Receipt = receipt;
}

/// <summary>What a document is, as its drafters say.</summary>
/// <param name="Name">名称。</param>
/// <param name="Term">一般，或者暂行、试行。</param>
/// <param name="ConcernsEnterprises">与市场主体生产经营活动密切相关：公开征求意见不少于30日。</param>
/// <param name="Summary">主要内容。</param>
/// <param name="DraftingNote">起草说明。</param>
internal sealed record NormDetails(string Name, NormTerm Term, bool ConcernsEnterprises, string Summary, string DraftingNote);

/// <summary>Where a document is filed.</summary>
internal sealed record NormFiling(string CountyCode, string Number, Issuer Issuer);

/// <summary>征求意见的情况。</summary>
/// <param name="Received">收到的意见，条。</param>
/// <param name="Adopted">采纳的意见，条。</param>
/// <param name="Explanation">采纳情况，没有采纳的理由。</param>
/// <param name="Shortened">提前结束的理由；期满结束的为空。</param>
internal sealed record CommentReport(int Received, int Adopted, string Explanation, string? Shortened);

/// <summary>公平竞争审查、政策一致性评估和对提示用语的结论；提示由程序给出，结论由审查人作出。</summary>
/// <param name="FairCompetition">公平竞争审查结论。</param>
/// <param name="FairCompetitionNote">说明。</param>
/// <param name="Consistency">政策一致性评估结论。</param>
/// <param name="ConsistencyNote">说明。</param>
/// <param name="Hits">提示用语：类别和处数。</param>
/// <param name="HitsConclusion">审查人对提示用语的结论。</param>
/// <param name="Reviewer">审查人。</param>
/// <param name="On">审查之日。</param>
internal sealed record CheckReport(CheckOutcome FairCompetition, string? FairCompetitionNote, CheckOutcome Consistency, string? ConsistencyNote,
    IReadOnlyList<HitCount> Hits, string? HitsConclusion, string Reviewer, DateOnly On);

/// <summary>一类提示用语的处数。</summary>
internal sealed record HitCount(WordCategory Category, int Count);

/// <summary>合法性审核意见。</summary>
/// <param name="Round">第几次送审。</param>
/// <param name="Reviewer">审核机构。</param>
/// <param name="Number">意见书文号。</param>
/// <param name="On">出具之日。</param>
/// <param name="Outcome">结论。</param>
/// <param name="Opinion">意见。</param>
/// <param name="ReviewId">合法性审查案卷；本机关自行审核的为空。</param>
internal sealed record LegalityOpinion(int Round, string Reviewer, string Number, DateOnly On, LegalityOutcome Outcome, string Opinion, Guid? ReviewId);

/// <summary>集体讨论。</summary>
/// <param name="Meeting">会议名称。</param>
/// <param name="On">会议之日。</param>
/// <param name="Decision">会议意见。</param>
/// <param name="Adoption">对合法性审核意见的采纳情况。</param>
internal sealed record Discussion(string Meeting, DateOnly On, string Decision, string? Adoption);

/// <summary>公布、施行和有效期。</summary>
/// <param name="PublishedOn">公布之日。</param>
/// <param name="PublishedIn">公布载体或者网址。</param>
/// <param name="EffectiveOn">施行之日。</param>
/// <param name="ValidUntil">有效期的最后一日；不给则按上限计算。</param>
internal sealed record Publication(DateOnly PublishedOn, string PublishedIn, DateOnly EffectiveOn, DateOnly? ValidUntil);

/// <summary>条的写法与序：第十七条之一排在第十七条之后。</summary>
internal static class ArticleKey
{
    /// <summary>The key of a text that is not divided into articles.</summary>
    public const int Whole = 0;

    /// <summary>The key of an article: its number times one hundred, plus the ordinal of a 之一, 之二.</summary>
    /// <returns>Null where the text names no article.</returns>
    public static int? Of(string? provision)
    {
        if (provision is null || !provision.StartsWith('第') || provision.IndexOf('条', StringComparison.Ordinal) is not (> 1 and var end)) return null;
        if (ChineseNumber.Parse(provision.AsSpan(1, end - 1)) is not (> 0 and < 10_000 and var number)) return null;
        var rest = provision.AsSpan(end + 1);
        var branch = rest.Length > 1 && rest[0] == '之' ? ChineseNumber.Parse(rest.Slice(1, 1)) ?? 0 : 0;
        return (number * 100) + branch;
    }

    public static string Write(int key) => key == Whole ? "全文" : string.Create(CultureInfo.InvariantCulture,
        $"第{ChineseNumber.Write(key / 100)}条{(key % 100 > 0 ? $"之{ChineseNumber.Write(key % 100)}" : "")}");
}
