using Fazhi.NormativeDocuments.Domain;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fazhi.NormativeDocuments.Persistence;

internal sealed class NormativeDocumentConfiguration : IEntityTypeConfiguration<NormativeDocument>
{
    public void Configure(EntityTypeBuilder<NormativeDocument> builder)
    {
        builder.ToTable("documents").IsDossier<NormativeDocument, NormStatus, NormStep>();
        builder.Property(d => d.IssuerName).HasMaxLength(100);
        builder.Property(d => d.IssuerKind).HasCode();
        builder.Property(d => d.Name).HasMaxLength(200);
        builder.Property(d => d.Term).HasCode();
        builder.Property(d => d.Summary).HasMaxLength(4000);
        builder.Property(d => d.CommentsUrl).HasMaxLength(500);
        builder.Property(d => d.CommentsSkippedBecause).HasMaxLength(1000);
        builder.Property(d => d.DocumentNumber).HasMaxLength(60);
        builder.Property(d => d.RegistrationNumber).HasMaxLength(60);
        builder.Property(d => d.PublishedIn).HasMaxLength(500);
        builder.Property(d => d.EndedBy).HasCode();
        builder.Property(d => d.EndReason).HasMaxLength(1000);
        builder.Property(d => d.AmendmentReason).HasMaxLength(2000);
        builder.Property(d => d.CommentReport).HasJson();
        builder.Property(d => d.Checks).HasJson();
        builder.Property(d => d.Opinions).HasJson();
        builder.Property(d => d.Discussion).HasJson();
        builder.Ignore(d => d.InForceUntil);
        builder.HasMany(d => d.Bases).WithOne().HasForeignKey(b => b.DocumentId);
        builder.HasMany(d => d.Texts).WithOne().HasForeignKey(t => t.DocumentId);
        builder.HasMany(d => d.Filings).WithOne().HasForeignKey(f => f.DocumentId);
        builder.HasOne<Issuer>().WithMany().HasForeignKey(d => d.IssuerId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(d => d.Bases).AutoInclude();
        builder.Navigation(d => d.Filings).AutoInclude();
        builder.Navigation(d => d.Deadlines).AutoInclude();
        builder.HasIndex(d => new { d.CountyCode, d.DocumentNumber }).IsUnique().HasFilter("document_number is not null");
        // The register: newest first; what ends soon; what is being amended.
        builder.HasIndex(d => new { d.CountyCode, d.PublishedOn, d.Id }).IsDescending(false, true, true).HasFilter("published_on is not null");
        builder.HasIndex(d => new { d.CountyCode, d.ValidUntil }).HasFilter("valid_until is not null and ended_on is null");
        builder.HasIndex(d => new { d.CountyCode, d.AmendmentStartedOn }).HasFilter("amendment_started_on is not null");
    }
}

internal sealed class BasisCitationConfiguration : IEntityTypeConfiguration<BasisCitation>
{
    public void Configure(EntityTypeBuilder<BasisCitation> builder)
    {
        builder.ToTable("bases");
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.LawName).HasMaxLength(200);
        builder.Property(b => b.VersionLabel).HasMaxLength(100);
        builder.Property(b => b.Provision).HasMaxLength(100);
        // The impact finder reads this index alone.
        builder.HasIndex(b => new { b.LawId, b.Article }).IncludeProperties(b => new { b.DocumentId, b.VersionOrdinal });
    }
}

internal sealed class NormTextConfiguration : IEntityTypeConfiguration<NormText>
{
    public void Configure(EntityTypeBuilder<NormText> builder)
    {
        builder.ToTable("texts");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.HasIndex(t => new { t.DocumentId, t.Number }).IsUnique();
    }
}

internal sealed class FilingRecordConfiguration : IEntityTypeConfiguration<FilingRecord>
{
    public void Configure(EntityTypeBuilder<FilingRecord> builder)
    {
        builder.ToTable("filing_records");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Authority).HasCode();
        builder.Property(f => f.Receipt).HasMaxLength(200);
        builder.Ignore(f => f.OnTime);
        builder.HasIndex(f => new { f.DocumentId, f.Authority }).IsUnique();
    }
}

internal sealed class IssuerConfiguration : IEntityTypeConfiguration<Issuer>
{
    public void Configure(EntityTypeBuilder<Issuer> builder)
    {
        builder.ToTable("issuers").IsAggregate();
        builder.Property(i => i.CountyCode).HasMaxLength(12);
        builder.Property(i => i.Name).HasMaxLength(100);
        builder.Property(i => i.Kind).HasCode();
        builder.Property(i => i.NumberPattern).HasMaxLength(60);
        builder.Ignore(i => i.Series);
        builder.HasIndex(i => new { i.CountyCode, i.Name }).IsUnique();
    }
}

internal sealed class WordListConfiguration : IEntityTypeConfiguration<WordList>
{
    public void Configure(EntityTypeBuilder<WordList> builder)
    {
        builder.ToTable("word_lists").IsAggregate();
        builder.Property(w => w.CountyCode).HasMaxLength(12);
        builder.Property(w => w.Rules).HasJson();
        builder.HasIndex(w => w.CountyCode).IsUnique();
    }
}
