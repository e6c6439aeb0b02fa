using Fazhi.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fazhi.Platform.Web;

/// <summary>The first answer under a caller's <c>Idempotency-Key</c>.</summary>
[NotAudited]
internal sealed class IdempotencyKey
{
    public Guid UserId { get; init; }

    public string Key { get; init; } = "";

    /// <summary>SHA-256 over path, query, <c>If-Match</c> and body.</summary>
    public byte[] RequestHash { get; init; } = [];

    public DateTimeOffset At { get; init; }

    /// <summary>Null while the first request is in progress, and for good when nobody knows how it ended.</summary>
    public int? Status { get; init; }

    public string? ContentType { get; init; }

    public string? Location { get; init; }

    public string? Tag { get; init; }

    public byte[]? Body { get; init; }
}

internal sealed class IdempotencyKeyConfiguration : IEntityTypeConfiguration<IdempotencyKey>
{
    public void Configure(EntityTypeBuilder<IdempotencyKey> builder)
    {
        builder.ToTable("idempotency_keys");
        builder.HasKey(k => new { k.UserId, k.Key });
        builder.Property(k => k.Key).HasMaxLength(IdempotencyGuard.MaxLength);
        builder.Property(k => k.ContentType).HasMaxLength(200);
        builder.HasIndex(k => k.At);
    }
}
