using Fazhi.NormativeDocuments.Domain;

namespace Fazhi.NormativeDocuments.Features.Making;

/// <summary>提示文本中规范性文件不得设定的用语；提示不是结论。</summary>
internal sealed record CheckNormTextQuery(string Text) : IRequest<TextCheck>;

internal sealed record CheckNormTextBody(string Text);

/// <summary>提示。</summary>
/// <param name="Hits">各处，按在文中的先后。</param>
/// <param name="Rules">命中的规则。</param>
internal sealed record TextCheck(IReadOnlyList<WordHit> Hits, IReadOnlyList<WordRuleView> Rules);

/// <summary>规则和命中的处数。</summary>
internal sealed record WordRuleView(WordCategory Category, string LegalBasis, string Rule, int Count);

internal static class CheckNormTextEndpoint
{
    public static void Map(RouteGroupBuilder module) => module
        .MapPost("/text-check", async (CheckNormTextBody body, ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(new CheckNormTextQuery(body.Text), ct)))
        .WithName("CheckNormText").WithSummary("提示文本中不得设定的用语").RequirePermission(NormativeDocumentsPermissions.Read);
}

internal sealed class CheckNormTextValidator : AbstractValidator<CheckNormTextQuery>
{
    public CheckNormTextValidator() => RuleFor(q => q.Text).NotEmpty().MaximumLength(200_000).WithName("文本");
}

internal sealed class CheckNormTextHandler(WordBook words) : IRequestHandler<CheckNormTextQuery, TextCheck>
{
    public async Task<TextCheck> Handle(CheckNormTextQuery request, CancellationToken cancellationToken)
    {
        var rules = await words.RulesAsync(cancellationToken);
        var hits = TextChecker.Check(request.Text, rules);
        var counts = TextChecker.Count(hits).ToDictionary(c => c.Category, c => c.Count);
        return new(hits, [.. rules.Where(r => counts.ContainsKey(r.Category)).Select(r => new WordRuleView(r.Category, r.LegalBasis, r.Rule, counts[r.Category]))]);
    }
}
