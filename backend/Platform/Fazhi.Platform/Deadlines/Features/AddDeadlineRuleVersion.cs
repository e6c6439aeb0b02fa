using System.Globalization;
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

/// <summary>新增一个版本：法律修改后，旧版本有效至新版本施行的前一日。</summary>
internal sealed record AddDeadlineRuleVersionCommand(string Id, IfMatch Expected, DeadlineRuleBody Body) : IRequest<AddedDeadlineRuleVersion>;

/// <summary>新增的版本，和原版本在办期限的重新计算。</summary>
/// <param name="Version">新版本的全文。</param>
/// <param name="Recount">原版本在办期限的重新计算。</param>
internal sealed record AddedDeadlineRuleVersion(DeadlineRuleView Version, DeadlineRecount Recount);

internal static class AddDeadlineRuleVersionEndpoint
{
    public static void Map(RouteGroupBuilder rules) => rules
        .MapPost("/{id}/versions", async (string id, IfMatch expected, DeadlineRuleBody body, ISender sender, CancellationToken ct) =>
        {
            var added = await sender.Send(new AddDeadlineRuleVersionCommand(id, expected, body), ct);
            return Reply.Created($"/api/v1/deadlines/rules/{added.Version.Rule.Id}", added, new(added.Version.Version));
        })
        .WithName("AddDeadlineRuleVersion").WithSummary("新增期限规则的版本").RequirePermission(DeadlinePermissions.Manage);
}

internal sealed class AddDeadlineRuleVersionValidator : AbstractValidator<AddDeadlineRuleVersionCommand>
{
    public AddDeadlineRuleVersionValidator()
    {
        RuleFor(c => c.Body).SetValidator(new DeadlineRuleBodyValidator());
        RuleFor(c => c.Body.EffectiveFrom).NotNull().WithName("施行之日");
    }
}

internal sealed class AddDeadlineRuleVersionHandler(PlatformDbContext db, Catalogue catalogue, RunningDeadlines running)
    : IRequestHandler<AddDeadlineRuleVersionCommand, AddedDeadlineRuleVersion>
{
    public async Task<AddedDeadlineRuleVersion> Handle(AddDeadlineRuleVersionCommand command, CancellationToken cancellationToken)
    {
        var body = command.Body;
        var from = body.EffectiveFrom!.Value;
        var old = await catalogue.LoadAsync(command.Id, command.Expected, cancellationToken);
        var id = string.Create(CultureInfo.InvariantCulture, $"{old.Content.Family}-v{from.Year:0000}");
        var version = body.On(old.Content with { Id = id, SeenIn = [], CorroboratedBy = [], SourceKind = null }) with
        {
            Confidence = RuleConfidence.FromMemory,      // until somebody confirms having read it
            MemoryConfidence = MemoryConfidence.High,
        };
        await RunnableRuleValidator.Instance.ValidateAndThrowAsync(version, cancellationToken);
        if (catalogue.Knows(id)) throw new ConflictException("deadlines.versionExists", $"目录中已有{id}；同一年的版本请用“更正”。");
        old.Supersede(from, body.Reason, catalogue.Actor, catalogue.Now);
        await catalogue.RequireNoOverlapAsync(version, cancellationToken, except: old);
        var added = RuleRecord.Add(version, body.Reason, catalogue.Actor, catalogue.Now);
        db.Add(added);
        await db.SaveChangesAsync(cancellationToken);
        catalogue.Publish();
        // The change counts already: a caller who leaves must not leave deadlines behind that were counted before it.
        var recount = await running.RecountRuleAsync(command.Id, body.Reason, CancellationToken.None);
        return new(DeadlineRuleView.Of(added.Content, added.Version), recount);
    }
}
