using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Fazhi.Kernel;
using Fazhi.Platform.Identity;
using Fazhi.Platform.Mail;
using Microsoft.Extensions.Options;

namespace Fazhi.Platform.Calendar.Features;

/// <summary>本人的日历订阅。</summary>
internal sealed record GetCalendarFeedQuery : IRequest<CalendarFeedView>;

/// <summary>日历订阅的状况。</summary>
/// <param name="Issued">已经开通。</param>
/// <param name="IssuedAt">开通的时刻。</param>
internal sealed record CalendarFeedView(bool Issued, DateTimeOffset? IssuedAt);

/// <summary>开通日历订阅；原来的地址即行失效。</summary>
internal sealed record IssueCalendarFeedCommand : IRequest<IssuedCalendarFeed>;

/// <summary>订阅的地址，只显示这一次。</summary>
/// <param name="Path">地址中主机名以后的部分。</param>
internal sealed record IssuedCalendarFeed(string Path);

/// <summary>收回日历订阅。</summary>
internal sealed record RevokeCalendarFeedCommand : IRequest;

/// <summary>日历程序读取订阅；地址中的口令就是凭证。</summary>
internal sealed record ReadCalendarFeedQuery(string Token) : IRequest<string>;

internal static class CalendarFeedEndpoint
{
    public static void Map(RouteGroupBuilder calendar)
    {
        calendar.MapGet("/feed", (ISender sender, CancellationToken ct) => sender.Send(new GetCalendarFeedQuery(), ct))
            .WithName("GetCalendarFeed").WithSummary("本人的日历订阅").RequireAuthorization();
        calendar.MapPost("/feed", (ISender sender, CancellationToken ct) => sender.Send(new IssueCalendarFeedCommand(), ct))
            .WithName("IssueCalendarFeed").WithSummary("开通日历订阅").RequireAuthorization().WithMetadata(new AnswersSecret());
        calendar.MapDelete("/feed", async (ISender sender, CancellationToken ct) =>
            {
                await sender.Send(new RevokeCalendarFeedCommand(), ct);
                return Reply.NoContent();
            })
            .WithName("RevokeCalendarFeed").WithSummary("收回日历订阅").RequireAuthorization();
        calendar.MapGet("/feeds/{token}", async (string token, ISender sender, CancellationToken ct) =>
                Results.Text(await sender.Send(new ReadCalendarFeedQuery(token), ct), "text/calendar; charset=utf-8"))
            .WithName("ReadCalendarFeed").WithSummary("日历程序读取订阅（iCalendar）").Produces<string>(200, "text/calendar").AllowAnonymous();
    }
}

internal sealed class CalendarFeedHandlers(PlatformDbContext db, ICurrentUser users, CurrentUserHolder holder, SessionGate gate, CalendarReader reader, IOptions<SmtpOptions> options, TimeProvider clock)
    : IRequestHandler<GetCalendarFeedQuery, CalendarFeedView>, IRequestHandler<IssueCalendarFeedCommand, IssuedCalendarFeed>, IRequestHandler<RevokeCalendarFeedCommand>,
        IRequestHandler<ReadCalendarFeedQuery, string>
{
    private const int Behind = 30, Ahead = 180;

    public async Task<CalendarFeedView> Handle(GetCalendarFeedQuery request, CancellationToken cancellationToken)
    {
        var feed = await MineAsync(cancellationToken);
        return new(feed is not null, feed?.IssuedAt);
    }

    public async Task<IssuedCalendarFeed> Handle(IssueCalendarFeedCommand request, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await MineAsync(cancellationToken) is { } old)
        {
            old.Revoke(clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);   // before the new one, which the index allows once
        }

        var (feed, token) = CalendarFeed.Issue(users.User.Id, clock.GetUtcNow());
        db.Add(feed);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new($"/api/v1/calendar/feeds/{token}.ics");
    }

    public async Task Handle(RevokeCalendarFeedCommand request, CancellationToken cancellationToken)
    {
        (await MineAsync(cancellationToken) ?? throw new NotFoundException("没有开通日历订阅。")).Revoke(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task<string> Handle(ReadCalendarFeedQuery request, CancellationToken cancellationToken)
    {
        var hash = CalendarFeed.HashOf(request.Token.EndsWith(".ics", StringComparison.OrdinalIgnoreCase) ? request.Token[..^4] : request.Token);
        var owner = await db.Set<CalendarFeed>().Where(f => f.TokenHash == hash && f.RevokedAt == null).Select(f => (Guid?)f.UserId).FirstOrDefaultAsync(cancellationToken);
        // From here on the request reads with its owner's eyes: what the owner may no longer see is not in the feed either.
        holder.User = owner is { } id && await gate.FindAsync(id, cancellationToken) is { } user ? user : throw new NotFoundException("日历订阅不存在，或者已经收回。");
        var today = clock.TodayInChina();
        var entries = await reader.ReadAsync(today.AddDays(-Behind), today.AddDays(Ahead), mine: true, cancellationToken);
        return IcsWriter.Write($"法治工作台（{users.User.DisplayName}）", entries, options.Value.Site, clock.GetUtcNow());
    }

    private Task<CalendarFeed?> MineAsync(CancellationToken ct)
    {
        var me = users.User.Id;
        return db.Set<CalendarFeed>().FirstOrDefaultAsync(f => f.UserId == me && f.RevokedAt == null, ct);
    }
}
