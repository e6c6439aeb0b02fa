using System.Runtime.CompilerServices;
using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Persistence;
using Fazhi.Platform.Reminders;
using Microsoft.Extensions.Options;

namespace Fazhi.NormativeDocuments.Published;

/// <summary>规范性文件的定期事项：有效期届满、清理答复、上位法变动后的清理、纠正情况的报告、下一次定期清理。</summary>
internal sealed class NormativeDuties(NormativeDocumentsDbContext db, IOptions<NormativeDocumentsOptions> options, TimeProvider clock) : IDutySource
{
    private const string Cleanup = "国办发〔2018〕37号（清理长效机制）";

    private static readonly DutyKind Validity = new("normative-documents.validity", "规范性文件有效期届满", "6m,3m,1m,0");
    private static readonly DutyKind Answer = new("normative-documents.answer", "清理意见答复", "10,5,3,1,0");
    private static readonly DutyKind Amendment = new("normative-documents.law-change", "上位法变动后的清理", "30d,10,0");
    private static readonly DutyKind Correction = new("normative-documents.correction", "报告纠正情况", "10,5,3,1,0");
    private static readonly DutyKind Periodic = new("normative-documents.periodic-cleanup", "定期清理", "3m,1m,0");

    public string Module => NormProcedure.Definition.Module;

    public IReadOnlyList<DutyKind> Kinds { get; } = [Validity, Answer, Amendment, Correction, Periodic];

    public async IAsyncEnumerable<DatedDuty> OpenAsync(DateOnly until, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var duty in ValiditiesAsync(until, ct)) yield return duty;
        await foreach (var duty in TasksAsync(until, ct)) yield return duty;
        await foreach (var duty in CorrectionsAsync(until, ct)) yield return duty;
        foreach (var duty in await PeriodicAsync(until, ct)) yield return duty;
    }

    /// <summary>Before a document lapses by itself, it is evaluated: extended, replaced or let go. One that has lapsed asks for nothing any more.</summary>
    private async IAsyncEnumerable<DatedDuty> ValiditiesAsync(DateOnly until, [EnumeratorCancellation] CancellationToken ct)
    {
        var today = clock.TodayInChina();
        var ending = db.Published.AsNoTracking().IgnoreAutoIncludes().Where(d => d.EndedOn == null && d.ValidUntil >= today && d.ValidUntil <= until)
            .Select(d => new { d.Id, d.CountyCode, d.OrganizationId, d.DocumentNumber, d.Name, d.ValidUntil, d.HandlerId });
        await foreach (var d in ending.AsAsyncEnumerable().WithCancellation(ct))
            yield return new($"{d.Id}:{d.ValidUntil:yyyyMMdd}", Validity.Code, d.CountyCode, d.OrganizationId, d.DocumentNumber ?? "", $"《{d.Name}》", "有效期届满前评估，决定延续、修改或者失效", d.ValidUntil!.Value,
                "规范性文件有效期的规定", $"/normative-documents/documents/{d.Id}")
            {
                HandlerId = d.HandlerId, Permission = NormRights.Register,
            };
    }

    /// <summary>A task of a campaign is due on the day set for its answers; one that a law caused, so many days after it was opened, and not
    /// before the law takes effect.</summary>
    private async IAsyncEnumerable<DatedDuty> TasksAsync(DateOnly until, [EnumeratorCancellation] CancellationToken ct)
    {
        var days = options.Value.ActOnLawChangeWithinDays;
        var opened = until.AddDays(-days);
        var open = db.OpenTasks.AsNoTracking().IgnoreAutoIncludes()
            .Where(t => t.LawChangeId != null ? t.LagFrom <= until && t.OpenedOn <= opened : t.Status == CleanupStatus.Unanswered && t.AnswerDueOn <= until)
            .Select(t => new { t.Id, t.CountyCode, t.OrganizationId, t.Number, t.DocumentName, t.Cause, t.LagFrom, t.AnswerDueOn, t.OpenedOn, t.HandlerId, t.Status });
        await foreach (var t in open.AsAsyncEnumerable().WithCancellation(ct))
        {
            var unanswered = t.Status == CleanupStatus.Unanswered;
            var due = t.LagFrom is not { } effective ? t.AnswerDueOn!.Value : effective > t.OpenedOn.AddDays(days) ? effective : t.OpenedOn.AddDays(days);
            yield return new(t.Id.ToString(), t.LagFrom is null ? Answer.Code : Amendment.Code, t.CountyCode, t.OrganizationId, t.Number, $"《{t.DocumentName}》清理：{t.Cause}",
                unanswered ? "提出清理意见" : "审定、落实清理意见", due, Cleanup, $"/normative-documents/cleanup-tasks/{t.Id}")
            {
                HandlerId = t.HandlerId, Permission = unanswered ? NormRights.AnswerCleanup : NormRights.OrganizeCleanup,
            };
        }
    }

    private async IAsyncEnumerable<DatedDuty> CorrectionsAsync(DateOnly until, [EnumeratorCancellation] CancellationToken ct)
    {
        var due = db.OpenCorrections.AsNoTracking().IgnoreAutoIncludes().Where(f => f.CorrectionDueOn <= until)
            .Select(f => new { f.Id, f.CountyCode, f.OrganizationId, f.Number, f.DocumentName, f.CorrectionDueOn });
        await foreach (var f in due.AsAsyncEnumerable().WithCancellation(ct))
            yield return new($"{f.Id}:{f.CorrectionDueOn:yyyyMMdd}", Correction.Code, f.CountyCode, f.OrganizationId, f.Number, $"《{f.DocumentName}》备案审查", "报告纠正情况", f.CorrectionDueOn!.Value,
                "有错必纠", $"/normative-documents/filings/{f.Id}")
            {
                Permission = NormRights.Draft,
            };
    }

    /// <summary>The next periodic cleanup, counted from the announcement of the last; none is due while one is under way.</summary>
    private async Task<IReadOnlyList<DatedDuty>> PeriodicAsync(DateOnly until, CancellationToken ct)
    {
        var campaigns = await db.PeriodicCampaigns.AsNoTracking().IgnoreAutoIncludes()
            .Select(c => new { c.Id, c.CountyCode, c.OrganizationId, c.Number, c.Name, c.AnnouncedOn, c.ClosedOn }).ToListAsync(ct);
        return [.. campaigns.GroupBy(c => c.CountyCode).Where(g => g.All(c => c.ClosedOn is not null)).Select(g => g.Where(c => c.AnnouncedOn is not null).MaxBy(c => c.AnnouncedOn))
            .Where(last => last is not null && last.AnnouncedOn!.Value.AddYears(options.Value.CleanupEveryYears) <= until)
            .Select(last => new DatedDuty(last!.Id.ToString(), Periodic.Code, last.CountyCode, last.OrganizationId, last.Number, last.Name, "开展下一次定期清理",
                last.AnnouncedOn!.Value.AddYears(options.Value.CleanupEveryYears), Cleanup, "/normative-documents/campaigns")
            {
                Permission = NormRights.OrganizeCleanup,
            })];
    }
}
