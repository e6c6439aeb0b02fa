using Fazhi.Kernel.Dossiers;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Matters;

/// <summary>A dossier with its row in the matter index.</summary>
public sealed class Indexed<T>
    where T : class, IDossier
{
    public required T Dossier { get; init; }

    public required Matter Matter { get; init; }
}

/// <summary>Which page of a list of dossiers is asked for.</summary>
/// <param name="Q">The words that are looked for; null for all.</param>
/// <param name="Sort">-openedOn, which null means too, openedOn, or nextDueOn.</param>
/// <param name="After">The cursor of the page before.</param>
/// <param name="Size">Rows of a page; null for the usual.</param>
public sealed record DossierPage(string? Q, string? Sort, string? After, int? Size)
{
    /// <summary>The list and its order, by name: a cursor goes on in its own only.</summary>
    internal string OrderOf<T>() => $"{typeof(T).Name} {Sort ?? "-openedOn"}";
}

/// <summary>The place of a row in a list of dossiers.</summary>
/// <param name="OpenedOn">The day of its opening.</param>
/// <param name="Id">Its id.</param>
/// <param name="DueOn">Its next day, where the list goes by it.</param>
public sealed record DossierPosition(DateOnly OpenedOn, Guid Id, DateOnly? DueOn = null);

/// <summary>Finds and pages the dossiers of a module together with the matter index.</summary>
/// <remarks>Where words are looked for, the index filters, orders and limits, and of what it found the dossiers that fit are read: the other way
/// round, the newest dossiers would each be looked up in the index to be thrown away. Else the dossiers' own indexes lead.</remarks>
public static class DossierPages
{
    private const int MostFound = 4000;

    /// <summary>Those dossiers in whose number, title or other words everything stands that is looked for: what a count or an export reads.</summary>
    public static IQueryable<T> Holding<T>(this IQueryable<T> dossiers, string? q, ModuleDbContext db)
        where T : class, IDossier
    {
        ArgumentNullException.ThrowIfNull(db);
        if (string.IsNullOrEmpty(q)) return dossiers;
        var found = db.Set<Matter>().Holding(q);
        return dossiers.Where(d => found.Any(m => m.Id == d.Id));
    }

