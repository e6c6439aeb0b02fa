using System.ComponentModel;
using Fazhi.Platform.Audit;
using Fazhi.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fazhi.Platform.Reminders;

/// <summary>提醒的种类。</summary>
public enum ReminderKind
{
    [Description("即将到期")] Upcoming,
    [Description("今日到期")] Today,
    [Description("已超期")] Overdue,
    [Description("最短期限届满")] Complete,
    [Description("末日未能确定")] Uncounted,
    [Description("末日变动")] Moved,
    [Description("催办")] Chase,
    [Description("催办答复")] Reply,
    [Description("系统提示")] Alarm,
}

/// <summary>以什么身份收到提醒。</summary>
public enum RecipientRole
{
    [Description("承办人")] Handler,
    [Description("代为办理")] Delegate,
    [Description("股室负责人")] Head,
    [Description("局领导")] Leader,
    [Description("催办人")] Chaser,
    [Description("管理员")] Administrator,
}

/// <summary>A reminder to one person. Its key (matter, deadline, rung, recipient, day) is unique: whoever scans, and however often, it is
/// raised once.</summary>
[NotAudited]
public sealed class Reminder
{
    public Guid Id { get; init; }

    public string CountyCode { get; init; } = "";

    public Guid RecipientId { get; init; }

    public RecipientRole Role { get; init; }

    /// <summary>The person who is away and whose reminder it is.</summary>
    public string? OnBehalfOf { get; init; }

    public ReminderKind Kind { get; init; }

    public Guid MatterId { get; init; }

    /// <summary>The deadline, or what else it is about.</summary>
    public Guid DeadlineId { get; init; }

    public string Rung { get; init; } = "";

    public DateOnly Day { get; init; }

    public string Module { get; init; } = "";

    public string Number { get; init; } = "";

    /// <summary>Names of parties masked.</summary>
    public string Title { get; init; } = "";

    public string Label { get; init; } = "";

    public string LegalBasis { get; init; } = "";

    public DateOnly? DueOn { get; init; }

    public bool Provisional { get; init; }

    /// <summary>What was said: by the person who chases or answers, or of the day that moved.</summary>
    public string? Note { get; init; }

    /// <summary>Page of the browser application.</summary>
    public string Path { get; init; } = "";

    /// <summary>Not to wait for the next digest.</summary>
    public bool Urgent { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>It waits to be put into a mail.</summary>
    public bool MailDue { get; init; }

    /// <summary>The mail that tells it.</summary>
    public Guid? MailId { get; init; }

    public DateTimeOffset? ReadAt { get; init; }

    public DateTimeOffset? HandledAt { get; init; }
}

internal sealed class ReminderConfiguration : IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Reminder> builder)
    {
        builder.ToTable("reminders", "platform");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.CountyCode).HasMaxLength(12);
        builder.Property(r => r.Role).HasCode();
        builder.Property(r => r.OnBehalfOf).HasMaxLength(100);
        builder.Property(r => r.Kind).HasCode();
        builder.Property(r => r.Rung).HasMaxLength(40);
        builder.Property(r => r.Module).HasMaxLength(40);
        builder.Property(r => r.Number).HasMaxLength(100);
        builder.Property(r => r.Title).HasMaxLength(300);
        builder.Property(r => r.Label).HasMaxLength(100);
        builder.Property(r => r.LegalBasis).HasMaxLength(300);
        builder.Property(r => r.Note).HasMaxLength(1000);
        builder.Property(r => r.Path).HasMaxLength(200);
        // The key, the deadline first: the scan asks whether a deadline's rung was raised already.
        builder.HasIndex(r => new { r.DeadlineId, r.Rung, r.Day, r.RecipientId, r.MatterId }).IsUnique();
        builder.HasIndex(r => new { r.RecipientId, r.CreatedAt, r.Id }).IsDescending(false, true, true);
        builder.HasIndex(r => r.RecipientId, "ix_reminders_unread").HasFilter("read_at is null");
        builder.HasIndex(r => r.RecipientId, "ix_reminders_mail_due").HasFilter("mail_due");
        builder.HasIndex(r => r.MailId).HasFilter("mail_id is not null");
    }
}
