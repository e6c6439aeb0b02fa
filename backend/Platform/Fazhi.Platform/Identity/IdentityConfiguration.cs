using Fazhi.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fazhi.Platform.Identity;

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.ToTable("users");
        builder.IsAggregate();
        builder.Property(u => u.UserName).HasMaxLength(64);
        builder.Property(u => u.NormalizedUserName).HasMaxLength(64);
        builder.Property(u => u.DisplayName).HasMaxLength(64);
        builder.Property(u => u.CountyCode).HasMaxLength(12);
        builder.Property(u => u.Email).HasMaxLength(254);
        builder.Property(u => u.Phone).HasMaxLength(32);
        builder.Property(u => u.PasswordHash).HasMaxLength(200);
        builder.PrimitiveCollection(u => u.RoleIds);
        builder.PrimitiveCollection(u => u.EndedSessions).HasDefaultValueSql("'{}'");
        builder.HasIndex(u => u.NormalizedUserName).IsUnique();
        builder.HasIndex(u => new { u.CountyCode, u.UserName });
        builder.HasIndex(u => u.OrganizationId);
    }
}

internal sealed class RoleConfiguration : IEntityTypeConfiguration<Role>
{
    public void Configure(EntityTypeBuilder<Role> builder)
    {
        builder.ToTable("roles");
        builder.IsAggregate();
        builder.Property(r => r.Code).HasMaxLength(64);
        builder.Property(r => r.Name).HasMaxLength(64);
        builder.Property(r => r.Description).HasMaxLength(500);
        builder.PrimitiveCollection(r => r.Permissions);
        builder.Property(r => r.Scopes).HasJson();
        builder.HasIndex(r => r.Code).IsUnique();
    }
}

/// <summary>A permission that the built-in roles have been offered: what the secadmin takes away afterwards stays away.</summary>
[Audit.NotAudited]
internal sealed class OfferedPermission
{
    /// <summary>Role and permission.</summary>
    public string Offer { get; init; } = "";
}

internal sealed class OfferedPermissionConfiguration : IEntityTypeConfiguration<OfferedPermission>
{
    public void Configure(EntityTypeBuilder<OfferedPermission> builder)
    {
        builder.ToTable("offered_permissions");
        builder.HasKey(o => o.Offer);
        builder.Property(o => o.Offer).HasMaxLength(200);
    }
}
