using System.Text.Json;

namespace Fazhi.Kernel.Deadlines;

/// <summary>读 statutory-rules.json 中的规则。</summary>
public static class RuleCatalogueJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<StatutoryRule> Read(Stream json)
    {
        var file = JsonSerializer.Deserialize<FileDto>(json, Options) ?? throw new JsonException("期限规则文件是空的。");
        return [.. file.Rules.Select(ToRule)];
    }

    private static StatutoryRule ToRule(RuleDto dto) => new()
    {
        Id = dto.Id,
        Module = dto.Module,
        Title = dto.TitleZh,
        Law = dto.Law,
        Article = dto.Article,
        VersionLabel = dto.LawVersion.Label,
        EffectiveFrom = dto.LawVersion.EffectiveFrom,
        EffectiveTo = dto.LawVersion.EffectiveTo,
        TriggerText = dto.Trigger,
        Length = dto.Length.Value,
        MaxLength = dto.Length.MaxValue,
        MonthDay = dto.Length.MonthDay is { } monthDay ? MonthDay.Parse(monthDay) : null,
        Unit = UnitOf(dto.Length.Unit),
        Kind = KindOf(dto.Length.Kind),
        RollOnRestDay = RollOf(dto.Counting.RollOnRestDay),
        CountingBasis = dto.Counting.Basis,
        Binds = dto.Binds,
        Suspension = dto.Suspension,
        Extension = dto.Extension,
        ExtensionMaxDays = dto.ExtensionMaxDays,
        Consequence = dto.Consequence,
        Confidence = dto.Confidence switch
        {
            "verified-text" => RuleConfidence.VerifiedText,
            "from-memory" => RuleConfidence.FromMemory,
            _ => throw Unknown(dto.Confidence),
        },
        MemoryConfidence = dto.MemoryConfidence switch
        {
            null => null,
            "low" => Deadlines.MemoryConfidence.Low,
            "medium" => Deadlines.MemoryConfidence.Medium,
            "high" => Deadlines.MemoryConfidence.High,
            _ => throw Unknown(dto.MemoryConfidence),
        },
        SourceKind = dto.SourceKind switch
        {
            null => null,
            "full-text" => RuleSourceKind.FullText,
            "quoted-excerpt" => RuleSourceKind.QuotedExcerpt,
            _ => throw Unknown(dto.SourceKind),
        },
        SeenIn = dto.SeenIn ?? [],
        CorroboratedBy = dto.CorroboratedBy ?? [],
        Note = dto.Note,
        Values = dto.Values ?? [],
    };

    private static PeriodUnit UnitOf(string unit) => unit switch
    {
        "none" => PeriodUnit.None,
        "workday" => PeriodUnit.Workday,
        "calendar-day" => PeriodUnit.CalendarDay,
        "month" => PeriodUnit.Month,
        "year" => PeriodUnit.Year,
        "hour" => PeriodUnit.Hour,
        "fixed-date" => PeriodUnit.FixedDate,
        _ => throw Unknown(unit),
    };

    private static PeriodKind KindOf(string kind) => kind switch
    {
        "deadline" => PeriodKind.Deadline,
        "min-duration" => PeriodKind.MinDuration,
        "notice-before" => PeriodKind.NoticeBefore,
        "range" => PeriodKind.Range,
        "validity" => PeriodKind.Validity,
        "definition" => PeriodKind.Definition,
        "enumeration" => PeriodKind.Enumeration,
        "guideline" => PeriodKind.Guideline,
        _ => throw Unknown(kind),
    };

    private static RestDayRoll RollOf(string roll) => roll switch
    {
        "yes" => RestDayRoll.Yes,
        "no" => RestDayRoll.No,
        "unspecified" => RestDayRoll.Unspecified,
        "n/a-workdays" => RestDayRoll.NotApplicable,
        _ => throw Unknown(roll),
    };

    private static JsonException Unknown(string word) => new($"期限规则文件中有不认识的词：{word}");

    private sealed record FileDto(RuleDto[] Rules);

    private sealed record RuleDto(
        string Id, string Module, string TitleZh, string Law, string Article, VersionDto LawVersion, string Trigger, LengthDto Length,
        CountingDto Counting, string Binds, string Suspension, string Extension, int? ExtensionMaxDays, string Consequence, string Confidence,
        string? MemoryConfidence, string? SourceKind, [property: System.Text.Json.Serialization.JsonPropertyName("seen_in")] string[]? SeenIn,
        [property: System.Text.Json.Serialization.JsonPropertyName("corroborated_by")] string[]? CorroboratedBy, string? Note, string[]? Values);

    private sealed record VersionDto(string Label, DateOnly? EffectiveFrom, DateOnly? EffectiveTo);

    private sealed record LengthDto(int? Value, int? MaxValue, string? MonthDay, string Unit, string Kind);

    private sealed record CountingDto(string RollOnRestDay, string Basis);
}
