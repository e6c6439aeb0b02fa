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
internal sealed record AddDeadlineRuleVersionCommand(string Id, IfMatch Expected, AddDeadlineRuleVersionBody Body) : IRequest<VersionedDeadlineRule>;

/// <summary>新版本的内容。</summary>
/// <param name="Content">全部内容；须写施行之日。</param>
/// <param name="Reason">修改的依据。</param>
internal sealed record AddDeadlineRuleVersionBody(DeadlineRuleContent Content, string Reason);

internal static class AddDeadlineRuleVersionEndpoint
{
    public static void Map(RouteGroupBuilder rules) => rules
        .MapPost("/{id}/versions", async (string id, IfMatch expected, AddDeadlineRuleVersionBody body, ISender sender, CancellationToken ct) =>
        {
            var added = await sender.Send(new AddDeadlineRuleVersionCommand(id, expected, body), ct);
            return Reply.Created($"/api/v1/deadlines/rules/{added.Rule.Id}", added.Rule, added.Tag);
        })
        .WithName("AddDeadlineRuleVersion").WithSummary("新增期限规则的版本").RequirePermission(DeadlinePermissions.Maintain);
}

internal sealed class AddDeadlineRuleVersionValidator : AbstractValidator<AddDeadlineRuleVersionCommand>
{
    public AddDeadlineRuleVersionValidator()
    {
        RuleFor(c => c.Body.Content).SetValidator(new DeadlineRuleContentValidator());
        RuleFor(c => c.Body.Content.EffectiveFrom).NotNull().When(c => c.Body.Content is not null).WithName("施行之日");
        RuleFor(c => c.Body.Reason).NotEmpty().MaximumLength(500).WithName("修改依据");
    }
}

internal sealed class AddDeadlineRuleVersionHandler(PlatformDbContext db, Catalogue catalogue)
    : IRequestHandler<AddDeadlineRuleVersionCommand, VersionedDeadlineRule>
{
    public async Task<VersionedDeadlineRule> Handle(AddDeadlineRuleVersionCommand command, CancellationToken cancellationToken)
    {
        var (content, reason) = (command.Body.Content, command.Body.Reason);
        var from = content.EffectiveFrom!.Value;
        var old = await catalogue.LoadAsync(command.Id, command.Expected, cancellationToken);
        var id = string.Create(CultureInfo.InvariantCulture, $"{old.Content.Family}-v{from.Year:0000}");
        var version = content.On(old.Content with { Id = id, SeenIn = [], CorroboratedBy = [], SourceKind = null }) with
        {
            Confidence = RuleConfidence.FromMemory,      // until somebody confirms having read it
            MemoryConfidence = MemoryConfidence.High,
        };
        old.Supersede(from, reason, catalogue.Actor, catalogue.Now);
        await catalogue.RequireNoOverlapAsync(version, cancellationToken, except: old);
        var added = RuleRecord.Add(version, reason, catalogue.Actor, catalogue.Now);
        db.Add(added);
        await db.SaveChangesAsync(cancellationToken);
        catalogue.Publish();
        return new(DeadlineRuleDetail.Of(added.Content, added.Version), new(added.Version));
    }
}
