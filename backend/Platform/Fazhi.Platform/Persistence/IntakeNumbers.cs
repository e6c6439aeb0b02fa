using System.Collections.Concurrent;
using System.ComponentModel;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Npgsql;

namespace Fazhi.Platform.Persistence;

/// <summary>Numbers of intake: unique and rising within series and year, gaps allowed. They are fetched in blocks so that creating a matter
/// waits for no counter; 文号, which may have no gap, come from the documents' counters instead.</summary>
public sealed class IntakeNumbers(NpgsqlDataSource source)
{
    private const int Block = 32;

    private readonly ConcurrentDictionary<(string County, string Series, int Year), Series> series = new();

    public ValueTask<int> NextAsync(string countyCode, string name, int year, CancellationToken ct) =>
        series.GetOrAdd((countyCode, name, year), key => new(source, key)).NextAsync(ct);

    /// <summary>Puts year and number into a pattern such as <c>法援〔{year}〕{n}号</c>.</summary>
    public static string Format(string pattern, int year, int number)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return pattern.Replace("{year}", year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{n}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private sealed class Series(NpgsqlDataSource source, (string County, string Name, int Year) key)
    {
        private readonly Lock gate = new();
        private Task? fetching;
        private int next;
        private int end;

        public async ValueTask<int> NextAsync(CancellationToken ct)
        {
            while (true)
            {
                Task block;
                lock (gate)
                {
                    if (next < end) return next++;
                    block = fetching ??= FillAsync();   // all who find the block used up wait for one new one, which no one of them may cancel
                }

                await block.WaitAsync(ct);
            }
        }

        private async Task FillAsync()
        {
            await Task.Yield();   // the gate is held by the caller
            try
            {
                var last = await FetchAsync();
                lock (gate) (next, end) = (last - Block + 1, last + 1);
            }
            finally
            {
                lock (gate) fetching = null;
            }
        }

        private async Task<int> FetchAsync()
        {
            await using var command = source.CreateCommand("""
                insert into platform.intake_counters as c (county_code, series, year, last) values ($1, $2, $3, $4)
                on conflict (county_code, series, year) do update set last = c.last + $4 returning last
                """);
            command.Parameters.AddWithValue(key.County);
            command.Parameters.AddWithValue(key.Name);
            command.Parameters.AddWithValue(key.Year);
            command.Parameters.AddWithValue(Block);
            return (int)(await command.ExecuteScalarAsync())!;
        }
    }
}

/// <summary>The last number that was handed out of a series.</summary>
[Description("编号计数")]
internal sealed class IntakeCounter
{
    public string CountyCode { get; init; } = "";

    public string Series { get; init; } = "";

    public int Year { get; init; }

    public int Last { get; init; }
}

internal sealed class IntakeCounterConfiguration : IEntityTypeConfiguration<IntakeCounter>
{
    public void Configure(EntityTypeBuilder<IntakeCounter> builder)
    {
        builder.ToTable("intake_counters", "platform").HasKey(c => new { c.CountyCode, c.Series, c.Year });
        builder.Property(c => c.CountyCode).HasMaxLength(12);
        builder.Property(c => c.Series).HasMaxLength(40);
    }
}
