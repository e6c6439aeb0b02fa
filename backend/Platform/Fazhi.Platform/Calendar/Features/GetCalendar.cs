using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Calendar.Features;

/// <summary>日历：期限、庭审、值班和专项工作。</summary>
/// <param name="From">自何日起（含当日）。</param>
/// <param name="To">至何日止（含当日），最多两个月。</param>
/// <param name="Mine">只看本人的。</param>
internal sealed record GetCalendarQuery(DateOnly From, DateOnly To, bool Mine = false) : IRequest<CalendarView>;

/// <summary>日历。</summary>
/// <param name="Entries">日程，按日期排列。</param>
/// <param name="RestDays">休息日和节假日。</param>
/// <param name="MakeUpWorkdays">调休上班日。</param>
/// <param name="Truncated">期限过多，没有全部列出。</param>
internal sealed record CalendarView(IReadOnlyList<CalendarEntry> Entries, IReadOnlyList<DateOnly> RestDays, IReadOnlyList<DateOnly> MakeUpWorkdays, bool Truncated);

internal static class GetCalendarEndpoint
{
    public static void Map(RouteGroupBuilder calendar) => calendar
        .MapGet("", ([AsParameters] GetCalendarQuery query, ISender sender, CancellationToken ct) => sender.Send(query, ct))
        .WithName("GetCalendar").WithSummary("日历：期限、庭审、值班和专项工作").RequireAuthorization();
}

internal sealed class GetCalendarValidator : AbstractValidator<GetCalendarQuery>
{
    public GetCalendarValidator() => RuleFor(q => q.To).Must((q, to) => to >= q.From && to.DayNumber - q.From.DayNumber <= 62).WithName("止日").WithMessage("止日不能早于起日，最多两个月。");
}

internal sealed class GetCalendarHandler(CalendarReader reader, IStatutoryClockSource clocks) : IRequestHandler<GetCalendarQuery, CalendarView>
{
    public async Task<CalendarView> Handle(GetCalendarQuery request, CancellationToken cancellationToken)
    {
        var entries = await reader.ReadAsync(request.From, request.To, request.Mine, cancellationToken);
        var days = Enumerable.Range(0, request.To.DayNumber - request.From.DayNumber + 1).Select(request.From.AddDays).ToLookup(clocks.Current.Calendar.KindOf);
        return new(entries, [.. days[Kernel.Deadlines.DayKind.RestDay].Concat(days[Kernel.Deadlines.DayKind.Holiday]).Order()], [.. days[Kernel.Deadlines.DayKind.MakeUpWorkday]],
            entries.Count(e => e.Kind == CalendarEntryKind.Deadline) == CalendarReader.Most);
    }
}
