using Fazhi.Kernel;
using Fazhi.Kernel.Dossiers;
using Fazhi.Platform.Matters;
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

/// <summary>一件事项的催办。</summary>
/// <param name="MatterId">事项。</param>
internal sealed record ListChasesQuery(Guid MatterId) : IRequest<IReadOnlyList<ChaseRow>>;

/// <summary>一次催办；能看到该事项的人可以查看。</summary>
internal sealed record GetChaseQuery(Guid Id) : IRequest<ChaseRow>;

/// <summary>一次催办。</summary>
/// <param name="Id">标识。</param>
/// <param name="FromName">催办人。</param>
/// <param name="ToName">承办人。</param>
/// <param name="Words">催办的话。</param>
/// <param name="At">催办的时刻。</param>
/// <param name="ReadAt">承办人阅读的时刻。</param>
/// <param name="Answer">答复。</param>
/// <param name="AnsweredAt">答复的时刻。</param>
/// <param name="ToMe">是催办本人的。</param>
/// <param name="Version">版本，答复时放入 If-Match。</param>
internal sealed record ChaseRow(Guid Id, string FromName, string ToName, string Words, DateTimeOffset At, DateTimeOffset? ReadAt, string? Answer, DateTimeOffset? AnsweredAt, bool ToMe, long Version);

/// <summary>催办。</summary>
internal sealed record ChaseCommand(ChaseBody Body) : IRequest<Versioned<Guid>>;

/// <summary>催办。</summary>
/// <param name="MatterId">事项。</param>
/// <param name="Words">催办的话。</param>
internal sealed record ChaseBody(Guid MatterId, string Words);

/// <summary>答复催办。</summary>
internal sealed record ReplyChaseCommand(Guid Id, IfMatch Expected, string Answer) : IRequest<ETag>;

/// <summary>答复。</summary>
/// <param name="Answer">答复的内容。</param>
internal sealed record ReplyChaseBody(string Answer);

internal static class ChasesEndpoint
{
    public static void Map(RouteGroupBuilder notifications)
    {
        var chases = notifications.MapGroup("/chases");
        chases.MapGet("", ([AsParameters] ListChasesQuery query, ISender sender, CancellationToken ct) => sender.Send(query, ct))
            .WithName("ListChases").WithSummary("一件事项的催办").RequirePermission(MatterPermissions.Read);
        chases.MapGet("/{id:guid}", async (Guid id, ISender sender, CancellationToken ct) =>
            {
                var chase = await sender.Send(new GetChaseQuery(id), ct);
                return Reply.Ok(chase, new(chase.Version));
            })
            .WithName("GetChase").WithSummary("一次催办").RequirePermission(MatterPermissions.Read);
        chases.MapPost("", async (ChaseBody body, ISender sender, CancellationToken ct) =>
            {
                var (id, tag) = await sender.Send(new ChaseCommand(body), ct);
                return Reply.Created($"/api/v1/notifications/chases/{id}", new CreatedId(id), tag);
            })
            .WithName("Chase").WithSummary("催办一件事项").RequirePermission(MatterPermissions.Read);
        chases.MapPost("/{id:guid}/reply", async (Guid id, IfMatch expected, ReplyChaseBody body, ISender sender, CancellationToken ct) =>
                Reply.NoContent(await sender.Send(new ReplyChaseCommand(id, expected, body.Answer), ct)))
            .WithName("ReplyChase").WithSummary("答复催办").RequirePermission(MatterPermissions.Read);
    }
}

internal sealed class ChaseValidator : AbstractValidator<ChaseCommand>
{
    public ChaseValidator() => RuleFor(c => c.Body.Words).NotEmpty().MaximumLength(500).WithName("催办的话");
}

internal sealed class ReplyChaseValidator : AbstractValidator<ReplyChaseCommand>
{
    public ReplyChaseValidator() => RuleFor(c => c.Answer).NotEmpty().MaximumLength(500).WithName("答复");
}

