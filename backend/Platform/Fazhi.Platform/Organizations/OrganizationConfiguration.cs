using Fazhi.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fazhi.Platform.Organizations;

internal sealed class OrganizationConfiguration : IEntityTypeConfiguration<Organization>
{
    public void Configure(EntityTypeBuilder<Organization> builder)
    {
        builder.ToTable("organizations");
        builder.IsAggregate();
        builder.Property(o => o.CountyCode).HasMaxLength(12);
        builder.Property(o => o.Code).HasMaxLength(40);
        builder.Property(o => o.Name).HasMaxLength(100);
        builder.Property(o => o.DivisionCode).HasMaxLength(12);
        builder.Property(o => o.Kind).HasCode();
        builder.HasIndex(o => new { o.CountyCode, o.Code }).IsUnique();
        builder.HasIndex(o => o.ParentId);
    }
}

internal sealed class DivisionConfiguration : IEntityTypeConfiguration<Division>
{
    public void Configure(EntityTypeBuilder<Division> builder)
    {
        builder.ToTable("divisions");
        builder.IsAggregate();
        builder.Property(d => d.CountyCode).HasMaxLength(12);
        builder.Property(d => d.Code).HasMaxLength(12);
        builder.Property(d => d.Name).HasMaxLength(100);
        builder.Property(d => d.Kind).HasMaxLength(20);
        builder.HasIndex(d => new { d.CountyCode, d.Code, d.EffectiveFrom }).IsUnique();
    }
}
