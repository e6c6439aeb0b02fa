using Fazhi.LegalAid.Domain;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fazhi.LegalAid.Persistence;

internal sealed class AidCaseConfiguration : IEntityTypeConfiguration<AidCase>
{
    public void Configure(EntityTypeBuilder<AidCase> builder)
    {
        builder.ToTable("cases").IsDossier<AidCase, AidStatus, AidStep>();
        builder.Property(c => c.Origin).HasCode();
        builder.Property(c => c.Channel).HasCode();
        builder.Property(c => c.Kind).HasCode();
        builder.Property(c => c.Form).HasCode();
        builder.Property(c => c.Stage).HasCode();
        builder.Property(c => c.TerminationGround).HasCode();
        builder.Property(c => c.Cause).HasMaxLength(100);
        builder.Property(c => c.Facts).HasMaxLength(4000);
        builder.Property(c => c.DivisionCode).HasMaxLength(12);
        builder.Property(c => c.ApplicantName).HasMaxLength(100);
        builder.Property(c => c.DuplicateReason).HasMaxLength(500);
        builder.Property(c => c.DecisionReasons).HasMaxLength(4000);
        builder.Property(c => c.TerminationReasons).HasMaxLength(4000);
        builder.Property(c => c.Outcome).HasCode();
        builder.Property(c => c.SourceKey).HasMaxLength(100);
        builder.HasCodes(c => c.Categories);
        builder.Property(c => c.OpposingParties).HasJson();
        builder.Property(c => c.SupplementMaterials).HasJson();
        builder.Property(c => c.Means).HasJson();
        builder.Property(c => c.Notice).HasJson();
        builder.Property(c => c.Conclusion).HasJson();
        builder.Property(c => c.Subsidy).HasJson();
        builder.Property(c => c.Objection).HasJson();
        builder.Property(c => c.LawyerChange).HasJson();
        builder.HasMany(c => c.Applicants).WithOne().HasForeignKey(a => a.CaseId);
        builder.HasMany(c => c.Assignments).WithOne().HasForeignKey(a => a.CaseId);
        builder.HasMany(c => c.Progress).WithOne().HasForeignKey(p => p.CaseId);
        builder.Ignore(c => c.CurrentAssignment).Ignore(c => c.LastAssignment).Ignore(c => c.FirstApplicant);
        // The acts judge by these, and the matter index is written from them.
        builder.Navigation(c => c.Applicants).AutoInclude();
        builder.Navigation(c => c.Assignments).AutoInclude();
        builder.Navigation(c => c.Deadlines).AutoInclude();
        builder.HasIndex(c => new { c.CountyCode, c.AidedOn, c.Id }).HasFilter("aided_on is not null");
        builder.HasIndex(c => new { c.CountyCode, c.ConcludedOn }).HasFilter("concluded_on is not null");
        builder.HasIndex(c => new { c.CountyCode, c.SubsidyApprovedOn }).HasFilter("subsidy_approved_on is not null");
        builder.HasIndex(c => new { c.CountyCode, c.SourceKey }).IsUnique().HasFilter("source_key is not null");
    }
}

internal sealed class ApplicantConfiguration : IEntityTypeConfiguration<Applicant>
{
    public void Configure(EntityTypeBuilder<Applicant> builder)
    {
        builder.ToTable("applicants");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Name).HasMaxLength(100);
        builder.Property(a => a.DocumentKind).HasCode();
        builder.Property(a => a.DocumentNumber).HasMaxLength(40);
        builder.Property(a => a.Sex).HasCode();
        builder.Property(a => a.Address).HasMaxLength(200);
        builder.Property(a => a.Phone).HasMaxLength(30);
        builder.HasCodes(a => a.Categories);
        builder.HasIndex(a => a.DocumentNumber);
    }
}

internal sealed class AssignmentConfiguration : IEntityTypeConfiguration<Assignment>
{
    public void Configure(EntityTypeBuilder<Assignment> builder)
    {
        builder.ToTable("assignments");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.PractitionerName).HasMaxLength(100);
        builder.Property(a => a.InstitutionName).HasMaxLength(100);
        builder.Property(a => a.LicenceNumber).HasMaxLength(40);
        builder.Property(a => a.OverrideReason).HasMaxLength(500);
        builder.HasIndex(a => new { a.PractitionerId, a.AssignedOn });
    }
}

internal sealed class ProgressReportConfiguration : IEntityTypeConfiguration<ProgressReport>
{
    public void Configure(EntityTypeBuilder<ProgressReport> builder)
    {
        builder.ToTable("progress_reports");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Kind).HasCode();
        builder.Property(p => p.Content).HasMaxLength(2000);
        builder.Property(p => p.Place).HasMaxLength(200);
    }
}
