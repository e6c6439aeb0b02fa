using Fazhi.Kernel.Deadlines;
using Fazhi.Platform.Matters;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Web;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Platform.Deadlines.Features;

/// <summary>期限规则目录。</summary>
/// <param name="Module">业务模块，如 <c>3-legal-aid</c> 或 <c>legal-aid</c>。</param>
/// <param name="Q">事项、法律、条文、标识中的文字，两个字起。</param>
/// <param name="On">当日有效的版本。</param>
/// <param name="Confidence">置信。</param>
/// <param name="Computable">只看能计算的（true）或者只有文字的（false）。</param>
/// <param name="After">翻页标记。</param>
/// <param name="PageSize">每页条数。</param>
internal sealed record ListDeadlineRulesQuery(
    string? Module, string? Q, DateOnly? On, Code<RuleConfidence>? Confidence, bool? Computable, string? After, int PageSize = Page.DefaultSize)
    : IRequest<Page<DeadlineRuleRow>>;

/// <summary>目录中的一条规则。</summary>
internal sealed record DeadlineRuleRow(
    string Id, string Family, string Module, string Title, string Law, string Article, string VersionLabel, DateOnly? EffectiveFrom,
    DateOnly? EffectiveTo, PeriodUnit Unit, PeriodKind Kind, int? Length, int? MaxLength, string? MonthDay, RestDayRoll RollOnRestDay,
    bool Computable, RuleConfidence Confidence, string Standing)
{
    public static DeadlineRuleRow Of(StatutoryRule rule) => new(
        rule.Id, rule.Family, rule.Module, rule.Title, rule.Law, rule.Article, rule.VersionLabel, rule.EffectiveFrom, rule.EffectiveTo, rule.Unit,
        rule.Kind, rule.Length, rule.MaxLength, rule.MonthDay?.ToString(), rule.RollOnRestDay, rule.HasLength, rule.Confidence, rule.Standing);
}

internal static class ListDeadlineRulesEndpoint
{
    public static void Map(RouteGroupBuilder rules) => rules
        .MapGet("/", ([AsParameters] ListDeadlineRulesQuery query, ISender sender, CancellationToken ct) => sender.Send(query, ct))
        .WithName("ListDeadlineRules").WithSummary("期限规则目录").RequireAuthorization();
}

internal sealed class ListDeadlineRulesValidator : AbstractValidator<ListDeadlineRulesQuery>
{
    public ListDeadlineRulesValidator()
    {
        RuleFor(q => q.PageSize).PageSize();
        RuleFor(q => q.Module).MaximumLength(60).WithName("模块");
        RuleFor(q => q.Q).MaximumLength(100).Must(q => string.IsNullOrWhiteSpace(q) || q.Trim().Length >= 2).WithMessage("检索须有两个字以上。").WithName("检索");
    }
}

internal sealed class ListDeadlineRulesHandler(IStatutoryClockSource clocks) : IRequestHandler<ListDeadlineRulesQuery, Page<DeadlineRuleRow>>
{
    private sealed record Position(string Module, string Id);

    public Task<Page<DeadlineRuleRow>> Handle(ListDeadlineRulesQuery query, CancellationToken cancellationToken)
    {
        var rules = clocks.Current.Catalogue.Rules.Where(rule => Matches(rule, query));
        if (SearchText.Query(query.Q) is { Length: > 0 } grams)
            rules = rules.Where(rule => grams.All(SearchText.Grams([rule.Id, rule.Title, rule.Law, rule.Article, rule.TriggerText]).Contains));
        if (Cursor.Decode<Position>(query.After) is { } after) rules = rules.Where(rule => Compare(rule, after) > 0);
        DeadlineRuleRow[] rows =
        [
            .. rules.OrderBy(rule => rule.Module, StringComparer.Ordinal).ThenBy(rule => rule.Id, StringComparer.Ordinal)
                .Take(query.PageSize + 1).Select(DeadlineRuleRow.Of),
        ];
        return Task.FromResult(Page.Of(rows, query.PageSize, last => new Position(last.Module, last.Id)));
    }

    private static bool Matches(StatutoryRule rule, ListDeadlineRulesQuery query) =>
        (string.IsNullOrEmpty(query.Module) || rule.Module == query.Module || rule.Module.EndsWith('-' + query.Module, StringComparison.Ordinal))
        && (query.On is not { } on || rule.IsInForceOn(on))
        && (query.Confidence?.Value is not { } confidence || rule.Confidence == confidence)
        && (query.Computable is not { } computable || rule.HasLength == computable);

    private static int Compare(StatutoryRule rule, Position position) =>
        string.CompareOrdinal(rule.Module, position.Module) is not 0 and var byModule ? byModule : string.CompareOrdinal(rule.Id, position.Id);
}
