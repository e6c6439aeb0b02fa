using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fazhi.Kernel;
using Fazhi.LegalAid.Domain;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.LegalAid.Tests.Api;

/// <summary>Every step of the procedure over HTTP, each with the documents that it writes, in the same transaction.</summary>
public sealed class FromApplicationToFilingTests(FazhiApplication application) : IClassFixture<FazhiApplication>
{
    private static readonly DateOnly Today = TimeProvider.System.TodayInChina();

    [Fact]
    public async Task Every_step_is_taken_over_HTTP_with_its_documents()
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        using var leader = await application.SignInAsync("leader");
        var taken = new List<string>();
        taken.AddRange(await ToFilingAsync(clerk));
        taken.AddRange(await OverObjectionsAsync(clerk, leader));
        taken.AddRange(await OutOfTheProcedureAsync(clerk));
        Assert.Equal(Enum.GetValues<AidStep>().Select(Verb).Order(StringComparer.Ordinal), taken.Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>From application to filing, with a supplement, a change of lawyer and a returned dossier.</summary>
    private static async Task<List<string>> ToFilingAsync(HttpClient clerk)
    {
        var aid = await AidDossier.ReceiveAsync(clerk, "追索劳动报酬纠纷（归档）");
        await aid.UploadAsync("法律援助申请表.pdf");
        Assert.Equal(["legal-aid.acceptance"], await aid.OutstandingAsync());
        await aid.IssueAsync("legal-aid.acceptance");
        await aid.TakeAsync("request-supplement", new { materials = new[] { "劳动合同" }, dueOn = Today.AddDays(10), on = Today });
        await aid.TakeAsync("receive-supplement", new { on = Today });
        Assert.DoesNotContain("requestSupplement", await aid.AllowedAsync());
        await aid.TakeAsync("grant", new { on = Today });
        await aid.TakeAsync("reassign", new { handlerId = await aid.HandlerAsync(), reason = "分工" });
        await aid.AssignAsync(first: true);
        Assert.Contains("signAgreement", await aid.AllowedAsync());
        await aid.TakeAsync("sign-agreement", new { on = Today });
        Assert.DoesNotContain("signAgreement", await aid.AllowedAsync());
        using var again = await aid.PostAsync("sign-agreement", new { on = Today });
        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, again.StatusCode);
        await aid.TakeAsync("report-progress", new { kind = "meeting", content = "约见受援人", on = Today });
        await aid.TakeAsync("request-lawyer-change", new { reason = "律师调离本县", on = Today });
        await aid.TakeAsync("approve-lawyer-change", new { reason = "情况属实", on = Today });
        var change = await aid.WordsAsync("legal-aid.change-of-lawyer");
        Assert.Contains("情况属实", change, StringComparison.Ordinal);
        Assert.Contains("另行指派承办人补填承办人补填", change, StringComparison.Ordinal);   // whom nobody has assigned yet the clerk names, and not whoever leaves
        Assert.Equal("document.step-not-taken", await aid.RefusedDocumentAsync("legal-aid.assignment"));
        await aid.AssignAsync(first: false);
        await aid.TakeAsync("conclude", new { outcome = "won", recoveredAmount = 12000, avoidedAmount = 0, evidence = "judgment", summary = "判决支付工资", on = Today });
        await aid.TakeAsync("submit-dossier", new { on = Today });
        await aid.TakeAsync("return-dossier", new { missing = "代理词", on = Today });
        await aid.TakeAsync("submit-dossier", new { on = Today });
        await aid.TakeAsync("accept-dossier", new { qualityScore = 92, on = Today });
        await aid.TakeAsync("approve-subsidy", new { amount = await aid.SubsidyAsync(), on = Today });
        await aid.TakeAsync("file", new { on = Today });

        Assert.Equal("filed", (await aid.ReadAsync()).GetProperty("status").GetString());
        Assert.Equal(["correctRegistration"], await aid.AllowedAsync());
        var corrected = AidDossier.Application("追索劳动报酬纠纷（归档，更正）");
        corrected["reason"] = "案由写错";
        await aid.TakeAsync("correct-registration", corrected);
        Assert.Equal("filed", (await aid.ReadAsync()).GetProperty("status").GetString());
        Assert.Empty(await aid.OutstandingAsync());
        Assert.Equal(Written(aid.Taken), await aid.DocumentCodesAsync());
        var numbers = await aid.NumbersAsync();
        Assert.NotEmpty(numbers);
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
        return aid.Taken;
    }

