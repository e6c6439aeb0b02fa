using AutoMapper;
using AutoMapper.QueryableExtensions;
using Fazhi.LegalAid.Domain;
using Fazhi.LegalAid.Persistence;

namespace Fazhi.LegalAid.Features.Registers;

/// <summary>法律服务机构名册。</summary>
/// <param name="Q">名称或者信用代码中的文字。</param>
/// <param name="Kind">种类。</param>
/// <param name="After">上一页的 nextCursor。</param>
/// <param name="PageSize">每页条数，1 至 200。</param>
internal sealed record ListInstitutionsQuery(string? Q = null, Code<InstitutionKind>? Kind = null, string? After = null, int PageSize = Page.DefaultSize)
    : IRequest<Page<InstitutionView>>;

/// <summary>法律服务机构。</summary>
internal sealed record InstitutionView(Guid Id, long Version, InstitutionKind Kind, string Name, string? CreditCode, string? Address, string? Phone);

internal sealed class InstitutionProfile : Profile
{
    public InstitutionProfile() => CreateProjection<Institution, InstitutionView>();
}

internal static class ListInstitutionsEndpoint
{
    public static void Map(RouteGroupBuilder institutions) => institutions
        .MapGet("", async ([AsParameters] ListInstitutionsQuery query, ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(query, ct)))
        .WithName("ListAidInstitutions").WithSummary("法律服务机构名册").RequirePermission(LegalAidPermissions.ReadRegisters);
}

internal sealed class ListInstitutionsValidator : AbstractValidator<ListInstitutionsQuery>
{
    public ListInstitutionsValidator()
    {
        RuleFor(q => q.Q).MaximumLength(100).WithName("搜索词");
        RuleFor(q => q.PageSize).PageSize();
    }
}

internal sealed class ListInstitutionsHandler(LegalAidDbContext db, IMapper mapper) : IRequestHandler<ListInstitutionsQuery, Page<InstitutionView>>
{
    private sealed record Position(string Name, Guid Id);

    public async Task<Page<InstitutionView>> Handle(ListInstitutionsQuery request, CancellationToken cancellationToken)
    {
        var institutions = db.Institutions.AsNoTracking();
        if (request.Kind?.Value is { } kind) institutions = institutions.Where(i => i.Kind == kind);
        if (request.Q is { Length: > 0 } q) institutions = institutions.Where(i => i.Name.Contains(q) || i.CreditCode!.Contains(q));
        if (Cursor.Decode<Position>(request.After) is var (name, id))
            institutions = institutions.Where(i => EF.Functions.GreaterThan(ValueTuple.Create(i.Name, i.Id), ValueTuple.Create(name, id)));
        var rows = await institutions.OrderBy(i => i.Name).ThenBy(i => i.Id).ProjectTo<InstitutionView>(mapper.ConfigurationProvider)
            .Take(request.PageSize + 1).ToListAsync(cancellationToken);
        return Page.Of(rows, request.PageSize, last => new Position(last.Name, last.Id));
    }
}
