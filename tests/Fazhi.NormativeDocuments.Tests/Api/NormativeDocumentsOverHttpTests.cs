using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using Fazhi.Kernel;
using Fazhi.Testing;

namespace Fazhi.NormativeDocuments.Tests.Api;

/// <summary>The module over HTTP on the demo: making, filing, register, catalogue.</summary>
public sealed class NormativeDocumentsOverHttpTests(FazhiApplication application) : IClassFixture<FazhiApplication>
{
    private static readonly DateOnly Today = TimeProvider.System.TodayInChina();

    [Fact]
    public async Task A_department_takes_a_document_from_draft_to_its_filing_package()
    {
        using var liaison = await application.SignInAsync("transport.liaison");
        var path = await BeginAsync(liaison, "县交通运输局", "某某客运管理办法");
        await liaison.RefusedAsync(path, "open-comments", new { url = "网站", on = Today }, 422, "normative-documents.text-needed");
        await DraftAsync(liaison, path, "某某客运管理办法", "第一条 为了规范客运。\n第二条 违反本办法的，处以罚款。");
        await liaison.StepAsync(path, "open-comments", new { url = "网站", on = Today });
        await liaison.RefusedAsync(path, "close-comments", new { received = 0, adopted = 0, on = Today }, 422, "normative-documents.comment-floor");
        await liaison.StepAsync(path, "close-comments", new { received = 0, adopted = 0, shortened = "应对突发事件", on = Today });
        await liaison.RefusedAsync(path, "record-checks", Checks(null), 422, "normative-documents.hits-answered");
        await liaison.StepAsync(path, "record-checks", Checks("系引用道路运输条例的处罚，不构成设定。"));
        await liaison.StepAsync(path, "request-review", new { on = Today });
        await liaison.RefusedAsync(path, "discuss", new { meeting = "会", on = Today, passed = true, decision = "通过" }, 409, "transition.notAllowed");
        await liaison.StepAsync(path, "record-review", new { reviewer = "政策法规股", opinionNumber = "法审〔1〕1号", on = Today, outcome = "lawful", opinion = "合法" });
        await liaison.StepAsync(path, "discuss", new { meeting = "局务会议", on = Today, passed = true, decision = "通过" });
        await liaison.StepAsync(path, "issue", new { on = Today });
        await liaison.StepAsync(path, "publish", new { publishedOn = Today, publishedIn = "门户网站", effectiveOn = Today });

        var detail = await liaison.ReadAsync(path);
        Assert.Matches($@"^进交字〔{Today.Year}〕\d+号$", detail.Text("documentNumber"));
        Assert.Equal(("promulgated", "inForce", Today.AddYears(5).AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), (detail.Text("status"), detail.Text("standing"), detail.Text("validUntil")));
        Assert.Equal("penalty", detail.GetProperty("checks").GetProperty("hits")[0].Text("category"));
        Assert.Contains("fileWithCounty", detail.GetProperty("allowedActions").EnumerateArray().Select(a => a.Text("code")));

        await liaison.StepAsync(path, "file", new { authority = "county", on = Today });
        using var clerk = await application.SignInAsync("normative.clerk");
        var filing = Assert.Single(await clerk.ItemsAsync($"/filings?q={Uri.EscapeDataString(detail.Text("documentNumber"))}"));
        Assert.True(filing.GetProperty("onTime").GetBoolean());
        await PackageAsync(liaison, path, detail.Text("documentNumber"));
        Assert.Contains(await application.Anonymous().ItemsAsync($"/catalogue?text={Uri.EscapeDataString("规范客运")}"), r => r.Id() == detail.Id());
    }

    [Fact]
    public async Task A_department_reaches_neither_the_county_s_issuer_nor_the_bureau_s_duties()
    {
        using var liaison = await application.SignInAsync("transport.liaison");
        var county = (await liaison.ReadAsync("/issuers")).EnumerateArray().First(i => i.Text("kind") == "county");
        using var refused = await liaison.PostAsJsonAsync($"{Calls.Root}/documents", new { issuerId = county.Id(), details = Details("某办法") });
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        using var law = await liaison.PostAsJsonAsync($"{Calls.Root}/laws", new { });
        Assert.Equal(HttpStatusCode.Forbidden, law.StatusCode);
    }

    [Fact]
    public async Task A_draft_is_out_of_reach_for_others_and_for_the_public()
    {
        using var liaison = await application.SignInAsync("transport.liaison");
        var draft = (await liaison.ItemsAsync("/documents?status=commentsOpen"))[0];
        foreach (var user in new[] { "wenzhen.office", "decision.clerk" })
        {
            using var other = await application.SignInAsync(user);
            using var answer = await other.GetAsync($"{Calls.Root}/documents/{draft.Id()}");
            Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, $"{user} → {answer.StatusCode}");
        }

