using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using Fazhi.Kernel;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.LegalAid.Tests.Api;

public sealed class DocumentsOverHttpTests(FazhiApplication application) : IClassFixture<FazhiApplication>
{
    private static readonly DateOnly Today = TimeProvider.System.TodayInChina();
    private static int cases;

    [Fact]
    public async Task The_receipt_lists_what_was_handed_in_takes_a_number_and_keeps_it_when_void()
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        var matter = await ReceiveAsync(clerk);
        var order = new { matterId = matter, code = "legal-aid.acceptance", issuedOn = Today, fields = new Dictionary<string, string>() };

        var prepared = await JsonOf(await clerk.PostAsJsonAsync("/api/v1/documents/prepare", order));
        Assert.Equal(["materials"], prepared.GetProperty("missing").EnumerateArray().Select(f => f.GetProperty("path").GetString()));
        Assert.Equal(HttpStatusCode.BadRequest, (await clerk.PostAsJsonAsync("/api/v1/documents", order)).StatusCode);

        Assert.Equal(HttpStatusCode.Created, (await UploadAsync(clerk, matter, "法律援助申请表.pdf", "%PDF-1.7 test"u8.ToArray())).StatusCode);
        using var issued = await clerk.PostAsJsonAsync("/api/v1/documents", order);
        Assert.Equal(HttpStatusCode.Created, issued.StatusCode);
        var document = await JsonOf(issued);
        var number = document.GetProperty("number").GetString()!;
        Assert.Contains($"〔{Today.Year}〕", number, StringComparison.Ordinal);

        var text = WordsOf(await clerk.GetByteArrayAsync(issued.Headers.Location));
        Assert.Contains(number, text, StringComparison.Ordinal);
        Assert.Contains("法律援助申请表", text, StringComparison.Ordinal);

