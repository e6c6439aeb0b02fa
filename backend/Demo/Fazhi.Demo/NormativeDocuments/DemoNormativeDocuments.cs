using System.Globalization;
using Fazhi.Kernel;
using Fazhi.Kernel.Deadlines;
using Fazhi.Kernel.Dossiers;
using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Features.Laws;
using Fazhi.NormativeDocuments.Features.Making;
using Fazhi.NormativeDocuments.Persistence;
using Fazhi.Platform.Identity;
using Fazhi.Platform.Organizations;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Demo.NormativeDocuments;

/// <summary>The register of normative documents as the report of 2022 found it, and fresh work around today. Everything comes about by acts.</summary>
internal sealed class DemoNormativeDocuments(NormativeDocumentsDbContext db, PlatformDbContext platform, ImpactFinder impact, CitationBook citations, NormRegistrar registrar,
    IntakeNumbers intake, IStatutoryClockSource clocks, CurrentUserHolder current, PermissionCatalogue catalogue, TimeProvider time)
{
    private readonly Dictionary<string, Issuer> issuers = [];
    private readonly Dictionary<string, SuperiorLaw> laws = [];
    private readonly Dictionary<string, NormativeDocument> documents = [];
    private StatutoryClock clock = null!;
    private Actor clerk;
    private DateOnly today;

    public async Task SeedAsync(string countyCode, CancellationToken ct)
    {
        current.User = SystemUser.Of(countyCode, catalogue);
        if (await db.Issuers.AnyAsync(ct)) return;
        (clock, today) = (clocks.Current, time.TodayInChina());
        var user = await platform.Set<User>().AsNoTracking().FirstAsync(u => u.UserName == "normative.clerk", ct);
        clerk = new(user.Id, user.DisplayName);

        await EnlistAsync(countyCode, user.OrganizationId, ct);
        foreach (var (name, rank, maker, version) in DemoLaws.First) await RecordAsync(countyCode, name, rank, maker, version, ct);
        foreach (var line in NormPlan.Lines.OrderBy(l => l.On, StringComparer.Ordinal)) await EnterAsync(countyCode, line, ct);
        await ChangesOf2022Async(countyCode, ct);
        await CleanupOf2022Async(countyCode, ct);
        await AmendmentOf2023Async(ct);
        await new FreshNormativeWork(db, issuers, laws, documents, impact, citations, registrar, intake, On, today, clerk).SeedAsync(countyCode, ct);
        db.ChangeTracker.Clear();
    }

    private LegalAct On(DateOnly day, Actor? actor = null) =>
        new(actor ?? clerk, day, day, new DateTimeOffset(day, new(9, 30), TimeSpan.FromHours(8)).ToUniversalTime(), clock);

    private async Task EnlistAsync(string county, Guid section, CancellationToken ct)
    {
        var units = await platform.Set<Organization>().AsNoTracking().Where(o => o.CountyCode == county).ToListAsync(ct);
        var name = units.Single(o => o.Kind == OrganizationKind.County).Name;
        Enlist("county", $"{name}人民政府", IssuerKind.County, section, "进府发");
        foreach (var (code, word) in new[] { ("jtj", "进交字"), ("scjgj", "进市监字"), ("nyj", "进农字"), ("cgj", "进城管字"), ("zjj", "进建字"), ("wjw", "进卫字") })
        {
            var unit = units.Single(o => o.Code == code);
            Enlist(code, name + unit.Name[1..], IssuerKind.Department, unit.Id, word);
        }

        // A township's documents are handled by its justice office, which signs in.
        foreach (var (code, township, word) in new[] { ("wenzhen", "温圳镇", "温府发"), ("quanling", "泉岭乡", "泉府发") })
        {
            var office = units.Single(o => o.Kind == OrganizationKind.JusticeOffice && units.Exists(t => t.Id == o.ParentId && t.Name == township));
            Enlist(code, $"{township}人民政府", IssuerKind.Township, office.Id, word);
        }

        await db.SaveChangesAsync(ct);

        void Enlist(string code, string issuer, IssuerKind kind, Guid unit, string word) =>
            db.Add(issuers[code] = Issuer.Enlist(county, new(issuer, kind, unit, word + "〔{year}〕{n}号", new(2015, 1, 1), null)));
    }

    private async Task RecordAsync(string county, string name, LawRank rank, string maker, LawVersionDetails version, CancellationToken ct)
    {
        laws[name] = SuperiorLaw.Record(county, name, rank, maker);
        db.AddRange(laws[name], laws[name].AddVersion(version, null));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>补录：the register of 2022 took up what had been issued before it, and what came in its year.</summary>
    private async Task EnterAsync(string county, NormPlan.Line line, CancellationToken ct)
    {
        var issuer = issuers[line.Issuer];
        var on = DateOnly.ParseExact(line.On, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var entered = on.Year < 2022 ? new DateOnly(2022, 1, 10) : on;
        var sequence = 1 + documents.Values.Count(d => d.IssuerId == issuer.Id && d.IssuedOn?.Year == on.Year);
        var number = IntakeNumbers.Format("规文〔{year}〕{n}号", entered.Year, await intake.NextAsync(county, "normative-documents", entered.Year, ct));
        DateOnly? until = line.Years > 0 ? on.AddYears(line.Years).AddDays(-1) : null;
        var details = new NormDetails(line.Name, line.Name.Contains("暂行", StringComparison.Ordinal) ? NormTerm.Trial : NormTerm.Ordinary, line.Law == DemoLaws.BusinessEnvironment,
            $"规定了{line.Name[2..]}的适用范围、职责分工和工作要求。", $"根据《{line.Law}》，结合本县实际制定。");
        var document = NormativeDocument.Enter(new(county, number, issuer), details, IntakeNumbers.Format(issuer.NumberPattern, on.Year, sequence + 2), on,
            new(on, "县人民政府门户网站", on, until), On(entered));
        CitationInput[] cited = [Cite(line.Law, line.Provision), .. line.Name == NormPlan.CarcassRules ? [Cite(DemoLaws.CarcassOpinion, null)] : Array.Empty<CitationInput>()];
        document.Complete(await citations.ResolveAsync(cited, ct), NormPlan.TextOf(line.Name, line.Law, line.Provision, issuer.Name), On(entered));
        db.Add(documents[line.Name] = document);
        await db.SaveChangesAsync(ct);
    }

    private CitationInput Cite(string law, string? provision) => new(laws[law].Id, null, provision is null ? [] : [provision]);

    /// <summary>The law of 2021 and the measures of 2022 are recorded; the finder opens a task for each, and the document goes into amendment.</summary>
    private async Task ChangesOf2022Async(string county, CancellationToken ct)
    {
        await AmendLawAsync(DemoLaws.AnimalEpidemics, DemoLaws.AnimalEpidemics2021, new(2022, 3, 7), ct);
        await EnactLawAsync(county, DemoLaws.CarcassMeasures, LawRank.DepartmentRule, "农业农村部", DemoLaws.CarcassMeasures2022, DemoLaws.CarcassOpinion, new(2022, 7, 6), ct);
        var document = documents[NormPlan.CarcassRules];
        foreach (var task in await db.Tasks.AsTracking().Where(t => t.DocumentId == document.Id).OrderBy(t => t.Id).ToListAsync(ct))
        {
            task.Answer(CleanupConclusion.Amend, "部分内容与修订后的上位法不一致。", "第四条、第五条", new(2022, 8, 15), On(new(2022, 8, 15)));
            task.Confirm("同意修改。", new(2022, 9, 5), On(new(2022, 9, 5)));
        }

        document.StartAmendment("与2021年修订的《中华人民共和国动物防疫法》、2022年制定的《病死畜禽和病害畜禽产品无害化处理管理办法》部分内容冲突。", new(2022, 9, 5), On(new(2022, 9, 5)));
        await db.SaveChangesAsync(ct);
    }

    private async Task AmendLawAsync(string name, LawVersionDetails details, DateOnly recordedOn, CancellationToken ct)
    {
        var previous = await db.LawVersions.Include(v => v.Articles).FirstAsync(v => v.Id == laws[name].CurrentVersionId, ct);
        var version = laws[name].AddVersion(details, previous);
        db.Add(version);
        await impact.OpenTasksAsync(LawChange.OfAmendment(previous, version, On(recordedOn)), On(recordedOn), ct);
        await db.SaveChangesAsync(ct);
    }

    private async Task EnactLawAsync(string county, string name, LawRank rank, string maker, LawVersionDetails details, string governed, DateOnly recordedOn, CancellationToken ct)
    {
        laws[name] = SuperiorLaw.Record(county, name, rank, maker);
        var version = laws[name].AddVersion(details, null);
        db.AddRange(laws[name], version);
        var old = await db.LawVersions.Include(v => v.Articles).FirstAsync(v => v.Id == laws[governed].CurrentVersionId, ct);
        await impact.OpenTasksAsync(LawChange.OfEnactment(old, [], version, On(recordedOn)), On(recordedOn), ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>定期清理：what was in force at the beginning of the year, each with its conclusion, and the result announced.</summary>
    private async Task CleanupOf2022Async(string county, CancellationToken ct)
    {
        var (planned, launched, announced) = (new DateOnly(2022, 9, 20), new DateOnly(2022, 9, 22), new DateOnly(2022, 12, 15));
        var section = issuers["county"].OrganizationId;
        var number = IntakeNumbers.Format("清理〔{year}〕{n}号", 2022, await intake.NextAsync(county, "normative-documents.campaigns", 2022, ct));
        var campaign = CleanupCampaign.Plan(new(county, section, number), "进贤县2022年规范性文件定期清理", CampaignKind.Periodic, "规范性文件每隔两年清理一次。",
            new(null, null, new(2022, 1, 1), null, null), new(2022, 10, 31), On(planned));
        db.Add(campaign);
        var lines = NormPlan.Lines.Where(l => l.Conclusion is not null).ToList();
        campaign.Launch(lines.Count, launched, On(launched));
        foreach (var (line, i) in lines.Select((l, i) => (l, i)))
        {
            var document = documents[line.Name];
            var subject = new CleanupSubject(document.Id, county, document.OrganizationId, document.Name, document.DocumentNumber, document.IssuerName);
            var task = CleanupTask.OfCampaign(IntakeNumbers.Format("规清〔{year}〕{n}号", 2022, await intake.NextAsync(county, "normative-documents.cleanup", 2022, ct)), subject, campaign, On(launched));
            db.Add(task);
            var (answered, confirmed) = (launched.AddDays(6 + i), new DateOnly(2022, 11, 21));
            task.Answer(line.Conclusion!.Value, Reason(line), line.Conclusion == CleanupConclusion.Keep ? null : "第四条", answered, On(answered));
            task.Confirm(null, confirmed, On(confirmed));
            var end = new DateOnly(2022, 12, 5);
            if (line.Conclusion == CleanupConclusion.Repeal) document.Repeal("2022年定期清理，调整对象已经消失。", end, On(end));
            if (line.Conclusion == CleanupConclusion.Invalidate) document.Invalidate("2022年定期清理，已被新的规定替代。", end, On(end));
            if (line.Conclusion is CleanupConclusion.Repeal or CleanupConclusion.Invalidate) task.Complete(end, On(end));
            if (line.Conclusion == CleanupConclusion.Amend && line.Name != NormPlan.CarcassRules)
            {
                document.StartAmendment("2022年定期清理。", confirmed, On(confirmed));
                document.Amend(await citations.ResolveAsync([Cite(line.Law, line.Provision)], ct), NormPlan.TextOf(line.Name, line.Law, line.Provision, document.IssuerName),
                    "2022年定期清理修改决定", end, On(end));
                task.Complete(end, On(end));
            }
        }

        campaign.Conclude(0, new(2022, 12, 8), On(new(2022, 12, 8)));
        campaign.Announce("县人民政府门户网站", announced, On(announced));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The amendment that was under way at the end of 2022 is published in 2023, and its tasks are done.</summary>
    private async Task AmendmentOf2023Async(CancellationToken ct)
    {
        var (document, on) = (documents[NormPlan.CarcassRules], new DateOnly(2023, 4, 18));
        var cited = await citations.ResolveAsync([Cite(DemoLaws.AnimalEpidemics, "第五十七条"), Cite(DemoLaws.CarcassMeasures, "第四条")], ct);
        document.Amend(cited, NormPlan.TextOf(document.Name, DemoLaws.AnimalEpidemics, "第五十七条", document.IssuerName), "进府发〔2023〕4号", on, On(on));
        foreach (var task in await db.ConfirmedTasksOf(document.Id).AsTracking().ToListAsync(ct)) task.Complete(on, On(on));
        await db.SaveChangesAsync(ct);
    }

    private static string Reason(NormPlan.Line line) => line.Conclusion switch
    {
        CleanupConclusion.Keep => "与上位法一致，符合实际工作需要。",
        CleanupConclusion.Amend => "部分内容需要与上位法衔接。",
        CleanupConclusion.Repeal => "调整对象已经消失。",
        _ => "主要内容已被新的规定替代。",
    };
}
