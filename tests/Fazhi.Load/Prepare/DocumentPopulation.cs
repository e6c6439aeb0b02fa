using Fazhi.Kernel;
using Fazhi.Load.Stage;

namespace Fazhi.Load.Prepare;

/// <summary>Fills a database with so many normative documents, their texts and what they cite.</summary>
internal static class DocumentPopulation
{
    /// <summary>Does nothing where the database is there already.</summary>
    public static Task EnsureAsync(Theatre theatre, string name, int rows, bool again) => Population.EnsureAsync(theatre, name, again, async source =>
    {
        var cast = await DocumentCast.PrepareAsync(source);
        await Population.FillAsync(source, DocumentTables.Names, rows, 1000, () => new DocumentTables(), (from, to, tables) =>
        {
            var maker = new DocumentMaker(cast, rows, TimeProvider.System.TodayInChina());
            for (var n = from; n < to; n++) maker.Write(n, tables);
        });
    });
}
