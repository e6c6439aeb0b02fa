using Fazhi.Kernel;
using Fazhi.Kernel.Dossiers;
using Fazhi.Platform.Identity;
using Fazhi.Platform.Organizations;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Reminders.Features;

/// <summary>与本人有关的委托：本人所托和受托的，没有过期的在前。</summary>
internal sealed record ListDelegationsQuery : IRequest<IReadOnlyList<DelegationRow>>;

/// <summary>与本人有关的一次委托。</summary>
internal sealed record GetDelegationQuery(Guid Id) : IRequest<DelegationRow>;

/// <summary>一次委托。</summary>
/// <param name="Id">标识。</param>
/// <param name="UserName">委托人。</param>
/// <param name="DelegateName">受托人。</param>
/// <param name="From">起日。</param>
/// <param name="To">止日，含当日。</param>
/// <param name="Reason">事由。</param>
/// <param name="Mine">是本人所托。</param>
/// <param name="Active">今天有效。</param>
/// <param name="Ended">已经提前结束。</param>
/// <param name="Version">版本，结束时放入 If-Match。</param>
internal sealed record DelegationRow(Guid Id, string UserName, string DelegateName, DateOnly From, DateOnly To, string Reason, bool Mine, bool Active, bool Ended, long Version);

/// <summary>可以受托的人：本单位和上级单位的在职人员。</summary>
internal sealed record ListDelegatesQuery : IRequest<IReadOnlyList<DelegateChoice>>;

/// <summary>可以受托的人。</summary>
/// <param name="Id">Id of the user.</param>
/// <param name="DisplayName">姓名。</param>
/// <param name="OrganizationName">所在单位。</param>
internal sealed record DelegateChoice(Guid Id, string DisplayName, string OrganizationName);

/// <summary>委托：外出期间由他人代为接收提醒。</summary>
internal sealed record DelegateCommand(DelegateBody Body) : IRequest<Versioned<Guid>>;

/// <summary>委托。</summary>
/// <param name="DelegateId">受托人。</param>
/// <param name="From">起日。</param>
/// <param name="To">止日，含当日。</param>
/// <param name="Reason">事由。</param>
internal sealed record DelegateBody(Guid DelegateId, DateOnly From, DateOnly To, string Reason);

/// <summary>提前结束委托。</summary>
internal sealed record EndDelegationCommand(Guid Id, IfMatch Expected) : IRequest<ETag>;

internal static class DelegationsEndpoint
{
    public static void Map(RouteGroupBuilder notifications)
    {
        var delegations = notifications.MapGroup("/delegations");
        delegations.MapGet("", (ISender sender, CancellationToken ct) => sender.Send(new ListDelegationsQuery(), ct))
            .WithName("ListDelegations").WithSummary("与本人有关的委托").RequireAuthorization();
        delegations.MapGet("/{id:guid}", async (Guid id, ISender sender, CancellationToken ct) =>
            {
                var delegation = await sender.Send(new GetDelegationQuery(id), ct);
                return Reply.Ok(delegation, new(delegation.Version));
            })
            .WithName("GetDelegation").WithSummary("一次委托").RequireAuthorization();
        delegations.MapGet("/choices", (ISender sender, CancellationToken ct) => sender.Send(new ListDelegatesQuery(), ct))
            .WithName("ListDelegates").WithSummary("可以受托的人").RequireAuthorization();
        delegations.MapPost("", async (DelegateBody body, ISender sender, CancellationToken ct) =>
            {
                var (id, tag) = await sender.Send(new DelegateCommand(body), ct);
                return Reply.Created($"/api/v1/notifications/delegations/{id}", new CreatedId(id), tag);
            })
            .WithName("Delegate").WithSummary("委托他人代为接收提醒").RequireAuthorization();
        delegations.MapPost("/{id:guid}/end", async (Guid id, IfMatch expected, ISender sender, CancellationToken ct) =>
                Reply.NoContent(await sender.Send(new EndDelegationCommand(id, expected), ct)))
            .WithName("EndDelegation").WithSummary("提前结束委托").RequireAuthorization();
    }
}

internal sealed class DelegateValidator : AbstractValidator<DelegateCommand>
{
    public DelegateValidator()
    {
        RuleFor(c => c.Body.To).GreaterThanOrEqualTo(c => c.Body.From).WithName("止日").WithMessage("止日不能早于起日。");
        RuleFor(c => c.Body.To).Must((c, to) => to.DayNumber - c.Body.From.DayNumber <= 366).WithName("止日").WithMessage("一次委托不超过一年。");
        RuleFor(c => c.Body.Reason).NotEmpty().MaximumLength(200).WithName("事由");
    }
}

