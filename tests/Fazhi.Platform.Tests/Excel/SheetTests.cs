using System.IO.Compression;
using System.Text.RegularExpressions;
using Fazhi.Platform.Attachments;
using Fazhi.Platform.Excel;
using MiniExcelLibs;
using Xunit;

namespace Fazhi.Platform.Tests.Excel;

public sealed class SheetTests
{
    private sealed class Person
    {
        public string Name = "";
        public DateOnly Born;
        public int Cases;
    }

    private static readonly SheetLayout<Person> Layout = new SheetLayout<Person>("人员", () => new(), p => $"{p.Name}/{p.Born}")
        .Required("姓名", Cells.Text(20), (p, v) => p.Name = v, "与身份证一致", "张三")
        .Required("出生日期", Cells.Day(), (p, v) => p.Born = v)
        .Optional("案件数", Cells.Whole(), (p, v) => p.Cases = v);

    [Fact]
    public async Task Rows_in_are_accepted_rejected_and_blank()
    {
        var report = await Import(new Store(), dryRun: false, ["张三", "2022-09-21", " １２ "], ["李四", "2022年9月1日", ""], ["", "", ""], ["王五", "昨天", "1"], ["", "2022/9/1", "x"]);
        Assert.Equal((5, 2, 2, 1), (report.RowsIn, report.Accepted, report.Rejected, report.Blank));
        Assert.Equal(["姓名：必填", "案件数：应当是不小于 0 的整数"], report.RejectedRows[1].Reasons);
    }

    [Fact]
    public async Task Digits_dates_and_blanks_are_taken_as_people_type_them()
    {
        var store = new Store();
        await Import(store, dryRun: false, ["　张三 ", 44825d, "１２"], ["李四", new DateTime(2022, 9, 21), 3d]);
        Assert.Equal([("张三", new DateOnly(2022, 9, 21), 12), ("李四", new DateOnly(2022, 9, 21), 3)], store.Rows.Select(p => (p.Name, p.Born, p.Cases)));
    }

    [Theory]
    [InlineData("\u2060\u00AD\u202E")]
    [InlineData("\u3164\u2800")]
    public async Task A_cell_of_marks_that_nobody_sees_is_empty(string unseen)
    {
        var report = await Import(new Store(), dryRun: true, [unseen, "2022-09-21", "1"], [$"张{unseen}三", "2022-09-21", "1"]);
        Assert.Equal(["姓名：必填"], Assert.Single(report.RejectedRows).Reasons);
        Assert.Equal(1, report.Accepted);
    }

    [Fact]
    public async Task A_dry_run_counts_and_saves_nothing()
    {
        var store = new Store();
        var report = await Import(store, dryRun: true, ["张三", "2022-09-21", ""]);
        Assert.Equal(1, report.Created);
        Assert.Empty(store.Rows);
    }

    [Fact]
    public async Task The_same_file_twice_creates_nothing()
    {
        var store = new Store();
        await Import(store, dryRun: false, ["张三", "2022-09-21", ""]);
        var report = await Import(store, dryRun: false, ["张三", "2022-09-21", ""]);
        Assert.Equal((1, 0, 1), (report.Accepted, report.Created, report.AlreadyPresent));
        Assert.Single(store.Rows);
    }

    [Fact]
    public async Task The_same_row_twice_in_a_file_is_rejected_once()
    {
        var report = await Import(new Store(), dryRun: false, ["张三", "2022-09-21", ""], ["张三", "20220921", ""]);
        Assert.Equal("与第 2 行重复", Assert.Single(report.RejectedRows).Reasons.Single());
    }

    [Fact]
    public async Task Rejected_rows_come_back_in_the_import_layout_and_can_be_imported_again()
    {
        var report = await Import(new Store(), dryRun: true, ["张三", "昨天", ""]);
        using var file = new MemoryStream();
        await RejectedRowsSheet.WriteAsync(file, Layout, report.RejectedRows, default);
        var rows = file.Query().Select(r => ((IDictionary<string, object>)r).Values.Select(v => v?.ToString() ?? "").ToArray()).ToList();
        Assert.Equal(["姓名*", "出生日期*", "案件数", "退回原因"], rows[0]);
        Assert.Equal("出生日期：不是日期，应当写作 2022-09-21", rows[1][3]);
        var again = await new SheetImport<Person>(Layout).RunAsync(file, dryRun: true, new Store(), default);
        Assert.Equal((1, 1), (again.RowsIn, again.Rejected));
        Assert.Empty(again.UnknownColumns);
    }

    [Fact]
    public async Task The_template_is_accepted_by_the_import()
    {
        using var file = new MemoryStream();
        await SheetTemplate.WriteAsync(file, Layout, default);
        Assert.Equal(0, (await new SheetImport<Person>(Layout).RunAsync(file, dryRun: true, new Store(), default)).RowsIn);
    }

