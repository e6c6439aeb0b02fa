using Fazhi.Kernel.Deadlines;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Deadlines.Features;

/// <summary>公布或者更正一年的放假安排；在办期限随之重算。</summary>
internal sealed record SetWorkCalendarCommand(int Year, IfMatch Expected, SetWorkCalendarBody Body) : IRequest<VersionedRecount>;

/// <summary>一年的放假安排。</summary>
/// <param name="Announced">通知已经公布。</param>
/// <param name="Holidays">放假日。</param>
/// <param name="MakeUpWorkdays">调休上班的周六、周日。</param>
/// <param name="Source">通知的文号或网址。</param>
/// <param name="Reason">修改理由。</param>
internal sealed record SetWorkCalendarBody(
    bool Announced, IReadOnlyList<DateOnly> Holidays, IReadOnlyList<DateOnly> MakeUpWorkdays, string? Source, string Reason);

internal static class SetWorkCalendarEndpoint
{
    public static void Map(RouteGroupBuilder calendars) => calendars
        .MapPut("/{year}", async (int year, IfMatch expected, SetWorkCalendarBody body, ISender sender, CancellationToken ct) =>
        {
            var set = await sender.Send(new SetWorkCalendarCommand(year, expected, body), ct);
            return Reply.Ok(set.Recount, set.Tag);
        })
        .WithName("SetWorkCalendar").WithSummary("公布或者更正一年的工作日历").RequirePermission(DeadlinePermissions.Manage);
}

internal sealed class SetWorkCalendarValidator : AbstractValidator<SetWorkCalendarCommand>
{
    public SetWorkCalendarValidator()
    {
        RuleFor(c => c.Year).InclusiveBetween(CalendarRecord.FirstYear, CalendarRecord.LastYear).WithName("年份");
        RuleFor(c => c.Body.Holidays).Must(days => days.Count <= 200 && days.Distinct().Count() == days.Count).WithMessage("放假日不得重复。");
        RuleForEach(c => c.Body.Holidays).Must((c, day) => day.Year == c.Year).WithMessage("放假日须在该年。");
        RuleFor(c => c.Body.Holidays).Must(days => days.Count > 0).When(c => c.Body.Announced).WithMessage("已公布的年份须写放假日。");
        RuleFor(c => c.Body.MakeUpWorkdays).Must(days => days.Count <= 104 && days.Distinct().Count() == days.Count).WithMessage("调休上班日不得重复。");
        RuleForEach(c => c.Body.MakeUpWorkdays).Must((c, day) => day.Year == c.Year && day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            .WithMessage("调休上班日须是该年的周六、周日。");
        RuleFor(c => c.Body.MakeUpWorkdays).Must((c, days) => !days.Intersect(c.Body.Holidays).Any()).WithMessage("同一天不能既放假又上班。");
        RuleFor(c => c.Body.Source).NotEmpty().When(c => c.Body.Announced).WithMessage("已公布的年份须写通知的文号或网址。");
        RuleFor(c => c.Body.Source).MaximumLength(500).WithName("通知的文号或网址");
        RuleFor(c => c.Body.Reason).NotEmpty().MaximumLength(500).WithName("修改理由");
    }
}

internal sealed class SetWorkCalendarHandler(PlatformDbContext db, TimeProvider time, StatutoryClockProvider clock, RunningDeadlines running)
    : IRequestHandler<SetWorkCalendarCommand, VersionedRecount>
{
    public async Task<VersionedRecount> Handle(SetWorkCalendarCommand command, CancellationToken cancellationToken)
    {
        var (year, body) = (command.Year, command.Body);
        var calendar = await db.Set<CalendarRecord>().FirstOrDefaultAsync(c => c.Year == year, cancellationToken);
        command.Expected.Require(calendar?.Version ?? 0);
        if (calendar is null) db.Add(calendar = CalendarRecord.Open(year, time.GetUtcNow()));
        calendar.Set(new CalendarYear(year, body.Announced, body.Holidays, body.MakeUpWorkdays), body.Source, body.Reason);
        await db.SaveChangesAsync(cancellationToken);
        clock.Refresh();
        // The change counts already: a caller who leaves must not leave deadlines behind that were counted before it.
        return new(await running.RecountYearAsync(year, body.Reason, CancellationToken.None), new(calendar.Version));
    }
}
