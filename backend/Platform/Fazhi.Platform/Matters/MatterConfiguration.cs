using Fazhi.Kernel.Dossiers;
using Fazhi.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fazhi.Platform.Matters;

internal sealed class MatterConfiguration : IEntityTypeConfiguration<Matter>
{
    public void Configure(EntityTypeBuilder<Matter> builder)
    {
        builder.ToTable("matters", "platform");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.CountyCode).HasMaxLength(12);
        builder.Property(m => m.Module).HasMaxLength(40);
        builder.Property(m => m.Resource).HasMaxLength(40);
        builder.Property(m => m.Number).HasMaxLength(100);
        builder.Property(m => m.Title).HasMaxLength(300);
        builder.Property(m => m.MaskedTitle).HasMaxLength(300).HasDefaultValue("").ValueGeneratedNever();
        builder.Property(m => m.HandlerName).HasMaxLength(100);
        builder.Property(m => m.AssigneeName).HasMaxLength(100);
        builder.Property(m => m.StatusCode).HasMaxLength(60);
        builder.Property(m => m.StatusName).HasMaxLength(60);
        builder.Property(m => m.NextDueLabel).HasMaxLength(100);
        // Each list is one range: equality first, then the day and the id, read forwards or backwards.
        builder.HasIndex(m => new { m.CountyCode, m.OpenedOn, m.Id });
        builder.HasIndex(m => new { m.CountyCode, m.OpenedOn, m.Id }, "ix_matters_open").HasFilter("not closed");
        builder.HasIndex(m => new { m.CountyCode, m.OrganizationId, m.OpenedOn, m.Id });
        builder.HasIndex(m => new { m.CountyCode, m.Module, m.StatusCode, m.OpenedOn, m.Id });
        builder.HasIndex(m => new { m.CountyCode, m.CreatedBy, m.OpenedOn, m.Id });
        builder.HasIndex(m => new { m.CountyCode, m.HandlerId, m.OpenedOn, m.Id }).HasFilter("handler_id is not null");
        builder.HasIndex(m => new { m.CountyCode, m.AssigneeId, m.OpenedOn, m.Id }).HasFilter("assignee_id is not null");
        builder.HasIndex(m => new { m.CountyCode, m.HolderId, m.OpenedOn, m.Id }).HasFilter("holder_id is not null");
        builder.HasIndex(m => new { m.CountyCode, m.OpenedOn, m.Id }, "ix_matters_unclaimed").HasFilter("unclaimed");
        builder.HasIndex(m => new { m.CountyCode, m.NextDueOn, m.Id }).HasFilter("next_due_on is not null");
        builder.PrimitiveCollection(m => m.SearchGrams).IsReplacedWhole();
        builder.HasIndex(m => m.SearchGrams).HasMethod("gin");
    }
}

internal sealed class MatterDeadlineConfiguration : IEntityTypeConfiguration<MatterDeadline>
{
    public void Configure(EntityTypeBuilder<MatterDeadline> builder)
    {
        builder.ToTable("deadlines", "platform");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.CountyCode).HasMaxLength(12);
        builder.Property(d => d.Key).HasMaxLength(60);
        builder.Property(d => d.Label).HasMaxLength(100);
        builder.Property(d => d.RuleId).HasMaxLength(100);
        builder.Property(d => d.LegalBasis).HasMaxLength(300);
        builder.Property(d => d.Kind).HasCode();
        builder.Property(d => d.Status).HasCode();
        builder.Property(d => d.Bound).HasCode();
        builder.Property(d => d.Suspensions).HasJson();
        builder.HasIndex(d => d.MatterId);
        builder.HasIndex(d => new { d.CountyCode, d.DueOn, d.Id }).HasFilter("status = 'Running'");
        builder.HasIndex(d => new { d.CountyCode, d.FloorOn, d.Id }).HasFilter("status = 'Running' and floor_on is not null");
    }
}

internal sealed class TimelineEntryConfiguration : IEntityTypeConfiguration<TimelineEntry>
{
    public void Configure(EntityTypeBuilder<TimelineEntry> builder)
    {
        builder.ToTable("timeline", "platform");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Step).HasMaxLength(60);
        builder.Property(t => t.Label).HasMaxLength(100);
        builder.Property(t => t.FromState).HasMaxLength(60);
        builder.Property(t => t.ToState).HasMaxLength(60);
        builder.Property(t => t.Note).HasMaxLength(4000);
        builder.Property(t => t.ActorName).HasMaxLength(100);
        builder.HasIndex(t => new { t.MatterId, t.Id });
        builder.HasIndex(t => new { t.ActorId, t.MatterId });
    }
}
