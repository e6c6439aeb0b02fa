using Fazhi.DecisionReview.Domain.Kinds;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fazhi.DecisionReview.Persistence;

internal sealed class SubjectKindConfiguration : IEntityTypeConfiguration<SubjectKind>
{
    public void Configure(EntityTypeBuilder<SubjectKind> builder)
    {
        builder.ToTable("subject_kinds").IsAggregate();
        builder.Property(k => k.CountyCode).HasMaxLength(12);
        builder.Property(k => k.Code).HasMaxLength(40);
        builder.Property(k => k.Name).HasMaxLength(60);
        builder.Property(k => k.Category).HasCode();
        builder.Property(k => k.Term).HasCode();
        builder.Property(k => k.Materials).HasJson();
        builder.HasIndex(k => new { k.CountyCode, k.Code }).IsUnique();
    }
}
