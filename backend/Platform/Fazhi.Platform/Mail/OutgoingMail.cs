using System.ComponentModel;
using System.Security.Cryptography;
using System.Text;
using Fazhi.Platform.Audit;
using Fazhi.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fazhi.Platform.Mail;

/// <summary>邮件的状态。</summary>
public enum MailStatus
{
    [Description("待发")] Waiting,
    [Description("已发")] Sent,
    [Description("发送失败")] Failed,
    [Description("已由后来的邮件代替")] Superseded,
}

/// <summary>A message on its way to one person. Its key says what it is about: what was written once is not written again, and its
/// Message-ID follows from the key, so that a mail system drops the one duplicate that SMTP cannot exclude.</summary>
[NotAudited]
public sealed class OutgoingMail
{
    private OutgoingMail()
    {
    }

    public Guid Id { get; private set; }

    public string Key { get; private set; } = "";

    public string CountyCode { get; private set; } = "";

    public Guid RecipientId { get; private set; }

    public string RecipientName { get; private set; } = "";

    public string Address { get; private set; } = "";

    /// <summary>Code of the template.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>The day in China that it speaks of.</summary>
    public DateOnly Day { get; private set; }

    public string Subject { get; private set; } = "";

    public string Html { get; private set; } = "";

    public string Text { get; private set; } = "";

    public MailStatus Status { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>When it is tried next; null once it is sent, given up or superseded.</summary>
    public DateTimeOffset? NextAttemptAt { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    public string? LastError { get; private set; }

    /// <summary>The same for the same key, whoever sends it and however often.</summary>
    public static string MessageIdOf(string key, string domain) =>
        $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..32]}@{domain}";
}

internal sealed class OutgoingMailConfiguration : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.ToTable("mails", "platform");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Key).HasMaxLength(200);
        builder.Property(m => m.CountyCode).HasMaxLength(12);
        builder.Property(m => m.RecipientName).HasMaxLength(100);
        builder.Property(m => m.Address).HasMaxLength(254);
        builder.Property(m => m.Kind).HasMaxLength(40);
        builder.Property(m => m.Subject).HasMaxLength(300);
        builder.Property(m => m.Status).HasCode();
        builder.Property(m => m.LastError).HasMaxLength(2000);
        builder.HasIndex(m => m.Key).IsUnique();
        builder.HasIndex(m => m.NextAttemptAt).HasFilter("next_attempt_at is not null");
        builder.HasIndex(m => new { m.RecipientId, m.Day });
        builder.HasIndex(m => new { m.CountyCode, m.CreatedAt, m.Id }).IsDescending(false, true, true);
    }
}