internal sealed class DelegationHandlers(PlatformDbContext db, ICurrentUser users, IOrganizationDirectory organizations, TimeProvider clock)
    : IRequestHandler<ListDelegationsQuery, IReadOnlyList<DelegationRow>>, IRequestHandler<GetDelegationQuery, DelegationRow>, IRequestHandler<ListDelegatesQuery, IReadOnlyList<DelegateChoice>>,
        IRequestHandler<DelegateCommand, Versioned<Guid>>, IRequestHandler<EndDelegationCommand, ETag>
{
    public async Task<IReadOnlyList<DelegationRow>> Handle(ListDelegationsQuery request, CancellationToken cancellationToken) =>
        await Rows(Concerning().OrderByDescending(d => d.To).ThenByDescending(d => d.Id).Take(Page.MaxSize)).ToListAsync(cancellationToken);

    public async Task<DelegationRow> Handle(GetDelegationQuery request, CancellationToken cancellationToken) =>
        await Rows(Concerning().Where(d => d.Id == request.Id)).FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();

    /// <summary>What the caller granted, and what was granted to him and has not been ended.</summary>
    private IQueryable<Delegation> Concerning()
    {
        var me = users.User.Id;
        return db.Set<Delegation>().AsNoTracking().Where(d => d.UserId == me || (d.DelegateId == me && !d.Ended));
    }

    private IQueryable<DelegationRow> Rows(IQueryable<Delegation> delegations)
    {
        var (me, today) = (users.User.Id, clock.TodayInChina());
        return delegations.Select(d => new DelegationRow(d.Id, d.UserName, d.DelegateName, d.From, d.To, d.Reason, d.UserId == me, !d.Ended && d.From <= today && d.To >= today, d.Ended, d.Version));
    }

    public async Task<IReadOnlyList<DelegateChoice>> Handle(ListDelegatesQuery request, CancellationToken cancellationToken)
    {
        var tree = await organizations.GetAsync(cancellationToken);
        var (me, units) = (users.User.Id, UnitsOf(tree));
        var found = await db.UsersOf(users.User).AsNoTracking().Where(u => !u.Disabled && u.Id != me && units.Contains(u.OrganizationId)).OrderBy(u => u.DisplayName).ThenBy(u => u.Id)
            .Take(Page.MaxSize).Select(u => new { u.Id, u.DisplayName, u.OrganizationId }).ToListAsync(cancellationToken);
        return [.. found.Select(u => new DelegateChoice(u.Id, u.DisplayName, tree.NameOf(u.OrganizationId)))];
    }

    public async Task<Versioned<Guid>> Handle(DelegateCommand request, CancellationToken cancellationToken)
    {
        var (me, body) = (users.User, request.Body);
        var other = await db.UsersOf(me).AsNoTracking().FirstOrDefaultAsync(u => u.Id == body.DelegateId && !u.Disabled, cancellationToken)
            ?? throw new NotFoundException("没有这个人员，或者已经停用。");
        DelegationRules.SameUnit.Require(UnitsOf(await organizations.GetFreshAsync(cancellationToken)).Contains(other.OrganizationId));
        var overlaps = await db.Set<Delegation>().AnyAsync(d => d.UserId == me.Id && !d.Ended && d.From <= body.To && d.To >= body.From, cancellationToken);
        var delegation = Delegation.Grant(new(me.Id, me.DisplayName), new Actor(other.Id, other.DisplayName), body.From, body.To, body.Reason, overlaps, clock.TodayInChina(), clock.GetUtcNow());
        db.Add(delegation);
        await db.SaveChangesAsync(cancellationToken);
        return new(delegation.Id, new(delegation.Version));
    }

    public async Task<ETag> Handle(EndDelegationCommand request, CancellationToken cancellationToken)
    {
        var me = users.User.Id;
        var delegation = await db.Set<Delegation>().FirstOrDefaultAsync(d => d.Id == request.Id && d.UserId == me, cancellationToken) ?? throw new NotFoundException();
        request.Expected.Require(delegation.Version);
        delegation.End();
        await db.SaveChangesAsync(cancellationToken);
        return new(delegation.Version);
    }

    /// <summary>Who may see the reminders of a person: colleagues of the unit, and those above it.</summary>
    private Guid[] UnitsOf(OrganizationTree tree)
    {
        var units = new List<Guid>();
        for (Guid? at = users.User.OrganizationId; at is { } id && !units.Contains(id); at = tree.Find(id)?.ParentId) units.Add(id);
        return [.. units];
    }
}
