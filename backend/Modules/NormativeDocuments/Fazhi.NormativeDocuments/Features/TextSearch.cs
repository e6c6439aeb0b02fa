using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Persistence;
using Fazhi.Platform.Matters;

namespace Fazhi.NormativeDocuments.Features;

/// <summary>The place of a document in a list: the day by which the list goes, and its id.</summary>
internal sealed record TextPlace(DateOnly On, Guid Id);

/// <summary>Finds the documents of a list in whose text words stand together, a page at a time.</summary>
/// <remarks>A word of every other text is found soonest in the first documents of the list; a rare one by the index of bigrams. Of what the
/// index finds, the places come first and the texts are read for as many as a page takes: reading them all would take seconds.</remarks>
internal static class TextSearch
{
    private const int First = 120;
    private const int Most = 4000;

    /// <summary>The texts in which the words stand together: the bigrams find them; two characters are a bigram, for more the text itself settles it.</summary>
    public static IQueryable<TextIndex> Holding(this IQueryable<TextIndex> texts, string words)
    {
        var (grams, phrase) = (SearchText.Query(words), SearchText.Plain(words));
        var found = texts.Where(t => grams.All(g => t.Grams.Contains(g)));
        return grams.Length == 1 ? found : found.Where(t => t.Plain.Contains(phrase));
    }

    /// <summary>One page of those among the documents that hold the words.</summary>
    /// <param name="documents">The documents of the caller's scope that fit every other filter.</param>
    /// <param name="sort">-openedOn, which null means too, openedOn or -publishedOn.</param>
    /// <param name="rows">Makes rows of them.</param>
    /// <param name="idOf">The document of a row.</param>
    public static async Task<Page<TRow>> TextPageAsync<TRow>(this NormativeDocumentsDbContext db, IQueryable<NormativeDocument> documents, string words, string? sort, string? after, int size,
        Func<IQueryable<NormativeDocument>, IQueryable<TRow>> rows, Func<TRow, Guid> idOf, CancellationToken ct)
    {
        var order = sort ?? "-openedOn";
        documents = documents.PlannedEach();
        var found = await db.FindAsync(documents, words, sort, Cursor.Decode<TextPlace>(after, order), size + 1, ct);
        var ids = found.ConvertAll(p => p.Id);
        var read = (await rows(documents.Where(d => ids.Contains(d.Id))).ToListAsync(ct)).ToDictionary(idOf);
        var places = found.ToDictionary(p => p.Id);
        return Page.Of([.. ids.Where(read.ContainsKey).Select(id => read[id])], size, last => places[idOf(last)], order);
    }

    private static async Task<List<TextPlace>> FindAsync(this NormativeDocumentsDbContext db, IQueryable<NormativeDocument> documents, string words, string? sort, TextPlace? after, int count,
        CancellationToken ct)
    {
        var (grams, phrase) = (SearchText.Query(words), SearchText.Plain(words));
        var byIndex = documents.Where(d => db.TextIndexes.Any(t => t.DocumentId == d.Id && grams.All(g => t.Grams.Contains(g))));
        var (read, place) = (new List<TextPlace>(), after);
        foreach (var (source, many, whole) in new[] { (documents, First, false), (byIndex, 4 * count, true), (byIndex, Most, true) })
        {
            var places = await Places(source, sort, place, whole).Take(many).ToListAsync(ct);
            var ids = places.ConvertAll(p => p.Id);
            // By their ids alone: asked for the bigrams too, the database would read every text that has them.
            var holding = (await db.TextIndexes.PlannedEach().Where(t => ids.Contains(t.DocumentId) && t.Plain.Contains(phrase)).Select(t => t.DocumentId).ToListAsync(ct)).ToHashSet();
            read.AddRange(places.Where(p => holding.Contains(p.Id)).Take(count - read.Count));
            if (read.Count == count || places.Count < many) return read;
            place = places[^1];
        }

        // The characters meet often and the words seldom: the rest in one go.
        var rest = documents.Where(d => db.TextIndexes.Holding(words).Any(t => t.DocumentId == d.Id));
        return [.. read, .. await Places(rest, sort, place, whole: true).Take(count - read.Count).ToListAsync(ct)];
    }

    /// <param name="whole">Few are left by what they are filtered by: no index offers this order, lest the database walk it in the hope of an early end.</param>
    private static IQueryable<TextPlace> Places(IQueryable<NormativeDocument> documents, string? sort, TextPlace? after, bool whole)
    {
        var add = whole ? 0 : (int?)null;
        if (sort == "-publishedOn")
        {
            documents = documents.Where(d => d.PublishedOn != null);
            if (after is var (published, id)) documents = documents.Where(d => EF.Functions.LessThan(ValueTuple.Create(d.PublishedOn!.Value, d.Id), ValueTuple.Create(published, id)));
            return (add is { } days ? documents.OrderByDescending(d => d.PublishedOn!.Value.AddDays(days)) : documents.OrderByDescending(d => d.PublishedOn!.Value)).ThenByDescending(d => d.Id)
                .Select(d => new TextPlace(d.PublishedOn!.Value, d.Id));
        }

        if (sort == "openedOn")
        {
            if (after is var (opened, id)) documents = documents.Where(d => EF.Functions.GreaterThan(ValueTuple.Create(d.OpenedOn, d.Id), ValueTuple.Create(opened, id)));
            return (add is { } days ? documents.OrderBy(d => d.OpenedOn.AddDays(days)) : documents.OrderBy(d => d.OpenedOn)).ThenBy(d => d.Id).Select(d => new TextPlace(d.OpenedOn, d.Id));
        }

        if (after is var (on, before)) documents = documents.Where(d => EF.Functions.LessThan(ValueTuple.Create(d.OpenedOn, d.Id), ValueTuple.Create(on, before)));
        return (add is { } more ? documents.OrderByDescending(d => d.OpenedOn.AddDays(more)) : documents.OrderByDescending(d => d.OpenedOn)).ThenByDescending(d => d.Id)
            .Select(d => new TextPlace(d.OpenedOn, d.Id));
    }
}
