using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Platform.Deadlines.Features;

/// <summary>新增一年的工作日历。</summary>
internal sealed record AddWorkCalendarCommand(AddWorkCalendarBody Body) : IRequest<WorkCalendarYear>;

/// <summary>新的一年。</summary>
/// <param name="Year">年份。</param>
/// <param name="Calendar">放假安排。</param>
internal sealed record AddWorkCalendarBody(int Year, WorkCalendarContent Calendar);

internal static class AddWorkCalendarEndpoint
{
    public static void Map(RouteGroupBuilder calendars) => calendars
        .MapPost("/", async (AddWorkCalendarBody body, ISender sender, CancellationToken ct) =>
        {
            var added = await sender.Send(new AddWorkCalendarCommand(body), ct);
            return Reply.Created($"/api/v1/deadlines/calendars/{added.Year}", added, new(added.Version));
        })
        .WithName("AddWorkCalendar").WithSummary("新增一年的工作日历").RequirePermission(DeadlinePermissions.Maintain);
}

internal sealed class AddWorkCalendarValidator : AbstractValidator<AddWorkCalendarCommand>
{
    public AddWorkCalendarValidator()
    {
        RuleFor(c => c.Body.Year).InclusiveBetween(1990, 2199).WithName("年份");
        RuleFor(c => c.Body.Calendar).SetValidator(c => new WorkCalendarContentValidator(c.Body.Year));
    }
}

internal sealed class AddWorkCalendarHandler(PlatformDbContext db, TimeProvider time, StatutoryClockProvider clock, RunningDeadlines running)
    : IRequestHandler<AddWorkCalendarCommand, WorkCalendarYear>
{
    public async Task<WorkCalendarYear> Handle(AddWorkCalendarCommand command, CancellationToken cancellationToken)
    {
        var (year, content) = command.Body;
        var calendar = CalendarRecord.Open(content.ToYear(year, []), content.Reason, time.GetUtcNow());
        db.Add(calendar);
        await db.SaveChangesAsync(cancellationToken);
        clock.Refresh();
        await running.RecountYearAsync(year, cancellationToken);
        return WorkCalendarYear.Of(calendar);
    }
}