    [Theory, InlineData(""), InlineData("姓名,出生日期"), InlineData("PK\u0003\u0004xxxx")]
    public async Task What_is_no_workbook_is_refused_in_a_sentence(string content)
    {
        using var file = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content));
        await Assert.ThrowsAsync<FileRefusedException>(() => new SheetImport<Person>(Layout).RunAsync(file, dryRun: true, new Store(), default));
    }

    [Fact]
    public async Task A_workbook_without_the_required_columns_names_them()
    {
        using var file = new MemoryStream();
        await file.SaveAsAsync(new[] { new { 姓名 = "张三" } });
        var refused = await Assert.ThrowsAsync<FileRefusedException>(() => new SheetImport<Person>(Layout).RunAsync(file, dryRun: true, new Store(), default));
        Assert.Contains("出生日期", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_streams_asynchronously_states_filter_and_count_and_disarms_formulas()
    {
        using var file = new AsynchronousOnly();
        var people = new[] { new Person { Name = "=HYPERLINK(\"http://x\")", Born = new(2022, 9, 21) }, new Person { Name = "李<四>&", Cases = 2 } };
        await new SheetExport<Person>("人员名册", new("姓名", p => p.Name), new("出生日期", p => p.Born), new("补贴", p => 1200.5m)).WriteAsync(
            file, people.ToAsyncEnumerable(), "年度：2022", default, "制表日期：2022年9月21日");
        using var read = new MemoryStream(file.ToArray());
        var rows = read.Query().Select(r => ((IDictionary<string, object>)r).Values.ToArray()).ToList();
        Assert.Equal("人员名册", rows[0][0]);
        Assert.Equal("筛选条件：年度：2022", rows[1][0]);
        Assert.Equal([1d, "=HYPERLINK(\"http://x\")", new DateTime(2022, 9, 21), 1200.5d], rows[3]);
        Assert.Equal("李<四>&", rows[4][1]);
        Assert.Equal("合计 2 行", rows[5][0]);
        using var zip = new ZipArchive(read);
        using var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var xml = await sheet.ReadToEndAsync();
        Assert.DoesNotContain("<f>", xml, StringComparison.Ordinal);
        Assert.Contains("<c r=\"B4\" s=\"5\"", xml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#REF!")]
    [InlineData("#N/A")]
    [InlineData("#DIV/0!")]
    public async Task A_formula_that_failed_rejects_its_row_and_no_other(string error)
    {
        using var file = new MemoryStream();
        await file.SaveAsAsync(new[] { ("张三", "1"), ("李四", "错误"), ("王五", "3") }
            .Select(r => new Dictionary<string, object> { ["姓名*"] = r.Item1, ["出生日期"] = "2022-09-21", ["案件数"] = r.Item2 }));
        await WithErrorAsync(file, error);
        var report = await new SheetImport<Person>(Layout).RunAsync(file, dryRun: true, new Store(), default);
        Assert.Equal((3, 2, 1), (report.RowsIn, report.Accepted, report.Rejected));
        Assert.Equal(["案件数：单元格的公式出错（" + error + "）"], Assert.Single(report.RejectedRows).Reasons);
    }

    /// <summary>Makes the cell 错误 what Excel writes for a formula that failed.</summary>
    private static async Task WithErrorAsync(MemoryStream workbook, string error)
    {
        using var zip = new ZipArchive(workbook, ZipArchiveMode.Update, leaveOpen: true);
        var part = zip.GetEntry("xl/worksheets/sheet1.xml")!;
        string xml;
        using (var reader = new StreamReader(await part.OpenAsync())) xml = await reader.ReadToEndAsync();
        var failed = Regex.Replace(xml, "t=\"\\w+\"(?=[^>]*>\\s*<(\\w+:)?v>错误<)", "t=\"e\"").Replace(">错误<", $">{error}<", StringComparison.Ordinal);
        failed = Regex.Replace(failed, "(t=\"e\"[^>]*>)\\s*<(\\w+:)?v>", "$1<$2f>1/0</$2f><$2v>");
        Assert.Contains("t=\"e\"", failed, StringComparison.Ordinal);
        await using var stream = await part.OpenAsync();
        stream.SetLength(0);
        await using var writer = new StreamWriter(stream);
        await writer.WriteAsync(failed);
    }

    private static async Task<SheetImportReport> Import(Store store, bool dryRun, params object[][] rows)
    {
        using var file = new MemoryStream();
        await file.SaveAsAsync(rows.Select(r => new Dictionary<string, object> { ["姓名*"] = r[0], ["出生日期"] = r[1], ["案件数"] = r[2] }));
        return await new SheetImport<Person>(Layout).RunAsync(file, dryRun, store, default);
    }

    private sealed class Store : ISheetTarget<Person>
    {
        public List<Person> Rows { get; } = [];

        public Task<IReadOnlySet<string>> ExistingAsync(IReadOnlyCollection<string> keys, CancellationToken ct) =>
            Task.FromResult<IReadOnlySet<string>>(Rows.Select(Layout.Key).ToHashSet());

        public Task<IReadOnlyList<string>> ProblemsAsync(Person row, CancellationToken ct) => Task.FromResult<IReadOnlyList<string>>([]);

        public Task SaveAsync(IReadOnlyList<Person> rows, CancellationToken ct)
        {
            Rows.AddRange(rows);
            return Task.CompletedTask;
        }
    }

    /// <summary>As Kestrel's response: a synchronous write is an error.</summary>
    private sealed class AsynchronousOnly : Stream
    {
        private readonly MemoryStream written = new();

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => written.Position; set => throw new NotSupportedException(); }

        public byte[] ToArray() => written.ToArray();

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            written.Write(buffer.Span);
            return ValueTask.CompletedTask;
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public override void Flush()
        {
        }

        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("A synchronous write.");

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
