using Fazhi.DecisionReview.Domain;
using Fazhi.DecisionReview.Domain.Advisers;
using Fazhi.DecisionReview.Persistence;

namespace Fazhi.DecisionReview.Features.Advisers;

/// <summary>登记法律顾问、公职律师、律师。</summary>
internal sealed record RegisterAdviserCommand(AdviserBody Body) : IRequest<(Guid Id, ETag Tag)>;

/// <param name="Kind">种类。</param>
/// <param name="Name">姓名。</param>
/// <param name="OfficeName">所在单位。</param>
/// <param name="LicensedSince">执业、取得公职律师证之日。</param>
/// <param name="LicenceNumber">证号，县内唯一；法学专家没有。</param>
/// <param name="EndedOn">注销、离开本县之日。</param>
/// <param name="AppointedFrom">政府法律顾问的聘期自；没有受聘的为空。</param>
/// <param name="AppointedUntil">聘期至。</param>
/// <param name="Clients">正在服务的当事人，用于利益冲突检查。</param>
/// <param name="Phone">电话。</param>
/// <param name="UserId">其账号；不登录的为空。</param>
internal sealed record AdviserBody(AdviserKind Kind, string Name, string OfficeName, DateOnly LicensedSince, string? LicenceNumber = null, DateOnly? EndedOn = null,
    DateOnly? AppointedFrom = null, DateOnly? AppointedUntil = null, IReadOnlyList<string>? Clients = null, string? Phone = null, Guid? UserId = null)
{
    public AdviserDetails ToDetails() => new(Kind, Name.Trim(), OfficeName.Trim(), string.IsNullOrWhiteSpace(LicenceNumber) ? null : LicenceNumber.Trim(), LicensedSince, EndedOn,
        AppointedFrom, AppointedUntil, [.. (Clients ?? []).Select(c => c.Trim()).Distinct()], Phone, UserId);
}

internal static class RegisterAdviserEndpoint
{
    public static void Map(RouteGroupBuilder advisers) => advisers
        .MapPost("", async (AdviserBody body, ISender sender, CancellationToken ct) =>
        {
            var (id, tag) = await sender.Send(new RegisterAdviserCommand(body), ct);
            return Reply.Created($"/api/v1/decision-review/advisers/{id}", new CreatedId(id), tag);
        })
        .WithName("RegisterAdviser").WithSummary("登记法律顾问、公职律师").RequirePermission(DecisionReviewPermissions.ManageAdvisers);
}

internal sealed class RegisterAdviserValidator : AbstractValidator<RegisterAdviserCommand>
{
    public RegisterAdviserValidator() => RuleFor(c => c.Body).SetValidator(new AdviserBodyValidator());
}

internal sealed class AdviserBodyValidator : AbstractValidator<AdviserBody>
{
    public AdviserBodyValidator()
    {
        RuleFor(b => b.Kind).IsInEnum().WithName("种类");
        RuleFor(b => b.Name).NotEmpty().MaximumLength(100).WithName("姓名");
        RuleFor(b => b.OfficeName).NotEmpty().MaximumLength(100).WithName("所在单位");
        RuleFor(b => b.LicenceNumber).MaximumLength(40).WithName("证号");
        RuleFor(b => b.LicenceNumber).NotEmpty().When(b => b.Kind != AdviserKind.Scholar).WithName("证号").WithMessage("律师、公职律师须登记证号。");
        RuleFor(b => b.LicensedSince).NotEmpty().WithName("执业之日");
        RuleFor(b => b.EndedOn).GreaterThanOrEqualTo(b => b.LicensedSince).WithName("注销之日");
        RuleFor(b => b.AppointedUntil).GreaterThanOrEqualTo(b => b.AppointedFrom).When(b => b.AppointedFrom is not null).WithName("聘期至");
        RuleFor(b => b.AppointedUntil).Null().When(b => b.AppointedFrom is null).WithName("聘期至").WithMessage("请先填写聘期自。");
        RuleFor(b => b.Clients).Must(c => c is null || c.Count <= 100).WithName("服务的当事人").WithMessage("服务的当事人最多 100 个。");
        RuleForEach(b => b.Clients).NotEmpty().MaximumLength(100).WithName("服务的当事人");
        RuleFor(b => b.Phone).MaximumLength(30).WithName("电话");
    }
}

internal sealed class RegisterAdviserHandler(DecisionReviewDbContext db, ICurrentUser users) : IRequestHandler<RegisterAdviserCommand, (Guid Id, ETag Tag)>
{
    public async Task<(Guid Id, ETag Tag)> Handle(RegisterAdviserCommand request, CancellationToken cancellationToken)
    {
        var details = request.Body.ToDetails();
        await db.RequireUniqueAsync(details, null, cancellationToken);
        var adviser = Adviser.Register(users.User.CountyCode, details);
        db.Add(adviser);
        await db.SaveChangesAsync(cancellationToken);
        return (adviser.Id, new(adviser.Version));
    }
}

internal static class AdviserRegister
{
    public static async Task RequireUniqueAsync(this DecisionReviewDbContext db, AdviserDetails details, Guid? except, CancellationToken ct)
    {
        RegisterRules.LicenceOnce.Require(details.LicenceNumber is not { } licence || !await db.Advisers.AnyAsync(a => a.LicenceNumber == licence && a.Id != except, ct));
        RegisterRules.AccountOnce.Require(details.UserId is not { } user || !await db.Advisers.AnyAsync(a => a.UserId == user && a.Id != except, ct));
    }
}
