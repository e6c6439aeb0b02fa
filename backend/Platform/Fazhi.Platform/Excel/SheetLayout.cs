using System.Collections.Frozen;

namespace Fazhi.Platform.Excel;

/// <summary>导入表的版式：栏目即屏幕上的名称，写明怎样读、是否必填、怎样填。</summary>
/// <typeparam name="T">一行的数据。</typeparam>
public sealed class SheetLayout<T>(string title, Func<T> create, Func<T, string> key)
{
    /// <summary>What a cell holds whose formula failed (ECMA-376 part 1, 18.18.11 and what Excel added).</summary>
    private static readonly FrozenSet<string> FormulaErrors =
        FrozenSet.Create("#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA");

    private readonly List<Column> columns = [];

    public string Title { get; } = title;

    /// <summary>同一事项只导入一次的依据。</summary>
    public Func<T, string> Key { get; } = key;

    internal Func<T> Create { get; } = create;

    internal IReadOnlyList<Column> Columns => columns;

    /// <summary>必填栏。</summary>
    public SheetLayout<T> Required<TValue>(string header, CellReader<TValue> read, Action<T, TValue> set, string help = "", string sample = "") =>
        Add(header, read, set, true, help, sample);

    /// <summary>可以不填的栏。</summary>
    public SheetLayout<T> Optional<TValue>(string header, CellReader<TValue> read, Action<T, TValue> set, string help = "", string sample = "") =>
        Add(header, read, set, false, help, sample);

    private SheetLayout<T> Add<TValue>(string header, CellReader<TValue> read, Action<T, TValue> set, bool required, string help, string sample)
    {
        columns.Add(new(header, required, help, sample, (row, text) =>
        {
            if (FormulaErrors.Contains(text)) return $"单元格的公式出错（{text}）";
            var reading = read(text);
            if (reading.Problem is null) set(row, reading.Value!);
            return reading.Problem;
        }));
        return this;
    }

    internal sealed record Column(string Header, bool Required, string Help, string Sample, Func<T, string, string?> Read);
}
