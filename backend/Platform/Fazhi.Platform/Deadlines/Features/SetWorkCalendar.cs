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
internal sealed record SetWorkCalendarCommand(int Year, IfMatch Expected, WorkCalendarContent Body) : IRequest<VersionedRecount>;

internal sealed record VersionedRecount(DeadlineRecount Recount, ETag Tag);

internal static class SetWorkCalendarEndpoint
{
    public static void Map(RouteGroupBuilder calendars) => calendars
        .MapPut("/{year:int}", async (int year, IfMatch expected, WorkCalendarContent body, ISender sender, CancellationToken ct) =>
        {
            var set = await sender.Send(new SetWorkCalendarCommand(year, expected, body), ct);
            return Reply.Ok(set.Recount, set.Tag);
        })
        .WithName("SetWorkCalendar").WithSummary("公布或者更正一年的工作日历").RequirePermission(DeadlinePermissions.Maintain);
}

internal sealed class SetWorkCalendarValidator : AbstractValidator<SetWorkCalendarCommand>
{
    public SetWorkCalendarValidator() => RuleFor(c => c.Body).SetValidator(c => new WorkCalendarContentValidator(c.Year));
}

internal sealed class SetWorkCalendarHandler(PlatformDbContext db, StatutoryClockProvider clock, RunningDeadlines running)
    : IRequestHandler<SetWorkCalendarCommand, VersionedRecount>
{
    public async Task<VersionedRecount> Handle(SetWorkCalendarCommand command, CancellationToken cancellationToken)
    {
        var calendar = await db.Set<CalendarRecord>().FirstOrDefaultAsync(c => c.Year == command.Year, cancellationToken)
            ?? throw new NotFoundException($"没有{command.Year}年的工作日历，请先新增。");
        command.Expected.Require(calendar.Version);
        calendar.Set(command.Body.ToYear(command.Year, calendar.StatutoryDatesOnly), command.Body.Reason);
        await db.SaveChangesAsync(cancellationToken);
        clock.Refresh();
        return new(await running.RecountYearAsync(command.Year, cancellationToken), new(calendar.Version));
    }
}