        using var voiding = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/documents/{document.GetProperty("id").GetString()}/void") { Content = JsonContent.Create(new { reason = "日期写错" }) };
        voiding.Headers.IfMatch.Add(issued.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NoContent, (await clerk.SendAsync(voiding)).StatusCode);
        var list = await clerk.GetFromJsonAsync<JsonElement>($"/api/v1/documents?matterId={matter}");
        var row = Assert.Single(list.EnumerateArray());
        Assert.Equal(("void", number), (row.GetProperty("status").GetString(), row.GetProperty("number").GetString()));
    }

    [Fact]
    public async Task A_document_says_of_the_case_what_the_case_says()
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        var matter = await ReceiveAsync(clerk);
        Assert.Equal(HttpStatusCode.Created, (await UploadAsync(clerk, matter, "法律援助申请表.pdf", "%PDF-1.7 test"u8.ToArray())).StatusCode);
        using var refused = await IssueAsync(clerk, matter, "legal-aid.acceptance", ("applicant.name", "伪造人"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("取自案件", (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").GetProperty("fields.applicant.name")[0].GetString(), StringComparison.Ordinal);
        using var blanked = await IssueAsync(clerk, matter, "legal-aid.acceptance", ("applicant.address", " "), ("case.cause", ""));
        Assert.Contains("fields.case.cause", await blanked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var same = await IssueAsync(clerk, matter, "legal-aid.acceptance", ("applicant.name", "张三"));
        Assert.Equal(HttpStatusCode.Created, same.StatusCode);
        using var auditor = await application.SignInAsync("auditor");
        Assert.Equal(HttpStatusCode.OK, (await clerk.GetAsync(same.Headers.Location)).StatusCode);
        var looked = await auditor.GetFromJsonAsync<JsonElement>($"/api/v1/audit/entries?action=downloaded&subjectId={(await JsonOf(same)).GetProperty("id").GetString()}");
        Assert.Equal("援助承办人", Assert.Single(looked.GetProperty("items").EnumerateArray()).GetProperty("actorName").GetString());

        // Which document is served is the clerk's choice: the newest is only a proposal.
        using var receipt = await IssueAsync(clerk, matter, "legal-aid.service-receipt", ("service.documentName", "补充材料通知书"), ("service.documentNumber", "法援补字〔2021〕7号"));
        var document = await JsonOf(receipt);
        Assert.Contains("法援补字〔2021〕7号", WordsOf(await clerk.GetByteArrayAsync(receipt.Headers.Location)), StringComparison.Ordinal);
        Assert.Equal("送达回证", document.GetProperty("title").GetString());
        foreach (var (path, text) in ((string, string)[])[("service.servedOn", $"{Today.AddDays(1):yyyy-MM-dd}"), ("service.remark", new string('长', 4001))])
        {
            using var wrong = await IssueAsync(clerk, matter, "legal-aid.service-receipt", (path, text));
            Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
            Assert.True((await wrong.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").TryGetProperty($"fields.{path}", out _));
        }

        using var second = await IssueAsync(clerk, matter, "legal-aid.service-receipt");
        Assert.Equal(HttpStatusCode.Created, second.StatusCode);
    }

    [Fact]
    public async Task A_document_follows_its_step_and_follows_it_once()
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        var aid = await AidDossier.ReceiveAsync(clerk, "文书随步骤");
        var matter = aid.Id;
        foreach (var code in (string[])["legal-aid.grant", "legal-aid.refusal", "legal-aid.termination", "legal-aid.closing-report", "legal-aid.assignment"])
            foreach (var act in (string[])["", "/prepare", "/preview"])
                await ConflictsAsync(clerk, matter, code, "document.step-not-taken", act);

        using var early = await clerk.PostAsJsonAsync("/api/v1/documents", new { matterId = matter, code = "legal-aid.acceptance", issuedOn = Today.AddDays(-1) });
        Assert.Contains(early.StatusCode, new[] { HttpStatusCode.BadRequest, HttpStatusCode.UnprocessableEntity });   // before the step; on New Year's Day, of a past year
        await aid.TakeAsync("grant", new { opinion = "符合条件", on = Today });
        await ConflictsAsync(clerk, matter, "legal-aid.refusal", "document.step-not-taken");
        await ConflictsAsync(clerk, matter, "legal-aid.grant", "document.already-issued");

        var issued = (await clerk.GetFromJsonAsync<JsonElement>($"/api/v1/documents?matterId={matter}")).EnumerateArray().Single(d => d.GetProperty("code").GetString() == "legal-aid.grant");
        using var voiding = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/documents/{issued.GetProperty("id").GetString()}/void") { Content = JsonContent.Create(new { reason = "日期写错" }) };
        voiding.Headers.IfMatch.ParseAdd($"\"{issued.GetProperty("version").GetInt64()}\"");
        Assert.Equal(HttpStatusCode.NoContent, (await clerk.SendAsync(voiding)).StatusCode);
        Assert.Contains("legal-aid.grant", await aid.OutstandingAsync());

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            using var answer = await IssueAsync(clerk, matter, "legal-aid.grant");
            return answer.StatusCode;
        }));
        Assert.Equal([HttpStatusCode.Created, HttpStatusCode.Conflict, HttpStatusCode.Conflict, HttpStatusCode.Conflict], answers.Order());
    }

    [Fact]
    public async Task A_step_issues_its_own_documents_once_or_is_not_taken()
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        var aid = await AidDossier.ReceiveAsync(clerk, "步骤与文书");
        using var another = await aid.PostAsync("grant", new { opinion = "符合条件", on = Today, documents = new[] { new { code = "legal-aid.refusal" } } });
        Assert.Equal(HttpStatusCode.Conflict, another.StatusCode);
        using var twice = await aid.PostAsync("grant", new { opinion = "符合条件", on = Today, documents = new[] { new { code = "legal-aid.grant" }, new { code = "legal-aid.grant" } } });
        Assert.Equal(HttpStatusCode.BadRequest, twice.StatusCode);
        Assert.Equal("received", (await aid.ReadAsync()).GetProperty("status").GetString());
    }

    [Fact]
    public async Task An_attachment_is_there_for_those_who_see_its_matter_and_for_nobody_else()
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        using var office = await application.SignInAsync("quanling.office");
        var matter = await ReceiveAsync(clerk);
        using var uploaded = await UploadAsync(clerk, matter, "证据 一.txt", Encoding.UTF8.GetBytes("借条"));
        var content = uploaded.Headers.Location!;

        using var read = await clerk.GetAsync(content);
        Assert.Equal("借条", await read.Content.ReadAsStringAsync());
        Assert.Equal("attachment", read.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync(content)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"/api/v1/attachments?matterId={matter}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await UploadAsync(office, matter, "a.txt", "x"u8.ToArray())).StatusCode);

        using var removing = new HttpRequestMessage(HttpMethod.Delete, content.ToString().Replace("/content", "", StringComparison.Ordinal));
        removing.Headers.IfMatch.Add(uploaded.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NoContent, (await clerk.SendAsync(removing)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.GetAsync(content)).StatusCode);
    }

    [Fact]
    public async Task Two_files_in_one_upload_are_refused_and_neither_is_kept()
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        var matter = await ReceiveAsync(clerk);
        using var two = new MultipartFormDataContent { { new StringContent("说明"), "note" }, { new ByteArrayContent("一"u8.ToArray()), "file", "一.txt" }, { new ByteArrayContent("二"u8.ToArray()), "file", "二.txt" } };
        using var answer = await clerk.PostAsync($"/api/v1/attachments?matterId={matter}", two);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("一次只能上传一个文件", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, (await clerk.GetFromJsonAsync<JsonElement>($"/api/v1/attachments?matterId={matter}")).GetProperty("items").GetArrayLength());
        using var elsewhere = new MultipartFormDataContent { { new ByteArrayContent("一"u8.ToArray()), "other", "一.txt" }, { new ByteArrayContent("二"u8.ToArray()), "file", "二.txt" } };
        Assert.Equal(HttpStatusCode.BadRequest, (await clerk.PostAsync($"/api/v1/attachments?matterId={matter}", elsewhere)).StatusCode);
        using var one = new MultipartFormDataContent { { new ByteArrayContent("一"u8.ToArray()), "file", "一.txt" }, { new StringContent("说明"), "note" } };
        Assert.Equal(HttpStatusCode.Created, (await clerk.PostAsync($"/api/v1/attachments?matterId={matter}", one)).StatusCode);
    }

    [Fact]
    public async Task What_could_run_and_what_is_no_upload_are_refused_with_a_sentence()
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        var matter = await ReceiveAsync(clerk);
        using var program = await UploadAsync(clerk, matter, "说明.pdf", [.. "MZ"u8, 0x90, 0, 3, 0]);
        Assert.Equal(HttpStatusCode.BadRequest, program.StatusCode);
        Assert.Contains("可执行文件", await program.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var broken = new StringContent("--x\r\nnonsense", Encoding.UTF8);
        broken.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        Assert.Equal(HttpStatusCode.BadRequest, (await clerk.PostAsync($"/api/v1/attachments?matterId={matter}", broken)).StatusCode);
    }

    [Fact]
    public async Task A_template_edited_in_Word_is_checked_then_used()
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        var shipped = await clerk.GetByteArrayAsync("/api/v1/document-templates/legal-aid.refusal/content");
        using var refused = await clerk.PostAsync("/api/v1/document-templates/legal-aid.refusal/versions", File("坏模板.docx", "not a document"u8.ToArray()));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        using var accepted = await clerk.PostAsync("/api/v1/document-templates/legal-aid.refusal/versions", File("新模板.docx", shipped));
        Assert.Equal(2, (await JsonOf(accepted)).GetProperty("version").GetInt32());
        Assert.Contains("第四十九条", WordsOf(await clerk.GetByteArrayAsync("/api/v1/document-templates/legal-aid.refusal/preview")), StringComparison.Ordinal);
    }

    private static async Task<Guid> ReceiveAsync(HttpClient clerk)
    {
        using var answer = await clerk.PostAsJsonAsync("/api/v1/legal-aid/cases", new
        {
            channel = "visit", receivedOn = Today,
            subject = new { kind = "civil", form = "litigation", stage = "firstInstance", cause = $"追索劳动报酬纠纷{Interlocked.Increment(ref cases)}", facts = "拖欠工资", divisionCode = "360124" },
            applicants = new[] { new { name = "张三", documentKind = "citizenIdentityCard", documentNumber = "360124190001010015" } },
            means = new { basis = "exempt", ground = "migrantWages" },
        });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return (await JsonOf(answer)).GetProperty("id").GetGuid();
    }

    private static Task<HttpResponseMessage> IssueAsync(HttpClient client, Guid matter, string code, params (string Path, string Text)[] fields) =>
        client.PostAsJsonAsync("/api/v1/documents", new { matterId = matter, code, issuedOn = Today, fields = fields.ToDictionary(f => f.Path, f => f.Text) });

    private static async Task ConflictsAsync(HttpClient client, Guid matter, string code, string reason, string act = "")
    {
        using var answer = await client.PostAsJsonAsync($"/api/v1/documents{act}", new { matterId = matter, code, issuedOn = Today });
        Assert.True(answer.StatusCode == HttpStatusCode.Conflict, $"{code}{act}: {answer.StatusCode}");
        Assert.Equal(reason, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
    }

    private static Task<HttpResponseMessage> UploadAsync(HttpClient client, Guid matter, string name, byte[] content) =>
        client.PostAsync($"/api/v1/attachments?matterId={matter}", File(name, content));

    private static MultipartFormDataContent File(string name, byte[] content) => new() { { new ByteArrayContent(content), "file", name } };

    private static async Task<JsonElement> JsonOf(HttpResponseMessage answer)
    {
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static string WordsOf(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return document.MainDocumentPart!.Document!.Body!.InnerText;
    }
}