    /// <summary>One page of the dossiers given, which are filtered by everything but the words looked for.</summary>
    /// <param name="db">The context of the module.</param>
    /// <param name="dossiers">The dossiers of the caller's scope that fit the filters.</param>
    /// <param name="page">Which page.</param>
    /// <param name="project">Makes rows of them.</param>
    /// <param name="position">The place of a row.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<Page<TRow>> PageAsync<T, TRow>(this ModuleDbContext db, IQueryable<T> dossiers, DossierPage page,
        Func<IQueryable<Indexed<T>>, IQueryable<TRow>> project, Func<TRow, DossierPosition> position, CancellationToken ct)
        where T : class, IDossier
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(page);
        var (size, byDue, ascending, order) = (page.Size ?? Page.DefaultSize, page.Sort == "nextDueOn", page.Sort == "openedOn", page.OrderOf<T>());
        var after = Cursor.Decode<DossierPosition>(page.After, order);
        dossiers = dossiers.PlannedEach();
        var rows = string.IsNullOrEmpty(page.Q) ? await ReadAsync(dossiers, after, size + 1, all: false) : await FindAsync();
        return Page.Of(rows, size, last => byDue ? position(last) : position(last) with { DueOn = null }, order);

        Task<List<TRow>> ReadAsync(IQueryable<T> from, DossierPosition? begin, int count, bool all) => byDue
            ? ByDueAsync(db.Matters, begin, count, due => project(due.Join(from, m => m.Id, d => d.Id, (m, d) => new Indexed<T> { Dossier = d, Matter = m })),
                (undated, place) => Joined(from.ByOpening(place, ascending: false, all), undated), ct)
            : Joined(from.ByOpening(begin, ascending, all), db.Set<Matter>()).Take(count).ToListAsync(ct);

        IQueryable<TRow> Joined(IQueryable<T> leading, IQueryable<Matter> matters) =>
            project(leading.Join(matters, d => d.Id, m => m.Id, (d, m) => new Indexed<T> { Dossier = d, Matter = m }));

        async Task<List<TRow>> FindAsync()
        {
            var (found, read, place) = (db.Matters.Holding(page.Q).PlannedEach(), new List<TRow>(), after);
            foreach (var count in (int[])[size + 1, 16 * (size + 1), Math.Min(256 * (size + 1), MostFound)])
            {
                var places = byDue
                    ? await ByDueAsync(found, place, count, Places, (undated, begin) => Places(undated.ByOpening(begin, ascending: false)), ct)
                    : await Places(found.ByOpening(place, ascending)).Take(count).ToListAsync(ct);
                var ids = places.ConvertAll(p => p.Id);
                var fitting = (await Joined(dossiers.Where(d => ids.Contains(d.Id)), db.Set<Matter>()).ToListAsync(ct)).ToDictionary(r => position(r).Id);
                read.AddRange(ids.Where(fitting.ContainsKey).Select(id => fitting[id]).Take(size + 1 - read.Count));
                if (read.Count > size || places.Count < count) return read;
                place = places[^1];
            }

            // So many are found, so few of them fit: filters and index are to be held against each other as a whole.
            return [.. read, .. await ReadAsync(dossiers.Holding(page.Q, db), place, size + 1 - read.Count, all: true)];
        }
    }

    private static IQueryable<DossierPosition> Places(IQueryable<Matter> matters) => matters.Select(m => new DossierPosition(m.OpenedOn, m.Id, m.NextDueOn));

    /// <summary>Those in whose words everything stands that is looked for.</summary>
    internal static IQueryable<Matter> Holding(this IQueryable<Matter> matters, string? q)
    {
        var grams = SearchText.Query(q);
        return grams.Length == 0 ? matters : matters.Where(m => grams.All(g => m.SearchGrams.Contains(g)));
    }

    /// <summary>In the order of their opening, after a place in it.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="after">The place; null for the beginning.</param>
    /// <param name="ascending">Whether the oldest come first.</param>
    /// <param name="all">Few of them are left by what they are filtered by: no index offers this order, lest the database walk it in the hope of an early end.</param>
    internal static IQueryable<T> ByOpening<T>(this IQueryable<T> rows, DossierPosition? after, bool ascending, bool all = false)
        where T : class, IOpened
    {
        if (after is var (openedOn, id, _))
            rows = ascending
                ? rows.Where(r => EF.Functions.GreaterThan(ValueTuple.Create(r.OpenedOn, r.Id), ValueTuple.Create(openedOn, id)))
                : rows.Where(r => EF.Functions.LessThan(ValueTuple.Create(r.OpenedOn, r.Id), ValueTuple.Create(openedOn, id)));
        return (ascending, all) switch
        {
            (true, true) => rows.OrderBy(r => r.OpenedOn.AddDays(0)).ThenBy(r => r.Id),
            (true, false) => rows.OrderBy(r => r.OpenedOn).ThenBy(r => r.Id),
            (false, true) => rows.OrderByDescending(r => r.OpenedOn.AddDays(0)).ThenByDescending(r => r.Id),
            (false, false) => rows.OrderByDescending(r => r.OpenedOn).ThenByDescending(r => r.Id),
        };
    }

    /// <summary>Those with a day in its order, then those without: two index ranges, where one order with nulls would be a sort.</summary>
    internal static async Task<List<TRow>> ByDueAsync<TRow>(IQueryable<Matter> matters, DossierPosition? after, int count, Func<IQueryable<Matter>, IQueryable<TRow>> rows,
        Func<IQueryable<Matter>, DossierPosition?, IQueryable<TRow>> undated, CancellationToken ct)
    {
        var read = new List<TRow>();
        if (after is not { DueOn: null })
        {
            var due = matters.Where(m => m.NextDueOn != null);
            if (after is { DueOn: { } day, Id: var id })
                due = due.Where(m => EF.Functions.GreaterThan(ValueTuple.Create(m.NextDueOn!.Value, m.Id), ValueTuple.Create(day, id)));
            read = await rows(due.OrderBy(m => m.NextDueOn).ThenBy(m => m.Id)).Take(count).ToListAsync(ct);
        }

        if (read.Count < count)
            read.AddRange(await undated(matters.Where(m => m.NextDueOn == null), after is { DueOn: null } ? after : null).Take(count - read.Count).ToListAsync(ct));
        return read;
    }
}
