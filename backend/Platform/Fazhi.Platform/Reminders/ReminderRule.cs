using System.ComponentModel;
using Fazhi.Kernel.Dossiers;
using Fazhi.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fazhi.Platform.Reminders;

/// <summary>提醒规则: how one statutory rule, or one kind of duty, reminds, where an administrator departed from the default.</summary>
[Description("提醒规则")]
public sealed class ReminderRule : AggregateRoot
{
    /// <summary>The code of the rule that all others follow.</summary>
    public const string DefaultCode = "default";

    private ReminderRule()
    {
    }

    /// <summary>A statutory rule's id, a kind of duty, or <see cref="DefaultCode"/>.</summary>
    public string Code { get; private set; } = "";

    public bool Enabled { get; private set; } = true;

    /// <summary>提醒阶梯。</summary>
    public string Ladder { get; private set; } = "";

    /// <summary>超期后每个工作日提醒。</summary>
    public bool OverdueDaily { get; private set; }

    /// <summary>超期的，一并提醒股室负责人。</summary>
    public bool ToHead { get; private set; }

    /// <summary>超期满几个工作日的，提醒局领导；空为不提醒。</summary>
    public int? ToLeaderAfter { get; private set; }

    public static ReminderRule For(string code, DateTimeOffset at) => new() { Id = Guid.CreateVersion7(at), Code = code };

    public void Set(bool enabled, string ladder, bool overdueDaily, bool toHead, int? toLeaderAfter)
    {
        (Enabled, Ladder, OverdueDaily, ToHead, ToLeaderAfter) = (enabled, ladder, overdueDaily, toHead, toLeaderAfter);
        Touch();
    }
}

internal sealed class ReminderRuleConfiguration : IEntityTypeConfiguration<ReminderRule>
{
    public void Configure(EntityTypeBuilder<ReminderRule> builder)
    {
        builder.ToTable("reminder_rules", "platform");
        builder.IsAggregate();
        builder.Property(r => r.Code).HasMaxLength(100);
        builder.Property(r => r.Ladder).HasMaxLength(100);
        builder.HasIndex(r => r.Code).IsUnique();
    }
}

/// <summary>How a rule reminds.</summary>
internal sealed record ReminderPolicy(bool Enabled, Ladder Ladder, bool OverdueDaily, bool ToHead, int? ToLeaderAfter)
{
    public static readonly ReminderPolicy Default = new(true, Ladder.Default, OverdueDaily: true, ToHead: true, ToLeaderAfter: 3);

    public static ReminderPolicy Of(ReminderRule rule) =>
        new(rule.Enabled, Reminders.Ladder.Parse(rule.Ladder), rule.OverdueDaily, rule.ToHead, rule.ToLeaderAfter);
}

/// <summary>The policies of all rules: what is not set follows the default.</summary>
internal sealed class ReminderPolicies
{
    private readonly Dictionary<string, ReminderPolicy> set;

    public ReminderPolicies(IEnumerable<ReminderRule> rules)
    {
        set = rules.ToDictionary(r => r.Code, ReminderPolicy.Of, StringComparer.Ordinal);
        Default = set.GetValueOrDefault(ReminderRule.DefaultCode) ?? ReminderPolicy.Default;
        set.Remove(ReminderRule.DefaultCode);
    }

    public ReminderPolicy Default { get; }

    /// <summary>Rules that depart from the default.</summary>
    public IReadOnlyDictionary<string, ReminderPolicy> Own => set;

    /// <summary>Of a kind of duty, whose own ladder counts until an administrator sets another.</summary>
    public ReminderPolicy Of(DutyKind kind) => set.GetValueOrDefault(kind.Code) ?? Default with { Ladder = Ladder.Parse(kind.Ladder) };
}
