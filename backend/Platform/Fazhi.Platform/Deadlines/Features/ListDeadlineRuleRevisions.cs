using Fazhi.Kernel.Deadlines;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Deadlines.Features;

/// <summary>一条规则的修订记录：每次改成了什么、谁改的、为什么。</summary>
internal sealed record ListDeadlineRuleRevisionsQuery(string Id) : IRequest<IReadOnlyList<DeadlineRuleRevisionRow>>;

/// <summary>期限规则的一次修改。</summary>
internal sealed record DeadlineRuleRevisionRow(
    long Number, RuleChange Change, string Reason, string ActorName, DateTimeOffset At, DeadlineRuleView Content);

internal static class ListDeadlineRuleRevisionsEndpoint
{
    public static void Map(RouteGroupBuilder rules) => rules
        .MapGet("/{id}/revisions", (string id, ISender sender, CancellationToken ct) => sender.Send(new ListDeadlineRuleRevisionsQuery(id), ct))
        .WithName("ListDeadlineRuleRevisions").WithSummary("期限规则的修订记录").RequirePermission(DeadlinePermissions.Manage);
}

internal sealed class ListDeadlineRuleRevisionsHandler(PlatformDbContext db)
    : IRequestHandler<ListDeadlineRuleRevisionsQuery, IReadOnlyList<DeadlineRuleRevisionRow>>
{
    public async Task<IReadOnlyList<DeadlineRuleRevisionRow>> Handle(ListDeadlineRuleRevisionsQuery query, CancellationToken cancellationToken)
    {
        var record = await db.Set<RuleRecord>().AsNoTracking().Include(r => r.Revisions).FirstOrDefaultAsync(r => r.RuleId == query.Id, cancellationToken)
            ?? throw new UnknownRuleException(query.Id);
        return [.. record.Revisions.OrderByDescending(r => r.Number)
            .Select(r => new DeadlineRuleRevisionRow(r.Number, r.Change, r.Reason, r.ActorName, r.At, DeadlineRuleView.Of(r.Content, r.Number)))];
    }
}
