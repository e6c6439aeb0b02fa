using Fazhi.DecisionReview.Domain.Reviews;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fazhi.DecisionReview.Persistence;

internal sealed class LegalityReviewConfiguration : IEntityTypeConfiguration<LegalityReview>
{
    public void Configure(EntityTypeBuilder<LegalityReview> builder)
    {
        builder.ToTable("reviews").IsDossier<LegalityReview, ReviewStatus, ReviewStep>();
        builder.Property(r => r.KindCode).HasMaxLength(40);
        builder.Property(r => r.KindName).HasMaxLength(60);
        builder.Property(r => r.Category).HasCode();
        builder.Property(r => r.Term).HasCode();
        builder.Property(r => r.Level).HasCode();
        builder.Property(r => r.Subject).HasMaxLength(200);
        builder.Property(r => r.Summary).HasMaxLength(4000);
        builder.Property(r => r.SubmittingOrganizationName).HasMaxLength(100);
        builder.Property(r => r.SubmitterName).HasMaxLength(100);
        builder.Property(r => r.SourceModule).HasMaxLength(40);
        builder.Property(r => r.SourceResource).HasMaxLength(40);
        builder.Property(r => r.SourceKey).HasMaxLength(100);
        builder.Property(r => r.FirstOpinion).HasMaxLength(4000);
        builder.Property(r => r.FirstReviewerName).HasMaxLength(100);
        builder.Property<Guid?>("FirstHandlerId");
        builder.Property(r => r.EndReason).HasMaxLength(2000);
        builder.Property(r => r.Outcome).HasCode();
        builder.Property(r => r.Conclusion).HasMaxLength(4000);
        builder.Property(r => r.ConcludedBy).HasMaxLength(100);
        builder.Property(r => r.OpinionNumber).HasMaxLength(100);
        builder.Property(r => r.EarlyReason).HasMaxLength(1000);
        builder.Property(r => r.Adoption).HasCode();
        builder.Property(r => r.AdoptionNote).HasMaxLength(2000);
        builder.Property(r => r.Bases).HasJson();
        builder.Property(r => r.Parties).HasJson();
        builder.Property(r => r.Materials).HasJson();
        builder.Property(r => r.SupplementMaterials).HasJson();
        builder.Property(r => r.Consultations).HasJson();
        builder.Property(r => r.Findings).HasJson();
        builder.Property(r => r.Responses).HasJson();
        builder.Property(r => r.Revocation).HasJson();
        builder.HasMany(r => r.Invitations).WithOne().HasForeignKey(i => i.ReviewId);
        // The acts judge by these, and the matter index is written from them.
        builder.Navigation(r => r.Invitations).AutoInclude();
        builder.Navigation(r => r.Deadlines).AutoInclude();
        builder.HasIndex(r => new { r.CountyCode, r.CountedOn, r.Id }).HasFilter("counted_on is not null");
        builder.HasIndex(r => new { r.CountyCode, r.KindCode, r.OpenedOn, r.Id }).IsDescending(false, false, true, true);
        // By kind alone, the open ones would be walked for a page of closed ones.
        builder.HasIndex(r => new { r.CountyCode, r.KindCode, r.Status, r.OpenedOn, r.Id }).IsDescending(false, false, false, true, true);
        builder.HasIndex(r => new { r.CountyCode, r.RevokedOn }).HasFilter("revoked_on is not null");
        builder.HasIndex(r => new { r.SourceModule, r.SourceId, r.Round }).IsUnique().HasFilter("source_id is not null");
        builder.HasIndex(r => new { r.CountyCode, r.SourceKey }).IsUnique().HasFilter("source_key is not null");
        builder.HasIndex(r => r.PreviousId).IsUnique().HasFilter("previous_id is not null");
    }
}

internal sealed class InvitationConfiguration : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("invitations");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.AdviserName).HasMaxLength(100);
        builder.Property(i => i.AdviserKind).HasCode();
        builder.Property(i => i.OfficeName).HasMaxLength(100);
        builder.Property(i => i.Question).HasMaxLength(2000);
        builder.Property(i => i.Opinion).HasMaxLength(8000);
        builder.Property(i => i.RecallReason).HasMaxLength(500);
        builder.Property(i => i.Adoption).HasCode();
        builder.Property(i => i.AdoptionReason).HasMaxLength(1000);
        builder.Ignore(i => i.IsOpen);
        builder.HasIndex(i => new { i.AdviserId, i.InvitedOn });
    }
}
