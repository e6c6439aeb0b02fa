using Fazhi.LegalAid.Domain;
using Fazhi.LegalAid.Features.Registration;
using Fazhi.LegalAid.Persistence;

namespace Fazhi.LegalAid.Features.Registers;

/// <summary>登记补贴标准（法律援助法第五十二条）。</summary>
internal sealed record SetSubsidyRuleCommand(SubsidyRuleBody Body) : IRequest<(Guid Id, ETag Tag)>;

/// <param name="Year">年份。</param>
/// <param name="Kind">案件类型。</param>
/// <param name="Form">援助形式；不给则为该类案件的一般标准。</param>
/// <param name="BaseAmount">每件基数，元。</param>
/// <param name="PerExtraRecipient">每多一名受援人增加，元。</param>
/// <param name="Source">制定文件。</param>
internal sealed record SubsidyRuleBody(int Year, AidKind Kind, AidForm? Form, decimal BaseAmount, decimal PerExtraRecipient, string Source)
{
    public SubsidyRuleDetails ToDetails() => new(Year, Kind, Form, BaseAmount, PerExtraRecipient, Source.Trim());
}

internal static class SetSubsidyRuleEndpoint
{
    public static void Map(RouteGroupBuilder rules) => rules
        .MapPost("", async (SubsidyRuleBody body, ISender sender, CancellationToken ct) =>
        {
            var (id, tag) = await sender.Send(new SetSubsidyRuleCommand(body), ct);
            return Reply.Created($"/api/v1/legal-aid/subsidy-rules/{id}", new CreatedId(id), tag);
        })
        .WithName("SetAidSubsidyRule").WithSummary("登记补贴标准").RequirePermission(LegalAidPermissions.ManageSubsidyRules);
}

internal sealed class SetSubsidyRuleValidator : AbstractValidator<SetSubsidyRuleCommand>
{
    public SetSubsidyRuleValidator() => RuleFor(c => c.Body).SetValidator(new SubsidyRuleBodyValidator());
}

internal sealed class SubsidyRuleBodyValidator : AbstractValidator<SubsidyRuleBody>
{
    public SubsidyRuleBodyValidator()
    {
        RuleFor(b => b.Year).InclusiveBetween(2003, 2100).WithName("年份");
        RuleFor(b => b.Kind).IsInEnum().WithName("案件类型");
        RuleFor(b => b.Form).IsInEnum().WithName("援助形式");
        RuleFor(b => b.BaseAmount).Yuan().WithName("每件基数");
        RuleFor(b => b.PerExtraRecipient).Yuan().WithName("每多一名受援人增加");
        RuleFor(b => b.Source).NotEmpty().MaximumLength(200).WithName("制定文件");
    }
}

internal sealed class SetSubsidyRuleHandler(LegalAidDbContext db, ICurrentUser users) : IRequestHandler<SetSubsidyRuleCommand, (Guid Id, ETag Tag)>
{
    public async Task<(Guid Id, ETag Tag)> Handle(SetSubsidyRuleCommand request, CancellationToken cancellationToken)
    {
        var details = request.Body.ToDetails();
        RegisterRules.SubsidyLineOnce.Require(
            !await db.SubsidyRules.AnyAsync(r => r.Year == details.Year && r.Kind == details.Kind && r.Form == details.Form, cancellationToken));
        var rule = SubsidyRule.Set(users.User.CountyCode, details);
        db.Add(rule);
        await db.SaveChangesAsync(cancellationToken);
        return (rule.Id, new(rule.Version));
    }
}
