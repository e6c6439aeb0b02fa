using System.Net;
using System.Net.Sockets;
using System.Reflection;
using Fazhi.Testing;
using Npgsql;

namespace Fazhi.Api.Tests.Starting;

/// <summary>Whatever stops a start is told in one Chinese sentence, and the exit code is not 0. In this process, since each costs a second as one of its own.</summary>
[CollectionDefinition(nameof(RefusedStarts), DisableParallelization = true)]   // it listens to the console
public sealed class RefusedStarts;

[Collection(nameof(RefusedStarts))]
public sealed class RefusedStartTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("fazhi-start-").FullName;

    private string Postgres => Path.Combine(data, "postgres");

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Theory]
    [InlineData("Urls", "nonsense", "Urls")]
    [InlineData("Urls", "http://127.0.0.1:99999", "Urls")]
    [InlineData("Data:Folder", "", "Data:Folder")]
    [InlineData("Demo", "maybe", "Demo")]
    [InlineData("County:Code", "3601", "County:Code")]
    [InlineData("Session:IdleMinutes", "0", "Session:IdleMinutes 须在 1 至 1440 之间")]
    [InlineData("Session:AbsoluteHours", "soon", "Session:AbsoluteHours 的值“soon”")]
    [InlineData("Session:LockOutAfter", "1", "Session:LockOutAfter")]
    [InlineData("Session:PasswordMinLength", "4", "Session:PasswordMinLength")]
    [InlineData("RateLimit:Enabled", "yes please", "RateLimit:Enabled")]
    [InlineData("RateLimit:PerUserPerMinute", "0", "RateLimit:PerUserPerMinute")]
    [InlineData("Attachments:MaximumMegabytes", "0", "Attachments:MaximumMegabytes")]
    [InlineData("Matters:DueSoonWorkdays", "-1", "Matters:DueSoonWorkdays")]
    [InlineData("LegalAid:CaseNumberPattern", "no number", "LegalAid:CaseNumberPattern")]
    [InlineData("ConnectionStrings:Fazhi", "nonsense", "ConnectionStrings:Fazhi")]
    [InlineData("Session:IdelMinutes", "30", "没有 Session:IdelMinutes 这个设置")]
    [InlineData("Smtp:Server", "mail.example", "没有 Smtp:Server 这个设置")]
    [InlineData("Smpt:Host", "mail.example", "没有 Smpt 这一组设置，是否应为 Smtp？")]
    [InlineData("LegalAd:AgencyName", "某县法律援助中心", "没有 LegalAd 这一组设置，是否应为 LegalAid？")]
    [InlineData("ConnectionString:Fazhi", "Host=db.example", "没有 ConnectionString 这一组设置，是否应为 ConnectionStrings？")]
    [InlineData("Job:Enabled", "false", "没有 Job 这一组设置，是否应为 Jobs？")]
    [InlineData("Countys:Code", "360124", "没有 Countys 这一组设置，是否应为 County？")]
    public void An_invalid_setting_is_named_before_anything_is_started(string setting, string value, string says)
    {
        Refuses(says, $"--{setting}", value);
        Assert.Empty(Directory.EnumerateFileSystemEntries(data));
    }

    [Fact]
    public void An_unknown_verb_is_answered_with_the_known_ones() => Refuses("migrate", "migarte");

    [Fact]
    public void A_port_in_use_is_named_before_anything_is_started()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        Refuses($"端口 {port} 已被占用", "--Urls", $"http://127.0.0.1:{port}");
        Assert.Empty(Directory.EnumerateFileSystemEntries(data));
    }

    [Fact]
    public void A_data_folder_that_cannot_be_made_is_named()
    {
        var file = Path.Combine(data, "file");
        File.WriteAllText(file, "");
        Refuses(Path.Combine(file, "postgres"), "--Data:Folder", file);
    }

    [Fact]
    public void A_data_folder_with_something_else_in_it_is_named_and_left_alone()
    {
        var stranger = Path.Combine(Directory.CreateDirectory(Path.Combine(Postgres, "data")).FullName, "thesis.docx");
        File.WriteAllText(stranger, "garbage");
        Refuses("已损坏");
        Assert.Equal("garbage", File.ReadAllText(stranger));
    }

    [Fact]
    public void A_data_folder_in_use_is_named()
    {
        Directory.CreateDirectory(Postgres);
        using var held = new FileStream(Path.Combine(Postgres, "lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        Refuses("正由另一个运行中的法治工作台使用");
    }

    [Fact]
    public void A_full_disk_is_called_full()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full.");
        var cluster = Directory.CreateDirectory(Path.Combine(Postgres, "data")).FullName;
        File.WriteAllText(Path.Combine(Postgres, "password"), "secret");
        File.WriteAllText(Path.Combine(cluster, "PG_VERSION"), "18");
        File.CreateSymbolicLink(Path.Combine(cluster, "postgresql.conf"), "/dev/full");
        Refuses("磁盘空间不足");
    }

    [Fact]
    public void A_database_that_does_not_answer_is_blamed_on_its_setting() =>
        Refuses("连不上数据库，请检查 ConnectionStrings:Fazhi", "--ConnectionStrings:Fazhi", "Host=127.0.0.1;Port=1;Database=fazhi;Username=fazhi;Password=secret");

    [Fact]
    public async Task A_database_with_another_user_name_or_schema_is_told_from_one_that_does_not_answer()
    {
        await using var database = await TestDatabase.CreateAsync(Template.Empty);
        var connection = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        Refuses("请先运行 migrate", "--ConnectionStrings:Fazhi", connection.ConnectionString);
        connection.Username = "fazhi_test_absent";
        Refuses("用户名或者密码", "--ConnectionStrings:Fazhi", connection.ConnectionString);
        connection = new(database.ConnectionString) { Database = "fazhi_test_absent" };
        Refuses("数据库不存在", "--ConnectionStrings:Fazhi", connection.ConnectionString);
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("migrate")]
    [InlineData("seed")]
    public async Task A_database_of_a_newer_schema_is_not_touched(string verb)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var command = source.CreateCommand("INSERT INTO platform.__migrations VALUES ('29990101000000_FromTheFuture', '99.0')");
        await command.ExecuteNonQueryAsync();
        Refuses("比本程序新（29990101000000_FromTheFuture）", verb, "--ConnectionStrings:Fazhi", database.ConnectionString);
    }

    /// <summary>Starts with settings of its own; the one under test comes last and wins.</summary>
    private void Refuses(string says, params string[] arguments)
    {
        var (output, errors) = (Console.Out, Console.Error);
        using var printed = new StringWriter();
        using var said = new StringWriter();
        int exit;
        try
        {
            Console.SetOut(printed);
            Console.SetError(said);
            var verbs = arguments is [var first, ..] && !first.StartsWith('-') ? 1 : 0;
            string[] all = [.. arguments[..verbs], "--Urls", "http://127.0.0.1:0", "--Data:Folder", data, "--ConnectionStrings:Fazhi", "", .. arguments[verbs..]];
            exit = (int)Assembly.Load("Fazhi.Host").EntryPoint!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [all], null)!;
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(errors);
        }

        var line = Assert.Single(said.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        Assert.StartsWith("不能启动：", line, StringComparison.Ordinal);
        Assert.Contains(says, line, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", line, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", printed.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, exit);
    }
}
