using Fazhi.DecisionReview.Domain.Reviews;
using Fazhi.DecisionReview.Persistence;
using Fazhi.Platform.Audit;
using Fazhi.Platform.Excel;
using Fazhi.Platform.Organizations;

namespace Fazhi.DecisionReview.Features.Reviews;

/// <summary>按当前筛选导出登记簿，导出有记录。</summary>
internal sealed record ExportReviewsQuery : ReviewFilter, IRequest<Export<LegalityReview>>;

internal static class ExportReviewsEndpoint
{
    private static readonly SheetExport<LegalityReview> Sheet = new("合法性审查登记簿",
        new("审查编号", r => r.Number, 22), new("送审件名称", r => r.Subject, 40), new("送审种类", r => r.KindName, 16), new("类别", r => r.Category.NameOf(), 16),
        new("送审单位", r => r.SubmittingOrganizationName, 22), new("层级", r => r.Level.NameOf(), 10), new("轮次", r => r.Round, 6), new("阶段", r => r.Status.NameOf(), 16),
        new("结论", r => r.Outcome?.NameOf(), 14), new("意见条数", r => r.Findings.Count, 10), new("采纳情况", r => r.Adoption?.NameOf(), 12),
        new("意见书文号", r => r.OpinionNumber, 22), new("承办人", r => r.HandlerName, 12), new("送审日期", r => r.OpenedOn, 12), new("出具意见日期", r => r.OpinionOn, 14));

    public static void Map(RouteGroupBuilder reviews) => reviews
        .MapGet("/export.xlsx", async ([AsParameters] ExportReviewsQuery query, ISender sender, TimeProvider clock, CancellationToken ct) =>
            SheetReply.Of(Sheet, "合法性审查登记簿", await sender.Send(query, ct), clock.TodayInChina(), ct))
        .WithName("ExportReviews").WithSummary("导出登记簿（xlsx）").Produces(StatusCodes.Status200OK, contentType: Workbook.ContentType)
        .RequirePermission(DecisionReviewPermissions.Export);
}

internal sealed class ExportReviewsValidator : ReviewFilterValidator<ExportReviewsQuery>;

internal sealed class ExportReviewsHandler(DecisionReviewDbContext db, IOrganizationDirectory organizations, AuditTrail audit, TimeProvider clock)
    : IRequestHandler<ExportReviewsQuery, Export<LegalityReview>>
{
    public async Task<Export<LegalityReview>> Handle(ExportReviewsQuery request, CancellationToken cancellationToken)
    {
        audit.Add(db, "exported", nameof(LegalityReview), null, "导出合法性审查登记簿");
        await db.SaveChangesAsync(cancellationToken);
        var tree = await organizations.GetAsync(cancellationToken);
        var filter = FilterWords.Of(request, tree,
            (nameof(request.Kind), request.Kind is { } kind ? await db.Kinds.Where(k => k.Code == kind).Select(k => k.Name).FirstOrDefaultAsync(cancellationToken) : null),
            (nameof(request.HandlerId), request.HandlerId is { } handler ? await db.Reviews.Where(r => r.HandlerId == handler).Select(r => r.HandlerName).FirstOrDefaultAsync(cancellationToken) : null),
            (nameof(request.AdviserId), request.AdviserId is { } adviser ? await db.Advisers.Where(a => a.Id == adviser).Select(a => a.Name).FirstOrDefaultAsync(cancellationToken) : null));
        return new(request.Apply(db, tree, clock.TodayInChina()).AsNoTracking().IgnoreAutoIncludes()
            .OrderByDescending(r => r.OpenedOn).ThenByDescending(r => r.Id).AsAsyncEnumerable(), filter);
    }
}
