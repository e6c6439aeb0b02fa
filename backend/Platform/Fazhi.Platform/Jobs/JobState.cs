using Fazhi.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fazhi.Platform.Jobs;

/// <summary>How a job fared: one row for each, whichever instance ran it.</summary>
[NotAudited]
internal sealed class JobState
{
    public string Id { get; private set; } = "";

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public DateTimeOffset? SucceededAt { get; private set; }

    public DateTimeOffset? FailedAt { get; private set; }

    public string Server { get; private set; } = "";

    public long Runs { get; private set; }

    public long Failures { get; private set; }

    /// <summary>Failures since the last success.</summary>
    public int FailuresInARow { get; private set; }

    public string? LastError { get; private set; }
}

internal sealed class JobStateConfiguration : IEntityTypeConfiguration<JobState>
{
    public void Configure(EntityTypeBuilder<JobState> builder)
    {
        builder.ToTable("job_states", "platform");
        builder.Property(s => s.Id).HasMaxLength(80);
        builder.Property(s => s.Server).HasMaxLength(100);
        builder.Property(s => s.LastError).HasMaxLength(2000);
    }
}
