using System.Globalization;
using System.Text;
using Npgsql;

namespace Fazhi.Load.Prepare;

/// <summary>Rows of one table on their way by COPY, in PostgreSQL's text format. Nothing that is written holds a tab, a line end or a backslash.</summary>
internal sealed class CopyTable(string name, string columns)
{
    private readonly StringBuilder rows = new();

    public string Name => name;

    public void Add(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0) rows.Append('\t');
            switch (values[i])
            {
                case null: rows.Append("\\N"); break;
                case string text: rows.Append(text); break;
                case bool flag: rows.Append(flag ? 't' : 'f'); break;
                case DateOnly day: rows.Append(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}"); break;
                case DateTimeOffset at: rows.Append(CultureInfo.InvariantCulture, $"{at:yyyy-MM-dd HH:mm:ss}+00"); break;
                case string[] texts: rows.Append('{').AppendJoin(',', texts).Append('}'); break;
                case IFormattable other: rows.Append(other.ToString(null, CultureInfo.InvariantCulture)); break;
                case var other: throw new NotSupportedException($"{other.GetType()}");
            }
        }

        rows.Append('\n');
    }

    public async Task SendAsync(NpgsqlConnection connection)
    {
        await using (var import = await connection.BeginTextImportAsync($"copy {name} ({columns}) from stdin"))
            foreach (var chunk in rows.GetChunks()) await import.WriteAsync(chunk);
        rows.Clear();
    }
}

/// <summary>Tables that are filled together.</summary>
internal interface ITables
{
    Task SendAsync(NpgsqlConnection connection);
}
