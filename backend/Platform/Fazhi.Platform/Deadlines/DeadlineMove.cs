using Fazhi.Platform.Audit;
using Fazhi.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fazhi.Platform.Deadlines;

/// <summary>重算后变动的一个期限：原末日、新末日和原因。Written with the change itself, so that those concerned can be told of each once.</summary>
[NotAudited]
internal sealed class DeadlineMove
{
    /// <summary>Rises with time: whoever tells people remembers the last one told.</summary>
    public Guid Id { get; init; }

    public Guid MatterId { get; init; }

    public Guid DeadlineId { get; init; }

    public string Label { get; init; } = "";

    /// <summary>Null where the working days of a year concerned were not announced.</summary>
    public DateOnly? OldDueOn { get; init; }

    public DateOnly? NewDueOn { get; init; }

    /// <summary>Which rule or year was changed, and the reason given.</summary>
    public string Reason { get; init; } = "";

    public DateTimeOffset At { get; init; }
}

internal sealed class DeadlineMoveConfiguration : IEntityTypeConfiguration<DeadlineMove>
{
    public void Configure(EntityTypeBuilder<DeadlineMove> builder)
    {
        builder.ToTable("deadline_moves", "platform");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Label).HasMaxLength(100);
        builder.Property(m => m.Reason).HasMaxLength(700);
        builder.HasIndex(m => new { m.MatterId, m.Id });
    }
}
