using Fazhi.LegalAid.Domain;
using Fazhi.LegalAid.Persistence;
using Fazhi.Platform.Audit;
using Fazhi.Platform.Excel;

namespace Fazhi.LegalAid.Features.Subsidies;

/// <summary>补贴发放表：核定之日在期间内的补贴，一案一行。</summary>
internal sealed record ExportSubsidyPaymentsQuery(DateOnly From, DateOnly To) : IRequest<IAsyncEnumerable<SubsidyPayment>>;

/// <summary>发放表的一行。</summary>
internal sealed record SubsidyPayment(string Number, AidKind Kind, string Cause, string PractitionerName, string InstitutionName, DateOnly? ClosingDay,
    SubsidyGrant Grant);

internal static class ExportSubsidyPaymentsEndpoint
{
    private static readonly SheetExport<SubsidyPayment> Sheet = new("法律援助补贴发放表",
        new("案件编号", p => p.Number, 24), new("案件类型", p => p.Kind.NameOf(), 10), new("案由", p => p.Cause, 24), new("法律援助人员", p => p.PractitionerName, 14),
        new("所属单位", p => p.InstitutionName, 28), new("结案日期", p => p.ClosingDay, 12), new("标准金额（元）", p => p.Grant.ProposedAmount, 14),
        new("标准依据", p => p.Grant.ProposalReason, 40), new("核定金额（元）", p => p.Grant.ApprovedAmount, 14), new("不一致的理由", p => p.Grant.DepartureReason, 30),
        new("核定日期", p => p.Grant.ApprovedOn, 12));

    public static void Map(RouteGroupBuilder module) => module
        .MapGet("/subsidies/payments.xlsx", async (DateOnly from, DateOnly to, ISender sender, TimeProvider clock, CancellationToken ct) =>
        {
            var rows = await sender.Send(new ExportSubsidyPaymentsQuery(from, to), ct);
            var today = clock.TodayInChina();
            return TypedResults.Stream(output => Sheet.WriteAsync(output, rows, $"核定日期 {from:yyyy-MM-dd} 至 {to:yyyy-MM-dd}", ct,
                $"填表人：　　　审核人：　　　制表日期：{today:yyyy年M月d日}"), Workbook.ContentType, $"法律援助补贴发放表-{from:yyyyMMdd}-{to:yyyyMMdd}.xlsx");
        })
        .WithName("ExportAidSubsidyPayments").WithSummary("补贴发放表（xlsx）").Produces(StatusCodes.Status200OK, contentType: Workbook.ContentType)
        .RequirePermission(LegalAidPermissions.Subsidy);
}

internal sealed class ExportSubsidyPaymentsValidator : AbstractValidator<ExportSubsidyPaymentsQuery>
{
    public ExportSubsidyPaymentsValidator() => RuleFor(q => q.To).GreaterThanOrEqualTo(q => q.From).WithName("止日");
}

internal sealed class ExportSubsidyPaymentsHandler(LegalAidDbContext db, AuditTrail audit)
    : IRequestHandler<ExportSubsidyPaymentsQuery, IAsyncEnumerable<SubsidyPayment>>
{
    public async Task<IAsyncEnumerable<SubsidyPayment>> Handle(ExportSubsidyPaymentsQuery request, CancellationToken cancellationToken)
    {
        audit.Add(db, "exported", "SubsidyPayments", null, $"{request.From:yyyy-MM-dd} 至 {request.To:yyyy-MM-dd}");
        await db.SaveChangesAsync(cancellationToken);
        return db.Cases.AsNoTracking()
            .Where(c => c.SubsidyApprovedOn >= request.From && c.SubsidyApprovedOn <= request.To)
            .OrderBy(c => c.SubsidyApprovedOn).ThenBy(c => c.Id).AsAsyncEnumerable().Select(Row);
    }

    private static SubsidyPayment Row(AidCase aid)
    {
        var grant = aid.Subsidy!;
        var paid = aid.Assignments.First(a => a.PractitionerId == grant.PractitionerId);
        return new(aid.Number, aid.Kind, aid.Cause, paid.PractitionerName, paid.InstitutionName, aid.ClosingDay, grant);
    }
}
