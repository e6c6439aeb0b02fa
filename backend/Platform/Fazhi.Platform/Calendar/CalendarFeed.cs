using System.ComponentModel;
using System.Security.Cryptography;
using Fazhi.Kernel.Dossiers;
using Fazhi.Platform.Audit;
using Fazhi.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fazhi.Platform.Calendar;

/// <summary>日历订阅: one address per person that calendar programs read without signing in. Only the hash of its token is kept; whoever
/// revokes it makes the address worthless.</summary>
[Description("日历订阅")]
public sealed class CalendarFeed : AggregateRoot
{
    private CalendarFeed()
    {
    }

    public Guid UserId { get; private set; }

    [NotAudited]
    public byte[] TokenHash { get; private set; } = [];

    public DateTimeOffset IssuedAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Issues a feed.</summary>
    /// <returns>The feed, and its token, which is shown once.</returns>
    public static (CalendarFeed Feed, string Token) Issue(Guid userId, DateTimeOffset at)
    {
        var token = System.Buffers.Text.Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var feed = new CalendarFeed { Id = Guid.CreateVersion7(at), UserId = userId, TokenHash = HashOf(token), IssuedAt = at };
        feed.Touch();
        return (feed, token);
    }

    /// <summary>收回。</summary>
    public void Revoke(DateTimeOffset at)
    {
        RevokedAt ??= at;
        Touch();
    }

    /// <summary>A token of 256 random bits needs no slow hash.</summary>
    public static byte[] HashOf(string token) => SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(token));
}

internal sealed class CalendarFeedConfiguration : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> builder)
    {
        builder.ToTable("calendar_feeds", "platform");
        builder.IsAggregate();
        builder.HasIndex(f => f.TokenHash).IsUnique();
        builder.HasIndex(f => f.UserId).IsUnique().HasFilter("revoked_at is null");
    }
}