    /// <summary>A refused case never had a lawyer: its cover is written without asking for one.</summary>
    [Fact]
    public async Task A_refused_case_is_filed_without_naming_a_lawyer()
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        var received = AidDossier.Application("邻里纠纷（不予援助）");
        received["receivedOn"] = Today.AddDays(-40).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var aid = await AidDossier.ReceiveAsync(clerk, received);
        await aid.UploadAsync("法律援助申请表.pdf");
        await aid.IssueAsync("legal-aid.acceptance");
        await aid.TakeAsync("refuse", new { reasons = "不属于援助范围", on = Today.AddDays(-38) });
        using var unserved = await aid.PostAsync("file", new { on = Today });
        Assert.Equal("legal-aid.settled-after-service", (await AidDossier.JsonOf(unserved)).GetProperty("code").GetString());
        Assert.DoesNotContain("file", await aid.AllowedAsync());
        await aid.TakeAsync("record-service", new { on = Today.AddDays(-37) });
        Assert.DoesNotContain("recordService", await aid.AllowedAsync());
        Assert.Contains("file", await aid.AllowedAsync());
        using var filed = await aid.PostAsync("file", new { on = Today, documents = new[] { new { code = "legal-aid.dossier" } } });
        Assert.True(filed.StatusCode == HttpStatusCode.NoContent, await filed.Content.ReadAsStringAsync());
        var words = await aid.WordsAsync("legal-aid.dossier");
        Assert.Contains("未指派", words, StringComparison.Ordinal);
        Assert.Contains("不予援助", words, StringComparison.Ordinal);
    }

    /// <summary>From refusal over two objections and a termination to filing.</summary>
    private static async Task<List<string>> OverObjectionsAsync(HttpClient clerk, HttpClient leader)
    {
        var aid = await AidDossier.ReceiveAsync(clerk, "赡养费纠纷（异议）");
        await aid.UploadAsync("法律援助申请表.pdf");
        Assert.Equal(["legal-aid.acceptance"], await aid.OutstandingAsync());
        await aid.IssueAsync("legal-aid.acceptance");
        await aid.TakeAsync("refuse", new { reasons = "不属于援助范围", on = Today });
        await aid.TakeAsync("raise-objection", new { reasons = "属于援助范围", on = Today });
        Assert.DoesNotContain("sustainObjection", await aid.AllowedAsync());   // the agency does not judge its own decision
        await aid.By(leader).TakeAsync("sustain-objection", new { reasons = "属于第三十一条的事项", on = Today });
        Assert.Contains("属于第三十一条的事项", await aid.WordsAsync("legal-aid.objection-review"), StringComparison.Ordinal);
        Assert.Contains("grant", await aid.AllowedAsync());
        Assert.DoesNotContain("assign", await aid.AllowedAsync());
        Assert.DoesNotContain("terminate", await aid.AllowedAsync());
        await aid.TakeAsync("grant", new { opinion = "按异议审查决定改正", on = Today });
        Assert.Contains("按异议审查决定改正", await aid.WordsAsync("legal-aid.grant"), StringComparison.Ordinal);
        Assert.DoesNotContain("grant", await aid.AllowedAsync());
        await aid.AssignAsync(first: true);
        await aid.TakeAsync("request-lawyer-change", new { reason = "联系不上", on = Today });
        await aid.TakeAsync("refuse-lawyer-change", new { reason = "理由不成立", on = Today });
        await aid.TakeAsync("terminate", new { ground = "ownLawyer", reasons = "自行委托律师", on = Today });
        await aid.TakeAsync("send-termination", new { on = Today });
        Assert.DoesNotContain("sendTermination", await aid.AllowedAsync());
        await aid.TakeAsync("record-service", new { on = Today });
        Assert.DoesNotContain("file", await aid.AllowedAsync());
        await aid.TakeAsync("raise-objection", new { reasons = "没有委托律师", on = Today });
        await aid.By(leader).TakeAsync("reject-objection", new { reasons = "有委托合同为证", on = Today });
        Assert.Contains("有委托合同为证", await aid.WordsAsync("legal-aid.objection-review"), StringComparison.Ordinal);
        Assert.DoesNotContain("file", await aid.AllowedAsync());   // its lawyer still has to hand in what was done
        await aid.TakeAsync("submit-dossier", new { on = Today });
        await aid.TakeAsync("accept-dossier", new { qualityScore = 85, on = Today });
        await aid.TakeAsync("approve-subsidy", new { amount = 0, departureReason = "尚未办理", on = Today });
        await aid.TakeAsync("file", new { on = Today });
        Assert.Equal("filed", (await aid.ReadAsync()).GetProperty("status").GetString());
        Assert.Empty(await aid.OutstandingAsync());
        Assert.Equal(Written(aid.Taken), await aid.DocumentCodesAsync());
        return aid.Taken;
    }

    private static async Task<List<string>> OutOfTheProcedureAsync(HttpClient clerk)
    {
        var withdrawn = await AidDossier.ReceiveAsync(clerk, "离婚纠纷（撤回）");
        await withdrawn.TakeAsync("withdraw", new { reason = "双方和解", on = Today });
        var received = AidDossier.Application("离婚纠纷（视为撤回）");
        received["receivedOn"] = Today.AddDays(-3).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var deemed = await AidDossier.ReceiveAsync(clerk, received);
        await deemed.TakeAsync("request-supplement", new { materials = new[] { "结婚证" }, dueOn = Today.AddDays(-1), on = Today.AddDays(-3) });
        await deemed.TakeAsync("deem-withdrawn", new { reason = "未补充", on = Today });
        Assert.Equal("withdrawn", (await withdrawn.ReadAsync()).GetProperty("status").GetString());
        Assert.Equal("withdrawn", (await deemed.ReadAsync()).GetProperty("status").GetString());
        return [.. withdrawn.Taken, .. deemed.Taken];
    }

    [Fact]
    public async Task A_document_that_cannot_be_completed_leaves_neither_step_nor_number_behind()
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        var aid = await AidDossier.ReceiveAsync(clerk, "健康权纠纷（缺项）");
        var before = (await aid.ReadAsync()).GetRawText();
        using var refused = await aid.PostAsync("refuse", new { reasons = "不属于援助范围", on = Today, documents = new[] { new { code = "legal-aid.refusal" } } });
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var errors = (await AidDossier.JsonOf(refused)).GetProperty("errors");
        Assert.True(errors.TryGetProperty("documents[0].fields.decision.legalBasis", out _), errors.GetRawText());
        Assert.Equal(before, (await aid.ReadAsync()).GetRawText());
        Assert.Empty(await aid.DocumentCodesAsync());

        using var unknown = await aid.PostAsync("refuse", new { reasons = "不属于援助范围", on = Today, documents = new[] { new { code = "no.such" } } });
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
        using var hole = await aid.PostAsync("refuse", new { reasons = "不属于援助范围", on = Today, documents = new object?[] { null } });
        Assert.Equal(HttpStatusCode.BadRequest, hole.StatusCode);

        // Taken without its document, the step asks for it until it is issued.
        using var taken = await aid.PostAsync("refuse", new { reasons = "不属于援助范围", on = Today });
        Assert.Equal(HttpStatusCode.NoContent, taken.StatusCode);
        Assert.Equal(["legal-aid.acceptance", "legal-aid.refusal"], await aid.OutstandingAsync());
        await aid.IssueAsync("legal-aid.refusal");
        Assert.Equal(["legal-aid.acceptance"], await aid.OutstandingAsync());
    }

    [Fact]
    public async Task A_lawyer_takes_his_step_and_leaves_its_document_to_the_clerk()
    {
        using var lawyer = await application.SignInAsync("lawyer");
        var rows = await lawyer.GetFromJsonAsync("/api/v1/legal-aid/cases?status=handling");
        Assert.NotEmpty(rows.GetProperty("items").EnumerateArray());
        var aid = await AidDossier.OpenAsync(lawyer, rows.GetProperty("items")[0].GetProperty("id").GetGuid());
        var conclusion = new { outcome = "settled", recoveredAmount = 0, avoidedAmount = 0, evidence = "none", summary = "和解", on = Today };
        using var forbidden = await aid.PostAsync("conclude", new
        {
            conclusion.outcome, conclusion.recoveredAmount, conclusion.avoidedAmount, conclusion.evidence, conclusion.summary, conclusion.on,
            documents = new[] { new { code = "legal-aid.closing-report" } },
        });
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        using var taken = await aid.PostAsync("conclude", conclusion);
        Assert.Equal(HttpStatusCode.NoContent, taken.StatusCode);
        Assert.Contains("legal-aid.closing-report", await aid.OutstandingAsync());
    }

    [Fact]
    public async Task A_lawyer_reports_in_few_fields_with_a_photo_and_reaches_nobody_but_his_clients()
    {
        using var lawyer = await application.SignInAsync("lawyer");
        var id = (await lawyer.GetFromJsonAsync("/api/v1/legal-aid/cases?status=handling")).GetProperty("items").EnumerateArray().Last().GetProperty("id").GetGuid();
        var aid = await AidDossier.OpenAsync(lawyer, id);
        using var reported = await aid.PostAsync("report-progress", new { kind = "fileReading", content = "查阅案卷", place = "县人民法院", on = Today });
        Assert.Equal(HttpStatusCode.NoContent, reported.StatusCode);
        using var photo = new MultipartFormDataContent { { new ByteArrayContent([0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF"u8, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xFF, 0xD9]), "file", "阅卷.jpg" } };
        using var uploaded = await lawyer.PostAsync($"/api/v1/attachments?matterId={id}", photo);
        Assert.True(uploaded.StatusCode == HttpStatusCode.Created, await uploaded.Content.ReadAsStringAsync());

        var applicants = (await aid.ReadAsync()).GetProperty("applicants").EnumerateArray().ToList();
        Assert.All(applicants, a => Assert.Contains('*', a.GetProperty("documentNumber").GetString()!));
        Assert.All(applicants, a => Assert.Equal(JsonValueKind.Null, a.GetProperty("birthDate").ValueKind));
        using var revealed = await aid.PostAsync("reveal", new { reason = "约见受援人" });
        Assert.DoesNotContain('*', (await AidDossier.JsonOf(revealed)).GetProperty("applicants")[0].GetProperty("documentNumber").GetString()!);

        // Each of his forms has at most five fields, besides the day, which stands there already, and the documents, which the clerk issues.
        var api = await lawyer.GetFromJsonAsync("/swagger/v1/swagger.json");
        foreach (var step in AidProcedure.Definition.Steps.Where(s => s.Permission == AidRights.Handle))
            Assert.InRange(FieldsOf(api, Verb(step.Step)).Count(f => f is not ("on" or "documents")), 0, 5);

        // Another's case is not there for him: neither to read nor to report on nor to attach to.
        using var clerk = await application.SignInAsync("legalaid.clerk");
        var mine = (await lawyer.GetFromJsonAsync("/api/v1/legal-aid/cases?pageSize=200")).GetProperty("items").EnumerateArray().Select(r => r.GetProperty("id").GetGuid()).ToList();
        var other = (await clerk.GetFromJsonAsync("/api/v1/legal-aid/cases?pageSize=200")).GetProperty("items").EnumerateArray().Select(r => r.GetProperty("id").GetGuid()).First(o => !mine.Contains(o));
        Assert.Equal(HttpStatusCode.NotFound, (await lawyer.GetAsync($"/api/v1/legal-aid/cases/{other}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await lawyer.PostAsJsonAsync($"/api/v1/legal-aid/cases/{other}/reveal", new { reason = "约见受援人" })).StatusCode);
        using var again = new MultipartFormDataContent { { new ByteArrayContent("x"u8.ToArray()), "file", "a.txt" } };
        Assert.Equal(HttpStatusCode.NotFound, (await lawyer.PostAsync($"/api/v1/attachments?matterId={other}", again)).StatusCode);
    }

    private static IEnumerable<string> FieldsOf(JsonElement api, string verb)
    {
        var body = api.GetProperty("paths").GetProperty($"/api/v1/legal-aid/cases/{{id}}/{verb}").GetProperty("post").GetProperty("requestBody").GetProperty("content")
            .GetProperty("application/json").GetProperty("schema").GetProperty("$ref").GetString()!.Split('/')[^1];
        return api.GetProperty("components").GetProperty("schemas").GetProperty(body).GetProperty("properties").EnumerateObject().Select(p => p.Name);
    }

    private static SortedSet<string> Written(IEnumerable<string> verbs) => 
        [.. AidProcedure.Receipt.Documents, .. AidProcedure.Definition.Steps.Where(s => verbs.Contains(Verb(s.Step))).SelectMany(s => s.WrittenDocuments)];

    private static string Verb(AidStep step) => JsonNamingPolicy.KebabCaseLower.ConvertName(step.ToString());
}
