using Fazhi.Platform.Deadlines;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Matters.Features;

/// <summary>规则更正、放假安排公布后重算而变动的期限，新的在前；只有数据范围内的事项。</summary>
/// <param name="Module">业务，如 legal-aid。</param>
/// <param name="MatterId">只看一个事项。</param>
/// <param name="After">上一页的 nextCursor。</param>
/// <param name="PageSize">每页条数，1 至 200。</param>
internal sealed record ListDeadlineMovesQuery(string? Module = null, Guid? MatterId = null, string? After = null, int PageSize = Page.DefaultSize) : IRequest<Page<DeadlineMoveRow>>;

/// <summary>一个变动的期限。</summary>
/// <param name="Id">标识。</param>
/// <param name="MatterId">事项。</param>
/// <param name="Module">业务。</param>
/// <param name="Resource">案卷的种类，与业务合成地址。</param>
/// <param name="Number">事项的编号。</param>
/// <param name="Title">事项的标题。</param>
/// <param name="Label">须办理的事项。</param>
/// <param name="OldDueOn">原末日；当时不能确定的为空。</param>
/// <param name="NewDueOn">新末日。</param>
/// <param name="Reason">原因：更正的规则或者公布的年度，及其理由。</param>
/// <param name="At">重算的时刻。</param>
internal sealed record DeadlineMoveRow(Guid Id, Guid MatterId, string Module, string Resource, string Number, string Title, string Label, DateOnly? OldDueOn, DateOnly? NewDueOn,
    string Reason, DateTimeOffset At);

internal static class ListDeadlineMovesEndpoint
{
    public static void Map(RouteGroupBuilder matters) => matters
        .MapGet("/deadline-moves", ([AsParameters] ListDeadlineMovesQuery query, ISender sender, CancellationToken ct) => sender.Send(query, ct))
        .WithName("ListDeadlineMoves").WithSummary("重算后变动的期限").RequirePermission(MatterPermissions.Read);
}

internal sealed class ListDeadlineMovesValidator : AbstractValidator<ListDeadlineMovesQuery>
{
    public ListDeadlineMovesValidator()
    {
        RuleFor(q => q.PageSize).PageSize();
        RuleFor(q => q.Module).MaximumLength(40).WithName("业务");
    }
}

internal sealed class ListDeadlineMovesHandler(PlatformDbContext db, ICurrentUser users) : IRequestHandler<ListDeadlineMovesQuery, Page<DeadlineMoveRow>>
{
    private sealed record Position(Guid Id);

    public async Task<Page<DeadlineMoveRow>> Handle(ListDeadlineMovesQuery request, CancellationToken cancellationToken)
    {
        var matters = db.Matters.AsNoTracking().VisibleTo(users.User);
        if (request.Module is { } module) matters = matters.Where(m => m.Module == module);
        var moves = db.Set<DeadlineMove>().AsNoTracking();
        if (request.MatterId is { } matter) moves = moves.Where(m => m.MatterId == matter);
        if (Cursor.Decode<Position>(request.After) is { Id: var last }) moves = moves.Where(m => m.Id < last);
        var rows = await (from move in moves
                          join m in matters on move.MatterId equals m.Id
                          orderby move.Id descending
                          select new DeadlineMoveRow(move.Id, m.Id, m.Module, m.Resource, m.Number, m.Title, move.Label, move.OldDueOn, move.NewDueOn, move.Reason, move.At))
            .Take(request.PageSize + 1).ToListAsync(cancellationToken);
        return Page.Of(rows, request.PageSize, row => new Position(row.Id));
    }
}
