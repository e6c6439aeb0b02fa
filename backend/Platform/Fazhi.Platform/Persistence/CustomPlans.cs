using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Fazhi.Platform.Persistence;

/// <summary>Queries whose best plan depends on what is looked for: a rare word by the index of bigrams, a common one by walking the newest
/// rows; a stage in which few are, one in which nearly all are. A prepared statement's general plan would settle on one for all of them, and
/// takes its guess of a page for a tenth of what is found.</summary>
public static class CustomPlans
{
    internal const string Tag = "planned for its own values";

    /// <summary>Has PostgreSQL plan the query anew for the values with which it runs: a quarter of a millisecond for a page. For queries that are read,
    /// without another tag before this one.</summary>
    public static IQueryable<T> PlannedEach<T>(this IQueryable<T> query) => query.TagWith(Tag);
}

/// <summary>Puts the setting around the statements that ask for it, in the same batch: no round trip more, and undone with it where it fails.</summary>
internal sealed class CustomPlanInterceptor : DbCommandInterceptor
{
    private const string Mark = $"-- {CustomPlans.Tag}";

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Set(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        Set(command);
        return new(result);
    }

    private static void Set(DbCommand command)
    {
        if (command.CommandText.StartsWith(Mark, StringComparison.Ordinal))
            command.CommandText = $"set plan_cache_mode = force_custom_plan;{command.CommandText.AsSpan(Mark.Length).TrimStart()}\n;reset plan_cache_mode";
    }
}
