using Fazhi.NormativeDocuments.Domain;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fazhi.NormativeDocuments.Persistence;

internal sealed class FilingReviewConfiguration : IEntityTypeConfiguration<FilingReview>
{
    public void Configure(EntityTypeBuilder<FilingReview> builder)
    {
        builder.ToTable("filings").IsDossier<FilingReview, FilingStatus, FilingStep>();
        builder.Property(f => f.DocumentName).HasMaxLength(200);
        builder.Property(f => f.DocumentNumber).HasMaxLength(60);
        builder.Property(f => f.IssuerName).HasMaxLength(100);
        builder.Property(f => f.RegistrationNumber).HasMaxLength(60);
        builder.Property(f => f.Opinion).HasMaxLength(4000);
        builder.Property(f => f.CorrectionDemand).HasMaxLength(4000);
        builder.Property(f => f.CorrectionReport).HasMaxLength(4000);
        builder.Property(f => f.MissingMaterials).HasJson();
        builder.Navigation(f => f.Deadlines).AutoInclude();
        builder.HasOne<NormativeDocument>().WithMany().HasForeignKey(f => f.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CleanupTaskConfiguration : IEntityTypeConfiguration<CleanupTask>
{
    public void Configure(EntityTypeBuilder<CleanupTask> builder)
    {
        builder.ToTable("cleanup_tasks").IsDossier<CleanupTask, CleanupStatus, CleanupStep>();
        builder.Property(t => t.DocumentName).HasMaxLength(200);
        builder.Property(t => t.DocumentNumber).HasMaxLength(60);
        builder.Property(t => t.IssuerName).HasMaxLength(100);
        builder.Property(t => t.Cause).HasMaxLength(300);
        builder.Property(t => t.Cited).HasJson();
        builder.Property(t => t.Conclusion).HasCode();
        builder.Property(t => t.Reason).HasMaxLength(2000);
        builder.Property(t => t.Provision).HasMaxLength(500);
        builder.Navigation(t => t.Deadlines).AutoInclude();
        builder.HasOne<NormativeDocument>().WithMany().HasForeignKey(t => t.DocumentId).OnDelete(DeleteBehavior.Restrict);
        // One task for each document and change, and for each document and campaign.
        builder.HasIndex(t => new { t.LawChangeId, t.DocumentId }).IsUnique().HasFilter("law_change_id is not null");
        builder.HasIndex(t => new { t.CampaignId, t.DocumentId }).IsUnique().HasFilter("campaign_id is not null");
    }
}

internal sealed class CleanupCampaignConfiguration : IEntityTypeConfiguration<CleanupCampaign>
{
    public void Configure(EntityTypeBuilder<CleanupCampaign> builder)
    {
        builder.ToTable("campaigns").IsDossier<CleanupCampaign, CampaignStatus, CampaignStep>();
        builder.Property(c => c.Name).HasMaxLength(200);
        builder.Property(c => c.Kind).HasCode();
        builder.Property(c => c.Grounds).HasMaxLength(1000);
        builder.Property(c => c.Scope).HasJson();
        builder.Property(c => c.AnnouncedIn).HasMaxLength(500);
        builder.Navigation(c => c.Deadlines).AutoInclude();
    }
}

internal sealed class SuperiorLawConfiguration : IEntityTypeConfiguration<SuperiorLaw>
{
    public void Configure(EntityTypeBuilder<SuperiorLaw> builder)
    {
        builder.ToTable("laws").IsAggregate();
        builder.Property(l => l.CountyCode).HasMaxLength(12);
        builder.Property(l => l.Name).HasMaxLength(200);
        builder.Property(l => l.Rank).HasCode();
        builder.Property(l => l.Maker).HasMaxLength(100);
        builder.HasIndex(l => new { l.CountyCode, l.Name }).IsUnique();
    }
}

internal sealed class LawVersionConfiguration : IEntityTypeConfiguration<LawVersion>
{
    public void Configure(EntityTypeBuilder<LawVersion> builder)
    {
        builder.ToTable("law_versions").IsAggregate();
        builder.Property(v => v.CountyCode).HasMaxLength(12);
        builder.Property(v => v.LawName).HasMaxLength(200);
        builder.Property(v => v.Label).HasMaxLength(100);
        builder.Property(v => v.Source).HasMaxLength(500);
        builder.HasOne<SuperiorLaw>().WithMany().HasForeignKey(v => v.LawId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(v => v.Articles).WithOne().HasForeignKey(a => a.VersionId);
        builder.HasIndex(v => new { v.LawId, v.Ordinal }).IsUnique();
    }
}

internal sealed class LawArticleConfiguration : IEntityTypeConfiguration<LawArticle>
{
    public void Configure(EntityTypeBuilder<LawArticle> builder) => builder.ToTable("law_articles").HasKey(a => new { a.VersionId, a.Key });
}

internal sealed class LawChangeConfiguration : IEntityTypeConfiguration<LawChange>
{
    public void Configure(EntityTypeBuilder<LawChange> builder)
    {
        builder.ToTable("law_changes").IsAggregate();
        builder.Property(c => c.CountyCode).HasMaxLength(12);
        builder.Property(c => c.Kind).HasCode();
        builder.Property(c => c.LawName).HasMaxLength(200);
        builder.Property(c => c.VersionLabel).HasMaxLength(100);
        builder.Property(c => c.CitedLawName).HasMaxLength(200);
        builder.Property(c => c.Changes).HasJson();
        builder.Ignore(c => c.Articles);
        builder.HasIndex(c => new { c.CountyCode, c.EffectiveOn, c.Id }).IsDescending(false, true, true);
        builder.HasIndex(c => new { c.VersionId, c.CitedLawId }).IsUnique();
    }
}
