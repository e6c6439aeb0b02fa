using Fazhi.LegalAid.Domain;

namespace Fazhi.Demo.LegalAid;

/// <summary>Law firms, grass-roots legal service offices, their practitioners, and the table of subsidies, as the county has them in
/// number: 4 firms and 22 offices.</summary>
internal static class DemoRegisters
{
    private static readonly string[] Firms = ["明正", "同济", "公平", "南岸"];

    public static (List<Institution> Institutions, List<Practitioner> Practitioners) Practitioners(string countyCode, IReadOnlyList<string> townships, People people,
        Random random, Guid? lawyerUserId)
    {
        List<Institution> institutions =
        [
            .. Firms.Select((f, i) => Institution.Register(countyCode, new(InstitutionKind.LawFirm, $"江西{f}律师事务所", null, $"人民路{(i + 1) * 12}号", null))),
            .. townships.Prepend("城区").Take(22).Select(t => Institution.Register(countyCode, new(InstitutionKind.GrassrootsOffice, $"{t}法律服务所", null, t, null))),
        ];
        var practitioners = new List<Practitioner>();
        foreach (var institution in institutions)
        {
            var firm = institution.Kind == InstitutionKind.LawFirm;
            for (var i = 0; i < (firm ? 5 : 1); i++)
            {
                var first = practitioners.Count == 0;
                var since = new DateOnly(random.Next(2006, 2019), random.Next(1, 13), random.Next(1, 28));
                practitioners.Add(Practitioner.Register(countyCode, institution, new(
                    firm ? PractitionerKind.Lawyer : PractitionerKind.GrassrootsLegalWorker, people.Name(),
                    FormattableString.Invariant($"{(firm ? "1360124" : "3360124")}{since.Year}{practitioners.Count + 1:000000}"), since, null, null,
                    Specialities(firm, i), null, first ? lawyerUserId : null, true)));
            }
        }

        return (institutions, practitioners);
    }

    public static IEnumerable<SubsidyRule> Subsidies(string countyCode, IEnumerable<int> years) => years.SelectMany(year => new[]
    {
        SubsidyRule.Set(countyCode, new(year, AidKind.Criminal, null, 1200, 200, "法律援助补贴标准（示例）")),
        SubsidyRule.Set(countyCode, new(year, AidKind.Civil, null, 1500, 200, "法律援助补贴标准（示例）")),
        SubsidyRule.Set(countyCode, new(year, AidKind.Civil, AidForm.NonLitigation, 800, 100, "法律援助补贴标准（示例）")),
        SubsidyRule.Set(countyCode, new(year, AidKind.Administrative, null, 1800, 200, "法律援助补贴标准（示例）")),
    });

    private static IReadOnlyList<Speciality> Specialities(bool firm, int i) => (firm, i) switch
    {
        (true, 0) => [Speciality.Criminal, Speciality.Administrative],
        (true, 1) => [Speciality.Criminal, Speciality.Tort],
        (true, 2) => [Speciality.Labour, Speciality.Family],
        (true, _) => [Speciality.Criminal, Speciality.Labour],
        (false, _) => [Speciality.Labour, Speciality.Family, Speciality.Land],
    };
}
