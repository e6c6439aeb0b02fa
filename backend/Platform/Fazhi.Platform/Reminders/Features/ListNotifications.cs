using Fazhi.Kernel;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Reminders.Features;

/// <summary>提醒的范围。</summary>
internal enum NotificationState
{
    [System.ComponentModel.Description("未读")] Unread,
    [System.ComponentModel.Description("未处理")] Open,
    [System.ComponentModel.Description("全部")] All,
}

/// <summary>本人的提醒，新的在前。</summary>
/// <param name="State">未读、未处理，或者全部。</param>
/// <param name="Kind">种类。</param>
/// <param name="Module">业务。</param>
/// <param name="After">上一页的 nextCursor。</param>
/// <param name="PageSize">每页条数，1 至 200。</param>
internal sealed record ListNotificationsQuery(Code<NotificationState>? State = null, Code<ReminderKind>? Kind = null, string? Module = null, string? After = null,
    int PageSize = Page.DefaultSize) : IRequest<Page<NotificationRow>>;

/// <summary>一条提醒。</summary>
/// <param name="Id">标识。</param>
/// <param name="Kind">种类。</param>
/// <param name="State">期限的状况，如“还有3个工作日”。</param>
/// <param name="Role">以什么身份收到。</param>
/// <param name="OnBehalfOf">代谁办理。</param>
/// <param name="MatterId">事项。</param>
/// <param name="SubjectId">期限；催办的，为催办的标识。</param>
/// <param name="Module">业务。</param>
/// <param name="Number">编号。</param>
/// <param name="Title">事项，当事人姓名已脱敏。</param>
/// <param name="Label">须办理的事项。</param>
/// <param name="LegalBasis">依据。</param>
/// <param name="DueOn">末日。</param>
/// <param name="Provisional">末日是暂定的。</param>
/// <param name="Note">附言。</param>
/// <param name="Path">页面地址。</param>
/// <param name="Urgent">紧急。</param>
/// <param name="CreatedAt">发出的时刻。</param>
/// <param name="ReadAt">已读的时刻。</param>
/// <param name="HandledAt">处理的时刻。</param>
internal sealed record NotificationRow(Guid Id, ReminderKind Kind, string State, RecipientRole Role, string? OnBehalfOf, Guid MatterId, Guid SubjectId, string Module, string Number,
    string Title, string Label, string LegalBasis, DateOnly? DueOn, bool Provisional, string? Note, string Path, bool Urgent, DateTimeOffset CreatedAt, DateTimeOffset? ReadAt,
    DateTimeOffset? HandledAt);

/// <summary>未读和未处理的条数。</summary>
internal sealed record CountNotificationsQuery : IRequest<NotificationCount>;

/// <summary>How many there are.</summary>
/// <param name="Unread">未读。</param>
/// <param name="Open">未处理。</param>
internal sealed record NotificationCount(int Unread, int Open);

internal static class ListNotificationsEndpoint
{
    public static void Map(RouteGroupBuilder notifications)
    {
        notifications.MapGet("", ([AsParameters] ListNotificationsQuery query, ISender sender, CancellationToken ct) => sender.Send(query, ct))
            .WithName("ListNotifications").WithSummary("本人的提醒").RequireAuthorization();
        notifications.MapGet("/count", (ISender sender, CancellationToken ct) => sender.Send(new CountNotificationsQuery(), ct))
            .WithName("CountNotifications").WithSummary("未读和未处理的提醒条数").RequireAuthorization();
    }
}

internal sealed class ListNotificationsValidator : AbstractValidator<ListNotificationsQuery>
{
    public ListNotificationsValidator()
    {
        RuleFor(q => q.Module).MaximumLength(40).WithName("业务");
        RuleFor(q => q.PageSize).PageSize();
    }
}

internal sealed class ListNotificationsHandler(PlatformDbContext db, ICurrentUser users, IStatutoryClockSource clocks, TimeProvider clock)
    : IRequestHandler<ListNotificationsQuery, Page<NotificationRow>>
{
    private sealed record Position(DateTimeOffset At, Guid Id);

    public async Task<Page<NotificationRow>> Handle(ListNotificationsQuery request, CancellationToken cancellationToken)
    {
        var me = users.User.Id;
        var mine = db.Set<Reminder>().AsNoTracking().Where(r => r.RecipientId == me);
        if (request.State is { Value: NotificationState.Unread }) mine = mine.Where(r => r.ReadAt == null);
        if (request.State is { Value: NotificationState.Open }) mine = mine.Where(r => r.HandledAt == null);
        if (request.Kind is { Value: var kind }) mine = mine.Where(r => r.Kind == kind);
        if (request.Module is { } module) mine = mine.Where(r => r.Module == module);
        if (Cursor.Decode<Position>(request.After) is var (at, id))
            mine = mine.Where(r => EF.Functions.LessThan(ValueTuple.Create(r.CreatedAt, r.Id), ValueTuple.Create(at, id)));
        var rows = await mine.OrderByDescending(r => r.CreatedAt).ThenByDescending(r => r.Id).Take(request.PageSize + 1)
            .Select(r => new NotificationRow(r.Id, r.Kind, "", r.Role, r.OnBehalfOf, r.MatterId, r.DeadlineId, r.Module, r.Number, r.Title, r.Label, r.LegalBasis, r.DueOn,
                r.Provisional, r.Note, r.Path, r.Urgent, r.CreatedAt, r.ReadAt, r.HandledAt)).ToListAsync(cancellationToken);
        var (today, days) = (Fazhi.Kernel.ChinaTime.TodayInChina(clock), new WorkingDays(clocks.Current.Calendar));
        return Page.Of([.. rows.Select(r => r with { State = ReminderWords.State(r.Kind, r.DueOn, today, days), Note = Masking.TextOf(r.Note) })], request.PageSize, r => new Position(r.CreatedAt, r.Id));
    }
}

internal sealed class CountNotificationsHandler(PlatformDbContext db, ICurrentUser users) : IRequestHandler<CountNotificationsQuery, NotificationCount>
{
    public async Task<NotificationCount> Handle(CountNotificationsQuery request, CancellationToken cancellationToken)
    {
        var me = users.User.Id;
        return await db.Set<Reminder>().Where(r => r.RecipientId == me && (r.ReadAt == null || r.HandledAt == null)).GroupBy(_ => 1)
            .Select(g => new NotificationCount(g.Count(r => r.ReadAt == null), g.Count(r => r.HandledAt == null))).FirstOrDefaultAsync(cancellationToken) ?? new(0, 0);
    }
}
