using Fazhi.Demo;
using Fazhi.Platform.Identity;
using Fazhi.Platform.Persistence;
using Microsoft.Extensions.Options;
using Serilog;
using Serilog.Events;

namespace Fazhi.Host;

/// <summary>What the program can be told to do.</summary>
internal static class Verbs
{
    private const string Known = "serve（默认）、migrate、seed、verify-audit、rebuild-matters [check]、reset-password <用户名>、openapi <文件>";

    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            return await RunAsync(CommandLine.Parse(args));
        }
        catch (Exception e) when (StartFailure.Describe(e) is { } sentence)
        {
            await Console.Error.WriteLineAsync($"不能启动：{sentence}");
            return 1;
        }
    }

    private static async Task<int> RunAsync(CommandLine line)
    {
        if (line.Verb is not ("serve" or "migrate" or "seed" or "verify-audit" or "rebuild-matters" or "reset-password" or "openapi")) throw new StartFailure($"不认识“{line.Verb}”；可以是：{Known}。");
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = line.Settings, ContentRootPath = AppContext.BaseDirectory });
        builder.Services.AddSerilog(l => l.MinimumLevel.Is(LogEventLevel.Warning).MinimumLevel.Override("Fazhi", LogEventLevel.Information)
            // A failed command is logged with its exception where it is caught; keys are protected by the database's own access rules.
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Fatal)
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            // That answers are not to be kept is said already, and more strictly.
            .MinimumLevel.Override("Microsoft.AspNetCore.Antiforgery", LogEventLevel.Error)
            // A start that fails is told in one sentence, not by its stack.
            .MinimumLevel.Override("Microsoft.Extensions.Hosting.Internal.Host", LogEventLevel.Fatal)
            .ReadFrom.Configuration(builder.Configuration).WriteTo.Console(formatProvider: System.Globalization.CultureInfo.InvariantCulture));
        var urls = builder.Configuration["Urls"] is { Length: > 0 } given ? given : "http://127.0.0.1:5080";
        if (line.Verb == "serve") ListenAddresses.Require(urls);
        builder.WebHost.UseUrls(urls);
        builder.WebHost.ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            k.Limits.MaxRequestBodySize = 32 * 1024 * 1024;
        });
        Settings.Require(builder.Configuration);
        var demo = line.Demo ?? builder.Configuration.GetValue("Demo", false);
        builder.AddFazhi();
        Settings.RequireKnown(builder.Configuration);

        if (line.Verb == "openapi") builder.Configuration[$"ConnectionStrings:{PersistenceRegistration.ConnectionName}"] = "Host=none";
        var embedded = string.IsNullOrEmpty(builder.Configuration.GetConnectionString(PersistenceRegistration.ConnectionName));
        // Declared before the application, so that it stops after it; started after it, when the settings are known to be valid.
        await using var postgres = new EmbeddedDatabase(builder.Configuration);
        await using var app = builder.Build();
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        if (embedded) await postgres.StartAsync();
        app.UseFazhi();

        try
        {
            return await RunAsync(app, line, demo, embedded);
        }
        catch (Exception e) when (e is not StartFailure && postgres.DiskFailure() is { } full)
        {
            throw new StartFailure(full);
        }
    }

    private static async Task<int> RunAsync(WebApplication app, CommandLine line, bool demo, bool embedded)
    {
        switch (line.Verb)
        {
            case "openapi":
                await OpenApiFile.WriteAsync(app, line.Operands is [var path, ..] ? path : "openapi.json");
                return 0;
            case "migrate":
                await InstallAsync(app, demo: false);
                return 0;
            case "seed":
                await InstallAsync(app, demo: true);
                return 0;
            case "verify-audit":
                return await Inspections.VerifyAuditAsync(app.Services);
            case "rebuild-matters":
                return await Inspections.RebuildMattersAsync(app.Services, repair: line.Operands is not ["check", ..]);
            case "reset-password":
                return await ResetPasswordAsync(app, line);
            default:
                return await ServeAsync(app, demo, embedded);
        }
    }

    private static async Task<int> ServeAsync(WebApplication app, bool demo, bool embedded)
    {
        if (embedded) await InstallAsync(app, demo);
        else
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Installation>().RequireCurrentAsync(CancellationToken.None);
            if (demo) await InstallAsync(app, demo);
        }

        await app.StartAsync();
        Say($"已启动：{string.Join(' ', app.Urls)}");
        if (demo) Say($"演示登录：legalaid.clerk / {DemoData.Password}");
        Say("按 Ctrl+C 停止。");
        await app.WaitForShutdownAsync();
        Say("已停止。");
        return 0;
    }

    private static async Task InstallAsync(WebApplication app, bool demo)
    {
        Say("检查数据库结构");
        await using var scope = app.Services.CreateAsyncScope();
        var installation = scope.ServiceProvider.GetRequiredService<Installation>();
        await installation.MigrateAsync(CancellationToken.None);
        if (demo) Say("载入2022年演示数据（已有的不重复载入）");
        foreach (var account in await installation.PopulateAsync(demo, CancellationToken.None))
            Say($"首个账号（密码只显示这一次）：{account.UserName} / {account.Password}");
    }

    /// <summary>The way back for a secadmin who forgot his password, and for nobody who has no access to the server.</summary>
    private static async Task<int> ResetPasswordAsync(WebApplication app, CommandLine line)
    {
        if (line.Operands is not [var userName]) throw new StartFailure("请给出用户名：reset-password <用户名>。");
        await using var scope = app.Services.CreateAsyncScope();
        var password = await scope.ServiceProvider.GetRequiredService<IdentitySeeder>().ResetPasswordAsync(userName, CancellationToken.None)
            ?? throw new StartFailure($"没有用户“{userName}”。");
        Say($"新密码（只显示这一次，首次登录须修改）：{userName} / {password}");
        return 0;
    }

    internal static void Say(string line) => Console.WriteLine($"▸ {line}");
}
