using System.ComponentModel;
using Fazhi.Kernel;
using Fazhi.Kernel.Dossiers;
using Fazhi.Platform.Matters;
using Fazhi.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fazhi.Platform.Reminders;

/// <summary>催办：请承办人尽快办理一件事项，并等待其答复。</summary>
[Description("催办")]
public sealed class Chase : AggregateRoot
{
    private Chase()
    {
    }

    public string CountyCode { get; private set; } = "";

    public Guid MatterId { get; private set; }

    public Guid FromId { get; private set; }

    public string FromName { get; private set; } = "";

    public Guid ToId { get; private set; }

    public string ToName { get; private set; } = "";

    public string Words { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public string? Answer { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public static Chase Send(Matter matter, Actor from, Actor to, string words, bool recently, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(matter);
        ChaseRules.Open.Require(!matter.Closed);
        ChaseRules.NotOneself.Require(from.Id != to.Id);
        ChaseRules.OnceADay.Require(!recently);
        var chase = new Chase
        {
            Id = Guid.CreateVersion7(at), CountyCode = matter.CountyCode, MatterId = matter.Id, FromId = from.Id, FromName = from.Name, ToId = to.Id, ToName = to.Name, Words = words, At = at,
        };
        chase.Touch();
        return chase;
    }

    /// <summary>答复。</summary>
    public void Reply(string answer, DateTimeOffset at)
    {
        ChaseRules.AnsweredOnce.Require(Answer is null);
        (Answer, AnsweredAt) = (answer, at);
        Touch();
    }
}

internal static class ChaseRules
{
    public static readonly Rule Open = new("notifications.chase-open", "督办规则", "事项已经办结，无须催办。");
    public static readonly Rule HasHandler = new("notifications.chase-handler", "督办规则", "事项还没有承办人，请先确定承办人。");
    public static readonly Rule NotOneself = new("notifications.chase-another", "督办规则", "事项由您本人承办，不能催办自己。");
    public static readonly Rule OnceADay = new("notifications.chase-once-a-day", "督办规则", "二十四小时内已经催办过，请等待答复。");
    public static readonly Rule AnsweredOnce = new("notifications.chase-answered", "督办规则", "已经答复过。");
}

internal sealed class ChaseConfiguration : IEntityTypeConfiguration<Chase>
{
    public void Configure(EntityTypeBuilder<Chase> builder)
    {
        builder.ToTable("chases", "platform");
        builder.IsAggregate();
        builder.Property(c => c.CountyCode).HasMaxLength(12);
        builder.Property(c => c.FromName).HasMaxLength(100);
        builder.Property(c => c.ToName).HasMaxLength(100);
        builder.Property(c => c.Words).HasMaxLength(500);
        builder.Property(c => c.Answer).HasMaxLength(500);
        builder.HasIndex(c => new { c.MatterId, c.At });
        builder.HasIndex(c => c.ToId);
    }
}
