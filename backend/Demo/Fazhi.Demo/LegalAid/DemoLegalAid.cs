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
internal sealed class DemoLegalAid(LegalAidDbContext db, PlatformDbContext platform, IntakeNumbers numbers, IStatutoryClockSource clocks, CurrentUserHolder current,
    PermissionCatalogue catalogue, IOptions<LegalAidOptions> options, TimeProvider time)
{
    public async Task SeedAsync(string countyCode, CancellationToken ct)
    {
        current.User = SystemUser.Of(countyCode, catalogue);
        if (await db.Institutions.AnyAsync(ct)) return;
        var today = time.TodayInChina();
        var random = new Random(AidPlan.Year);
        var people = new People(random);

        var clerk = await platform.Set<User>().AsNoTracking().FirstAsync(u => u.UserName == "legalaid.clerk", ct);
        var lawyerId = await platform.Set<User>().Where(u => u.UserName == "lawyer").Select(u => (Guid?)u.Id).FirstOrDefaultAsync(ct);
        var offices = await OfficesAsync(countyCode, clerk, ct);
        var (institutions, practitioners) = DemoRegisters.Practitioners(countyCode, [.. offices.Where(o => !o.IsCentre).Select(o => o.DivisionName)], people, random, lawyerId);
        db.AddRange(institutions);
        db.AddRange(practitioners);
        db.AddRange(DemoRegisters.Subsidies(countyCode, [AidPlan.Year, AidPlan.Year + 1, today.Year - 1, today.Year]));
        await db.SaveChangesAsync(ct);

        var writer = new CaseWriter(random, people, clocks.Current, new Actor(clerk.Id, clerk.DisplayName), practitioners, today);
        var cases = new List<AidCase>();
        var (centre, townships) = (offices.FindAll(o => o.IsCentre), offices.FindAll(o => !o.IsCentre));
        var shown = townships.FindAll(o => o.DivisionName is "温圳" or "泉岭");
        foreach (var plan in Plans(random, clocks.Current.Calendar, today))
        {
            // Every third fresh case comes through one of the two offices that the demo users sign in for.
            var office = plan.Fresh && cases.Count % 3 == 0 ? people.Pick(shown) : people.Pick(plan.ByNotice || random.Next(2) == 0 ? centre : townships);
            var number = await numbers.NextAsync(countyCode, "legal-aid", plan.On.Year, ct);
            var aid = writer.Open(plan.Kind, plan.Label, plan.On, office, day => IntakeNumbers.Format(options.Value.CaseNumberPattern, day.Year, number), plan.ByNotice);
            writer.Advance(aid, plan.Reach, plan.Recovered);
            cases.Add(aid);
        }

        foreach (var batch in cases.Chunk(100))
        {
            db.AddRange(batch.AsEnumerable());
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }
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
    private static IEnumerable<Plan> Plans(Random random, Kernel.Deadlines.WorkCalendar calendar, DateOnly today)
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

        // Fresh work: each stage several times, the youngest of them days old, some of it late.
        Reach[] stages = [Reach.Received, Reach.Received, Reach.AwaitingSupplement, Reach.AwaitingAssignment, Reach.Handling, Reach.Handling, Reach.Concluded, Reach.DossierSubmitted,
            Reach.SubsidyDue, Reach.ReadyToFile, Reach.Refused];
        foreach (var (stage, i) in stages.Concat(stages).Concat(stages).Select((s, i) => (s, i)))
        {
            var age = stage switch
            {
                Reach.Received => 1 + (i % 12),
                Reach.AwaitingSupplement => 6 + (i % 5),
                Reach.AwaitingAssignment => 3 + (i % 6),
                Reach.Handling => 30 + i,
                Reach.Refused => 9,
                _ => 130 + i,
            };
            var criminal = stage is Reach.AwaitingAssignment or Reach.Handling && i % 2 == 0;
            plans.Add(new(criminal ? AidKind.Criminal : AidKind.Civil, criminal ? null : RecipientCategory.Migrant, Workday(calendar, today.AddDays(-age)), criminal, stage, 0, true));
        }

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

    private sealed record Plan(AidKind Kind, RecipientCategory? Label, DateOnly On, bool ByNotice, Reach Reach, decimal Recovered, bool Fresh = false);
}
