using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Fazhi.Platform.Persistence;

/// <summary>Queries whose best plan depends on what is looked for: a rare word by the index of bigrams, a common one by walking the newest
/// rows. A prepared statement's general plan would settle on one of the two for all.</summary>
public static class CustomPlans
{
    /// <summary>Runs a query, or several, planned each for its own parameters.</summary>
    public static async Task<T> PlanEachAsync<T>(this DatabaseFacade database, Func<Task<T>> query, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(query);
        if (database.CurrentTransaction is not null) return await query();   // the one that began it planned for all
        await using var transaction = await database.BeginTransactionAsync(ct);
        await database.ExecuteSqlAsync($"set local plan_cache_mode = force_custom_plan", ct);
        var answer = await query();
        await transaction.CommitAsync(ct);
        return answer;
    }
}
