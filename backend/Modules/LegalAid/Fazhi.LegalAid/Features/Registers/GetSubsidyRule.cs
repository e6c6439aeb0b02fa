using AutoMapper;
using AutoMapper.QueryableExtensions;
using Fazhi.LegalAid.Persistence;

namespace Fazhi.LegalAid.Features.Registers;

/// <summary>补贴标准的一行。</summary>
internal sealed record GetSubsidyRuleQuery(Guid Id) : IRequest<SubsidyRuleView>;

internal static class GetSubsidyRuleEndpoint
{
    public static void Map(RouteGroupBuilder rules) => rules
        .MapGet("/{id:guid}", async (Guid id, ISender sender, CancellationToken ct) =>
        {
            var rule = await sender.Send(new GetSubsidyRuleQuery(id), ct);
            return Reply.Ok(rule, new(rule.Version));
        })
        .WithName("GetAidSubsidyRule").WithSummary("补贴标准的一行").RequirePermission(LegalAidPermissions.ReadRegisters);
}

internal sealed class GetSubsidyRuleHandler(LegalAidDbContext db, IMapper mapper) : IRequestHandler<GetSubsidyRuleQuery, SubsidyRuleView>
{
    public async Task<SubsidyRuleView> Handle(GetSubsidyRuleQuery request, CancellationToken cancellationToken) =>
        await db.SubsidyRules.Where(r => r.Id == request.Id).ProjectTo<SubsidyRuleView>(mapper.ConfigurationProvider).FirstOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException();
}
