using Fazhi.Kernel;
using Fazhi.Load.Stage;
using Npgsql;

namespace Fazhi.Load.Prepare;

/// <summary>Fills a database with so many legality reviews, and with a year of major decisions.</summary>
internal static class ReviewPopulation
{
    /// <summary>Of each decision of the demo, so many more: the present year then has more than the colour board shows.</summary>
    private const int Copies = 15;

    /// <summary>Does nothing where the database is there already.</summary>
    public static Task EnsureAsync(Theatre theatre, string name, int rows, bool again) => Population.EnsureAsync(theatre, name, again, async source =>
    {
        var cast = await ReviewCast.ReadAsync(source);
        await Population.FillAsync(source, ReviewTables.Names, rows, 5000, () => new ReviewTables(), (from, to, tables) =>
        {
            var maker = new ReviewMaker(cast, rows, TimeProvider.System.TodayInChina());
            for (var n = from; n < to; n++) maker.Write(n, tables);
        });
        await CopyDecisionsAsync(source);
    });

    private static async Task CopyDecisionsAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand($$"""
            create temp table copies as select d.id as old, gen_random_uuid() as new, n from decision_review.decisions d cross join generate_series(1, {{Copies}}) n;
            insert into decision_review.decisions select (jsonb_populate_record(d, jsonb_build_object('id', c.new, 'number', d.number || '-' || c.n, 'catalogue_item_id', null))).*
                from decision_review.decisions d join copies c on c.old = d.id;
            insert into decision_review.public_comments select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'decision_id', c.new))).*
                from decision_review.public_comments r join copies c on c.old = r.decision_id;
            insert into platform.deadlines select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'matter_id', c.new))).* from platform.deadlines r join copies c on c.old = r.matter_id;
            insert into platform.timeline select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'matter_id', c.new))).* from platform.timeline r join copies c on c.old = r.matter_id;
            insert into platform.matters select (jsonb_populate_record(r, jsonb_build_object('id', c.new, 'number', r.number || '-' || c.n))).* from platform.matters r join copies c on c.old = r.id;
            analyze;
            """);
        command.CommandTimeout = 3600;
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>Who appears in the rows, read from the demo that the host has seeded.</summary>
/// <param name="Units">The departments, and the townships with their justice offices.</param>
internal sealed record ReviewCast(string CountyCode, Guid ClerkId, string ClerkName, IReadOnlyList<ReviewCast.Unit> Units, IReadOnlyList<ReviewCast.Kind> Kinds, IReadOnlyList<ReviewCast.Adviser> Advisers)
{
    /// <param name="OrganizationId">Whose matter it is.</param>
    /// <param name="Id">The submitting unit.</param>
    internal sealed record Unit(Guid OrganizationId, Guid Id, string Name, bool Township);

    internal sealed record Kind(string Code, string Name, string Category, string Term);

    internal sealed record Adviser(Guid Id, string Name, string Kind, string Office);

    public static async Task<ReviewCast> ReadAsync(NpgsqlDataSource source)
    {
        var clerk = (await ReadAsync(source, "select id, display_name, county_code from platform.users where user_name = 'decision.clerk'", r => (r.GetGuid(0), r.GetString(1), r.GetString(2)))).Single();
        var units = await ReadAsync(source, """
            select id, id, name, false from platform.organizations where kind = 'Department'
            union all select o.id, t.id, t.name, true from platform.organizations o join platform.organizations t on t.id = o.parent_id where o.kind = 'JusticeOffice' and t.kind = 'Township' order by 4, 3
            """, r => new Unit(r.GetGuid(0), r.GetGuid(1), r.GetString(2), r.GetBoolean(3)));
        var kinds = await ReadAsync(source, "select code, name, category, term from decision_review.subject_kinds where not retired order by ordinal, code",
            r => new Kind(r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3)));
        var advisers = await ReadAsync(source, "select id, name, kind, office_name from decision_review.advisers where kind = 'PublicLawyer' order by licence_number",
            r => new Adviser(r.GetGuid(0), r.GetString(1), r.GetString(2), r.GetString(3)));
        return new(clerk.Item3, clerk.Item1, clerk.Item2, units, kinds, advisers);
    }

    private static async Task<List<T>> ReadAsync<T>(NpgsqlDataSource source, string sql, Func<NpgsqlDataReader, T> read)
    {
        await using var command = source.CreateCommand(sql);
        await using var rows = await command.ExecuteReaderAsync();
        var found = new List<T>();
        while (await rows.ReadAsync()) found.Add(read(rows));
        return found;
    }
}
