using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fazhi.Testing;

namespace Fazhi.LegalAid.Tests.Api;

/// <summary>更正登记信息 over HTTP: who may, what is refused, and that lists, search, figures, timeline and audit follow.</summary>
public sealed class CorrectionOverHttpTests(FazhiApplication application) : IClassFixture<FazhiApplication>
{
    [Fact]
    public async Task A_misspelt_name_is_put_right_everywhere_and_the_audit_keeps_both()
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        using var auditor = await application.SignInAsync("auditor");
        var aid = await AidDossier.ReceiveAsync(clerk, "更正姓名的案由");
        var corrected = Corrected("更正姓名的案由", person => person["name"] = "章三丰");
        await aid.TakeAsync("correct-registration", corrected);

        var read = await aid.ReadAsync();
        Assert.Equal("章三丰", read.GetProperty("applicants")[0].GetProperty("name").GetString());
        var found = await clerk.GetFromJsonAsync($"/api/v1/matters?q={Uri.EscapeDataString("章三丰")}");
        Assert.Equal(aid.Id, found.GetProperty("items")[0].GetProperty("id").GetGuid());
        var timeline = (await clerk.GetFromJsonAsync($"/api/v1/legal-aid/cases/{aid.Id}/timeline")).ToString();
        Assert.Contains("申请人：身份证复印件不清", timeline, StringComparison.Ordinal);
        var audit = (await auditor.GetFromJsonAsync($"/api/v1/audit/subjects/{aid.Id}")).GetProperty("items").EnumerateArray().First(e => e.GetProperty("action").GetString() == "changed");
        Assert.Contains("张三", audit.GetProperty("before").ToString(), StringComparison.Ordinal);
        Assert.Contains("章三丰", audit.GetProperty("after").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_office_corrects_its_own_until_the_centre_has_decided()
    {
        using var office = await application.SignInAsync("wenzhen.office");
        using var other = await application.SignInAsync("quanling.office");
        using var clerk = await application.SignInAsync("legalaid.clerk");
        var aid = await AidDossier.ReceiveAsync(office, "司法所登记的案由");
        Assert.Contains("correctRegistration", await aid.AllowedAsync());
        await aid.TakeAsync("correct-registration", Corrected("司法所登记的案由", person => person["phone"] = "0791-85621234"));
        var foreign = new AidDossier(other, aid.Id);
        using var unseen = await foreign.PostAsync("correct-registration", Corrected("司法所登记的案由", person => person["phone"] = "0791-85621235"), tag: "\"2\"");
        Assert.Equal(HttpStatusCode.NotFound, unseen.StatusCode);

        var centre = await AidDossier.OpenAsync(clerk, aid.Id);
        await centre.TakeAsync("grant", new { on = AidDossier.Today });
        Assert.DoesNotContain("correctRegistration", await aid.AllowedAsync());
        using var late = await aid.PostAsync("correct-registration", Corrected("司法所登记的案由", person => person["phone"] = "0791-85621236"));
        Assert.Equal(("legal-aid.corrected-by-agency", HttpStatusCode.UnprocessableEntity), ((await AidDossier.JsonOf(late)).GetProperty("code").GetString(), late.StatusCode));
        await centre.TakeAsync("correct-registration", Corrected("司法所登记的案由", person => person["phone"] = "0791-85621236"));
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_its_field_and_changes_nothing()
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        var aid = await AidDossier.ReceiveAsync(clerk, "更正被拒的案由");
        var twin = await AidDossier.ReceiveAsync(clerk, "已在办的案由");
        var before = (await aid.ReadAsync()).GetRawText();

        await RefusedAsync(Corrected("更正被拒的案由", person => person["documentNumber"] = "360124190001010016"), "applicants[0].documentNumber");
        await RefusedAsync(Corrected("更正被拒的案由", _ => { }, body => body["subject"]!["divisionCode"] = "360124999"), "subject.divisionCode");
        await RefusedAsync(Corrected("更正被拒的案由", _ => { }, body => body.Remove("means")), "means");
        await RefusedAsync(Corrected("更正被拒的案由", _ => { }, body => body["reason"] = " "), "reason");
        await RefusedAsync(Corrected("更正被拒的案由", _ => { }, body => body["receivedOn"] = "1900-01-01"), "receivedOn");
        await RefusedAsync(Corrected("更正被拒的案由", _ => { }, body => body["notice"] = new JsonObject
        {
            ["authority"] = "court", ["authorityName"] = "县人民法院", ["noticeNumber"] = "1号", ["receivedOn"] = "2026-01-05", ["ground"] = "minor",
        }), "notice");
        await RefusedAsync(Corrected("更正被拒的案由", _ => { }), code: "legal-aid.nothing-corrected");
        await RefusedAsync(Corrected("已在办的案由", _ => { }), code: "legal-aid.duplicate");
        await RefusedAsync(Corrected("更正被拒的案由", _ => { }, body => body["receivedOn"] = "2100-01-01"), code: "dossier.not-in-the-future");
        Assert.Equal(before, (await aid.ReadAsync()).GetRawText());
        Assert.NotEqual(aid.Id, twin.Id);

        async Task RefusedAsync(JsonObject body, string? field = null, string? code = null)
        {
            using var answer = await aid.PostAsync("correct-registration", body);
            var problem = await AidDossier.JsonOf(answer);
            if (field is not null) Assert.True(answer.StatusCode == HttpStatusCode.BadRequest && problem.GetProperty("errors").TryGetProperty(field, out _), problem.GetRawText());
            else Assert.Equal((HttpStatusCode.UnprocessableEntity, code), (answer.StatusCode, problem.GetProperty("code").GetString()));
        }
    }

    [Fact]
    public async Task The_first_of_two_cases_of_one_person_is_corrected_without_a_reason_for_the_second()
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        var first = await AidDossier.ReceiveAsync(clerk, "两件同一事项");
        var second = AidDossier.Application("两件同一事项");
        second["duplicateReason"] = "另一标的";
        using var accepted = await clerk.PostAsJsonAsync("/api/v1/legal-aid/cases", second);
        Assert.Equal(HttpStatusCode.Created, accepted.StatusCode);
        await first.TakeAsync("correct-registration", Corrected("两件同一事项", person => person["phone"] = "0791-85621234"));
    }

