using AutoMapper;
using AutoMapper.QueryableExtensions;
using Fazhi.LegalAid.Domain;
using Fazhi.LegalAid.Persistence;

namespace Fazhi.LegalAid.Features.Registers;

/// <summary>补贴标准，新的年份在前。</summary>
/// <param name="Year">年份；不给则为各年。</param>
internal sealed record ListSubsidyRulesQuery(int? Year = null) : IRequest<IReadOnlyList<SubsidyRuleView>>;

/// <summary>补贴标准的一行。</summary>
internal sealed record SubsidyRuleView(Guid Id, long Version, int Year, AidKind Kind, AidForm? Form, decimal BaseAmount, decimal PerExtraRecipient, string Source);

internal sealed class SubsidyRuleProfile : Profile
{
    public SubsidyRuleProfile() => CreateProjection<SubsidyRule, SubsidyRuleView>();
}

internal static class ListSubsidyRulesEndpoint
{
    public static void Map(RouteGroupBuilder rules) => rules
        .MapGet("", async ([AsParameters] ListSubsidyRulesQuery query, ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(query, ct)))
        .WithName("ListAidSubsidyRules").WithSummary("补贴标准").RequirePermission(LegalAidPermissions.ReadRegisters);
}

internal sealed class ListSubsidyRulesHandler(LegalAidDbContext db, IMapper mapper) : IRequestHandler<ListSubsidyRulesQuery, IReadOnlyList<SubsidyRuleView>>
{
    public async Task<IReadOnlyList<SubsidyRuleView>> Handle(ListSubsidyRulesQuery request, CancellationToken cancellationToken) =>
        await db.SubsidyRules.Where(r => request.Year == null || r.Year == request.Year).OrderByDescending(r => r.Year).ThenBy(r => r.Kind).ThenBy(r => r.Form)
            .ThenBy(r => r.Id).ProjectTo<SubsidyRuleView>(mapper.ConfigurationProvider).ToListAsync(cancellationToken);
}
