using Fazhi.Kernel.Deadlines;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Platform.Deadlines.Features;

/// <summary>确认一条经验口径的规则：已经见到条文原文。</summary>
internal sealed record ConfirmDeadlineRuleCommand(string Id, IfMatch Expected, ConfirmDeadlineRuleBody Body) : IRequest<ETag>;

/// <summary>条文的出处。</summary>
/// <param name="SeenIn">条文出处：公报、法规库的网址或者文号。</param>
/// <param name="Reason">核对情况。</param>
/// <param name="SourceKind">见到的是全文还是片段。</param>
internal sealed record ConfirmDeadlineRuleBody(string SeenIn, string Reason, RuleSourceKind SourceKind = RuleSourceKind.FullText);

internal static class ConfirmDeadlineRuleEndpoint
{
    public static void Map(RouteGroupBuilder rules) => rules
        .MapPost("/{id}/confirm", async (string id, IfMatch expected, ConfirmDeadlineRuleBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new ConfirmDeadlineRuleCommand(id, expected, body), ct)))
        .WithName("ConfirmDeadlineRule").WithSummary("确认期限规则（已见原文）").RequirePermission(DeadlinePermissions.Manage);
}

internal sealed class ConfirmDeadlineRuleValidator : AbstractValidator<ConfirmDeadlineRuleCommand>
{
    public ConfirmDeadlineRuleValidator()
    {
        RuleFor(c => c.Body.SeenIn).NotEmpty().MaximumLength(300).WithName("出处");
        RuleFor(c => c.Body.SourceKind).IsInEnum().WithName("来源");
        RuleFor(c => c.Body.Reason).NotEmpty().MaximumLength(500).WithName("核对情况");
    }
}

internal sealed class ConfirmDeadlineRuleHandler(PlatformDbContext db, Catalogue catalogue) : IRequestHandler<ConfirmDeadlineRuleCommand, ETag>
{
    public async Task<ETag> Handle(ConfirmDeadlineRuleCommand command, CancellationToken cancellationToken)
    {
        var rule = await catalogue.LoadAsync(command.Id, command.Expected, cancellationToken);
        rule.Confirm(command.Body.SeenIn, command.Body.SourceKind, command.Body.Reason, catalogue.Actor, catalogue.Now);
        await db.SaveChangesAsync(cancellationToken);
        catalogue.Publish();
        return new(rule.Version);
    }
}
