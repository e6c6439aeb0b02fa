using Fazhi.Platform.Identity;
using Fazhi.Platform.Outbox;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Jobs.Features;

/// <summary>模块之间没有送达的事件：等待重试的和已经放弃的。</summary>
internal sealed record ListUndeliveredQuery(string? After = null, int PageSize = Page.DefaultSize) : IRequest<Page<UndeliveredEvent>>;

/// <summary>没有送达的事件；内容不显示，它属于业务。</summary>
/// <param name="Id">事件。</param>
/// <param name="Kind">事件的种类。</param>
/// <param name="Consumer">接收者。</param>
/// <param name="OccurredAt">发生的时刻。</param>
/// <param name="Attempts">已经尝试的次数。</param>
/// <param name="NextAttemptAt">下一次尝试；已经放弃的为空。</param>
/// <param name="LastError">最近一次失败的原因。</param>
internal sealed record UndeliveredEvent(Guid Id, string Kind, string Consumer, DateTimeOffset OccurredAt, int Attempts, DateTimeOffset? NextAttemptAt, string? LastError);

internal static class ListUndeliveredEndpoint
{
    public static void Map(RouteGroupBuilder jobs) => jobs
        .MapGet("/undelivered-events", ([AsParameters] ListUndeliveredQuery query, ISender sender, CancellationToken ct) => sender.Send(query, ct))
        .WithName("ListUndeliveredEvents").WithSummary("没有送达的模块间事件").RequirePermission(IdentityPermissions.ManageJobs);
}

internal sealed class ListUndeliveredValidator : AbstractValidator<ListUndeliveredQuery>
{
    public ListUndeliveredValidator() => RuleFor(q => q.PageSize).PageSize();
}

internal sealed class ListUndeliveredHandler(PlatformDbContext db) : IRequestHandler<ListUndeliveredQuery, Page<UndeliveredEvent>>
{
    private sealed record Position(DateTimeOffset At, Guid Id);

    public async Task<Page<UndeliveredEvent>> Handle(ListUndeliveredQuery request, CancellationToken cancellationToken)
    {
        var events = db.Set<OutboxMessage>().AsNoTracking().Where(m => m.DeliveredAt == null && m.Attempts > 0);
        if (Cursor.Decode<Position>(request.After) is var (at, id))
            events = events.Where(m => EF.Functions.LessThan(ValueTuple.Create(m.OccurredAt, m.Id), ValueTuple.Create(at, id)));
        var rows = await events.OrderByDescending(m => m.OccurredAt).ThenByDescending(m => m.Id).Take(request.PageSize + 1)
            .Select(m => new UndeliveredEvent(m.Id, m.Kind, m.Consumer, m.OccurredAt, m.Attempts, m.NextAttemptAt, m.LastError)).ToListAsync(cancellationToken);
        return Page.Of(rows, request.PageSize, e => new Position(e.OccurredAt, e.Id));
    }
}
