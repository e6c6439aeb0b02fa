using System.Collections.Concurrent;
using System.Collections.Frozen;
using Fazhi.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Platform.Organizations;

/// <summary>The divisions that a county has or had.</summary>
public interface IDivisionDirectory
{
    /// <summary>Whether the code is the county's own or that of one of its divisions: a case of an earlier year keeps the township of its time.</summary>
    ValueTask<bool> HasAsync(string countyCode, string code, CancellationToken ct);

    /// <summary>The names by their codes, each as it is now or was last.</summary>
    Task<IReadOnlyDictionary<string, string>> NamesAsync(string countyCode, CancellationToken ct);
}

/// <remarks>Divisions are closed, never removed: a code that was found once stays known.</remarks>
internal sealed class DivisionDirectory(IServiceScopeFactory scopes) : IDivisionDirectory
{
    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, string>> known = new(StringComparer.Ordinal);

    public ValueTask<bool> HasAsync(string countyCode, string code, CancellationToken ct) =>
        code == countyCode || (known.TryGetValue(countyCode, out var names) && names.ContainsKey(code)) ? ValueTask.FromResult(true) : new(FindAsync(countyCode, code, ct));

    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(string countyCode, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var divisions = await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Set<Division>().AsNoTracking().Where(d => d.CountyCode == countyCode)
            .OrderBy(d => d.EffectiveFrom).Select(d => new { d.Code, d.Name }).ToListAsync(ct);
        return known[countyCode] = divisions.GroupBy(d => d.Code).ToFrozenDictionary(g => g.Key, g => g.Last().Name, StringComparer.Ordinal);
    }

    private async Task<bool> FindAsync(string countyCode, string code, CancellationToken ct) => (await NamesAsync(countyCode, ct)).ContainsKey(code);
}
