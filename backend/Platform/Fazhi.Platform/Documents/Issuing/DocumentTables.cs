using Fazhi.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fazhi.Platform.Documents;

internal sealed class IssuedDocumentConfiguration : IEntityTypeConfiguration<IssuedDocument>
{
    public void Configure(EntityTypeBuilder<IssuedDocument> builder)
    {
        builder.ToTable("documents", "platform").IsAggregate();
        builder.Property(d => d.CountyCode).HasMaxLength(12);
        builder.Property(d => d.Code).HasMaxLength(60);
        builder.Property(d => d.Title).HasMaxLength(100);
        builder.Property(d => d.Number).HasMaxLength(100);
        builder.Property(d => d.IssuedByName).HasMaxLength(100);
        builder.Property(d => d.Status).HasCode();
        builder.Property(d => d.VoidReason).HasMaxLength(500);
        builder.Property(d => d.Sha256).HasMaxLength(64);
        builder.Property(d => d.Services).HasJson();
        builder.HasIndex(d => new { d.CountyCode, d.MatterId, d.Id });
        builder.HasIndex(d => new { d.CountyCode, d.Number }).IsUnique();
    }
}

internal sealed class DocumentContentConfiguration : IEntityTypeConfiguration<DocumentContent>
{
    public void Configure(EntityTypeBuilder<DocumentContent> builder)
    {
        builder.ToTable("document_contents", "platform").HasKey(c => c.DocumentId);
        builder.Property(c => c.DocumentId).ValueGeneratedNever();
        builder.HasOne<IssuedDocument>().WithOne().HasForeignKey<DocumentContent>(c => c.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DocumentTemplateVersionConfiguration : IEntityTypeConfiguration<DocumentTemplateVersion>
{
    public void Configure(EntityTypeBuilder<DocumentTemplateVersion> builder)
    {
        builder.ToTable("document_templates", "platform").IsAggregate();
        builder.Property(t => t.Code).HasMaxLength(60);
        builder.Property(t => t.UploadedByName).HasMaxLength(100);
        builder.HasIndex(t => new { t.Code, t.Number }).IsUnique();
    }
}

internal sealed class NumberPatternConfiguration : IEntityTypeConfiguration<NumberPattern>
{
    public void Configure(EntityTypeBuilder<NumberPattern> builder)
    {
        builder.ToTable("document_number_patterns", "platform").IsAggregate();
        builder.Property(p => p.CountyCode).HasMaxLength(12);
        builder.Property(p => p.Series).HasMaxLength(60);
        builder.Property(p => p.Pattern).HasMaxLength(80);
        builder.HasIndex(p => new { p.CountyCode, p.Series }).IsUnique();
    }
}

internal sealed class DocumentCounterConfiguration : IEntityTypeConfiguration<DocumentCounter>
{
    public void Configure(EntityTypeBuilder<DocumentCounter> builder)
    {
        builder.ToTable("document_counters", "platform").HasKey(c => new { c.CountyCode, c.Series, c.Year });
        builder.Property(c => c.CountyCode).HasMaxLength(12);
        builder.Property(c => c.Series).HasMaxLength(60);
    }
}

internal sealed class LegacyDocumentNumberConfiguration : IEntityTypeConfiguration<LegacyDocumentNumber>
{
    public void Configure(EntityTypeBuilder<LegacyDocumentNumber> builder)
    {
        builder.ToTable("legacy_document_numbers", "platform").IsAggregate();
        builder.Property(n => n.CountyCode).HasMaxLength(12);
        builder.Property(n => n.Series).HasMaxLength(60);
        builder.Property(n => n.Number).HasMaxLength(100);
        builder.HasIndex(n => new { n.CountyCode, n.Series, n.Year, n.Sequence }).IsUnique();
        builder.HasIndex(n => new { n.CountyCode, n.Number });
    }
}
