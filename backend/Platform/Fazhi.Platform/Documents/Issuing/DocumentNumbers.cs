using System.Globalization;
using Fazhi.Kernel;
using Fazhi.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Fazhi.Platform.Documents;

/// <summary>发文字号：按序列、按年连续编号，不跳号、不重号、不补编往年的号。</summary>
public sealed class DocumentNumbers(PlatformDbContext db)
{
    private static readonly Rule Backdated = new("document.back-dated", "党政机关公文格式 GB/T 9704-2012 7.2.5",
        "文号按年度连续编排：成文日期应当在本年度内，并且不晚于今天。");

    private readonly Dictionary<(string County, string Series), string> patterns = [];

    private static readonly Rule Running = new("document.series-running", "党政机关公文格式 GB/T 9704-2012 7.2.5",
        "该序列本年已由系统连续编号，不能再补录此后的号：");

    /// <summary>Before anything is written: a number belongs to the year in which it is given out.</summary>
    public static void RequireThisYear(DateOnly issuedOn, DateOnly today) => Backdated.Require(issuedOn <= today && issuedOn.Year == today.Year);

    /// <summary>How the numbers of a series are written in a county.</summary>
    public async Task<string> PatternAsync(string countyCode, NumberSeries series, CancellationToken ct)
    {
        if (patterns.TryGetValue((countyCode, series.Code), out var known)) return known;
        return patterns[(countyCode, series.Code)] = await db.Set<NumberPattern>().Where(p => p.CountyCode == countyCode && p.Series == series.Code)
            .Select(p => p.Pattern).FirstOrDefaultAsync(ct) ?? series.Pattern;
    }

    /// <summary>Takes the next number inside the transaction that issues: its row stays locked to the end, and a rollback gives it back.</summary>
    public Task<string> TakeAsync(string countyCode, NumberSeries series, string pattern, int year, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(series);
        return TakeAsync(db.Database, countyCode, series.Code, pattern, year, ct);
    }

    /// <summary>The same inside a module's own transaction, for numbers that belong to its dossiers rather than to a document of the platform.</summary>
    public static async Task<string> TakeAsync(DatabaseFacade database, string countyCode, string series, string pattern, int year, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(database);
        if (database.CurrentTransaction is null) throw new InvalidOperationException("A number is taken inside the transaction that issues the document.");
        var taken = await database.SqlQuery<int>($"""
            insert into platform.document_counters as c (county_code, series, year, last, imported) values ({countyCode}, {series}, {year}, 1, 0)
            on conflict (county_code, series, year) do update set last = c.last + 1 returning last as "Value"
            """).ToListAsync(ct);
        return Write(pattern, year, taken[0]);
    }

    /// <summary>Moves the counter behind the numbers taken over, inside the transaction that records them.</summary>
    /// <exception cref="RuleViolationException">The system has given out numbers of that year already, and this one is not from before them (422).</exception>
    public async Task TakeOverAsync(string countyCode, NumberSeries series, int year, int highest, CancellationToken ct)
    {
        var moved = await db.Database.ExecuteSqlAsync($"""
            insert into platform.document_counters as c (county_code, series, year, last, imported) values ({countyCode}, {series.Code}, {year}, {highest}, {highest})
            on conflict (county_code, series, year) do update
                set last = greatest(c.last, excluded.last), imported = greatest(c.imported, excluded.imported)
                where c.last = c.imported or excluded.last <= c.imported
            """, ct);
        if (moved == 0) throw Running.Broken($"{year}年{highest}号。");
    }

    /// <summary>六角括号、全年份、不编虚位。</summary>
    public static string Write(string pattern, int year, int number) => pattern
        .Replace("{year}", year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{n}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
