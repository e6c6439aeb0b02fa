using System.ComponentModel;
using Fazhi.Kernel;
using Fazhi.Kernel.Dossiers;
using Fazhi.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fazhi.Platform.Reminders;

/// <summary>外出期间的委托: reminders go to a colleague as well, who acts for the one who is away.</summary>
[Description("委托")]
public sealed class Delegation : AggregateRoot
{
    private Delegation()
    {
    }

    public Guid UserId { get; private set; }

    public string UserName { get; private set; } = "";

    public Guid DelegateId { get; private set; }

    public string DelegateName { get; private set; } = "";

    public DateOnly From { get; private set; }

    /// <summary>The last day, included.</summary>
    public DateOnly To { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>提前结束。</summary>
    public bool Ended { get; private set; }

    public static Delegation Grant(Actor user, Actor to, DateOnly from, DateOnly until, string reason, bool overlaps, DateOnly today, DateTimeOffset at)
    {
        DelegationRules.NotToOneself.Require(user.Id != to.Id);
        DelegationRules.NotInThePast.Require(until >= today);
        DelegationRules.OneAtATime.Require(!overlaps);
        var delegation = new Delegation
        {
            Id = Guid.CreateVersion7(at), UserId = user.Id, UserName = user.Name, DelegateId = to.Id, DelegateName = to.Name, From = from, To = until, Reason = reason,
        };
        delegation.Touch();
        return delegation;
    }

    public void End()
    {
        Ended = true;
        Touch();
    }
}

internal static class DelegationRules
{
    public static readonly Rule NotToOneself = new("notifications.delegate-another", "内部分工", "不能委托给自己。");
    public static readonly Rule NotInThePast = new("notifications.delegation-ahead", "内部分工", "委托的止日不能早于今天。");
    public static readonly Rule OneAtATime = new("notifications.one-delegation", "内部分工", "这段时间已经有委托，请先结束原来的委托。");
    public static readonly Rule SameUnit = new("notifications.delegate-same-unit", "内部分工", "只能委托给本单位或者上级单位的人员。");
}

internal sealed class DelegationConfiguration : IEntityTypeConfiguration<Delegation>
{
    public void Configure(EntityTypeBuilder<Delegation> builder)
    {
        builder.ToTable("delegations", "platform");
        builder.IsAggregate();
        builder.Property(d => d.UserName).HasMaxLength(100);
        builder.Property(d => d.DelegateName).HasMaxLength(100);
        builder.Property(d => d.Reason).HasMaxLength(200);
        builder.HasIndex(d => new { d.UserId, d.To });
        builder.HasIndex(d => d.To);
    }
}

/// <summary>一个人的提醒设置。 In the application everybody is reminded; what mails come is one's own choice.</summary>
[Description("提醒设置")]
public sealed class NotificationPreference : AggregateRoot
{
    private NotificationPreference()
    {
    }

    /// <summary>每个工作日的汇总邮件。</summary>
    public bool DigestMail { get; private set; } = true;

    /// <summary>今日到期、超期首日、催办的即时邮件。</summary>
    public bool UrgentMail { get; private set; } = true;

    public static NotificationPreference Of(Guid userId) => new() { Id = userId };

    public void Set(bool digestMail, bool urgentMail)
    {
        (DigestMail, UrgentMail) = (digestMail, urgentMail);
        Touch();
    }
}

internal sealed class NotificationPreferenceConfiguration : IEntityTypeConfiguration<NotificationPreference>
{
    public void Configure(EntityTypeBuilder<NotificationPreference> builder)
    {
        builder.ToTable("notification_preferences", "platform");
        builder.IsAggregate();
    }
}
