using Fazhi.Kernel.Deadlines;
using Fazhi.LegalAid.Domain;

namespace Fazhi.Demo.LegalAid;

/// <summary>值班律师的排班和法律帮助: the year of the report at the detention centre, and the weeks around today.</summary>
internal static class DemoDuty
{
    private static readonly (string Question, string Advice)[] Talks =
    [
        ("涉嫌危险驾驶，想知道认罪认罚有什么后果。", "说明认罪认罚从宽的规定和程序，告知可以约见值班律师、申请变更强制措施。"),
        ("家属问能不能申请取保候审。", "说明取保候审的条件和申请办法，协助提出申请。"),
        ("没有钱请律师，问能不能申请法律援助。", "告知法律援助的条件，协助填写申请表并转交。"),
        ("对适用速裁程序有疑问。", "说明速裁程序、简易程序和普通程序的区别，提出程序选择的建议。"),
    ];

    /// <summary>Shifts and the consultations of those that are past.</summary>
    public static IEnumerable<object> Of(string countyCode, IReadOnlyList<Practitioner> practitioners, People people, WorkCalendar calendar, DateOnly today)
    {
        var lawyers = practitioners.Where(p => p.Kind == PractitionerKind.Lawyer).ToList();
        var turn = 0;
        foreach (var day in Days(today).Where(d => CaseWriter.IsWorkday(calendar, d)).Distinct())
        {
            var place = turn % 3 == 0 ? DutyPlace.AidCentre : DutyPlace.DetentionCentre;
            var shift = DutyShift.Plan(countyCode, day, place, lawyers[turn % lawyers.Count]);
            yield return shift;
            if (day < today) yield return DutyConsultation.Record(shift, people.Name(), Talks[turn % Talks.Length].Question, Talks[turn % Talks.Length].Advice);
            turn++;
        }
    }

    private static IEnumerable<DateOnly> Days(DateOnly today)
    {
        for (var day = new DateOnly(AidPlan.Year, 1, 4); day.Year == AidPlan.Year; day = day.AddDays(7)) yield return day;
        for (var offset = -14; offset <= 21; offset++) yield return today.AddDays(offset);
    }
}