internal sealed class ReadChasesHandler(PlatformDbContext db, IMatterAccess access, ICurrentUser users)
    : IRequestHandler<ListChasesQuery, IReadOnlyList<ChaseRow>>, IRequestHandler<GetChaseQuery, ChaseRow>
{
    public async Task<IReadOnlyList<ChaseRow>> Handle(ListChasesQuery request, CancellationToken cancellationToken)
    {
        await access.RequireAsync(request.MatterId, cancellationToken);
        return await RowsAsync(db.Set<Chase>().Where(c => c.MatterId == request.MatterId), cancellationToken);
    }

    public async Task<ChaseRow> Handle(GetChaseQuery request, CancellationToken cancellationToken)
    {
        var chase = db.Set<Chase>().Where(c => c.Id == request.Id);
        var matterId = await chase.Select(c => (Guid?)c.MatterId).FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
        await access.RequireAsync(matterId, cancellationToken);
        return (await RowsAsync(chase, cancellationToken)).Single();
    }

    private async Task<List<ChaseRow>> RowsAsync(IQueryable<Chase> chases, CancellationToken ct)
    {
        var me = users.User.Id;
        var rows = await chases.AsNoTracking().OrderByDescending(c => c.At).ThenByDescending(c => c.Id).Take(Page.MaxSize)
            .Select(c => new ChaseRow(c.Id, c.FromName, c.ToName, c.Words, c.At,
                db.Set<Reminder>().Where(r => r.DeadlineId == c.Id && r.RecipientId == c.ToId).Select(r => r.ReadAt).FirstOrDefault(), c.Answer, c.AnsweredAt, c.ToId == me, c.Version))
            .ToListAsync(ct);
        return [.. rows.Select(c => c with { Words = Masking.Text(c.Words), Answer = Masking.TextOf(c.Answer) })];
    }
}

internal sealed class ChaseHandler(PlatformDbContext db, IMatterAccess access, ICurrentUser users, ChaseReminders reminders, TimeProvider clock) : IRequestHandler<ChaseCommand, Versioned<Guid>>
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(24);

    public async Task<Versioned<Guid>> Handle(ChaseCommand request, CancellationToken cancellationToken)
    {
        var matter = await access.RequireAsync(request.Body.MatterId, cancellationToken);
        var (me, since) = (users.User, clock.GetUtcNow() - Pause);
        ChaseRules.HasHandler.Require(matter.Closed || (matter.HolderId ?? matter.HandlerId) is not null);
        var target = matter.HolderId ?? matter.HandlerId ?? Guid.Empty;
        var name = target == matter.AssigneeId ? matter.AssigneeName : target == matter.HandlerId ? matter.HandlerName : null;
        var recently = await db.Set<Chase>().AnyAsync(c => c.MatterId == matter.Id && c.FromId == me.Id && c.At > since, cancellationToken);
        var chase = Chase.Send(matter, new(me.Id, me.DisplayName), new Actor(target, name ?? "承办人"), request.Body.Words, recently, clock.GetUtcNow());
        db.Add(chase);
        reminders.Add(ReminderKind.Chase, chase, matter, chase.ToId, RecipientRole.Handler, chase.Words);
        await db.SaveChangesAsync(cancellationToken);
        return new(chase.Id, new(chase.Version));
    }
}

internal sealed class ReplyChaseHandler(PlatformDbContext db, ICurrentUser users, ChaseReminders reminders, TimeProvider clock) : IRequestHandler<ReplyChaseCommand, ETag>
{
    public async Task<ETag> Handle(ReplyChaseCommand request, CancellationToken cancellationToken)
    {
        var me = users.User.Id;
        var chase = await db.Set<Chase>().FirstOrDefaultAsync(c => c.Id == request.Id && c.ToId == me, cancellationToken) ?? throw new NotFoundException();
        request.Expected.Require(chase.Version);
        chase.Reply(request.Answer, clock.GetUtcNow());
        var matter = await db.Matters.AsNoTracking().SingleAsync(m => m.Id == chase.MatterId, cancellationToken);
        reminders.Add(ReminderKind.Reply, chase, matter, chase.FromId, RecipientRole.Chaser, chase.Answer!);
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await db.Set<Reminder>().Where(r => r.DeadlineId == chase.Id && r.RecipientId == me).ExecuteUpdateAsync(set => set.SetProperty(r => r.ReadAt, r => r.ReadAt ?? now)
            .SetProperty(r => r.HandledAt, r => r.HandledAt ?? now), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(chase.Version);
    }
}

/// <summary>Reminds of a chase, or of its answer, in the transaction that makes it.</summary>
internal sealed class ChaseReminders(PlatformDbContext db, TimeProvider clock)
{
    public void Add(ReminderKind kind, Chase chase, Matter matter, Guid recipientId, RecipientRole role, string words) => db.Add(new Reminder
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        CountyCode = matter.CountyCode,
        RecipientId = recipientId,
        Role = role,
        Kind = kind,
        MatterId = matter.Id,
        DeadlineId = chase.Id,
        Rung = kind.ToString(),
        Day = Fazhi.Kernel.ChinaTime.TodayInChina(clock),
        Module = matter.Module,
        Number = matter.Number,
        Title = matter.MaskedTitle,
        Label = matter.NextDueLabel ?? matter.StatusName,
        LegalBasis = "",
        DueOn = matter.NextDueOn,
        Note = $"{(kind == ReminderKind.Chase ? chase.FromName : chase.ToName)}：{words}",
        Path = $"/{matter.Module}/{matter.Resource}/{matter.Id}",
        Urgent = true,
        CreatedAt = clock.GetUtcNow(),
        MailDue = true,
    });
}
