namespace Fazhi.Kernel.Deadlines;

/// <summary>规则目录：全部规则的全部版本，只读。</summary>
public sealed class RuleCatalogue
{
    private readonly Dictionary<string, StatutoryRule> _byId;
    private readonly ILookup<string, StatutoryRule> _byFamily;
    private readonly ILookup<string, StatutoryRule> _byLineage;

    public RuleCatalogue(IEnumerable<StatutoryRule> rules)
    {
        Rules = [.. rules];
        _byId = Rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        _byFamily = Rules.ToLookup(rule => rule.Family, StringComparer.Ordinal);
        _byLineage = Rules.ToLookup(LineageOf, StringComparer.Ordinal);
    }

    public IReadOnlyList<StatutoryRule> Rules { get; }

    public StatutoryRule? Find(string id) => _byId.GetValueOrDefault(id);

    /// <exception cref="UnknownRuleException">目录中没有这条规则。</exception>
    public StatutoryRule Get(string id) => Find(id) ?? throw new UnknownRuleException(id);

    /// <summary>同一规则当日有效的版本（法律版本按触发事件发生之日取）。</summary>
    public StatutoryRule? InForce(string family, DateOnly on)
    {
        StatutoryRule? found = null;
        foreach (var rule in _byFamily[family])
        {
            if (rule.IsInForceOn(on) && (found is null || (rule.EffectiveFrom ?? DateOnly.MinValue) > (found.EffectiveFrom ?? DateOnly.MinValue)))
                found = rule;
        }

        return found;
    }

    /// <summary>
    /// 当日接替这条规则的版本：先看同一规则的其他版本，再看只差天数后缀的（<c>pen-service-v2017</c> 与 <c>pen-service-7wd</c>），
    /// 再看同一部法律中由它分出来的（审理期限分为普通程序、简易程序）。目录中没有的，返回空，不猜。
    /// </summary>
    public IReadOnlyList<StatutoryRule> ApplicableInstead(StatutoryRule rule, DateOnly on)
    {
        if (InForce(rule.Family, on) is { } version)
            return [version];

        var lineage = LineageOf(rule);
        StatutoryRule[] sameLineage = [.. _byLineage[lineage].Where(other => other.IsInForceOn(on))];
        return sameLineage.Length > 0 ? sameLineage : [.. Rules.Where(IsBranch)];

        bool IsBranch(StatutoryRule other) => other.HasLength && other.Law == rule.Law && other.IsInForceOn(on)
            && other.Id.StartsWith(lineage + '-', StringComparison.Ordinal);
    }

    /// <summary>同一部法律同一版本中列明各项的清单，如中止事由（“3 申请人下落不明”）。</summary>
    internal IEnumerable<string> NumberedGroundsBeside(StatutoryRule rule) => Rules
        .Where(other => other.Kind == PeriodKind.Enumeration && other.Law == rule.Law && other.VersionLabel == rule.VersionLabel)
        .SelectMany(other => other.Values)
        .Where(value => char.IsAsciiDigit(value[0]));

    private static string LineageOf(StatutoryRule rule)
    {
        var dash = rule.Family.LastIndexOf('-');
        return dash > 0 && IsLength(rule.Family.AsSpan(dash + 1)) ? rule.Family[..dash] : rule.Family;

        static bool IsLength(ReadOnlySpan<char> part) =>
            part.IndexOfAnyExceptInRange('0', '9') is var digits and > 0 && part[digits..] is "wd" or "d" or "m" or "y" or "h";
    }
}
