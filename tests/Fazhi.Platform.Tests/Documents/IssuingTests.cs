using System.Collections.Concurrent;
using Fazhi.Kernel;
using Fazhi.Kernel.Dossiers;
using Fazhi.Platform.Documents;
using Fazhi.Platform.Documents.Features;
using Fazhi.Platform.Documents.Gb9704;
using Fazhi.Platform.Matters;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Procedures;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using Fazhi.Testing;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Fazhi.Platform.Tests.Documents;

public sealed class IssuingTests : IAsyncLifetime
{
    private const string County = "360124";
    private static readonly NumberSeries Series = new("test.letters", "测函字〔{year}〕{n}号");
    private static readonly DocumentDefinition Letter = new("test.letter", "测试函", [new("applicant.name", "姓名"), new("document.number", "文号"), new("document.date", "日期", FieldKind.Date)], Series);
    private readonly Guid matter = Guid.CreateVersion7();
    private readonly DateOnly today = TimeProvider.System.TodayInChina();
    private TestDatabase? database;
    private ServiceProvider? services;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(Fazhi.Testing.Template.Empty);
        var registered = new ServiceCollection();
        registered.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Fazhi", database.ConnectionString)]).Build());
        registered.AddLogging().AddSingleton(TimeProvider.System).AddScoped<IRequestOrigin, NoOrigin>();
        registered.AddFazhiSecurity().AddFazhiPersistence().AddScoped<IMatterAccess, MatterAccess>().AddSingleton<ProcedureCatalogue>().AddDocuments();
        registered.AddScoped<IDocumentFacts, Facts>().AddSingleton(new DocumentSource("test", [Letter], typeof(IssuingTests).Assembly));
        registered.AddScoped<IssueDocumentHandler>().AddScoped<VoidDocumentHandler>().AddScoped<UploadDocumentTemplateHandler>();
        services = registered.BuildServiceProvider();
        await As(async s =>
        {
            var db = s.GetRequiredService<PlatformDbContext>();
            await db.Database.MigrateAsync();
            await db.Database.ExecuteSqlAsync($"""
                insert into platform.matters (id, county_code, module, resource, number, title, organization_id, unclaimed, created_by, status_code, status_name, closed, opened_on, suspended, search_grams, version)
                values ({matter}, {County}, 'test', 'things', '1', '测试', {matter}, false, {matter}, 'open', '在办', false, {today}, false, array[]::text[], 1)
                """);
            var template = new OfficialDocument().Heading("测试函").Number("{{document.number}}").Paragraph("{{applicant.name}}，{{document.date}}").ToDocx();
            return await s.GetRequiredService<UploadDocumentTemplateHandler>().Handle(new(Letter.Code, new MemoryStream(template)), default);
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (services is not null) await services.DisposeAsync();
        if (database is not null) await database.DisposeAsync();
    }

    [Fact]
    public async Task Fifty_at_once_of_which_some_fail_leave_no_gap_and_no_duplicate()
    {
        var numbers = new ConcurrentBag<string>();
        await Parallel.ForAsync(0, 50, new ParallelOptions { MaxDegreeOfParallelism = 25 }, async (i, _) =>
        {
            if (i % 3 == 0) await TakeAndFail();
            else numbers.Add((await Issue("张三")).Number!);
        });
        Assert.Equal(33, numbers.Count);
        Assert.Equal(Enumerable.Range(1, 33).Select(n => $"测函字〔{today.Year}〕{n}号").Order(), numbers.Order());
    }

    [Fact]
    public async Task A_missing_field_takes_no_number()
    {
        await Assert.ThrowsAsync<ValidationException>(() => Issue(""));
        Assert.Equal($"测函字〔{today.Year}〕1号", (await Issue("张三")).Number);
    }

    [Fact]
    public async Task A_void_document_keeps_its_number()
    {
        var first = await Issue("张三");
        await As(s => s.GetRequiredService<VoidDocumentHandler>().Handle(new(first.Id, new IfMatch(first.Version), "写错姓名"), default));
        Assert.Equal($"测函字〔{today.Year}〕2号", (await Issue("李四")).Number);
        var kept = await As(s => s.GetRequiredService<PlatformDbContext>().Set<IssuedDocument>().SingleAsync(d => d.Id == first.Id));
        Assert.Equal((DocumentStatus.Void, first.Number, "写错姓名"), (kept.Status, kept.Number, kept.VoidReason));
    }

    [Theory, InlineData(-400), InlineData(1)]
    public async Task A_number_of_a_past_year_or_of_tomorrow_is_refused(int days) =>
        Assert.Equal("document.back-dated", (await Assert.ThrowsAsync<RuleViolationException>(() => Issue("张三", today.AddDays(days)))).Rule.Code);

    [Fact]
    public async Task Another_county_has_no_such_matter() => await Assert.ThrowsAsync<NotFoundException>(() => Issue("张三", county: "360121"));

    private Task<IssuedDocumentReply> Issue(string name, DateOnly? on = null, string county = County) => As(s => s.GetRequiredService<IssueDocumentHandler>()
        .Handle(new(new(matter, Letter.Code, on, new Dictionary<string, string> { ["applicant.name"] = name })), default), county);

    private Task<bool> TakeAndFail() => As(async s =>
    {
        var db = s.GetRequiredService<PlatformDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await s.GetRequiredService<DocumentNumbers>().TakeAsync(County, Series, Series.Pattern, today.Year, default);
        await transaction.RollbackAsync();
        return true;
    });

    private async Task<T> As<T>(Func<IServiceProvider, Task<T>> act, string county = County)
    {
        await using var scope = services!.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUserHolder>().User = SystemUser.Of(county, ["test"], []);
        return await act(scope.ServiceProvider);
    }

    private sealed class Facts : IDocumentFacts
    {
        public string Module => "test";

        public Task<DocumentFields> FieldsAsync(Guid matterId, DocumentDefinition definition, DateOnly issuedOn, CancellationToken ct) => Task.FromResult(new DocumentFields());
    }

    private sealed class NoOrigin : IRequestOrigin
    {
        public string? RemoteAddress => null;
    }
}
