using System.ComponentModel;
using Fazhi.DecisionReview.Domain.Agreements;
using Fazhi.DecisionReview.Persistence;
using Fazhi.Platform.Matters;

namespace Fazhi.DecisionReview.Features.Agreements;

/// <summary>合同的风险灯。</summary>
internal enum ContractLamp
{
    [Description("正常")] Green,
    [Description("临近")] Yellow,
    [Description("超期")] Red,
    [Description("已结束")] Closed,
}

/// <summary>合同、协议台账，新的在前。</summary>
/// <param name="Q">名称、编号、对方当事人中的文字，两个字起。</param>
/// <param name="Status">阶段。</param>
/// <param name="OrganizationId">承办单位。</param>
/// <param name="Procurement">政府采购合同。</param>
/// <param name="ExpiresFrom">截止日期自。</param>
/// <param name="ExpiresTo">截止日期至。</param>
/// <param name="After">上一页的 nextCursor。</param>
/// <param name="PageSize">每页条数，1 至 200。</param>
internal sealed record ListContractsQuery(string? Q = null, Code<AgreementStatus>? Status = null, Guid? OrganizationId = null, bool? Procurement = null, DateOnly? ExpiresFrom = null,
    DateOnly? ExpiresTo = null, string? After = null, int PageSize = Page.DefaultSize) : IRequest<Page<ContractRow>>;

/// <summary>台账的一行。</summary>
/// <param name="Lamp">风险灯：截止日期、履行节点、备案公告期限中最急的一项。</param>
/// <param name="LampText">为什么亮。</param>
internal sealed record ContractRow(Guid Id, string Number, string Name, string Counterpart, decimal? Amount, bool Procurement, string OrganizationName, AgreementStatus Status,
    DateOnly OpenedOn, DateOnly? SignedOn, DateOnly? ExpiresOn, DateOnly? NextMilestoneOn, ContractLamp Lamp, string LampText);

internal static class ListContractsEndpoint
{
    public static void Map(RouteGroupBuilder contracts) => contracts
        .MapGet("", async ([AsParameters] ListContractsQuery query, ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(query, ct)))
        .WithName("ListContracts").WithSummary("合同、协议台账").RequirePermission(DecisionReviewPermissions.ReadContracts);
}

internal sealed class ListContractsValidator : AbstractValidator<ListContractsQuery>
{
    public ListContractsValidator()
    {
        RuleFor(q => q.Q).MaximumLength(100).Must(q => string.IsNullOrEmpty(q) || SearchText.Query(q).Length > 0).WithName("搜索词").WithMessage("搜索词至少两个字。");
        RuleFor(q => q.ExpiresTo).GreaterThanOrEqualTo(q => q.ExpiresFrom).When(q => q.ExpiresFrom is not null).WithName("截止日期止");
        RuleFor(q => q.PageSize).PageSize();
    }
}

internal sealed class ListContractsHandler(DecisionReviewDbContext db, DeadlineLights lights) : IRequestHandler<ListContractsQuery, Page<ContractRow>>
{
    public async Task<Page<ContractRow>> Handle(ListContractsQuery request, CancellationToken cancellationToken)
    {
        var contracts = db.Agreements.AsNoTracking();
        if (request.Status?.Value is { } status) contracts = contracts.Where(a => a.Status == status);
        if (request.OrganizationId is { } organization) contracts = contracts.Where(a => a.OrganizationId == organization);
        if (request.Procurement is { } procurement) contracts = contracts.Where(a => a.Procurement == procurement);
        if (request.ExpiresFrom is { } from) contracts = contracts.Where(a => a.ExpiresOn >= from);
        if (request.ExpiresTo is { } to) contracts = contracts.Where(a => a.ExpiresOn <= to);
        var page = await db.PageAsync(contracts, new(request.Q, null, request.After, request.PageSize), found => found.Select(p => p.Dossier),
            last => new(last.OpenedOn, last.Id), cancellationToken);
        var (today, soon) = (lights.Today, lights.SoonOn);
        return new([.. page.Items.Select(a => RowOf(a, today, soon))], page.NextCursor);
    }

    private static ContractRow RowOf(Agreement a, DateOnly today, DateOnly soon)
    {
        var (lamp, text) = LampOf(a, today, soon);
        return new(a.Id, a.Number, a.Name, a.Counterpart, a.Amount, a.Procurement, a.OrganizationName, a.Status, a.OpenedOn, a.SignedOn, a.ExpiresOn, a.NextMilestoneOn, lamp, text);
    }

    /// <summary>The most urgent of expiry, milestone and filing decides.</summary>
    internal static (ContractLamp Lamp, string Text) LampOf(Agreement a, DateOnly today, DateOnly soon)
    {
        if (a.Status is AgreementStatus.Completed or AgreementStatus.Ended) return (ContractLamp.Closed, a.Status.NameOf());
        var filing = a.Deadlines.Where(d => d is { Status: Fazhi.Kernel.Dossiers.DeadlineStatus.Running, DueOn: not null }).MinBy(d => d.DueOn);
        (DateOnly? On, string What)[] dates = [(a.ExpiresOn, "合同期满"), (a.NextMilestoneOn, "履行节点"), (filing?.DueOn, filing?.Label ?? "")];
        var next = dates.Where(d => d.On is not null).OrderBy(d => d.On).FirstOrDefault();
        return next.On is not { } on || on > soon ? (ContractLamp.Green, ContractLamp.Green.NameOf())
            : on < today ? (ContractLamp.Red, $"{next.What}已过：{on:yyyy-MM-dd}") : (ContractLamp.Yellow, $"{next.What}临近：{on:yyyy-MM-dd}");
    }
}
