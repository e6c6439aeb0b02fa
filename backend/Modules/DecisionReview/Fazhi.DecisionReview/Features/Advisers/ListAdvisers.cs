using Fazhi.DecisionReview.Domain.Advisers;
using Fazhi.DecisionReview.Domain.Reviews;
using Fazhi.DecisionReview.Persistence;
using Microsoft.Extensions.Options;

namespace Fazhi.DecisionReview.Features.Advisers;

/// <summary>法律顾问、公职律师和律师的名册，附本年受邀请、提出意见、被采纳的件数。</summary>
/// <param name="Q">姓名、证号、单位中的文字。</param>
/// <param name="Kind">种类。</param>
/// <param name="InOfficeOn">当日可以受邀请的。</param>
/// <param name="LawyersOn">当日在册的律师、公职律师：律师万人比的各行。</param>
/// <param name="Year">统计受邀请件数的年份；不给则为本年。</param>
/// <param name="After">上一页的 nextCursor。</param>
/// <param name="PageSize">每页条数，1 至 200。</param>
internal sealed record ListAdvisersQuery(string? Q = null, Code<AdviserKind>? Kind = null, DateOnly? InOfficeOn = null, DateOnly? LawyersOn = null, int? Year = null,
    string? After = null, int PageSize = Page.DefaultSize) : IRequest<Page<AdviserView>>;

/// <summary>名册中的一人。</summary>
/// <param name="Invited">该年受邀请的件数。</param>
/// <param name="Answered">其中提出法律意见的。</param>
/// <param name="Adopted">法律意见全部或者部分采纳的。</param>
/// <param name="InOffice">今天可以受邀请。</param>
/// <param name="ExpiresSoon">聘期即将届满。</param>
internal sealed record AdviserView(Guid Id, long Version, AdviserKind Kind, string Name, string OfficeName, string? LicenceNumber, DateOnly LicensedSince, DateOnly? EndedOn,
    DateOnly? AppointedFrom, DateOnly? AppointedUntil, IReadOnlyList<string> Clients, string? Phone, Guid? UserId, int Invited, int Answered, int Adopted, bool InOffice,
    bool ExpiresSoon);

internal static class ListAdvisersEndpoint
{
    public static void Map(RouteGroupBuilder advisers) => advisers
        .MapGet("", async ([AsParameters] ListAdvisersQuery query, ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(query, ct)))
        .WithName("ListAdvisers").WithSummary("法律顾问、公职律师名册").RequirePermission(DecisionReviewPermissions.ReadAdvisers);
}

internal sealed class ListAdvisersValidator : AbstractValidator<ListAdvisersQuery>
{
    public ListAdvisersValidator()
    {
        RuleFor(q => q.Q).MaximumLength(100).WithName("搜索词");
        RuleFor(q => q.Year).InclusiveBetween(2000, 2100).WithName("年份");
        RuleFor(q => q.PageSize).PageSize();
    }
}

internal sealed class ListAdvisersHandler(DecisionReviewDbContext db, IOptions<DecisionReviewOptions> options, TimeProvider clock)
    : IRequestHandler<ListAdvisersQuery, Page<AdviserView>>
{
    private sealed record Position(string Name, Guid Id);

    public async Task<Page<AdviserView>> Handle(ListAdvisersQuery request, CancellationToken cancellationToken)
    {
        var today = clock.TodayInChina();
        var from = new DateOnly(request.Year ?? today.Year, 1, 1);
        var until = from.AddYears(1);
        var soon = today.AddDays(options.Value.AppointmentNoticeDays);
        var invitations = db.InvitationsOfCounty.Where(i => i.InvitedOn >= from && i.InvitedOn < until && i.RecalledOn == null);
        var advisers = db.Advisers.AsNoTracking();
        if (request.Kind?.Value is { } kind) advisers = advisers.Where(a => a.Kind == kind);
        if (request.InOfficeOn is { } inOffice) advisers = advisers.InOfficeOn(inOffice);
        if (request.LawyersOn is { } lawyers) advisers = advisers.LawyersOn(lawyers);
        if (request.Q is { Length: > 0 } q) advisers = advisers.Where(a => a.Name.Contains(q) || a.OfficeName.Contains(q) || a.LicenceNumber!.Contains(q));
        if (Cursor.Decode<Position>(request.After) is var (name, id))
            advisers = advisers.Where(a => EF.Functions.GreaterThan(ValueTuple.Create(a.Name, a.Id), ValueTuple.Create(name, id)));
        var rows = await advisers.OrderBy(a => a.Name).ThenBy(a => a.Id).Take(request.PageSize + 1)
            .Select(a => new
            {
                Adviser = a,
                Invited = invitations.Count(i => i.AdviserId == a.Id),
                Answered = invitations.Count(i => i.AdviserId == a.Id && i.AnsweredOn != null),
                Adopted = invitations.Count(i => i.AdviserId == a.Id && (i.Adoption == Adoption.Adopted || i.Adoption == Adoption.PartlyAdopted)),
            }).ToListAsync(cancellationToken);
        return Page.Of([.. rows.Select(r => View(r.Adviser, r.Invited, r.Answered, r.Adopted, today, soon))], request.PageSize, last => new Position(last.Name, last.Id));
    }

    private static AdviserView View(Adviser a, int invited, int answered, int adopted, DateOnly today, DateOnly soon) => new(a.Id, a.Version, a.Kind, a.Name, a.OfficeName,
        a.LicenceNumber, a.LicensedSince, a.EndedOn, a.AppointedFrom, a.AppointedUntil, a.Clients, a.Phone, a.UserId, invited, answered, adopted, a.IsInOfficeOn(today),
        a.IsInOfficeOn(today) && a.AppointedUntil is { } end && end <= soon);
}