        using var anybody = application.Anonymous();
        using var entry = await anybody.GetAsync($"{Calls.Root}/catalogue/{draft.Id()}");
        Assert.Equal(HttpStatusCode.NotFound, entry.StatusCode);
        using var list = await anybody.GetAsync($"{Calls.Root}/documents");
        Assert.Equal(HttpStatusCode.Unauthorized, list.StatusCode);
    }

    [Fact]
    public async Task What_was_in_force_on_a_day_is_what_the_dates_say()
    {
        using var anybody = application.Anonymous();
        var before = await Names(anybody, "2019-06-01");
        Assert.Contains("进贤县户外广告设置管理规定", before);
        Assert.DoesNotContain("进贤县优化营商环境工作规则", before);
        var after = await Names(anybody, "2022-12-31");
        Assert.DoesNotContain("进贤县户外广告设置管理规定", after);   // declared invalid on 2022-12-05
        Assert.Contains("进贤县优化营商环境工作规则", after);
        Assert.Contains("进贤县城市生活垃圾分类管理暂行办法", await Names(anybody, "2024-09-13"));
        Assert.DoesNotContain("进贤县城市生活垃圾分类管理暂行办法", await Names(anybody, "2024-09-14"));   // two years from 2022-09-14

        static async Task<List<string>> Names(HttpClient client, string day) => [.. (await client.ItemsAsync($"/catalogue?on={day}&pageSize=200")).Select(r => r.Text("name"))];
    }

    [Fact]
    public async Task Texts_are_searched_from_two_characters_on_and_the_words_stand_together()
    {
        using var clerk = await application.SignInAsync("normative.clerk");
        var found = await clerk.ItemsAsync($"/documents?text={Uri.EscapeDataString("畜禽")}");
        Assert.Contains(found, r => r.Text("name").Contains("病死畜禽", StringComparison.Ordinal));
        Assert.All(found, r => Assert.Contains("畜禽", r.Text("snippet"), StringComparison.Ordinal));
        Assert.Empty(await clerk.ItemsAsync($"/documents?text={Uri.EscapeDataString("禽畜病")}"));
        // All bigrams of 规范维护 might stand somewhere in a text; the phrase itself does not.
        Assert.Empty(await clerk.ItemsAsync($"/documents?text={Uri.EscapeDataString("规范维护")}"));
        using var tooShort = await clerk.GetAsync($"{Calls.Root}/documents?text={Uri.EscapeDataString("畜")}");
        Assert.Equal(HttpStatusCode.BadRequest, tooShort.StatusCode);
    }

    [Fact]
    public async Task Existing_documents_are_entered_once_with_the_articles_they_cite()
    {
        using var clerk = await application.SignInAsync("normative.clerk");
        var issuer = (await clerk.ReadAsync("/issuers")).EnumerateArray().First(i => i.Text("kind") == "department");
        var law = (await clerk.ItemsAsync($"/laws?q={Uri.EscapeDataString("道路运输条例")}"))[0];
        object Entry(string provision) => new
        {
            issuerId = issuer.Id(), details = Details("某旧办法"), documentNumber = "某字[２０１５]７号", issuedOn = "2015-03-01",
            publication = new { publishedOn = "2015-03-02", publishedIn = "公报", effectiveOn = "2015-03-02" },
            bases = new[] { new { lawId = law.Id(), provisions = new[] { provision } } }, text = "第一条 旧。",
        };
        using var unknown = await clerk.PostAsJsonAsync($"{Calls.Root}/documents/enter", Entry("第九百条"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.StatusCode);
        var created = await clerk.CreateAsync("/documents/enter", Entry("第四条"));
        Assert.Equal("某字〔2015〕7号", (await clerk.ReadAsync($"/documents/{created.Id()}")).Text("documentNumber"));
        using var twice = await clerk.PostAsJsonAsync($"{Calls.Root}/documents/enter", Entry("第四条"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.StatusCode);
    }

    private static object Details(string name) => new { name, term = "ordinary", concernsEnterprises = false, summary = "主要内容", draftingNote = "起草说明第一段。\n第二段。" };

    private static object Checks(string? conclusion) =>
        new { fairCompetition = "passed", consistency = "passed", hitsConclusion = conclusion, reviewer = "政策法规股", on = Today };

    private static async Task<string> BeginAsync(HttpClient client, string issuerName, string name)
    {
        var issuer = (await client.ReadAsync("/issuers")).EnumerateArray().First(i => i.Text("name").Contains(issuerName, StringComparison.Ordinal) || i.Text("name").EndsWith(issuerName[1..], StringComparison.Ordinal));
        return $"/documents/{(await client.CreateAsync("/documents", new { issuerId = issuer.Id(), details = Details(name) })).Id()}";
    }

    private static async Task DraftAsync(HttpClient client, string path, string name, string text)
    {
        var law = (await client.ItemsAsync($"/laws?q={Uri.EscapeDataString("道路运输条例")}"))[0];
        await client.StepAsync(path, "draft", new { details = Details(name), bases = new[] { new { lawId = law.Id(), provisions = new[] { "第四条" } } }, text }, HttpMethod.Put);
    }

    private static async Task PackageAsync(HttpClient client, string path, string number)
    {
        using var zip = new ZipArchive(await client.GetStreamAsync($"{Calls.Root}{path}/filing-package.zip"));
        Assert.Equal(["1 备案报告.docx", "2 正式文本.docx", "3 起草说明.docx", "4 制定依据目录.docx", "5 合法性审核意见.docx"], zip.Entries.Select(e => e.FullName));
        var texts = zip.Entries.Select(Read).ToList();
        Assert.Contains(number, texts[0], StringComparison.Ordinal);
        Assert.Contains("第二条 违反本办法的", texts[1], StringComparison.Ordinal);
        Assert.Contains("第二段", texts[2], StringComparison.Ordinal);
        Assert.Contains("道路运输条例", texts[3], StringComparison.Ordinal);
        Assert.Contains("法审〔1〕1号", texts[4], StringComparison.Ordinal);

        static string Read(ZipArchiveEntry entry)
        {
            using var buffer = new MemoryStream();
            using (var content = entry.Open()) content.CopyTo(buffer);
            buffer.Position = 0;
            using var document = WordprocessingDocument.Open(buffer, isEditable: false);
            return document.MainDocumentPart!.Document!.Body!.InnerText;
        }
    }
}
