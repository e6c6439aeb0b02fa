using System.ComponentModel;
using Fazhi.Kernel.Dossiers;

namespace Fazhi.NormativeDocuments.Domain;

/// <summary>上位法：规范性文件的制定依据。</summary>
[Description("上位法")]
internal sealed class SuperiorLaw : AggregateRoot
{
    private SuperiorLaw()
    {
    }

    public string CountyCode { get; private set; } = "";

    /// <summary>名称，不带书名号。</summary>
    public string Name { get; private set; } = "";

    public LawRank Rank { get; private set; }

    /// <summary>制定机关。</summary>
    public string Maker { get; private set; } = "";

    /// <summary>How many versions are recorded; the newest bears this ordinal.</summary>
    public int Versions { get; private set; }

    public Guid? CurrentVersionId { get; private set; }

    public static SuperiorLaw Record(string countyCode, string name, LawRank rank, string maker)
    {
        var law = new SuperiorLaw { Id = Guid.CreateVersion7(), CountyCode = countyCode, Name = name, Rank = rank, Maker = maker };
        law.Touch();
        return law;
    }

    /// <summary>登记一个版本；版本按施行先后登记。</summary>
    public LawVersion AddVersion(LawVersionDetails details, LawVersion? previous)
    {
        LawRules.VersionsForward.Require(previous is null || details.EffectiveOn > previous.EffectiveOn);
        LawRules.AdoptedBeforeEffect.Require(details.AdoptedOn <= details.EffectiveOn);
        var version = LawVersion.Of(this, details, Versions + 1);
        (Versions, CurrentVersionId) = (version.Ordinal, version.Id);
        Touch();
        return version;
    }
}

/// <summary>上位法的一个版本，连同各条。</summary>
[Description("上位法版本")]
internal sealed class LawVersion : AggregateRoot
{
    private readonly List<LawArticle> articles = [];

    private LawVersion()
    {
    }

    public string CountyCode { get; private set; } = "";

    public Guid LawId { get; private set; }

    public string LawName { get; private set; } = "";

    public int Ordinal { get; private set; }

    /// <summary>如“2021年修订”。</summary>
    public string Label { get; private set; } = "";

    /// <summary>通过、公布之日。</summary>
    public DateOnly AdoptedOn { get; private set; }

    public DateOnly EffectiveOn { get; private set; }

    public string? Source { get; private set; }

    public IReadOnlyCollection<LawArticle> Articles => articles;

    public static LawVersion Of(SuperiorLaw law, LawVersionDetails details, int ordinal)
    {
        var version = new LawVersion
        {
            Id = Guid.CreateVersion7(), CountyCode = law.CountyCode, LawId = law.Id, LawName = law.Name, Ordinal = ordinal,
            Label = details.Label, AdoptedOn = details.AdoptedOn, EffectiveOn = details.EffectiveOn, Source = details.Source,
        };
        var split = LawText.Split(details.Text);
        LawRules.ArticlesNeeded.Require(split.Count > 0);
        LawRules.ArticlesOnce.Require(split.DistinctBy(a => a.Key).Count() == split.Count);
        version.articles.AddRange(split.Select(a => LawArticle.Of(version.Id, a)));
        version.Touch();
        return version;
    }
}

/// <summary>一条。</summary>
[Description("条文")]
internal sealed class LawArticle
{
    private LawArticle()
    {
    }

    public Guid VersionId { get; private set; }

    /// <summary><see cref="ArticleKey"/>.</summary>
    public int Key { get; private set; }

    /// <summary>条文，不带条的序号。</summary>
    public string Text { get; private set; } = "";

    public static LawArticle Of(Guid versionId, ArticleText article) => new() { VersionId = versionId, Key = article.Key, Text = article.Text };
}

/// <summary>Particulars of a version.</summary>
/// <param name="Label">如“2021年修订”。</param>
/// <param name="AdoptedOn">通过、公布之日。</param>
/// <param name="EffectiveOn">施行之日。</param>
/// <param name="Source">公布载体或者网址。</param>
/// <param name="Text">全文：每条以“第…条”起行。</param>
internal sealed record LawVersionDetails(string Label, DateOnly AdoptedOn, DateOnly EffectiveOn, string? Source, string Text);

/// <summary>Rules of the law library.</summary>
internal static class LawRules
{
    public static readonly Rule VersionsForward = new("normative-documents.law-versions-forward", "上位法登记", "新版本的施行之日须晚于已登记的最近版本。");

    public static readonly Rule AdoptedBeforeEffect = new("normative-documents.law-adopted-before-effect", "上位法登记", "通过之日不能晚于施行之日。");

    public static readonly Rule ArticlesNeeded = new("normative-documents.law-articles-needed", "上位法登记", "没有文本。");

    public static readonly Rule ArticlesOnce = new("normative-documents.law-articles-once", "上位法登记", "同一条的序号出现了不止一次。");

    public static readonly Rule LawOnce = new("normative-documents.law-once", "上位法登记", "已经登记过同名的上位法，请登记它的新版本。");

    public static readonly Rule KnownArticle = new("normative-documents.known-article", "上位法登记", "引用的条文不在该版本中：");
}
