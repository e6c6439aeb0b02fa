using Fazhi.DecisionReview.Contracts;
using Fazhi.DecisionReview.Domain.Reviews;
using Fazhi.DecisionReview.Persistence;
using Fazhi.Kernel.Dossiers;

namespace Fazhi.DecisionReview.Features.Reviews.Submission;

/// <summary>送请合法性审查（重大行政决策程序暂行条例第二十五条、第二十六条）。</summary>
internal sealed record SubmitReviewCommand(SubmitReviewBody Body) : IRequest<(Guid Id, ETag Tag)>;

/// <param name="Kind">送审种类的代码。</param>
/// <param name="Title">送审件名称。</param>
/// <param name="Summary">内容摘要和需要审查的问题。</param>
/// <param name="On">送审之日；材料齐备的，审查时间自次日起算。</param>
/// <param name="Materials">目录要求的各项材料是否提交；没有提交的必备材料写明理由。</param>
/// <param name="Bases">依据，到条。</param>
/// <param name="Parties">对方当事人、利害关系人。</param>
/// <param name="NeededBy">希望完成之日。</param>
/// <param name="OrganizationId">送审单位；不给则为本单位（司法所为所在乡镇）。</param>
/// <param name="Village">村级组织的名称；乡镇自己送审的不填。</param>
/// <param name="PreviousId">修改后再次送审的，上一次送审。</param>
internal sealed record SubmitReviewBody(string Kind, string Title, string Summary, DateOnly On, IReadOnlyList<MaterialInput> Materials,
    IReadOnlyList<CitedBasis>? Bases = null, IReadOnlyList<string>? Parties = null, DateOnly? NeededBy = null, Guid? OrganizationId = null, string? Village = null,
    Guid? PreviousId = null);

/// <summary>送审材料的一项。</summary>
/// <param name="Name">目录中的材料名称，或者另外提交的材料。</param>
/// <param name="Provided">是否提交。</param>
/// <param name="Remark">没有提交的理由，或者说明。</param>
internal sealed record MaterialInput(string Name, bool Provided, string? Remark = null);

internal static class SubmitReviewEndpoint
{
    public static void Map(RouteGroupBuilder reviews) => reviews
        .MapPost("", async (SubmitReviewBody body, ISender sender, CancellationToken ct) =>
        {
            var (id, tag) = await sender.Send(new SubmitReviewCommand(body), ct);
            return Reply.Created($"/api/v1/decision-review/reviews/{id}", new CreatedId(id), tag);
        })
        .WithName("SubmitReview").WithSummary("送请合法性审查").RequirePermission(DecisionReviewPermissions.Submit);
}

internal sealed class SubmitReviewValidator : AbstractValidator<SubmitReviewCommand>
{
    public SubmitReviewValidator()
    {
        RuleFor(c => c.Body.Kind).NotEmpty().MaximumLength(40).WithName("送审种类");
        RuleFor(c => c.Body.Title).NotEmpty().MaximumLength(200).WithName("送审件名称");
        RuleFor(c => c.Body.Summary).NotEmpty().MaximumLength(4000).WithName("内容摘要");
        RuleFor(c => c.Body.Materials).NotNull().Must(m => m is null || m.Count <= 60).WithName("材料").WithMessage("材料最多 60 项。");
        RuleForEach(c => c.Body.Materials).NotNull().ChildRules(m =>
        {
            m.RuleFor(x => x.Name).NotEmpty().MaximumLength(100).WithName("材料名称");
            m.RuleFor(x => x.Remark).MaximumLength(300).WithName("说明");
        });
        RuleFor(c => c.Body.Bases).Must(b => b is null || b.Count <= 60).WithName("依据").WithMessage("依据最多 60 项。");
        RuleForEach(c => c.Body.Bases).NotNull().ChildRules(b =>
        {
            b.RuleFor(x => x.Title).NotEmpty().MaximumLength(200).WithName("依据名称");
            b.RuleFor(x => x.Article).MaximumLength(100).WithName("条文");
        });
        RuleFor(c => c.Body.Parties).Must(p => p is null || p.Count <= 20).WithName("当事人").WithMessage("当事人最多 20 名。");
        RuleForEach(c => c.Body.Parties).NotEmpty().MaximumLength(100).WithName("当事人");
        RuleFor(c => c.Body.NeededBy).GreaterThan(c => c.Body.On).WithName("希望完成之日");
        RuleFor(c => c.Body.Village).MaximumLength(60).WithName("村级组织");
    }
}

internal sealed class SubmitReviewHandler(DecisionReviewDbContext db, ReviewRegistrar registrar, ICurrentUser users, Acts acts)
    : IRequestHandler<SubmitReviewCommand, (Guid Id, ETag Tag)>
{
    public async Task<(Guid Id, ETag Tag)> Handle(SubmitReviewCommand request, CancellationToken cancellationToken)
    {
        var (body, act, user) = (request.Body, acts.Begin(), users.User);
        DossierRules.NotInTheFuture.Require(body.On <= act.Today);
        var submitting = await registrar.SubmittingUnitAsync(body.OrganizationId, user, cancellationToken);
        var previous = body.PreviousId is { } id
            ? await db.Reviews.FirstOrDefaultAsync(r => r.Id == id, cancellationToken) ?? throw new MalformedRequestException("previousId", "没有这一次送审。")
            : null;
        ReviewRules.ResubmittedOnce.Require(previous is null || !await db.Reviews.AnyAsync(r => r.PreviousId == previous.Id, cancellationToken));
        var filing = await registrar.FileAsync(user.CountyCode, submitting, body.Village, body.Kind, act.Actor, null, 1, body.On, cancellationToken);
        var review = LegalityReview.Submit(filing, SubjectOf(body, filing), previous, act.OnDay(body.On));
        db.Add(review);
        await db.SaveChangesAsync(cancellationToken);
        return (review.Id, new(review.Version));
    }

    private static ReviewSubject SubjectOf(SubmitReviewBody body, ReviewFiling filing)
    {
        var given = body.Materials.GroupBy(m => m.Name.Trim()).ToDictionary(g => g.Key, g => g.First());
        var required = filing.Kind.Materials.Select(m => given.GetValueOrDefault(m.Name) is { } input
            ? new SubmittedMaterial(m.Name, m.Required, input.Provided, input.Remark)
            : new SubmittedMaterial(m.Name, m.Required, false, null));
        var further = given.Values.Where(m => filing.Kind.Materials.All(k => k.Name != m.Name.Trim())).Select(m => new SubmittedMaterial(m.Name.Trim(), false, m.Provided, m.Remark));
        return new(body.Title.Trim(), body.Summary.Trim(), body.Bases ?? [], [.. (body.Parties ?? []).Select(p => p.Trim()).Distinct()], [.. required, .. further], body.NeededBy);
    }
}
