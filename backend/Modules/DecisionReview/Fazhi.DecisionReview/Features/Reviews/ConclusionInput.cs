using Fazhi.DecisionReview.Contracts;
using Fazhi.DecisionReview.Domain.Reviews;

namespace Fazhi.DecisionReview.Features.Reviews;

/// <summary>审查结论，如填写。</summary>
/// <param name="Outcome">结论。</param>
/// <param name="Summary">审查意见的总述：权限、程序、内容。</param>
/// <param name="Findings">逐条的意见；没有问题的为空。</param>
internal sealed record ConclusionInput(LegalityReviewOutcome Outcome, string Summary, IReadOnlyList<LegalityFinding>? Findings = null)
{
    public ReviewConclusion ToConclusion() => new(Outcome, Summary.Trim(), Findings ?? []);
}

internal sealed class ConclusionInputValidator : AbstractValidator<ConclusionInput>
{
    public ConclusionInputValidator()
    {
        RuleFor(c => c.Outcome).IsInEnum().WithName("结论");
        RuleFor(c => c.Summary).NotEmpty().MaximumLength(4000).WithName("审查意见");
        RuleFor(c => c.Findings).Must(f => f is null || f.Count <= 100).WithName("逐条的意见").WithMessage("逐条的意见最多 100 条。");
        RuleFor(c => c.Findings).Must(f => f is null || f.Where(x => x is not null).GroupBy(x => x.Clause).All(g => g.Count() == 1)).WithName("逐条的意见").WithMessage("同一条款的意见请合并为一条。");
        RuleForEach(c => c.Findings).NotNull().ChildRules(f =>
        {
            f.RuleFor(x => x.Clause).NotEmpty().MaximumLength(100).WithName("条款");
            f.RuleFor(x => x.Problem).NotEmpty().MaximumLength(2000).WithName("问题");
            f.RuleFor(x => x.Suggestion).NotEmpty().MaximumLength(2000).WithName("修改建议");
            f.RuleFor(x => x.LegalBasis).MaximumLength(300).WithName("依据");
        });
    }
}
