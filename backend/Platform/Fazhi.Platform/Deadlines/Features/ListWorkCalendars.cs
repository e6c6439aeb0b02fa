using Fazhi.Platform.Persistence;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Deadlines.Features;

/// <summary>各年的工作日历。</summary>
internal sealed record ListWorkCalendarsQuery : IRequest<IReadOnlyList<WorkCalendarYear>>;

internal static class ListWorkCalendarsEndpoint
{
    public static void Map(RouteGroupBuilder calendars) => calendars
        .MapGet("/", (ISender sender, CancellationToken ct) => sender.Send(new ListWorkCalendarsQuery(), ct))
        .WithName("ListWorkCalendars").WithSummary("各年的工作日历").RequireAuthorization();
}

internal sealed class ListWorkCalendarsHandler(PlatformDbContext db) : IRequestHandler<ListWorkCalendarsQuery, IReadOnlyList<WorkCalendarYear>>
{
    public async Task<IReadOnlyList<WorkCalendarYear>> Handle(ListWorkCalendarsQuery query, CancellationToken cancellationToken) =>
        [.. (await db.Set<CalendarRecord>().AsNoTracking().OrderBy(c => c.Year).ToListAsync(cancellationToken)).Select(WorkCalendarYear.Of)];
}
