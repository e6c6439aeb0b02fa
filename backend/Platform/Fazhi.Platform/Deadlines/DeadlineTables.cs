using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Fazhi.Kernel.Deadlines;
using Fazhi.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fazhi.Platform.Deadlines;

internal sealed class RuleRecordConfiguration : IEntityTypeConfiguration<RuleRecord>
{
    public void Configure(EntityTypeBuilder<RuleRecord> builder)
    {
        builder.ToTable("statutory_rules", "platform").IsAggregate();
        builder.Property(r => r.RuleId).HasMaxLength(100);
        builder.Property(r => r.Content).HasColumnType("jsonb").HasConversion(c => RuleJson.Write(c), json => RuleJson.Read(json));
        builder.HasMany(r => r.Revisions).WithOne().HasForeignKey(r => r.RecordId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(r => r.Revisions).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(r => r.RuleId).IsUnique();
    }
}

internal sealed class RuleRevisionConfiguration : IEntityTypeConfiguration<RuleRevision>
{
    public void Configure(EntityTypeBuilder<RuleRevision> builder)
    {
        builder.ToTable("statutory_rule_revisions", "platform");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Content).HasColumnType("jsonb").HasConversion(c => RuleJson.Write(c), json => RuleJson.Read(json));
        builder.Property(r => r.Change).HasCode();
        builder.Property(r => r.Reason).HasMaxLength(500);
        builder.Property(r => r.ActorName).HasMaxLength(100);
        builder.HasIndex(r => new { r.RecordId, r.Number }).IsUnique();
    }
}

internal sealed class CalendarRecordConfiguration : IEntityTypeConfiguration<CalendarRecord>
{
    public void Configure(EntityTypeBuilder<CalendarRecord> builder)
    {
        builder.ToTable("calendar_years", "platform").IsAggregate();
        builder.PrimitiveCollection(c => c.Holidays);
        builder.PrimitiveCollection(c => c.MakeUpWorkdays);
        builder.Property(c => c.Source).HasMaxLength(500);
        builder.PrimitiveCollection(c => c.StatutoryDatesOnly);
        builder.Property(c => c.Reason).HasMaxLength(500);
        builder.HasIndex(c => c.Year).IsUnique();
    }
}

/// <summary>A rule as its jsonb column holds it: what is computed is left out.</summary>
internal static class RuleJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Write(StatutoryRule rule) => JsonSerializer.Serialize(rule, Options);

    public static StatutoryRule Read(string json) => JsonSerializer.Deserialize<StatutoryRule>(json, Options)!;
}
