using Fazhi.DecisionReview.Domain;
using Fazhi.DecisionReview.Domain.Kinds;
using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Kinds;

/// <summary>增设送审种类。</summary>
internal sealed record AddSubjectKindCommand(AddSubjectKindBody Body) : IRequest<(Guid Id, ETag Tag)>;

/// <param name="Code">代码，县内唯一，此后不变：字母开头，字母、数字。</param>
internal sealed record AddSubjectKindBody(string Code, SubjectKindBody Kind);

/// <param name="Name">名称。</param>
/// <param name="Category">年度报告的类别。</param>
/// <param name="Term">适用的审查时间。</param>
/// <param name="Materials">应当提交的材料。</param>
/// <param name="ForVillages">村级组织也可以送审。</param>
/// <param name="Retired">停用。</param>
/// <param name="Ordinal">排列的次序。</param>
internal sealed record SubjectKindBody(string Name, ReviewCategory Category, ReviewTerm Term, IReadOnlyList<RequiredMaterial> Materials, bool ForVillages = false,
    bool Retired = false, int Ordinal = 100)
{
    public SubjectKindDetails ToDetails() => new(Name.Trim(), Category, Term, ForVillages, Materials, Retired, Ordinal);
}

internal static class AddSubjectKindEndpoint
{
    public static void Map(RouteGroupBuilder kinds) => kinds
        .MapPost("", async (AddSubjectKindBody body, ISender sender, CancellationToken ct) =>
        {
            var (id, tag) = await sender.Send(new AddSubjectKindCommand(body), ct);
            return Reply.Created($"/api/v1/decision-review/subject-kinds/{id}", new CreatedId(id), tag);
        })
        .WithName("AddReviewSubjectKind").WithSummary("增设送审种类").RequirePermission(DecisionReviewPermissions.ManageKinds);
}

internal sealed class AddSubjectKindValidator : AbstractValidator<AddSubjectKindCommand>
{
    public AddSubjectKindValidator()
    {
        RuleFor(c => c.Body.Code).NotEmpty().MaximumLength(40).Matches("^[a-zA-Z][a-zA-Z0-9]*$").WithName("代码").WithMessage("代码须为字母开头的字母、数字。");
        RuleFor(c => c.Body.Kind).NotNull().SetValidator(new SubjectKindBodyValidator());
    }
}

internal sealed class SubjectKindBodyValidator : AbstractValidator<SubjectKindBody>
{
    public SubjectKindBodyValidator()
    {
        RuleFor(b => b.Name).NotEmpty().MaximumLength(60).WithName("名称");
        RuleFor(b => b.Category).IsInEnum().WithName("类别");
        RuleFor(b => b.Term).IsInEnum().WithName("审查时间");
        RuleFor(b => b.Ordinal).InclusiveBetween(0, 9999).WithName("次序");
        RuleFor(b => b.Materials).NotEmpty().Must(m => m.Count <= 30).WithName("材料").WithMessage("应当提交的材料为 1 至 30 项。");
        RuleForEach(b => b.Materials).ChildRules(m => m.RuleFor(x => x.Name).NotEmpty().MaximumLength(100).WithName("材料名称"));
    }
}

internal sealed class AddSubjectKindHandler(DecisionReviewDbContext db, ICurrentUser users) : IRequestHandler<AddSubjectKindCommand, (Guid Id, ETag Tag)>
{
    public async Task<(Guid Id, ETag Tag)> Handle(AddSubjectKindCommand request, CancellationToken cancellationToken)
    {
        RegisterRules.KindOnce.Require(!await db.Kinds.AnyAsync(k => k.Code == request.Body.Code, cancellationToken));
        var kind = SubjectKind.Add(users.User.CountyCode, request.Body.Code, request.Body.Kind.ToDetails());
        db.Add(kind);
        await db.SaveChangesAsync(cancellationToken);
        return (kind.Id, new(kind.Version));
    }
}
