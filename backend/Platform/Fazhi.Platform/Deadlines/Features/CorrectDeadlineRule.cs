using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Platform.Deadlines.Features;

/// <summary>更正一条期限规则；原内容、更正人和理由都留下，在办期限随之重算。</summary>
internal sealed record CorrectDeadlineRuleCommand(string Id, IfMatch Expected, DeadlineRuleBody Body) : IRequest<VersionedRecount>;

internal sealed record VersionedRecount(DeadlineRecount Recount, ETag Tag);

internal static class CorrectDeadlineRuleEndpoint
{
    public static void Map(RouteGroupBuilder rules) => rules
        .MapPost("/{id}/correct", async (string id, IfMatch expected, DeadlineRuleBody body, ISender sender, CancellationToken ct) =>
        {
            var corrected = await sender.Send(new CorrectDeadlineRuleCommand(id, expected, body), ct);
            return Reply.Ok(corrected.Recount, corrected.Tag);
        })
        .WithName("CorrectDeadlineRule").WithSummary("更正期限规则").RequirePermission(DeadlinePermissions.Manage);
}

internal sealed class CorrectDeadlineRuleValidator : AbstractValidator<CorrectDeadlineRuleCommand>
{
    public CorrectDeadlineRuleValidator() => RuleFor(c => c.Body).SetValidator(new DeadlineRuleBodyValidator());
}

internal sealed class CorrectDeadlineRuleHandler(PlatformDbContext db, Catalogue catalogue, RunningDeadlines running)
    : IRequestHandler<CorrectDeadlineRuleCommand, VersionedRecount>
{
    public async Task<VersionedRecount> Handle(CorrectDeadlineRuleCommand command, CancellationToken cancellationToken)
    {
        var rule = await catalogue.LoadAsync(command.Id, command.Expected, cancellationToken);
        var content = command.Body.On(rule.Content);
        await RunnableRuleValidator.Instance.ValidateAndThrowAsync(content, cancellationToken);
        await catalogue.RequireNoOverlapAsync(content, cancellationToken);
        rule.Correct(content, command.Body.Reason, catalogue.Actor, catalogue.Now);
        await db.SaveChangesAsync(cancellationToken);
        catalogue.Publish();
        // The change counts already: a caller who leaves must not leave deadlines behind that were counted before it.
        return new(await running.RecountRuleAsync(command.Id, command.Body.Reason, CancellationToken.None), new(rule.Version));
    }
}
