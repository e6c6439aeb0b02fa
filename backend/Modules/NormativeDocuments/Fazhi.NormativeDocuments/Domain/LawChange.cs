using System.ComponentModel;
using Fazhi.Kernel.Dossiers;

namespace Fazhi.NormativeDocuments.Domain;

/// <summary>上位法怎样变动。</summary>
internal enum LawChangeKind
{
    [Description("修订、修正")] Amended,
    [Description("新制定")] Enacted,
}

/// <summary>上位法的变动：登记新版本，或者登记新制定而接替原有规定的上位法。</summary>
/// <remarks>For each law whose provisions it touches there is one change; documents that cite none of the changed provisions are not concerned.</remarks>
[Description("上位法变动")]
internal sealed class LawChange : AggregateRoot
{
    private LawChange()
    {
    }

    public string CountyCode { get; private set; } = "";

    public LawChangeKind Kind { get; private set; }

    /// <summary>变动的上位法；新制定的，即新法。</summary>
    public Guid LawId { get; private set; }

    public string LawName { get; private set; } = "";

    public string VersionLabel { get; private set; } = "";

    public Guid VersionId { get; private set; }

    /// <summary>The law whose provisions documents may cite: the same one, or the one that the new law takes over from.</summary>
    public Guid CitedLawId { get; private set; }

    public string CitedLawName { get; private set; } = "";

    /// <summary>Citations of versions up to this ordinal are concerned.</summary>
    public int CitedOrdinal { get; private set; }

    public DateOnly AdoptedOn { get; private set; }

    public DateOnly EffectiveOn { get; private set; }

    public DateOnly RecordedOn { get; private set; }

    public IReadOnlyList<ArticleChange> Changes { get; private set; } = [];

    /// <summary>引用了变动条文、变动施行后仍然有效的本地文件。</summary>
    public int Hits { get; private set; }

    /// <summary>Keys of the articles that are no longer what they were.</summary>
    public int[] Articles => [.. Changes.Select(c => c.OldKey).OfType<int>().Distinct()];

    /// <summary>修订：对照前后两个版本。</summary>
    public static LawChange OfAmendment(LawVersion previous, LawVersion version, LegalAct act) => Of(LawChangeKind.Amended, version, previous.LawId, previous.LawName, previous.Ordinal,
        ArticleComparison.Compare(TextsOf(previous), TextsOf(version)), act);

    /// <summary>新制定：接替原有规定。</summary>
    /// <param name="governed">The version whose provisions are taken over.</param>
    /// <param name="articles">Its articles; empty for all of them.</param>
    /// <param name="version">The new law.</param>
    /// <param name="act">The act of recording.</param>
    public static LawChange OfEnactment(LawVersion governed, IReadOnlyCollection<int> articles, LawVersion version, LegalAct act) => Of(LawChangeKind.Enacted, version,
        governed.LawId, governed.LawName, governed.Ordinal,
        ArticleComparison.Govern(TextsOf(governed).Where(a => articles.Count == 0 || articles.Contains(a.Key)), TextsOf(version)), act);

    public void Found(int hits)
    {
        Hits = hits;
        Touch();
    }

    private static LawChange Of(LawChangeKind kind, LawVersion version, Guid citedLawId, string citedLawName, int citedOrdinal, IReadOnlyList<ArticleChange> changes, LegalAct act)
    {
        var change = new LawChange
        {
            Id = Guid.CreateVersion7(act.At), CountyCode = version.CountyCode, Kind = kind, LawId = version.LawId, LawName = version.LawName, VersionLabel = version.Label,
            VersionId = version.Id, CitedLawId = citedLawId, CitedLawName = citedLawName, CitedOrdinal = citedOrdinal, AdoptedOn = version.AdoptedOn,
            EffectiveOn = version.EffectiveOn, RecordedOn = act.On, Changes = changes,
        };
        change.Touch();
        return change;
    }

    private static IEnumerable<ArticleText> TextsOf(LawVersion version) => version.Articles.Select(a => new ArticleText(a.Key, a.Text));
}
