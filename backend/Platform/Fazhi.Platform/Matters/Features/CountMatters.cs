using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Matters.Features;

/// <summary>符合筛选条件的事项数；条件与列表相同。</summary>
internal sealed record CountMattersQuery(Code<MatterBucket>? Bucket = null, string? Module = null, Guid? OrganizationId = null, Guid? HandlerId = null, string? Status = null,
    DateOnly? OpenedFrom = null, DateOnly? OpenedTo = null, string? Q = null) : IRequest<MatterCount>, IMatterFilter;

/// <summary>How many matters there are.</summary>
/// <param name="Count">件数。</param>
internal sealed record MatterCount(int Count);

/// <summary>工作台各分类的件数。</summary>
internal sealed record GetWorkbenchQuery : IRequest<Workbench>;

/// <summary>The counts of the workbench; each equals its list.</summary>
/// <param name="Todo">待办。</param>
/// <param name="Done">已办。</param>
/// <param name="DueSoon">即将到期。</param>
/// <param name="Overdue">已超期。</param>
/// <param name="Initiated">我发起。</param>
/// <param name="Open">在办。</param>
/// <param name="Closed">已办结。</param>
internal sealed record Workbench(int Todo, int Done, int DueSoon, int Overdue, int Initiated, int Open, int Closed);

internal static class CountMattersEndpoint
{
    public static void Map(RouteGroupBuilder matters)
    {
        matters.MapGet("/count", ([AsParameters] CountMattersQuery query, ISender sender, CancellationToken ct) => sender.Send(query, ct))
            .WithName("CountMatters").WithSummary("事项计数，条件与列表相同").RequirePermission(MatterPermissions.Read);
        matters.MapGet("/workbench", (ISender sender, CancellationToken ct) => sender.Send(new GetWorkbenchQuery(), ct))
            .WithName("GetWorkbench").WithSummary("工作台各分类的件数").RequirePermission(MatterPermissions.Read);
    }
}

internal sealed class CountMattersValidator : MatterFilterValidator<CountMattersQuery>;

internal sealed class CountMattersHandler(MatterSearch search) : IRequestHandler<CountMattersQuery, MatterCount>
{
    public async Task<MatterCount> Handle(CountMattersQuery request, CancellationToken cancellationToken)
    {
        var matters = await search.ApplyAsync(request, cancellationToken);
        return new(await matters.CountAsync(cancellationToken));
    }
}

internal sealed class GetWorkbenchHandler(PlatformDbContext db, MatterSearch search) : IRequestHandler<GetWorkbenchQuery, Workbench>
{
    /// <summary>All counts in one statement, so that they speak of one instant.</summary>
    public Task<Workbench> Handle(GetWorkbenchQuery request, CancellationToken cancellationToken)
    {
        var (todo, done, soon) = (search.Of(MatterBucket.Todo), search.Of(MatterBucket.Done), search.Of(MatterBucket.DueSoon));
        var (overdue, initiated) = (search.Of(MatterBucket.Overdue), search.Of(MatterBucket.Initiated));
        var (open, closed) = (search.Of(MatterBucket.Open), search.Of(MatterBucket.Closed));
        return db.Database.SqlQuery<int>($"""select 1 as "Value" """)
            .Select(_ => new Workbench(todo.Count(), done.Count(), soon.Count(), overdue.Count(), initiated.Count(), open.Count(), closed.Count()))
            .FirstAsync(cancellationToken);
    }
}
