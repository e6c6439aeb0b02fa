using Fazhi.LegalAid.Domain;
using Fazhi.LegalAid.Persistence;
using Fazhi.Platform.Audit;
using Fazhi.Platform.Excel;
using Fazhi.Platform.Organizations;

namespace Fazhi.LegalAid.Features.Exchange;

/// <summary>按当前筛选导出案件；个人信息已脱敏，导出有记录。</summary>
internal sealed record ExportCasesQuery : CaseFilter, IRequest<Export<AidCase>>;

internal static class ExportCasesEndpoint
{
    public static void Map(RouteGroupBuilder cases) => cases
        .MapGet("/export.xlsx", async ([AsParameters] ExportCasesQuery query, ISender sender, IDivisionDirectory divisions, ICurrentUser users, TimeProvider clock, CancellationToken ct) =>
            SheetReply.Of(Sheet(await divisions.NamesAsync(users.User.CountyCode, ct)), "法律援助案件", await sender.Send(query, ct), clock.TodayInChina(), ct))
        .WithName("ExportAidCases").WithSummary("导出案件（xlsx）").Produces(StatusCodes.Status200OK, contentType: Workbook.ContentType)
        .RequirePermission(LegalAidPermissions.Export);

    private static SheetExport<AidCase> Sheet(IReadOnlyDictionary<string, string> divisions) => new("法律援助案件",
        new("案号", c => c.Number, 24), new("受援人", c => string.Join('、', c.Applicants.Select(a => a.Name)), 16),
        new("证件号码（脱敏）", c => string.Join('、', c.Applicants.Select(a => Masking.Document(a.DocumentNumber))), 24), new("类型", c => c.Kind.NameOf(), 10),
        new("案由", c => c.Cause, 24), new("来源", c => c.Origin.NameOf(), 14), new("申请方式", c => c.Channel.NameOf(), 16), new("阶段", c => c.Status.NameOf(), 14),
        new("受援人类别", c => string.Join('、', c.Categories.Select(k => k.NameOf())), 24), new("乡镇", c => divisions.GetValueOrDefault(c.DivisionCode, c.DivisionCode), 14),
        new("承办人", c => c.HandlerName, 12), new("援助人员", c => c.AssigneeName, 14), new("收件日期", c => c.OpenedOn, 12), new("援助日期", c => c.AidedOn, 12),
        new("结案日期", c => c.ConcludedOn, 12), new("结案结果", c => c.Outcome?.NameOf(), 16), new("挽回损失（元）", c => c.RecoveredAmount, 18));
}

internal sealed class ExportCasesValidator : CaseFilterValidator<ExportCasesQuery>;

internal sealed class ExportCasesHandler(LegalAidDbContext db, IOrganizationDirectory organizations, IDivisionDirectory divisions, ICurrentUser users, AuditTrail audit, TimeProvider clock)
    : IRequestHandler<ExportCasesQuery, Export<AidCase>>
{
    public async Task<Export<AidCase>> Handle(ExportCasesQuery request, CancellationToken cancellationToken)
    {
        audit.Add(db, "exported", nameof(AidCase), null, "导出案件");
        await db.SaveChangesAsync(cancellationToken);
        var tree = await organizations.GetAsync(cancellationToken);
        var filter = FilterWords.Of(request, tree,
            (nameof(request.DivisionCode), request.DivisionCode is { } code ? (await divisions.NamesAsync(users.User.CountyCode, cancellationToken)).GetValueOrDefault(code) : null),
            (nameof(request.HandlerId), request.HandlerId is { } handler ? await db.Cases.Where(c => c.HandlerId == handler).Select(c => c.HandlerName).FirstOrDefaultAsync(cancellationToken) : null),
            (nameof(request.PractitionerId), request.PractitionerId is { } lawyer ? await db.Practitioners.Where(p => p.Id == lawyer).Select(p => p.Name).FirstOrDefaultAsync(cancellationToken) : null));
        return new(request.Apply(db, tree, clock.TodayInChina()).AsNoTracking().IgnoreAutoIncludes().Include(c => c.Applicants)
            .OrderByDescending(c => c.OpenedOn).ThenByDescending(c => c.Id).AsAsyncEnumerable(), filter);
    }
}
