using System.Text.Json;
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

namespace Fazhi.Platform.Audit.Features;

/// <summary>审计日志，新的在前。</summary>
/// <param name="Actor">操作人。</param>
/// <param name="Subject">对象的种类。</param>
/// <param name="SubjectId">对象。</param>
/// <param name="Action">操作：created、changed、deleted、revealed、exported、signedIn 等。</param>
/// <param name="From">起日。</param>
/// <param name="To">止日。</param>
/// <param name="After">上一页的 nextCursor。</param>
/// <param name="PageSize">每页条数，1 至 200。</param>
internal sealed record ListAuditEntriesQuery(Guid? Actor = null, string? Subject = null, Guid? SubjectId = null, string? Action = null, DateOnly? From = null,
    DateOnly? To = null, string? After = null, int PageSize = Page.DefaultSize) : IRequest<Page<AuditRow>>;

/// <summary>An audited event.</summary>
/// <param name="Id">标识。</param>
/// <param name="At">时刻。</param>
/// <param name="ActorId">操作人。</param>
/// <param name="ActorName">操作人姓名。</param>
/// <param name="RemoteAddress">来自何处。</param>
/// <param name="Action">操作。</param>
/// <param name="Subject">对象的种类。</param>
/// <param name="SubjectId">对象。</param>
/// <param name="Before">改动前的字段。</param>
/// <param name="After">改动后的字段。</param>
/// <param name="Reason">理由。</param>
internal sealed record AuditRow(Guid Id, DateTimeOffset At, Guid ActorId, string ActorName, string? RemoteAddress, string Action, string Subject, Guid? SubjectId,
    JsonElement? Before, JsonElement? After, string? Reason);

internal static class ListAuditEntriesEndpoint
{
    public static void Map(RouteGroupBuilder audit)
    {
        audit.MapGet("/entries", ([AsParameters] ListAuditEntriesQuery query, ISender sender, CancellationToken ct) => sender.Send(query, ct))
            .WithName("ListAuditEntries").WithSummary("审计日志").RequirePermission(AuditPermissions.Read);
        audit.MapGet("/subjects/{id:guid}", (Guid id, ISender sender, CancellationToken ct, string? after = null, int pageSize = Page.DefaultSize) =>
                sender.Send(new ListAuditEntriesQuery(SubjectId: id, After: after, PageSize: pageSize), ct))
            .WithName("ListSubjectHistory").WithSummary("一条记录的全部改动").RequirePermission(AuditPermissions.Read);
    }
}

internal sealed class ListAuditEntriesValidator : AbstractValidator<ListAuditEntriesQuery>
{
    public ListAuditEntriesValidator()
    {
        RuleFor(q => q.PageSize).PageSize();
        RuleFor(q => q.Subject).MaximumLength(80).WithName("对象");
        RuleFor(q => q.Action).MaximumLength(40).WithName("操作");
        RuleFor(q => q.To).Must((q, to) => to is null || q.From is null || q.From <= to).WithName("止日").WithMessage("止日不能早于起日。");
    }
}

internal sealed class ListAuditEntriesHandler(PlatformDbContext db) : IRequestHandler<ListAuditEntriesQuery, Page<AuditRow>>
{
    private sealed record Position(DateTimeOffset At, Guid Id);

    public async Task<Page<AuditRow>> Handle(ListAuditEntriesQuery request, CancellationToken cancellationToken)
    {
        var entries = db.Set<AuditEntry>().AsNoTracking();
        if (request.Actor is { } actor) entries = entries.Where(e => e.ActorId == actor);
        if (request.Subject is { } subject) entries = entries.Where(e => e.Subject == subject);
        if (request.SubjectId is { } id) entries = entries.Where(e => e.SubjectId == id);
        if (request.Action is { } action) entries = entries.Where(e => e.Action == action);
        if (request.From?.StartInChina() is { } from) entries = entries.Where(e => e.At >= from);
        if (request.To?.AddDays(1).StartInChina() is { } to) entries = entries.Where(e => e.At < to);
        if (Cursor.Decode<Position>(request.After) is var (at, last))
        {
            var instant = at.ToUniversalTime();
            entries = entries.Where(e => EF.Functions.LessThan(ValueTuple.Create(e.At, e.Id), ValueTuple.Create(instant, last)));
        }

        var rows = await entries.OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(request.PageSize + 1).ToListAsync(cancellationToken);
        return Page.Of([.. rows.Select(e => new AuditRow(e.Id, e.At, e.ActorId, e.ActorName, e.RemoteAddress, e.Action, e.Subject, e.SubjectId,
            Json(e.Before), Json(e.After), e.Reason))], request.PageSize, r => new Position(r.At, r.Id));
    }

    private static JsonElement? Json(string? text) => text is null ? null : JsonElement.Parse(text);
}
