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
internal sealed record ListAuditEntriesQuery : AuditFilter, IRequest<Page<AuditRow>>
{
    /// <summary>上一页的 nextCursor。</summary>
    public string? After { get; init; }

    /// <summary>每页条数，1 至 200。</summary>
    public int? PageSize { get; init; }
}

/// <summary>An audited event.</summary>
/// <param name="Id">标识。</param>
/// <param name="At">时刻。</param>
/// <param name="ActorId">操作人。</param>
/// <param name="ActorName">操作人姓名。</param>
/// <param name="RemoteAddress">来自何处。</param>
/// <param name="Action">行为的代码。</param>
/// <param name="ActionName">行为。</param>
/// <param name="Subject">对象种类的代码。</param>
/// <param name="SubjectName">对象的种类。</param>
/// <param name="SubjectId">对象。</param>
/// <param name="Number">对象的编号；不是事项的为空。</param>
/// <param name="Before">改动前的字段；代码以名称表示，个人信息已脱敏。</param>
/// <param name="After">改动后的字段；代码以名称表示，个人信息已脱敏。</param>
/// <param name="Reason">理由。</param>
internal sealed record AuditRow(Guid Id, DateTimeOffset At, Guid ActorId, string ActorName, string? RemoteAddress, string Action, string ActionName, string Subject, string SubjectName, Guid? SubjectId,
    string? Number, JsonElement? Before, JsonElement? After, string? Reason);

internal static class ListAuditEntriesEndpoint
{
    public static void Map(RouteGroupBuilder audit)
    {
        audit.MapGet("/entries", ([AsParameters] ListAuditEntriesQuery query, ISender sender, CancellationToken ct) => sender.Send(query, ct))
            .WithName("ListAuditEntries").WithSummary("审计日志").RequirePermission(AuditPermissions.Read);
        audit.MapGet("/subjects/{id:guid}", (Guid id, ISender sender, CancellationToken ct, string? after = null, int pageSize = Page.DefaultSize) =>
                sender.Send(new ListAuditEntriesQuery { SubjectId = id, After = after, PageSize = pageSize }, ct))
            .WithName("ListSubjectHistory").WithSummary("一条记录的全部改动").RequirePermission(AuditPermissions.Read);
    }
}

internal sealed class ListAuditEntriesValidator : AuditFilterValidator<ListAuditEntriesQuery>
{
    public ListAuditEntriesValidator() => RuleFor(q => q.PageSize ?? Page.DefaultSize).PageSize().OverridePropertyName("PageSize");
}

internal sealed class ListAuditEntriesHandler(PlatformDbContext db) : IRequestHandler<ListAuditEntriesQuery, Page<AuditRow>>
{
    private sealed record Position(DateTimeOffset At, Guid Id);

    public async Task<Page<AuditRow>> Handle(ListAuditEntriesQuery request, CancellationToken cancellationToken)
    {
        var size = request.PageSize ?? Page.DefaultSize;
        var entries = request.Apply(db);
        if (Cursor.Decode<Position>(request.After) is var (at, last))
        {
            var instant = at.ToUniversalTime();
            entries = entries.Where(e => EF.Functions.LessThan(ValueTuple.Create(e.At, e.Id), ValueTuple.Create(instant, last)));
        }

        var lines = await entries.OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(size + 1).ToLines(db).ToListAsync(cancellationToken);
        return Page.Of([.. lines.Select(RowOf)], size, r => new Position(r.At, r.Id));
    }

    private static AuditRow RowOf(AuditLine line)
    {
        var e = line.Entry;
        return new(e.Id, e.At, e.ActorId, e.ActorName, e.RemoteAddress, e.Action, AuditWords.Of(e.Action), e.Subject, AuditWords.OfSubject(e.Subject), e.SubjectId, line.Number,
            AuditView.Of(e.Subject, e.Before), AuditView.Of(e.Subject, e.After), Masking.TextOf(e.Reason));
    }
}

/// <summary>An entry with the number of the matter that it concerns.</summary>
internal sealed record AuditLine(AuditEntry Entry, string? Number);

internal static class AuditLines
{
    public static IQueryable<AuditLine> ToLines(this IQueryable<AuditEntry> entries, PlatformDbContext db) =>
        entries.Select(e => new AuditLine(e, db.Matters.Where(m => m.Id == e.SubjectId).Select(m => m.Number).FirstOrDefault()));
}
