using System.Globalization;
using System.Text.RegularExpressions;

namespace Fazhi.Kernel.Deadlines;

/// <summary>一条法定期限规则的一个版本：起点、长短、计法、约束谁、依据哪一条。</summary>
public sealed partial record StatutoryRule
{
    public required string Id { get; init; }

    /// <summary>业务模块，如 <c>3-legal-aid</c>。</summary>
    public required string Module { get; init; }

    /// <summary>事项。</summary>
    public required string Title { get; init; }

    /// <summary>法律、法规、规章名称。</summary>
    public required string Law { get; init; }

    /// <summary>条文。</summary>
    public required string Article { get; init; }

    /// <summary>法律版本，如“2023-09-01修订，2024-01-01施行”。</summary>
    public string VersionLabel { get; init; } = "";

    /// <summary>施行之日；不详的为空，视为一直有效。</summary>
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>有效的最后一日；现行的为空。</summary>
    public DateOnly? EffectiveTo { get; init; }

    /// <summary>起点：从哪一事件之日起算。</summary>
    public required string TriggerText { get; init; }

    /// <summary>长短；有上下限的为下限。</summary>
    public int? Length { get; init; }

    /// <summary>上限。</summary>
    public int? MaxLength { get; init; }

    /// <summary>每年固定日期的月日。</summary>
    public MonthDay? MonthDay { get; init; }

    public required PeriodUnit Unit { get; init; }

    public required PeriodKind Kind { get; init; }

    public required RestDayRoll RollOnRestDay { get; init; }

    /// <summary>计算依据。</summary>
    public string CountingBasis { get; init; } = "";

    /// <summary>约束谁。</summary>
    public string Binds { get; init; } = "";

    /// <summary>中止、扣除。</summary>
    public string Suspension { get; init; } = "";

    /// <summary>延长。</summary>
    public string Extension { get; init; } = "";

    /// <summary>延长的上限天数（与期限同单位）。</summary>
    public int? ExtensionMaxDays { get; init; }

    /// <summary>逾期的后果。</summary>
    public string Consequence { get; init; } = "";

    public required RuleConfidence Confidence { get; init; }

    public MemoryConfidence? MemoryConfidence { get; init; }

    public RuleSourceKind? SourceKind { get; init; }

    /// <summary>条文出处。</summary>
    public IReadOnlyList<string> SeenIn { get; init; } = [];

    /// <summary>转述印证。</summary>
    public IReadOnlyList<string> CorroboratedBy { get; init; } = [];

    public string? Note { get; init; }

    /// <summary>清单的各项。</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>同一规则各版本共有的名字：标识去掉末尾的 <c>-vNNNN</c>。</summary>
    public string Family => FamilyOf(Id);

    /// <summary>有长短、可以计算；没有的是定义和清单，只能看文字。</summary>
    public bool HasLength => Unit == PeriodUnit.FixedDate ? MonthDay is not null : Unit != PeriodUnit.None && Length is not null;

    /// <summary>只在这些项的事由下起算（“因第39条第1款第1、2、4项中止之日”）；空为不分事由。</summary>
    public IReadOnlyList<int> GroundItems => GroundText().Match(TriggerText) is { Success: true } match
        ? [.. match.Groups["items"].Value.Split('、').Select(item => int.Parse(item, CultureInfo.InvariantCulture))]
        : [];

    /// <summary>依据：法律、条文、版本。</summary>
    /// <remarks>Several laws stand with one article each, in the same order; the short names before the articles are left out then.</remarks>
    public string LegalBasis
    {
        get
        {
            var (laws, articles) = (Law.Split('；'), Article.Split('；'));
            var text = laws.Length > 1 && laws.Length == articles.Length
                ? string.Join('；', laws.Zip(articles, (law, article) => $"{law} {article[Math.Max(article.IndexOf('第', StringComparison.Ordinal), 0)..]}"))
                : $"{Law} {Article}";
            return VersionLabel.Length == 0 ? text : $"{text}（{VersionLabel}）";
        }
    }

    /// <summary>界面上怎样称呼这个期限；未见原文的永远不称“法定”。</summary>
    public string Standing => (Confidence, Kind) switch
    {
        (RuleConfidence.FromMemory, _) => "经验口径，待核",
        (_, PeriodKind.Guideline) => "指导性时限",
        _ => "法定",
    };

    public bool IsInForceOn(DateOnly day) => (EffectiveFrom is not { } from || from <= day) && (EffectiveTo is not { } to || day <= to);

    /// <summary>标识去掉末尾的 <c>-vNNNN</c>。</summary>
    public static string FamilyOf(string id) =>
        id.Length > 6 && id[^6] == '-' && id[^5] == 'v' && id.AsSpan(id.Length - 4).IndexOfAnyExceptInRange('0', '9') < 0 ? id[..^6] : id;

    [GeneratedRegex(@"^因第\d+条(?:第\d+款)?第(?<items>\d+(?:、\d+)*)项中止之日")]
    private static partial Regex GroundText();
}

/// <summary>每年固定日期的月和日（<c>MM-dd</c>）。</summary>
public readonly record struct MonthDay(int Month, int Day)
{
    /// <summary>读 <c>MM-dd</c>；以闰年为准，容许 02-29。</summary>
    public static MonthDay Parse(string text) =>
        DateOnly.TryParseExact("2000-" + text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new(day.Month, day.Day)
            : throw new FormatException($"月日应写作 MM-dd：{text}");

    /// <summary>该年的这一天；没有对应日取月末。</summary>
    public DateOnly In(int year) => new(year, Month, Math.Min(Day, DateTime.DaysInMonth(year, Month)));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Month:00}-{Day:00}");
}
