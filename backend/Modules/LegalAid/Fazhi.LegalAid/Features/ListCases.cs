using System.Linq.Expressions;
using Fazhi.LegalAid.Domain;
using Fazhi.LegalAid.Persistence;
using Fazhi.Platform.Matters;
using Fazhi.Platform.Organizations;

namespace Fazhi.LegalAid.Features;

/// <summary>法律援助案件列表。</summary>
/// <remarks>Properties, not parameters of a constructor: binding takes one or the other, and the filters that it inherits are properties.</remarks>
internal sealed record ListCasesQuery : CaseFilter, IRequest<Page<AidCaseRow>>
{
    /// <summary>-openedOn（默认，新的在前）、openedOn，或者 nextDueOn（最近的期限先到的在前；没有正在计算的期限的在后，新的在前）。</summary>
    public string? Sort { get; init; }

    /// <summary>上一页的 nextCursor。</summary>
    public string? After { get; init; }

    /// <summary>每页条数，1 至 200。</summary>
    public int? PageSize { get; init; }
}

/// <summary>A row of the list.</summary>
internal sealed record AidCaseRow(
    Guid Id,
    string Number,
    string ApplicantName,
    AidKind Kind,
    string Cause,
    AidOrigin Origin,
    AidStatus Status,
    IReadOnlyList<RecipientCategory> Categories,
    Guid OrganizationId,
    string DivisionCode,
    string? HandlerName,
    string? AssigneeName,
    DateOnly OpenedOn,
    DateOnly? AidedOn,
    DateOnly? ConcludedOn,
    decimal RecoveredAmount,
    DateOnly? NextDueOn,
    string? NextDueLabel,
    DateOnly? SupplementDueOn)
{
    /// <summary>最近的期限的灯；没有正在计算的期限的为空。</summary>
    public Light? NextDueLight { get; init; }
}

internal static class ListCasesEndpoint
{
    public static void Map(RouteGroupBuilder cases) => cases
        .MapGet("", async ([AsParameters] ListCasesQuery query, ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(query, ct)))
        .WithName("ListAidCases").WithSummary("法律援助案件列表").RequirePermission(LegalAidPermissions.Read);
}

internal sealed class ListCasesValidator : CaseFilterValidator<ListCasesQuery>
{
    public ListCasesValidator()
    {
        RuleFor(q => q.PageSize ?? Page.DefaultSize).PageSize().OverridePropertyName("PageSize");
        RuleFor(q => q.Sort).Must(s => s is null or "openedOn" or "-openedOn" or "nextDueOn").WithName("排序").WithMessage("排序只能是 openedOn、-openedOn 或者 nextDueOn。");
    }
}

internal sealed class ListCasesHandler(LegalAidDbContext db, DeadlineLights lights, IOrganizationDirectory organizations) : IRequestHandler<ListCasesQuery, Page<AidCaseRow>>
{
    /// <summary>The next due day stands in the matter index, one look by primary key a row; to find it among the deadlines would take two.</summary>
    private static readonly Expression<Func<Indexed<AidCase>, AidCaseRow>> Row = p => new(p.Dossier.Id, p.Dossier.Number, p.Dossier.ApplicantName, p.Dossier.Kind, p.Dossier.Cause,
        p.Dossier.Origin, p.Dossier.Status, p.Dossier.Categories, p.Dossier.OrganizationId, p.Dossier.DivisionCode, p.Dossier.HandlerName, p.Dossier.AssigneeName, p.Dossier.OpenedOn,
        p.Dossier.AidedOn, p.Dossier.ConcludedOn, p.Dossier.RecoveredAmount, p.Matter.NextDueOn, p.Matter.NextDueLabel,
        p.Dossier.Status == AidStatus.AwaitingSupplement ? p.Dossier.SupplementDueOn : null);

    public async Task<Page<AidCaseRow>> Handle(ListCasesQuery request, CancellationToken cancellationToken)
    {
        var (today, soon) = (lights.Today, lights.SoonOn);
        var cases = (request with { Q = null }).Apply(db, await organizations.GetAsync(cancellationToken), today);
        var page = await db.PageAsync(cases, new(request.Q, request.Sort, request.After, request.PageSize), found => found.Select(Row),
            last => new(last.OpenedOn, last.Id, last.NextDueOn), cancellationToken);
        return page with { Items = [.. page.Items.Select(r => r with { NextDueLight = r.NextDueOn is null ? null : DeadlineLights.Of(r.NextDueOn, today, soon) })] };
    }
}
