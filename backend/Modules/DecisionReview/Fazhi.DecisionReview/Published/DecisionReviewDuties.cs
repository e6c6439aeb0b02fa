using System.Runtime.CompilerServices;
using Fazhi.DecisionReview.Domain;
using Fazhi.DecisionReview.Domain.Advisers;
using Fazhi.DecisionReview.Domain.Agreements;
using Fazhi.DecisionReview.Domain.Reviews;
using Fazhi.DecisionReview.Persistence;
using Fazhi.Kernel.Identifiers;
using Fazhi.Platform.Organizations;
using Fazhi.Platform.Reminders;
using Microsoft.Extensions.Options;

namespace Fazhi.DecisionReview.Published;

/// <summary>决策审查的定期事项：合同的履行节点、合同期满、法律顾问聘期届满。</summary>
internal sealed class DecisionReviewDuties(DecisionReviewDbContext db, IOrganizationDirectory organizations, IOptions<DecisionReviewOptions> options, TimeProvider clock) : IDutySource
{
    private const string Performance = "民法典第五百零九条（全面履行）";
    private const string Management = "行政机关合同管理制度（履行）";
    private const string Appointment = "关于推行法律顾问制度和公职律师公司律师制度的意见";

    private static readonly DutyKind Milestone = new("decision-review.milestone", "合同履行节点", "10,5,3,1,0");
    private static readonly DutyKind Expiry = new("decision-review.contract-expiry", "合同期满", "60d,30d,10,3,0");

    private readonly DutyKind term = new("decision-review.appointment", "法律顾问聘期届满", FormattableString.Invariant($"{options.Value.AppointmentNoticeDays}d,10,0"));

    public string Module => ReviewProcedure.Definition.Module;

    public IReadOnlyList<DutyKind> Kinds => [Milestone, Expiry, term];

    public async IAsyncEnumerable<DatedDuty> OpenAsync(DateOnly until, [EnumeratorCancellation] CancellationToken ct)
    {
        var contracts = db.ContractsInPerformance.AsNoTracking().IgnoreAutoIncludes().Where(a => a.NextMilestoneOn <= until || a.ExpiresOn <= until);
        await foreach (var contract in contracts.AsAsyncEnumerable().WithCancellation(ct))
            foreach (var duty in Of(contract, until))
                yield return duty;
        await foreach (var duty in AppointmentsAsync(until, ct)) yield return duty;
    }

    private static IEnumerable<DatedDuty> Of(Agreement contract, DateOnly until)
    {
        foreach (var milestone in contract.Milestones.Where(m => m.ReachedOn is null && m.DueOn <= until))
            yield return Of(contract, $"{milestone.Id}:{milestone.DueOn:yyyyMMdd}", Milestone, $"完成履行节点：{milestone.Name}", milestone.DueOn, Performance);
        if (contract.ExpiresOn is { } end && end <= until)
            yield return Of(contract, $"{contract.Id}:{end:yyyyMMdd}", Expiry, "期满前验收，登记履行完毕、终止，或者另订合同", end, Management);
    }

    private static DatedDuty Of(Agreement contract, string key, DutyKind kind, string label, DateOnly due, string basis) => new(key, kind.Code, contract.CountyCode,
        contract.OrganizationId, contract.Number, contract.MaskedTitle, label, due, basis, $"/decision-review/contracts/{contract.Id}")
    {
        HandlerId = contract.HandlerId, Permission = AgreementRights.Manage,
    };

    /// <summary>The reviewing body appoints again or lets go; a term that has ended asks for nothing any more.</summary>
    private async IAsyncEnumerable<DatedDuty> AppointmentsAsync(DateOnly until, [EnumeratorCancellation] CancellationToken ct)
    {
        var today = clock.TodayInChina();
        var bureaus = (await organizations.GetAsync(ct)).All.Where(o => o.Kind == OrganizationKind.Bureau).ToLookup(o => o.CountyCode, o => o.Id);
        var ending = db.AppointedAdvisers.AsNoTracking().Where(a => a.AppointedUntil >= today && a.AppointedUntil <= until && (a.EndedOn == null || a.EndedOn > a.AppointedUntil));
        await foreach (var adviser in ending.AsAsyncEnumerable().WithCancellation(ct))
            yield return new($"{adviser.Id}:{adviser.AppointedUntil:yyyyMMdd}", term.Code, adviser.CountyCode, bureaus[adviser.CountyCode].FirstOrDefault(), adviser.Kind.NameOf(),
                $"{PartyName.Masked(adviser.Name)}（{adviser.OfficeName}）", "聘期届满前续聘、另聘或者不再聘任", adviser.AppointedUntil!.Value, Appointment, "/decision-review/advisers")
            {
                Permission = ReviewRights.ManageAdvisers,
            };
    }
}
