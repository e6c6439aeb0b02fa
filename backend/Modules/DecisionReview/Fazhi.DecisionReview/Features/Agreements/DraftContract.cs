using Fazhi.DecisionReview.Domain.Agreements;
using Fazhi.DecisionReview.Persistence;
using Fazhi.Kernel.Identifiers;
using Fazhi.Platform.Organizations;
using Microsoft.Extensions.Options;

namespace Fazhi.DecisionReview.Features.Agreements;

/// <summary>登记合同、协议。</summary>
internal sealed record DraftContractCommand(DraftContractBody Body) : IRequest<(Guid Id, ETag Tag)>;

/// <param name="Terms">合同要素。</param>
/// <param name="OrganizationId">承办单位；不给则为本单位。</param>
internal sealed record DraftContractBody(AgreementTermsInput Terms, Guid? OrganizationId = null);

/// <summary>合同的要素。</summary>
/// <param name="Name">合同名称。</param>
/// <param name="Counterpart">对方当事人。</param>
/// <param name="Summary">主要内容和需要审查的问题。</param>
/// <param name="CreditCode">对方的统一社会信用代码；自然人不填。</param>
/// <param name="CreditCodeReason">校验不符而确与证照一致的理由。</param>
/// <param name="Amount">标的额，元。</param>
/// <param name="Procurement">政府采购合同。</param>
internal sealed record AgreementTermsInput(string Name, string Counterpart, string Summary, string? CreditCode = null, string? CreditCodeReason = null, decimal? Amount = null,
    bool Procurement = false)
{
    public AgreementTerms ToTerms() => new(Name.Trim(), Counterpart.Trim(), string.IsNullOrWhiteSpace(CreditCode) ? null : CreditCode, CreditCodeReason, Amount, Procurement, Summary.Trim());
}

internal sealed class AgreementTermsInputValidator : AbstractValidator<AgreementTermsInput>
{
    public AgreementTermsInputValidator()
    {
        RuleFor(t => t.Name).NotEmpty().MaximumLength(200).WithName("合同名称");
        RuleFor(t => t.Counterpart).NotEmpty().MaximumLength(100).WithName("对方当事人");
        RuleFor(t => t.Summary).NotEmpty().MaximumLength(4000).WithName("主要内容");
        RuleFor(t => t.CreditCode).Must(c => string.IsNullOrWhiteSpace(c) || UnifiedSocialCreditCode.TryParse(c, out _)).WithName("统一社会信用代码")
            .WithMessage("统一社会信用代码应为十八位数字和大写字母（不用I、O、S、V、Z）。");
        RuleFor(t => t.CreditCodeReason).MaximumLength(500).WithName("代码校验不符的理由");
        RuleFor(t => t.Amount ?? 0).Yuan().OverridePropertyName("Amount").WithName("标的额");
    }
}

internal static class DraftContractEndpoint
{
    public static void Map(RouteGroupBuilder contracts) => contracts
        .MapPost("", async (DraftContractBody body, ISender sender, CancellationToken ct) =>
        {
            var (id, tag) = await sender.Send(new DraftContractCommand(body), ct);
            return Reply.Created($"/api/v1/decision-review/contracts/{id}", new CreatedId(id), tag);
        })
        .WithName("DraftContract").WithSummary("登记合同、协议").RequirePermission(DecisionReviewPermissions.ManageContracts);
}

internal sealed class DraftContractValidator : AbstractValidator<DraftContractCommand>
{
    public DraftContractValidator() => RuleFor(c => c.Body.Terms).NotNull().SetValidator(new AgreementTermsInputValidator());
}

internal sealed class DraftContractHandler(DecisionReviewDbContext db, IOrganizationDirectory organizations, IntakeNumbers numbers, ICurrentUser users, Acts acts,
    IOptions<DecisionReviewOptions> options) : IRequestHandler<DraftContractCommand, (Guid Id, ETag Tag)>
{
    public async Task<(Guid Id, ETag Tag)> Handle(DraftContractCommand request, CancellationToken cancellationToken)
    {
        var (user, act) = (users.User, acts.Begin());
        var unit = request.Body.OrganizationId ?? user.OrganizationId;
        var scope = user.ScopeOf("decision-review");
        if (scope.Kind != ScopeKind.County && unit != user.OrganizationId && !scope.OrganizationIds.Contains(unit)) throw new NotFoundException();
        if ((await organizations.GetAsync(cancellationToken)).Find(unit) is not { } organization || organization.CountyCode != user.CountyCode)
            throw new MalformedRequestException("organizationId", "没有这个单位。");
        var number = await numbers.NextAsync(user.CountyCode, "decision-review.contracts", act.On.Year, cancellationToken);
        var agreement = Agreement.Draft(user.CountyCode, unit, organization.Name, IntakeNumbers.Format(options.Value.ContractNumberPattern, act.On.Year, number),
            request.Body.Terms.ToTerms(), act);
        db.Add(agreement);
        await db.SaveChangesAsync(cancellationToken);
        return (agreement.Id, new(agreement.Version));
    }
}
