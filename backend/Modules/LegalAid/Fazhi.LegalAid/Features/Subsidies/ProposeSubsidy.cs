using Fazhi.LegalAid.Domain;
using Fazhi.LegalAid.Persistence;

namespace Fazhi.LegalAid.Features.Subsidies;

/// <summary>补贴建议：由结案当年的补贴标准得出，写明理由（法律援助法第五十二条）。</summary>
internal sealed record ProposeSubsidyQuery(Guid Id) : IRequest<SubsidyProposal>;

internal static class ProposeSubsidyEndpoint
{
    public static void Map(RouteGroupBuilder cases) => cases
        .MapGet("/{id:guid}/subsidy-proposal", async (Guid id, ISender sender, CancellationToken ct) =>
            TypedResults.Ok(await sender.Send(new ProposeSubsidyQuery(id), ct)))
        .WithName("ProposeAidSubsidy").WithSummary("补贴建议").RequirePermission(LegalAidPermissions.Subsidy);
}

internal sealed class ProposeSubsidyHandler(LegalAidDbContext db) : IRequestHandler<ProposeSubsidyQuery, SubsidyProposal>
{
    public async Task<SubsidyProposal> Handle(ProposeSubsidyQuery request, CancellationToken cancellationToken)
    {
        var aid = await db.Cases.AsNoTracking().FirstOrDefaultAsync(c => c.Id == request.Id, cancellationToken) ?? throw new NotFoundException();
        return await db.ProposeSubsidyAsync(aid, cancellationToken);
    }
}

internal static class SubsidyTable
{
    /// <summary>The proposal of the table of the case's year.</summary>
    /// <exception cref="RuleViolationException">The year's table has no line for the kind.</exception>
    public static async Task<SubsidyProposal> ProposeSubsidyAsync(this LegalAidDbContext db, AidCase aid, CancellationToken ct) =>
        SubsidyRule.Propose(await db.SubsidyRules.AsNoTracking().ToListAsync(ct), aid) ?? throw AidRules.SubsidyTableMissing.Broken($"{aid.SubsidyYear}年{aid.Kind.NameOf()}案件");
}
