using Fazhi.Kernel.Deadlines;
using FluentValidation;

namespace Fazhi.Platform.Deadlines.Features;

/// <summary>What an administrator writes of a year's work calendar.</summary>
/// <param name="Announced">通知已经公布。</param>
/// <param name="Holidays">放假日。</param>
/// <param name="MakeUpWorkdays">调休上班的周六、周日。</param>
/// <param name="NoticeUrls">通知的网址。</param>
/// <param name="Reason">依据或者更正的理由。</param>
internal sealed record WorkCalendarContent(
    bool Announced, IReadOnlyList<DateOnly> Holidays, IReadOnlyList<DateOnly> MakeUpWorkdays, IReadOnlyList<string> NoticeUrls, string Reason)
{
    public CalendarYear ToYear(int year, IReadOnlyList<DateOnly> statutoryDatesOnly) => new(year, Announced, Holidays, MakeUpWorkdays)
    {
        NoticeUrls = NoticeUrls,
        StatutoryDatesOnly = Announced ? [] : statutoryDatesOnly,
    };
}

internal sealed class WorkCalendarContentValidator : AbstractValidator<WorkCalendarContent>
{
    /// <param name="year">Every day lies in it.</param>
    public WorkCalendarContentValidator(int year)
    {
        RuleFor(c => c.Holidays).Must(days => days.Count <= 120 && days.Distinct().Count() == days.Count).WithMessage("放假日不得重复。");
        RuleForEach(c => c.Holidays).Must(day => day.Year == year).WithMessage($"放假日须在{year}年。");
        RuleFor(c => c.Holidays).Must(days => days.Count > 0).When(c => c.Announced).WithMessage("已公布的年份须写放假日。");
        RuleFor(c => c.MakeUpWorkdays).Must(days => days.Count <= 60 && days.Distinct().Count() == days.Count).WithMessage("调休上班日不得重复。");
        RuleForEach(c => c.MakeUpWorkdays).Must(day => day.Year == year && day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            .WithMessage($"调休上班日须是{year}年的周六、周日。");
        RuleFor(c => c.MakeUpWorkdays).Must((c, days) => !days.Intersect(c.Holidays).Any()).WithMessage("同一天不能既放假又上班。");
        RuleFor(c => c.NoticeUrls).Must(urls => urls.Count <= 10).WithMessage("通知网址最多十个。");
        RuleForEach(c => c.NoticeUrls).NotEmpty().MaximumLength(300).WithName("通知网址");
        RuleFor(c => c.Reason).NotEmpty().MaximumLength(500).WithName("理由");
    }
}
