using Fazhi.DecisionReview.Domain.Agreements;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fazhi.DecisionReview.Persistence;

internal sealed class AgreementConfiguration : IEntityTypeConfiguration<Agreement>
{
    public void Configure(EntityTypeBuilder<Agreement> builder)
    {
        builder.ToTable("contracts").IsDossier<Agreement, AgreementStatus, AgreementStep>();
        builder.Property(a => a.OrganizationName).HasMaxLength(100);
        builder.Property(a => a.Name).HasMaxLength(200);
        builder.Property(a => a.Counterpart).HasMaxLength(100);
        builder.Property(a => a.CreditCode).HasMaxLength(18);
        builder.Property(a => a.CreditCodeReason).HasMaxLength(500);
        builder.Property(a => a.Summary).HasMaxLength(4000);
        builder.Property(a => a.Amendments).HasMaxLength(4000);
        builder.Property(a => a.FileNumber).HasMaxLength(100);
        builder.Property(a => a.EndNote).HasMaxLength(2000);
        builder.Property(a => a.Review).HasJson();
        builder.Property(a => a.Milestones).HasJson();
        builder.Navigation(a => a.Deadlines).AutoInclude();
        builder.HasIndex(a => new { a.CountyCode, a.ExpiresOn }).HasFilter("expires_on is not null");
        builder.HasIndex(a => a.NextMilestoneOn).HasFilter("status = 'Performing'");
        builder.HasIndex(a => a.ExpiresOn).HasFilter("status = 'Performing'");
    }
}
