using Fazhi.Kernel;
using Fazhi.Kernel.Dossiers;
using Fazhi.LegalAid;
using Fazhi.LegalAid.Domain;
using Fazhi.LegalAid.Persistence;
using Fazhi.Platform.Identity;
using Fazhi.Platform.Organizations;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fazhi.Demo.LegalAid;

/// <summary>Legal aid of 2022 as the report counts it, and fresh work around today. Everything comes about by the acts of the procedure.</summary>
internal sealed class DemoLegalAid(LegalAidDbContext db, PlatformDbContext platform, DemoDocuments documents, IntakeNumbers numbers, IStatutoryClockSource clocks,
    CurrentUserHolder current, PermissionCatalogue catalogue, IOptions<LegalAidOptions> options, TimeProvider time)
{
    public async Task SeedAsync(string countyCode, CancellationToken ct)
    {
        current.User = SystemUser.Of(countyCode, catalogue);
        if (await db.Institutions.AnyAsync(ct)) return;
        var clerk = await platform.Set<User>().AsNoTracking().FirstAsync(u => u.UserName == "legalaid.clerk", ct);
        var lawyerId = await platform.Set<User>().Where(u => u.UserName == "lawyer").Select(u => (Guid?)u.Id).FirstOrDefaultAsync(ct);
        var offices = await OfficesAsync(countyCode, clerk, ct);
        // All of it or nothing: a start that is broken off begins anew.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await using (await platform.JoinAsync(db, ct)) await FillAsync(countyCode, clerk, lawyerId, offices, ct);
        await transaction.CommitAsync(ct);
    }

    private async Task FillAsync(string countyCode, User clerk, Guid? lawyerId, List<Office> offices, CancellationToken ct)
    {
        var today = time.TodayInChina();
        var random = new Random(AidPlan.Year);
        var people = new People(random);
        var (institutions, practitioners) = DemoRegisters.Practitioners(countyCode, [.. offices.Where(o => !o.IsCentre).Select(o => o.DivisionName)], people, random, lawyerId);
        db.AddRange(institutions);
        db.AddRange(practitioners);
        db.AddRange(DemoRegisters.Subsidies(countyCode, [AidPlan.Year, AidPlan.Year + 1, today.Year - 1, today.Year]));
        await db.SaveChangesAsync(ct);

        var writer = new CaseWriter(random, people, clocks.Current, new Actor(clerk.Id, clerk.DisplayName), practitioners, today);
        var cases = new List<AidCase>();
        var (centre, townships) = (offices.FindAll(o => o.IsCentre), offices.FindAll(o => !o.IsCentre));
        foreach (var plan in Plans(random, clocks.Current.Calendar))
        {
            var office = people.Pick(plan.ByNotice || random.Next(2) == 0 ? centre : townships);
            var aid = writer.Open(plan.Kind, plan.Label, plan.On, office, await NumberAsync(countyCode, plan.On, ct), plan.ByNotice);
            writer.Advance(aid, plan.Reach, plan.Recovered);
            cases.Add(aid);
        }

        var fresh = new FreshWriter(writer, day => Workday(clocks.Current.Calendar, day), today);
        foreach (var (item, office) in Fresh(centre[0], townships).OrderBy(f => fresh.OpenedOn(f.Item)))
            cases.Add(fresh.Write(item, AidKind.Civil, people.Pick([RecipientCategory.Migrant, RecipientCategory.Women, RecipientCategory.Farmer, RecipientCategory.Elderly]), office,
                item.ForLawyer ? practitioners[0] : null, await NumberAsync(countyCode, fresh.OpenedOn(item), ct)));

        foreach (var batch in cases.Chunk(100))
        {
            db.AddRange(batch.AsEnumerable());
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }

        db.AddRange(DemoDuty.Of(countyCode, practitioners, people, clocks.Current.Calendar, today));
        await db.SaveChangesAsync(ct);
        current.User = current.User with { Id = clerk.Id, UserName = clerk.UserName, DisplayName = clerk.DisplayName };
        await documents.IssueAsync(cases, ct);
    }

    private async Task<Func<DateOnly, string>> NumberAsync(string countyCode, DateOnly on, CancellationToken ct)
    {
        var number = await numbers.NextAsync(countyCode, "legal-aid", on.Year, ct);
        return day => IntakeNumbers.Format(options.Value.CaseNumberPattern, day.Year, number);
    }

    private static IEnumerable<(FreshWork.Item Item, Office Office)> Fresh(Office centre, IReadOnlyList<Office> townships)
    {
        // The two offices that demo users sign in for have a desk full, like the centre; of the others each has one case.
        var shown = townships.Where(o => o.DivisionName is "温圳" or "泉岭").Prepend(centre).ToList();
        foreach (var office in shown)
            foreach (var item in FreshWork.Desk) yield return (item, office);
        foreach (var (office, turn) in townships.Except(shown).Select((o, i) => (o, i))) yield return (FreshWork.Elsewhere(turn), office);
    }

    private async Task<List<Office>> OfficesAsync(string countyCode, User clerk, CancellationToken ct)
    {
        var tree = await platform.Set<Organization>().AsNoTracking().Where(o => o.CountyCode == countyCode && o.Kind == OrganizationKind.JusticeOffice)
            .OrderBy(o => o.Code).ToListAsync(ct);
        var actor = new Actor(clerk.Id, clerk.DisplayName);
        // The centre takes in applicants of every township; a justice office passes on those of its own.
        return [.. tree.SelectMany(o => new[]
        {
            new Office(countyCode, clerk.OrganizationId, o.DivisionCode!, o.Name.Replace("司法所", "", StringComparison.Ordinal), true, actor),
            new Office(countyCode, o.Id, o.DivisionCode!, o.Name.Replace("司法所", "", StringComparison.Ordinal), false, new Actor(SystemUser.Id, o.Name)),
        })];
    }

    /// <summary>Which cases there are, in the order in which they came in.</summary>
    private static IEnumerable<Plan> Plans(Random random, Kernel.Deadlines.WorkCalendar calendar)
    {
        var plans = new List<Plan>();
        var amounts = Amounts(random);
        foreach (var (kind, label, count) in AidPlan.Lines)
            for (var i = 0; i < count; i++)
            {
                var wages = kind == AidKind.Civil && label == RecipientCategory.Migrant;
                var day = Workday(calendar, new DateOnly(AidPlan.Year, 1, 4).AddDays(random.Next(wages ? 160 : 325)));
                var reach = kind == AidKind.Criminal && i % 90 == 89 ? Reach.Terminated : wages && i == 59 ? Reach.ObjectionSustained : Reach.Filed;
                plans.Add(new(kind, label, day, kind == AidKind.Criminal && i % 12 != 11, reach, wages ? amounts.Dequeue() : 0));
            }

        for (var i = 0; i < 12; i++)
            plans.Add(new(AidKind.Civil, RecipientCategory.Farmer, Workday(calendar, new DateOnly(AidPlan.Year, 1, 10).AddDays(i * 28)), false, i % 3 == 2 ? Reach.Withdrawn : Reach.Refused, 0));

        return plans.OrderBy(p => p.On);
    }

    /// <summary>Sixty amounts that add up to the figure of the report.</summary>
    private static Queue<decimal> Amounts(Random random)
    {
        var amounts = Enumerable.Range(0, 59).Select(_ => random.Next(180, 860) * 100m).ToList();
        var scale = (AidPlan.Recovered - 30_000) / amounts.Sum();
        amounts = [.. amounts.Select(a => Math.Floor(a * scale / 100) * 100)];
        amounts.Add(AidPlan.Recovered - amounts.Sum());
        return new(amounts);
    }

    private static DateOnly Workday(Kernel.Deadlines.WorkCalendar calendar, DateOnly day)
    {
        while (!CaseWriter.IsWorkday(calendar, day)) day = day.AddDays(-1);
        return day;
    }

    private sealed record Plan(AidKind Kind, RecipientCategory? Label, DateOnly On, bool ByNotice, Reach Reach, decimal Recovered);
}
