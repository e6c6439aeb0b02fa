using Fazhi.LegalAid.Domain;
using Fazhi.LegalAid.Persistence;

namespace Fazhi.LegalAid.Features.Registers;

/// <summary>更正补贴标准；已经核定的补贴不变。</summary>
internal sealed record CorrectSubsidyRuleCommand(Guid Id, IfMatch Expected, SubsidyRuleBody Body) : IRequest<ETag>;

internal static class CorrectSubsidyRuleEndpoint
{
    public static void Map(RouteGroupBuilder rules) => rules
        .MapPut("/{id:guid}", async (Guid id, IfMatch expected, SubsidyRuleBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new CorrectSubsidyRuleCommand(id, expected, body), ct)))
        .WithName("CorrectAidSubsidyRule").WithSummary("更正补贴标准").RequirePermission(LegalAidPermissions.ManageSubsidyRules);
}

internal sealed class CorrectSubsidyRuleValidator : AbstractValidator<CorrectSubsidyRuleCommand>
{
    public CorrectSubsidyRuleValidator() => RuleFor(c => c.Body).SetValidator(new SubsidyRuleBodyValidator());
}

internal sealed class CorrectSubsidyRuleHandler(LegalAidDbContext db) : IRequestHandler<CorrectSubsidyRuleCommand, ETag>
{
    public async Task<ETag> Handle(CorrectSubsidyRuleCommand command, CancellationToken cancellationToken)
    {
        var rule = await db.SubsidyRules.LoadAsync(command.Id, command.Expected, cancellationToken);
        var details = command.Body.ToDetails();
        RegisterRules.SubsidyLineOnce.Require(!await db.SubsidyRules.AnyAsync(
            r => r.Id != command.Id && r.Year == details.Year && r.Kind == details.Kind && r.Form == details.Form, cancellationToken));
        rule.Correct(details);
        await db.SaveChangesAsync(cancellationToken);
        return new(rule.Version);
    }
}
