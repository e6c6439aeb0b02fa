using System.ComponentModel;
using Fazhi.Kernel;
using Fazhi.Kernel.Dossiers;
using Fazhi.Platform.Matters;
using Fazhi.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fazhi.Platform.Attachments;

/// <summary>附件：挂在一个事项上，事项可见则附件可见。</summary>
[Description("附件")]
public sealed class Attachment : AggregateRoot
{
    private static readonly Rule Closed = new("attachment.matter-closed", "档案法", "事项已经办结，卷内材料不得删除。");

    private Attachment()
    {
    }

    public string CountyCode { get; private set; } = "";

    public Guid MatterId { get; private set; }

    public string FileName { get; private set; } = "";

    public string ContentType { get; private set; } = "";

    public long Size { get; private set; }

    public string Sha256 { get; private set; } = "";

    public Guid UploadedBy { get; private set; }

    public string UploadedByName { get; private set; } = "";

    public DateTimeOffset UploadedAt { get; private set; }

    public DateTimeOffset? DeletedAt { get; private set; }

    internal static Attachment Of(Matter matter, StoredFile file, CurrentUser user, DateTimeOffset now)
    {
        var attachment = new Attachment
        {
            Id = Guid.CreateVersion7(now), CountyCode = matter.CountyCode, MatterId = matter.Id, FileName = file.FileName, ContentType = file.ContentType,
            Size = file.Size, Sha256 = file.Sha256, UploadedBy = user.Id, UploadedByName = user.DisplayName, UploadedAt = now,
        };
        attachment.Touch();
        return attachment;
    }

    /// <summary>移除：内容留存，审计可查。</summary>
    internal void Remove(Matter matter, DateTimeOffset now)
    {
        Closed.Require(!matter.Closed);
        DeletedAt = now;
        Touch();
    }
}

internal sealed class AttachmentConfiguration : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.ToTable("attachments", "platform");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.Property(a => a.CountyCode).HasMaxLength(12);
        builder.Property(a => a.FileName).HasMaxLength(120);
        builder.Property(a => a.ContentType).HasMaxLength(120);
        builder.Property(a => a.Sha256).HasMaxLength(64);
        builder.Property(a => a.UploadedByName).HasMaxLength(100);
        builder.HasIndex(a => new { a.CountyCode, a.MatterId, a.Id });
        builder.HasQueryFilter(a => a.DeletedAt == null);
    }
}