    [Fact]
    public async Task A_notice_is_corrected_as_a_notice()
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        var notice = AidDossier.Application("盗窃（通知）");
        notice.Remove("means");
        notice.Remove("channel");
        notice.Remove("receivedOn");
        notice["subject"]!["kind"] = "criminal";
        notice["subject"]!["form"] = "criminalDefence";
        notice["notice"] = new JsonObject { ["authority"] = "court", ["authorityName"] = "县人民法院", ["noticeNumber"] = "1号", ["receivedOn"] = "2026-01-05", ["ground"] = "minor" };
        using var received = await clerk.PostAsJsonAsync("/api/v1/legal-aid/cases/notices", notice);
        var aid = await AidDossier.OpenAsync(clerk, (await AidDossier.JsonOf(received)).GetProperty("id").GetGuid());
        var corrected = notice.DeepClone().AsObject();
        corrected["reason"] = "文号写错";
        corrected["notice"]!["noticeNumber"] = "2号";
        corrected["notice"]!["receivedOn"] = "2026-01-06";
        await aid.TakeAsync("correct-registration", corrected);
        var read = await aid.ReadAsync();
        Assert.Equal(("2号", "2026-01-06", "2026-01-06"), (read.GetProperty("notice").GetProperty("noticeNumber").GetString(), read.GetProperty("openedOn").GetString(), read.GetProperty("aidedOn").GetString()));

