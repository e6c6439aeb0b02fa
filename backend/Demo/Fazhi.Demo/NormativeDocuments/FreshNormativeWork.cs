using Fazhi.Kernel.Dossiers;
using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Features.Laws;
using Fazhi.NormativeDocuments.Features.Making;
using Fazhi.NormativeDocuments.Persistence;
using Fazhi.Platform.Documents;
using Fazhi.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Demo.NormativeDocuments;

/// <summary>Work of these days: drafts at each stage, filings under review, a law whose impact nobody has answered yet, and a special cleanup.</summary>
internal sealed class FreshNormativeWork(NormativeDocumentsDbContext db, Dictionary<string, Issuer> issuers, Dictionary<string, SuperiorLaw> laws,
    Dictionary<string, NormativeDocument> documents, ImpactFinder impact, CitationBook citations, NormRegistrar registrar, IntakeNumbers intake, Func<DateOnly, Actor?, LegalAct> on,
    DateOnly today, Actor clerk)
{
    public async Task SeedAsync(string county, CancellationToken ct)
    {
        // 起草中；征求意见；自查；待讨论；待编号
        await DraftAsync(county, "county", "进贤县公共停车场管理办法", false, 2, ct);
        var open = await DraftAsync(county, "jtj", "进贤县网络预约出租汽车服务管理实施办法", true, 12, ct);
        open.OpenComments("县人民政府门户网站 征求意见专栏", Day(10), On(Day(10)));
        var closed = await DraftAsync(county, "jtj", "进贤县农村公路养护管理办法", true, 60, ct);
        Comment(closed, 58, 24);
        var discussed = await ReviewedAsync(county, "scjgj", "进贤县食品摊贩备案管理办法", 80, ct);
        discussed.Discuss(new("局务会议", Day(8), "原则通过。", null), true, On(Day(8)));
        await ReviewedAsync(county, "jtj", "进贤县城乡公交一体化运营服务规范", 70, ct);
        await db.SaveChangesAsync(ct);

        // 已公布：一件报送备案审查中，一件待纠正，一件还没有报送
        var filed = await PublishedAsync(county, "jtj", "进贤县道路运输企业安全生产考核办法", 120, ct);
        await FileAsync(county, filed, Day(40), Day(37), ct);
        var wrong = await PublishedAsync(county, "wenzhen", "温圳镇农贸市场秩序管理规定", 140, ct);
        var review = await FileAsync(county, wrong, Day(60), Day(56), ct);
        review.DemandCorrection("第五条规定对占道经营的“处以罚款”，规范性文件不得设定行政处罚（行政处罚法第十六条）。", today.AddDays(5), Day(25), On(Day(25)));
        await PublishedAsync(county, "quanling", "泉岭乡农村生活污水治理设施管护办法", 110, ct);
        await db.SaveChangesAsync(ct);

        // 新制定的上位法引起的清理任务，还没有答复
        await EnactAsync(county, ct);

        // 专项清理：部分单位没有答复
        await SpecialCleanupAsync(county, ct);
    }

    private DateOnly Day(int ago) => today.AddDays(-ago);

    private LegalAct On(DateOnly day) => on(day, null);

    private async Task<NormativeDocument> DraftAsync(string county, string code, string name, bool enterprises, int ago, CancellationToken ct)
    {
        var (issuer, day) = (issuers[code], Day(ago));
        var number = IntakeNumbers.Format("规文〔{year}〕{n}号", day.Year, await intake.NextAsync(county, "normative-documents", day.Year, ct));
        var details = new NormDetails(name, NormTerm.Ordinary, enterprises, $"规定{name[3..]}的职责分工、服务标准和监督办法。", "为了规范有关工作，结合本县实际起草，起草中征求了有关部门和乡镇的意见。");
        var document = NormativeDocument.Begin(new(county, number, issuer), details, On(day));
        var law = code is "jtj" ? DemoLaws.RoadTransport : DemoLaws.BusinessEnvironment;
        var provision = code is "jtj" ? "第四条" : "第六十四条";
        var cited = await citations.ResolveAsync([new(laws[law].Id, null, [provision])], ct);
        document.Revise(details, cited, NormPlan.TextOf(name, law, provision, issuer.Name), On(day));
        db.Add(document);
        return document;
    }

    private void Comment(NormativeDocument document, int from, int to)
    {
        document.OpenComments("县人民政府门户网站 征求意见专栏", Day(from), On(Day(from)));
        document.CloseComments(new(6, 4, "两条意见与上位法不一致，未采纳，已向提出人说明。", null), Day(to), On(Day(to)));
    }

    private async Task<NormativeDocument> ReviewedAsync(string county, string code, string name, int ago, CancellationToken ct)
    {
        // Thirty days, which no holiday moves: the demo is loaded on any day of any year.
        var document = await DraftAsync(county, code, name, true, ago, ct);
        Comment(document, ago - 2, ago - 34);
        document.RecordChecks(new(CheckOutcome.Passed, null, CheckOutcome.Passed, null, [], null, "政策法规股", Day(ago - 36)), On(Day(ago - 36)));
        document.RequestReview(Day(ago - 38), On(Day(ago - 38)));
        document.RecordOwnReview($"{document.IssuerName}政策法规股", $"法审〔{today.Year}〕{ago}号", Day(ago - 46), LegalityOutcome.Lawful, "制定主体适格，内容不与上位法抵触，程序符合规定。", On(Day(ago - 46)));
        return document;
    }

    private async Task<NormativeDocument> PublishedAsync(string county, string code, string name, int ago, CancellationToken ct)
    {
        var document = await ReviewedAsync(county, code, name, ago, ct);
        document.Discuss(new("局务会议", Day(ago - 50), "通过。", null), true, On(Day(ago - 50)));
        var (issued, issuer) = (Day(ago - 52), issuers[code]);
        await using (var transaction = await db.Database.BeginTransactionAsync(ct))
        {
            var number = await DocumentNumbers.TakeAsync(db.Database, county, issuer.Series, issuer.NumberPattern, issued.Year, ct);
            var registration = await DocumentNumbers.TakeAsync(db.Database, county, "normative-documents.registration", "规登〔{year}〕{n}号", issued.Year, ct);
            document.Issue(number, registration, issued, On(issued));
            document.Publish(new(Day(ago - 56), "县人民政府门户网站", Day(ago - 56), null), On(Day(ago - 56)));
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }

        return document;
    }

    private async Task<FilingReview> FileAsync(string county, NormativeDocument document, DateOnly filedOn, DateOnly registeredOn, CancellationToken ct)
    {
        document.File(FilingAuthority.County, filedOn, On(filedOn));
        var number = IntakeNumbers.Format("规备〔{year}〕{n}号", filedOn.Year, await intake.NextAsync(county, "normative-documents.filings", filedOn.Year, ct));
        var filing = FilingReview.Receive(number, document, document.Filings.Single(), On(filedOn));
        db.Add(filing);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        filing.Register(await DocumentNumbers.TakeAsync(db.Database, county, "normative-documents.filing-register", "备登〔{year}〕{n}号", registeredOn.Year, ct), registeredOn, On(registeredOn));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return filing;
    }

    private async Task EnactAsync(string county, CancellationToken ct)
    {
        var day = Day(20);
        var law = SuperiorLaw.Record(county, DemoLaws.FairCompetitionRegulation, LawRank.AdministrativeRegulation, "国务院");
        var version = law.AddVersion(DemoLaws.FairCompetition2024, null);
        db.AddRange(law, version);
        var governed = await db.LawVersions.Include(v => v.Articles).FirstAsync(v => v.Id == laws[DemoLaws.FairCompetitionRules].CurrentVersionId, ct);
        await impact.OpenTasksAsync(LawChange.OfEnactment(governed, [], version, On(day)), On(day), ct);
        await db.SaveChangesAsync(ct);
    }

    private async Task SpecialCleanupAsync(string county, CancellationToken ct)
    {
        var (planned, launched) = (Day(16), Day(14));
        var number = IntakeNumbers.Format("清理〔{year}〕{n}号", planned.Year, await intake.NextAsync(county, "normative-documents.campaigns", planned.Year, ct));
        var campaign = CleanupCampaign.Plan(new(county, issuers["county"].OrganizationId, number), $"{today.Year}年涉及经营主体的规范性文件专项清理", CampaignKind.Special,
            "上级部署，清理妨碍统一市场和公平竞争的规定。", new(null, null, null, laws[DemoLaws.BusinessEnvironment].Id, null), today.AddDays(9), On(planned));
        db.Add(campaign);
        var subjects = documents.Values.Where(d => d.EndedOn is null && (d.ValidUntil is not { } until || until >= launched) && d.Bases.Any(b => b.LawId == laws[DemoLaws.BusinessEnvironment].Id))
            .Select(d => new CleanupSubject(d.Id, county, d.OrganizationId, d.Name, d.DocumentNumber, d.IssuerName)).ToList();
        campaign.Launch(subjects.Count, launched, On(launched));
        foreach (var (subject, i) in subjects.Select((s, i) => (s, i)))
        {
            var task = CleanupTask.OfCampaign(await registrar.CleanupNumberAsync(launched.Year, ct), subject, campaign, On(launched));
            if (i % 2 == 0) task.Answer(CleanupConclusion.Keep, "不含妨碍统一市场和公平竞争的内容。", null, Day(6), on(Day(6), clerk));
            db.Add(task);
        }

        await db.SaveChangesAsync(ct);
    }
}
