using Npgsql;

namespace Fazhi.Load.Prepare;

/// <summary>Who appears in the rows, read from the demo that the host has seeded: the centre, the townships' offices and the lawyers.</summary>
internal sealed record Cast(string CountyCode, Guid ClerkId, string ClerkName, IReadOnlyList<Office> Offices, IReadOnlyList<Lawyer> Lawyers)
{
    public static async Task<Cast> ReadAsync(NpgsqlDataSource source)
    {
        var clerk = (await ReadAsync(source, "select id, display_name, county_code, organization_id from platform.users where user_name = 'legalaid.clerk'",
            r => (Id: r.GetGuid(0), Name: r.GetString(1), County: r.GetString(2), Organization: r.GetGuid(3)))).Single();
        var offices = await ReadAsync(source, """
            select o.id, d.code, d.name from platform.organizations o join platform.divisions d on d.code = o.division_code where o.kind = 'JusticeOffice' order by o.ordinal, o.code
            """, r => new Office(r.GetGuid(0), r.GetString(1), r.GetString(2)));
        var lawyers = await ReadAsync(source, "select id, name, institution_name, licence_number, user_id from legal_aid.practitioners order by licence_number",
            r => new Lawyer(r.GetGuid(0), r.GetString(1), r.GetString(2), r.GetString(3), r.IsDBNull(4) ? null : r.GetGuid(4)));
        return new(clerk.County, clerk.Id, clerk.Name, [new(clerk.Organization, offices[0].DivisionCode, "县城"), .. offices], lawyers);
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

internal sealed record Office(Guid Id, string DivisionCode, string DivisionName);

internal sealed record Lawyer(Guid Id, string Name, string Institution, string Licence, Guid? UserId);
