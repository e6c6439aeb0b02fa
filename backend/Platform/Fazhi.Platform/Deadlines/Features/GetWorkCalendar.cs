using Fazhi.Platform.Persistence;
using Fazhi.Platform.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Deadlines.Features;

/// <summary>一年的工作日历；没有载入的年份是一张未公布的空日历，可以填写。</summary>
internal sealed record GetWorkCalendarQuery(int Year) : IRequest<WorkCalendarYear>;

/// <summary>一年的放假安排。</summary>
/// <param name="Year">年份。</param>
/// <param name="Announced">国务院办公厅的通知是否已经公布；未公布的不用于计算。</param>
/// <param name="Holidays">放假日。</param>
/// <param name="MakeUpWorkdays">调休上班的周六、周日。</param>
/// <param name="Source">通知的文号或网址。</param>
/// <param name="StatutoryDatesOnly">通知公布前，依放假办法推出的法定日，只供参看。</param>
/// <param name="Reason">最近一次修改的理由。</param>
/// <param name="Version">版本。</param>
internal sealed record WorkCalendarYear(
    int Year, bool Announced, IReadOnlyList<DateOnly> Holidays, IReadOnlyList<DateOnly> MakeUpWorkdays, string? Source,
    IReadOnlyList<DateOnly> StatutoryDatesOnly, string Reason, long Version)
{
    public static WorkCalendarYear Of(CalendarRecord record) => new(
        record.Year, record.Announced, record.Holidays, record.MakeUpWorkdays, record.Source, record.StatutoryDatesOnly, record.Reason, record.Version);
}

internal static class GetWorkCalendarEndpoint
{
    public static void Map(RouteGroupBuilder calendars) => calendars
        .MapGet("/{year}", async (int year, ISender sender, CancellationToken ct) =>
        {
            var found = await sender.Send(new GetWorkCalendarQuery(year), ct);
            return Reply.Ok(found, new(found.Version));
        })
        .WithName("GetWorkCalendar").WithSummary("一年的工作日历").RequireAuthorization();
}

internal sealed class GetWorkCalendarHandler(PlatformDbContext db) : IRequestHandler<GetWorkCalendarQuery, WorkCalendarYear>
{
    public async Task<WorkCalendarYear> Handle(GetWorkCalendarQuery query, CancellationToken cancellationToken)
    {
        if (await db.Set<CalendarRecord>().AsNoTracking().FirstOrDefaultAsync(c => c.Year == query.Year, cancellationToken) is { } found)
            return WorkCalendarYear.Of(found);
        return query.Year is >= CalendarRecord.FirstYear and <= CalendarRecord.LastYear
            ? new(query.Year, false, [], [], null, [], "", 0)
            : throw new NotFoundException($"没有{query.Year}年的工作日历。");
    }
}
