using Fazhi.DecisionReview.Domain.Decisions;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fazhi.DecisionReview.Persistence;

internal sealed class MajorDecisionConfiguration : IEntityTypeConfiguration<MajorDecision>
{
    public void Configure(EntityTypeBuilder<MajorDecision> builder)
    {
        builder.ToTable("decisions").IsDossier<MajorDecision, DecisionStatus, DecisionStep>();
        builder.Property(d => d.Name).HasMaxLength(200);
        builder.Property(d => d.Summary).HasMaxLength(4000);
        builder.Property(d => d.OrganizationName).HasMaxLength(100);
        builder.Property(d => d.OutsideReason).HasMaxLength(1000);
        builder.Property(d => d.DrafterName).HasMaxLength(100);
        builder.Property(d => d.EndReason).HasMaxLength(2000);
        builder.Property(d => d.CommentPeriod).HasJson();
        builder.Property(d => d.Hearing).HasJson();
        builder.Property(d => d.Argumentation).HasJson();
        builder.Property(d => d.Risk).HasJson();
        builder.Property(d => d.Waivers).HasJson();
        builder.Property(d => d.Review).HasJson();
        builder.Property(d => d.Discussion).HasJson();
        builder.Property(d => d.Publication).HasJson();
        builder.Property(d => d.Reports).HasJson();
        builder.Property(d => d.Evaluation).HasJson();
        builder.Property(d => d.ArchiveItems).HasJson();
        builder.HasMany(d => d.Comments).WithOne().HasForeignKey(c => c.DecisionId);
        // The acts judge by these, and the matter index is written from them.
        builder.Navigation(d => d.Comments).AutoInclude();
        builder.Navigation(d => d.Deadlines).AutoInclude();
        builder.HasIndex(d => new { d.CountyCode, d.Year });
        builder.HasIndex(d => d.CatalogueItemId).IsUnique().HasFilter("catalogue_item_id is not null");
    }
}

internal sealed class PublicCommentConfiguration : IEntityTypeConfiguration<PublicComment>
{
    public void Configure(EntityTypeBuilder<PublicComment> builder)
    {
        builder.ToTable("public_comments");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Source).HasCode();
        builder.Property(c => c.From).HasMaxLength(100);
        builder.Property(c => c.Content).HasMaxLength(2000);
        builder.Property(c => c.Reason).HasMaxLength(1000);
    }
}

internal sealed class DecisionCatalogueConfiguration : IEntityTypeConfiguration<DecisionCatalogue>
{
    public void Configure(EntityTypeBuilder<DecisionCatalogue> builder)
    {
        builder.ToTable("catalogues").IsDossier<DecisionCatalogue, CatalogueStatus, CatalogueStep>();
        builder.Property(c => c.Reason).HasMaxLength(1000);
        builder.Property(c => c.ApprovedBy).HasMaxLength(200);
        builder.Property(c => c.Items).HasJson();
        builder.Property(c => c.Versions).HasJson();
        builder.Ignore(c => c.PublishedItems);
        builder.Navigation(c => c.Deadlines).AutoInclude();
        builder.HasIndex(c => new { c.CountyCode, c.Year }).IsUnique();
    }
}
