using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Fazhi.Kernel.Events;
using Fazhi.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fazhi.Platform.Outbox;

/// <summary>An integration event on its way to one consumer. It is written in the transaction of what it tells, one row for each consumer,
/// so that each is delivered and retried on its own.</summary>
[NotAudited]
public sealed class OutboxMessage
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private OutboxMessage()
    {
    }

    /// <summary>The event; the same for all its consumers.</summary>
    public Guid Id { get; private set; }

    /// <summary>Stable name of the consumer.</summary>
    public string Consumer { get; private set; } = "";

    /// <summary>Stable name of the event.</summary>
    public string Kind { get; private set; } = "";

    public string CountyCode { get; private set; } = "";

    /// <summary>The aggregate that told it.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>The aggregate's version: its events are delivered in this order.</summary>
    public long SubjectVersion { get; private set; }

    /// <summary>The event as JSON.</summary>
    public string Payload { get; private set; } = "";

    public DateTimeOffset OccurredAt { get; private set; }

    /// <summary>How often delivery failed.</summary>
    public int Attempts { get; private set; }

    /// <summary>When it is tried next; null once it is delivered, or given up.</summary>
    public DateTimeOffset? NextAttemptAt { get; private set; }

    public DateTimeOffset? DeliveredAt { get; private set; }

    public string? LastError { get; private set; }

    internal static OutboxMessage Of(Guid id, Consumer consumer, IIntegrationEvent e, string countyCode, Guid subjectId, long version, DateTimeOffset at) => new()
    {
        Id = id,
        Consumer = consumer.Name,
        Kind = consumer.Kind,
        CountyCode = countyCode,
        SubjectId = subjectId,
        SubjectVersion = version,
        Payload = JsonSerializer.Serialize(e, e.GetType(), Json),
        OccurredAt = at,
        NextAttemptAt = at,
    };
}

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("outbox", "platform").HasKey(m => new { m.Id, m.Consumer });
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Consumer).HasMaxLength(200);
        builder.Property(m => m.Kind).HasMaxLength(200);
        builder.Property(m => m.CountyCode).HasMaxLength(12);
        builder.Property(m => m.Payload).HasColumnType("jsonb");
        builder.Property(m => m.LastError).HasMaxLength(2000);
        builder.HasIndex(m => m.NextAttemptAt).HasFilter("next_attempt_at is not null");
        builder.HasIndex(m => new { m.Consumer, m.SubjectId, m.SubjectVersion }).HasFilter("next_attempt_at is not null");
        builder.HasIndex(m => m.OccurredAt, "ix_outbox_given_up").HasFilter("next_attempt_at is null and delivered_at is null");
    }
}
