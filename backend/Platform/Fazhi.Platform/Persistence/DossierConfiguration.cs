using Fazhi.Kernel.Dossiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fazhi.Platform.Persistence;

/// <summary>What every module's dossier table has in common.</summary>
public static class DossierConfiguration
{
    /// <summary>Maps the common columns, the version as concurrency token, the deadlines, and the indexes that the list (newest
    /// first) needs for each data scope, alone and by status: without the status, a page of the few open ones among many filed would walk them all.</summary>
    public static EntityTypeBuilder<T> IsDossier<T, TState, TStep>(this EntityTypeBuilder<T> builder)
        where T : Dossier<TState, TStep>
        where TState : struct, Enum
        where TStep : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.IsAggregate();
        builder.Property(d => d.CountyCode).HasMaxLength(12);
        builder.Property(d => d.Number).HasMaxLength(100);
        builder.Property(d => d.HandlerName).HasMaxLength(100);
        builder.Property(d => d.AssigneeName).HasMaxLength(100);
        builder.Property(d => d.Status).HasCode();
        builder.Ignore(d => d.Title);
        builder.Ignore(d => d.MaskedTitle);
        builder.Ignore(d => d.SearchWords);
        builder.HasMany(d => d.Deadlines).WithOne().HasForeignKey(d => d.MatterId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(d => d.Deadlines).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(d => new { d.CountyCode, d.OpenedOn, d.Id }).IsDescending(false, true, true);
        builder.HasIndex(d => new { d.CountyCode, d.OrganizationId, d.OpenedOn, d.Id }).IsDescending(false, false, true, true);
        builder.HasIndex(d => new { d.CountyCode, d.Status, d.OpenedOn, d.Id }).IsDescending(false, false, true, true);
        builder.HasIndex(d => new { d.CountyCode, d.OrganizationId, d.Status, d.OpenedOn, d.Id }).IsDescending(false, false, false, true, true);
        builder.HasIndex(d => d.HandlerId);
        builder.HasIndex(d => d.AssigneeId);
        builder.HasIndex(d => new { d.CountyCode, d.Number }).IsUnique();
        return builder;
    }
}
