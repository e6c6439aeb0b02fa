using Fazhi.LegalAid.Domain;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fazhi.LegalAid.Persistence;

internal sealed class InstitutionConfiguration : IEntityTypeConfiguration<Institution>
{
    public void Configure(EntityTypeBuilder<Institution> builder)
    {
        builder.ToTable("institutions").IsAggregate();
        builder.Property(i => i.CountyCode).HasMaxLength(12);
        builder.Property(i => i.Kind).HasCode();
        builder.Property(i => i.Name).HasMaxLength(100);
        builder.Property(i => i.CreditCode).HasMaxLength(18);
        builder.Property(i => i.Address).HasMaxLength(200);
        builder.Property(i => i.Phone).HasMaxLength(30);
        builder.HasIndex(i => new { i.CountyCode, i.Name }).IsUnique();
    }
}

internal sealed class PractitionerConfiguration : IEntityTypeConfiguration<Practitioner>
{
    public void Configure(EntityTypeBuilder<Practitioner> builder)
    {
        builder.ToTable("practitioners").IsAggregate();
        builder.Property(p => p.CountyCode).HasMaxLength(12);
        builder.Property(p => p.Kind).HasCode();
        builder.Property(p => p.Name).HasMaxLength(100);
        builder.Property(p => p.InstitutionName).HasMaxLength(100);
        builder.Property(p => p.LicenceNumber).HasMaxLength(40);
        builder.HasCodes(p => p.Specialities);
        builder.Property(p => p.Phone).HasMaxLength(30);
        builder.HasIndex(p => new { p.CountyCode, p.LicenceNumber }).IsUnique();
        builder.HasIndex(p => new { p.CountyCode, p.Name, p.Id });
        builder.HasIndex(p => p.UserId).IsUnique().HasFilter("user_id is not null");
    }
}

internal sealed class SubsidyRuleConfiguration : IEntityTypeConfiguration<SubsidyRule>
{
    public void Configure(EntityTypeBuilder<SubsidyRule> builder)
    {
        builder.ToTable("subsidy_rules").IsAggregate();
        builder.Property(r => r.CountyCode).HasMaxLength(12);
        builder.Property(r => r.Kind).HasCode();
        builder.Property(r => r.Form).HasCode();
        builder.Property(r => r.Source).HasMaxLength(200);
        builder.HasIndex(r => new { r.CountyCode, r.Year, r.Kind, r.Form }).IsUnique().AreNullsDistinct(false);
    }
}

internal sealed class DutyShiftConfiguration : IEntityTypeConfiguration<DutyShift>
{
    public void Configure(EntityTypeBuilder<DutyShift> builder)
    {
        builder.ToTable("duty_shifts").IsAggregate();
        builder.Property(s => s.CountyCode).HasMaxLength(12);
        builder.Property(s => s.Place).HasCode();
        builder.Property(s => s.PractitionerName).HasMaxLength(100);
        builder.HasIndex(s => new { s.CountyCode, s.On, s.Place, s.PractitionerId }).IsUnique();
    }
}

internal sealed class DutyConsultationConfiguration : IEntityTypeConfiguration<DutyConsultation>
{
    public void Configure(EntityTypeBuilder<DutyConsultation> builder)
    {
        builder.ToTable("duty_consultations").IsAggregate();
        builder.Property(c => c.CountyCode).HasMaxLength(12);
        builder.Property(c => c.Place).HasCode();
        builder.Property(c => c.PractitionerName).HasMaxLength(100);
        builder.Property(c => c.VisitorName).HasMaxLength(100);
        builder.Property(c => c.Question).HasMaxLength(2000);
        builder.Property(c => c.Advice).HasMaxLength(4000);
        builder.HasIndex(c => new { c.CountyCode, c.On, c.Id });
        builder.HasIndex(c => c.ShiftId);
    }
}
