using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Persistence;
using Fazhi.Platform.Audit;
using Fazhi.Platform.Excel;
using Fazhi.Platform.Organizations;
using Microsoft.Extensions.Options;

namespace Fazhi.NormativeDocuments.Features.Register;

/// <summary>按当前筛选导出登记簿，导出有记录。</summary>
internal sealed record ExportNormDocumentsQuery : NormFilter, IRequest<Export<NormativeDocument>>;

internal static class ExportNormDocumentsEndpoint
{
    public static void Map(RouteGroupBuilder documents) => documents
        .MapGet("/export.xlsx", async ([AsParameters] ExportNormDocumentsQuery query, ISender sender, TimeProvider clock,
            IOptions<NormativeDocumentsOptions> options, CancellationToken ct) =>
        {
            var today = clock.TodayInChina();
            return SheetReply.Of(Sheet(query.On ?? today, options.Value.ExpiringMonths), "规范性文件登记簿", await sender.Send(query, ct), today, ct);
        })
        .WithName("ExportNormDocuments").WithSummary("导出登记簿（xlsx）").Produces(StatusCodes.Status200OK, contentType: Workbook.ContentType)
        .RequirePermission(NormativeDocumentsPermissions.Export);

    private static SheetExport<NormativeDocument> Sheet(DateOnly day, int soon) => new("规范性文件登记簿",
        new("登记号", d => d.RegistrationNumber, 20), new("文号", d => d.DocumentNumber, 22), new("名称", d => d.Name, 44), new("制定机关", d => d.IssuerName, 24),
        new("阶段", d => d.Status.NameOf(), 16), new("效力", d => d.StandingOn(day, soon).NameOf(), 12), new("印发日期", d => d.IssuedOn, 12),
        new("公布日期", d => d.PublishedOn, 12), new("施行日期", d => d.EffectiveOn, 12), new("有效期至", d => d.ValidUntil, 12), new("失效日期", d => d.EndedOn, 12),
        new("备案", d => string.Join('、', d.Filings.Select(f => $"{f.Authority.NameOf()}{f.SubmittedOn:yyyy-MM-dd}")), 36), new("承办人", d => d.HandlerName, 14));
}

internal sealed class ExportNormDocumentsValidator : NormFilterValidator<ExportNormDocumentsQuery>;

internal sealed class ExportNormDocumentsHandler(NormativeDocumentsDbContext db, IOrganizationDirectory organizations, AuditTrail audit, TimeProvider clock, IOptions<NormativeDocumentsOptions> options)
    : IRequestHandler<ExportNormDocumentsQuery, Export<NormativeDocument>>
{
    public async Task<Export<NormativeDocument>> Handle(ExportNormDocumentsQuery request, CancellationToken cancellationToken)
    {
        audit.Add(db, "exported", nameof(NormativeDocument), null, "导出登记簿");
        await db.SaveChangesAsync(cancellationToken);
        var tree = await organizations.GetAsync(cancellationToken);
        var filter = FilterWords.Of(request, tree,
            (nameof(request.IssuerId), request.IssuerId is { } issuer ? await db.Issuers.Where(i => i.Id == issuer).Select(i => i.Name).FirstOrDefaultAsync(cancellationToken) : null),
            (nameof(request.LawId), request.LawId is { } law ? await db.Laws.Where(l => l.Id == law).Select(l => l.Name).FirstOrDefaultAsync(cancellationToken) : null));
        return new(request.Apply(db, tree, clock.TodayInChina(), options.Value.ExpiringMonths).AsNoTracking().IgnoreAutoIncludes().Include(d => d.Filings)
            .OrderByDescending(d => d.OpenedOn).ThenByDescending(d => d.Id).AsAsyncEnumerable(), filter);
    }
}
