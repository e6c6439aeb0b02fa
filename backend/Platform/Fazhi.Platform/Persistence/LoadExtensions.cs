using Fazhi.Kernel.Dossiers;
using Fazhi.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Persistence;

/// <summary>Loading an aggregate to change it.</summary>
public static class LoadExtensions
{
    /// <summary>The aggregate, in the version that the caller read.</summary>
    /// <exception cref="NotFoundException">No such thing, or not the caller's (404).</exception>
    /// <exception cref="StaleVersionException">Somebody changed it since (412).</exception>
    public static async Task<T> LoadAsync<T>(this IQueryable<T> aggregates, Guid id, IfMatch expected, CancellationToken ct)
        where T : AggregateRoot
    {
        var aggregate = await aggregates.AsTracking().FirstOrDefaultAsync(a => a.Id == id, ct) ?? throw new NotFoundException();
        expected.Require(aggregate.Version);
        return aggregate;
    }
}
