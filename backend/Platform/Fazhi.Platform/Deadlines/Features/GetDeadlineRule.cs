using Fazhi.Kernel.Deadlines;
using Fazhi.Platform.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Platform.Deadlines.Features;

/// <summary>一条期限规则的全文。</summary>
internal sealed record GetDeadlineRuleQuery(string Id) : IRequest<DeadlineRuleView>;

/// <summary>一条期限规则：起点、长短、计法、依据、出处。</summary>
/// <param name="Rule">目录中的一行。</param>
/// <param name="TriggerText">起点：从哪一事件之日起算。</param>
/// <param name="CountingBasis">计算依据。</param>
/// <param name="Binds">约束谁。</param>
/// <param name="Suspension">中止、扣除。</param>
/// <param name="Extension">延长。</param>
/// <param name="ExtensionMaxDays">延长的上限天数。</param>
/// <param name="Consequence">逾期的后果。</param>
/// <param name="MemoryConfidence">经验口径的把握程度。</param>
/// <param name="SourceKind">条文来源。</param>
/// <param name="LegalBasis">法律、条文、版本。</param>
/// <param name="SeenIn">条文出处。</param>
/// <param name="CorroboratedBy">转述印证。</param>
/// <param name="Note">说明。</param>
/// <param name="Values">清单的各项。</param>
/// <param name="GroundItems">只因这些项的事由起算；空为不分事由。</param>
/// <param name="Version">修订的次数。</param>
internal sealed record DeadlineRuleView(
    DeadlineRuleRow Rule, string TriggerText, string CountingBasis, string Binds, string Suspension, string Extension, int? ExtensionMaxDays,
    string Consequence, MemoryConfidence? MemoryConfidence, RuleSourceKind? SourceKind, string LegalBasis, IReadOnlyList<string> SeenIn,
    IReadOnlyList<string> CorroboratedBy, string? Note, IReadOnlyList<string> Values, IReadOnlyList<int> GroundItems, long Version)
{
    public static DeadlineRuleView Of(StatutoryRule rule, long version) => new(
        DeadlineRuleRow.Of(rule), rule.TriggerText, rule.CountingBasis, rule.Binds, rule.Suspension, rule.Extension, rule.ExtensionMaxDays,
        rule.Consequence, rule.MemoryConfidence, rule.SourceKind, rule.LegalBasis, rule.SeenIn, rule.CorroboratedBy, rule.Note, rule.Values,
        rule.GroundItems, version);
}

internal static class GetDeadlineRuleEndpoint
{
    public static void Map(RouteGroupBuilder rules) => rules
        .MapGet("/{id}", async (string id, ISender sender, CancellationToken ct) =>
        {
            var found = await sender.Send(new GetDeadlineRuleQuery(id), ct);
            return Reply.Ok(found, new(found.Version));
        })
        .WithName("GetDeadlineRule").WithSummary("期限规则全文").RequireAuthorization();
}

internal sealed class GetDeadlineRuleHandler(StatutoryClockProvider clocks) : IRequestHandler<GetDeadlineRuleQuery, DeadlineRuleView>
{
    public Task<DeadlineRuleView> Handle(GetDeadlineRuleQuery query, CancellationToken cancellationToken)
    {
        var rule = clocks.Current.Catalogue.Get(query.Id);
        return Task.FromResult(DeadlineRuleView.Of(rule, clocks.Versions.GetValueOrDefault(rule.Id)));
    }
}
