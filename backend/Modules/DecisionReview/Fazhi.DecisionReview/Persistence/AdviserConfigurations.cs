using Fazhi.DecisionReview.Domain.Advisers;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fazhi.DecisionReview.Persistence;

internal sealed class AdviserConfiguration : IEntityTypeConfiguration<Adviser>
{
    public void Configure(EntityTypeBuilder<Adviser> builder)
    {
        builder.ToTable("advisers").IsAggregate();
        builder.Property(a => a.CountyCode).HasMaxLength(12);
        builder.Property(a => a.Kind).HasCode();
        builder.Property(a => a.Name).HasMaxLength(100);
        builder.Property(a => a.OfficeName).HasMaxLength(100);
        builder.Property(a => a.LicenceNumber).HasMaxLength(40);
        builder.Property(a => a.Clients).HasJson();
        builder.Property(a => a.Phone).HasMaxLength(30);
        builder.HasIndex(a => new { a.CountyCode, a.Name, a.Id });
        builder.HasIndex(a => new { a.CountyCode, a.LicenceNumber }).IsUnique().HasFilter("licence_number is not null");
        builder.HasIndex(a => a.UserId).IsUnique().HasFilter("user_id is not null");
    }
}

internal sealed class PublicLawyerOfficeConfiguration : IEntityTypeConfiguration<PublicLawyerOffice>
{
    public void Configure(EntityTypeBuilder<PublicLawyerOffice> builder)
    {
        builder.ToTable("public_lawyer_offices").IsAggregate();
        builder.Property(o => o.CountyCode).HasMaxLength(12);
        builder.Property(o => o.Name).HasMaxLength(100);
        builder.HasIndex(o => new { o.CountyCode, o.Name }).IsUnique();
    }
}

internal sealed class PopulationBaseConfiguration : IEntityTypeConfiguration<PopulationBase>
{
    public void Configure(EntityTypeBuilder<PopulationBase> builder)
    {
        builder.ToTable("population_bases").IsAggregate();
        builder.Property(p => p.CountyCode).HasMaxLength(12);
        builder.Property(p => p.Measure).HasCode();
        builder.Property(p => p.Source).HasMaxLength(200);
        builder.HasIndex(p => new { p.CountyCode, p.Year }).IsUnique();
    }
}