        corrected.Remove("notice");
        corrected["channel"] = "visit";
        corrected["receivedOn"] = "2026-01-06";
        corrected["means"] = new JsonObject { ["basis"] = "exempt", ["ground"] = "migrantWages" };
        using var refused = await aid.PostAsync("correct-registration", corrected);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.True((await AidDossier.JsonOf(refused)).GetProperty("errors").TryGetProperty("notice", out _));
    }

    [Fact]
    public async Task Whoever_handles_the_case_must_still_be_fit_for_what_it_turned_out_to_be()
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        var aid = await AidDossier.ReceiveAsync(clerk, "更正后须回避");
        await aid.TakeAsync("grant", new { on = AidDossier.Today });
        await aid.AssignAsync(first: true);
        var lawyer = (await aid.ReadAsync()).GetProperty("assignments")[0].GetProperty("practitionerName").GetString()!;
        using var refused = await aid.PostAsync("correct-registration", Corrected("更正后须回避", _ => { }, body => body["subject"]!["opposingParties"] = new JsonArray(new JsonObject { ["name"] = lawyer })));
        Assert.Equal("legal-aid.assignee-unfit", (await AidDossier.JsonOf(refused)).GetProperty("code").GetString());
        await aid.TakeAsync("correct-registration", Corrected("更正后须回避", _ => { }, body => body["subject"]!["opposingParties"] = new JsonArray(new JsonObject { ["name"] = "某建筑公司" })));
    }

    [Fact]
    public async Task Numbers_of_persons_within_the_facts_are_masked_until_revealed()
    {
        using var clerk = await application.SignInAsync("legalaid.clerk");
        var aid = await AidDossier.ReceiveAsync(clerk, "案情写有号码");
        await aid.TakeAsync("correct-registration", Corrected("案情写有号码", _ => { }, body =>
        {
            body["subject"]!["facts"] = "工头电话13812345678，身份证360124190001010015。";
            body["reason"] = "补记工头电话13812345678";
        }));
        var facts = (await aid.ReadAsync()).GetProperty("facts").GetString()!;
        Assert.DoesNotContain("13812345678", facts, StringComparison.Ordinal);
        Assert.DoesNotContain("360124190001010015", facts, StringComparison.Ordinal);
        Assert.DoesNotContain("13812345678", (await clerk.GetFromJsonAsync($"/api/v1/legal-aid/cases/{aid.Id}/timeline")).ToString(), StringComparison.Ordinal);
        using var revealed = await aid.PostAsync("reveal", new { reason = "核对" });
        Assert.Contains("13812345678", (await AidDossier.JsonOf(revealed)).GetProperty("facts").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_within_whatever_the_steps_wrote_are_masked_and_can_be_revealed_all()
    {
        const string Number = "13812345678";
        using var clerk = await application.SignInAsync("legalaid.clerk");
        var aid = await AidDossier.ReceiveAsync(clerk, "各步骤写有号码");
        await aid.TakeAsync("correct-registration", Corrected("各步骤写有号码", _ => { }, body =>
        {
            body["duplicateReason"] = $"另立，电话{Number}";
            body["means"]!["remarks"] = $"说明，电话{Number}";
            body["subject"]!["opposingParties"] = new JsonArray(new JsonObject { ["name"] = "某公司", ["documentNumber"] = Number });
        }));
        await aid.TakeAsync("request-supplement", new { materials = new[] { $"材料，电话{Number}" }, dueOn = AidDossier.Today.AddDays(10), on = AidDossier.Today });
        await aid.TakeAsync("receive-supplement", new { on = AidDossier.Today });
        await aid.TakeAsync("grant", new { opinion = $"意见，电话{Number}", on = AidDossier.Today });
        await aid.AssignAsync(first: true);
        await aid.TakeAsync("report-progress", new { kind = "meeting", content = $"约见，电话{Number}", place = $"地点，电话{Number}", on = AidDossier.Today });
        await aid.TakeAsync("request-lawyer-change", new { reason = $"更换，电话{Number}", on = AidDossier.Today });
        await aid.TakeAsync("approve-lawyer-change", new { reason = $"同意，电话{Number}", on = AidDossier.Today });
        await aid.AssignAsync(first: false, $"另选，电话{Number}");
        await aid.TakeAsync("terminate", new { ground = "ownLawyer", reasons = $"终止，电话{Number}", on = AidDossier.Today });
        await aid.TakeAsync("send-termination", new { on = AidDossier.Today });
        await aid.TakeAsync("raise-objection", new { reasons = $"异议，电话{Number}", on = AidDossier.Today });
        using var leader = await application.SignInAsync("leader");
        await aid.By(leader).TakeAsync("sustain-objection", new { reasons = $"审查，电话{Number}", on = AidDossier.Today });
        await aid.AssignAsync(first: true);
        await aid.TakeAsync("conclude", new { outcome = "won", recoveredAmount = 0, avoidedAmount = 0, evidence = "none", summary = $"结案，电话{Number}", on = AidDossier.Today });
        await aid.TakeAsync("submit-dossier", new { on = AidDossier.Today });
        await aid.TakeAsync("accept-dossier", new { qualityScore = 92, on = AidDossier.Today });
        await aid.TakeAsync("approve-subsidy", new { amount = await aid.SubsidyAsync() + 100, departureReason = $"补贴，电话{Number}", on = AidDossier.Today });

        var masked = await aid.ReadAsync();
        Assert.DoesNotContain(Number, masked.GetRawText(), StringComparison.Ordinal);
        using var revealed = await aid.PostAsync("reveal", new { reason = "核对" });
        var plain = await AidDossier.JsonOf(revealed);
        Assert.Equal(Number, plain.GetProperty("opposingParties")[0].GetProperty("documentNumber").GetString());
        Assert.Equal($"材料，电话{Number}", plain.GetProperty("supplementMaterials")[0].GetString());
        Assert.Equal(($"更换，电话{Number}", $"同意，电话{Number}"), (plain.GetProperty("lawyerChange").GetProperty("grounds").GetString(), plain.GetProperty("lawyerChange").GetProperty("reasons").GetString()));
        var (progress, assignments) = (plain.GetProperty("progress")[0], plain.GetProperty("assignments").EnumerateArray().ToList());
        Assert.Equal((masked.GetProperty("progress")[0].GetProperty("id").GetGuid(), $"约见，电话{Number}", $"地点，电话{Number}"),
            (progress.GetProperty("id").GetGuid(), progress.GetProperty("content").GetString(), progress.GetProperty("place").GetString()));
        var overridden = masked.GetProperty("assignments").EnumerateArray().Single(a => a.GetProperty("overrideReason").GetString() is { } reason && reason.StartsWith("另选", StringComparison.Ordinal)).GetProperty("id").GetGuid();
        Assert.Equal($"另选，电话{Number}", assignments.Single(a => a.GetProperty("id").GetGuid() == overridden).GetProperty("overrideReason").GetString());
        foreach (var (name, word) in (IEnumerable<(string, string)>)[("remarks", "说明"), ("duplicateReason", "另立"), ("decisionReasons", "意见"), ("terminationReasons", "终止"), ("objectionGrounds", "异议"),
            ("reviewReasons", "审查"), ("conclusionSummary", "结案"), ("departureReason", "补贴")])
            Assert.Equal($"{word}，电话{Number}", plain.GetProperty(name).GetString());

        // The subsidy stands; the timeline says what its standard is after a correction.
        await aid.TakeAsync("correct-registration", Corrected("各步骤写有号码", _ => { }, body => body["subject"]!["kind"] = "administrative"));
        Assert.Contains("补贴已核定为", (await clerk.GetFromJsonAsync($"/api/v1/legal-aid/cases/{aid.Id}/timeline")).ToString(), StringComparison.Ordinal);
    }

    private static JsonObject Corrected(string cause, Action<JsonObject> person, Action<JsonObject>? body = null)
    {
        var corrected = AidDossier.Application(cause);
        corrected["reason"] = "身份证复印件不清";
        person(corrected["applicants"]![0]!.AsObject());
        body?.Invoke(corrected);
        return corrected;
    }
}
