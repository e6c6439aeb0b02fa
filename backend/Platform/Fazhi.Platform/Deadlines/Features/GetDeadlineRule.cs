using Fazhi.Kernel.Deadlines;
using Fazhi.Platform.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Platform.Deadlines.Features;

/// <summary>一条期限规则的全文。</summary>
internal sealed record GetDeadlineRuleQuery(string Id) : IRequest<VersionedDeadlineRule>;

internal sealed record VersionedDeadlineRule(DeadlineRuleDetail Rule, ETag Tag);

/// <summary>一条期限规则：起点、长短、计法、依据、出处。</summary>
internal sealed record DeadlineRuleDetail(
    string Id, string Family, string Module, string Title, string Law, string Article, string VersionLabel, DateOnly? EffectiveFrom,
    DateOnly? EffectiveTo, string Trigger, PeriodUnit Unit, PeriodKind Kind, int? Length, int? MaxLength, string? MonthDay,
    RestDayRoll RollOnRestDay, string CountingBasis, string Binds, string Suspension, string Extension, int? ExtensionMaxDays,
    string Consequence, RuleConfidence Confidence, MemoryConfidence? MemoryConfidence, RuleSourceKind? SourceKind, string Standing,
    string LegalBasis, IReadOnlyList<string> SeenIn, IReadOnlyList<string> CorroboratedBy, string? Note, IReadOnlyList<string> Values,
    IReadOnlyList<int> GroundItems, bool Computable, long Version)
{
    public static DeadlineRuleDetail Of(StatutoryRule rule, long version) => new(
        rule.Id, rule.Family, rule.Module, rule.Title, rule.Law, rule.Article, rule.VersionLabel, rule.EffectiveFrom, rule.EffectiveTo,
        rule.TriggerText, rule.Unit, rule.Kind, rule.Length, rule.MaxLength, rule.MonthDay?.ToString(), rule.RollOnRestDay, rule.CountingBasis,
        rule.Binds, rule.Suspension, rule.Extension, rule.ExtensionMaxDays, rule.Consequence, rule.Confidence, rule.MemoryConfidence,
        rule.SourceKind, rule.Standing, rule.LegalBasis, rule.SeenIn, rule.CorroboratedBy, rule.Note, rule.Values, rule.GroundItems,
        rule.HasLength, version);
}

internal static class GetDeadlineRuleEndpoint
{
    public static void Map(RouteGroupBuilder rules) => rules
        .MapGet("/{id}", async (string id, ISender sender, CancellationToken ct) =>
        {
            var found = await sender.Send(new GetDeadlineRuleQuery(id), ct);
            return Reply.Ok(found.Rule, found.Tag);
        })
        .WithName("GetDeadlineRule").WithSummary("期限规则全文").RequireAuthorization();
}

internal sealed class GetDeadlineRuleHandler(StatutoryClockProvider clocks) : IRequestHandler<GetDeadlineRuleQuery, VersionedDeadlineRule>
{
    public Task<VersionedDeadlineRule> Handle(GetDeadlineRuleQuery query, CancellationToken cancellationToken)
    {
        var rule = clocks.Current.Catalogue.Get(query.Id);
        var version = clocks.Versions.GetValueOrDefault(rule.Id);
        return Task.FromResult(new VersionedDeadlineRule(DeadlineRuleDetail.Of(rule, version), new(version)));
    }
}
