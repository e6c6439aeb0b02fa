using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Reminders.Features;

/// <summary>提醒规则：默认的，各类有日期的职责的，以及另行设定的法定期限的。</summary>
internal sealed record ListReminderRulesQuery : IRequest<IReadOnlyList<ReminderRuleRow>>;

/// <summary>一条提醒规则。</summary>
/// <param name="Code">default，法定期限规则的标识，或者职责种类的代码。</param>
/// <param name="Name">名称。</param>
/// <param name="Enabled">提醒。</param>
/// <param name="Ladder">末日前何时提醒：工作日数（10），日数（30d），月数（6m），以逗号相隔；0 为当日。</param>
/// <param name="OverdueDaily">超期后每个工作日提醒。</param>
/// <param name="ToHead">超期的，一并提醒股室负责人。</param>
/// <param name="ToLeaderAfter">超期满几个工作日的，提醒局领导；空为不提醒。</param>
/// <param name="Own">是另行设定的，不随默认。</param>
/// <param name="Version">版本，修改时放入 If-Match；没有另行设定的为 0。</param>
internal sealed record ReminderRuleRow(string Code, string Name, bool Enabled, string Ladder, bool OverdueDaily, bool ToHead, int? ToLeaderAfter, bool Own, long Version);

/// <summary>设定一条提醒规则。</summary>
internal sealed record SetReminderRuleCommand(string Code, IfMatch Expected, SetReminderRuleBody Body) : IRequest<ETag>;

/// <summary>提醒规则的内容。</summary>
internal sealed record SetReminderRuleBody(bool Enabled, string Ladder, bool OverdueDaily, bool ToHead, int? ToLeaderAfter);

/// <summary>不再另行设定，随默认。</summary>
internal sealed record ResetReminderRuleCommand(string Code, IfMatch Expected) : IRequest;

internal static class ReminderRulesEndpoint
{
    public static void Map(RouteGroupBuilder notifications)
    {
        var rules = notifications.MapGroup("/rules");
        rules.MapGet("", (ISender sender, CancellationToken ct) => sender.Send(new ListReminderRulesQuery(), ct))
            .WithName("ListReminderRules").WithSummary("提醒规则").RequirePermission(ReminderPermissions.Manage);
        rules.MapPut("/{code}", async (string code, IfMatch expected, SetReminderRuleBody body, ISender sender, CancellationToken ct) =>
                Reply.NoContent(await sender.Send(new SetReminderRuleCommand(code, expected, body), ct)))
            .WithName("SetReminderRule").WithSummary("设定提醒规则").RequirePermission(ReminderPermissions.Manage);
        rules.MapDelete("/{code}", async (string code, IfMatch expected, ISender sender, CancellationToken ct) =>
            {
                await sender.Send(new ResetReminderRuleCommand(code, expected), ct);
                return Reply.NoContent();
            })
            .WithName("ResetReminderRule").WithSummary("提醒规则改随默认").RequirePermission(ReminderPermissions.Manage);
    }
}

internal sealed class SetReminderRuleValidator : AbstractValidator<SetReminderRuleCommand>
{
    public SetReminderRuleValidator()
    {
        RuleFor(c => c.Body.Ladder).Must(l => Ladder.TryParse(l, out _)).WithName("提醒阶梯").WithMessage("写工作日数（10）、日数（30d）或者月数（6m），以逗号相隔，最多十二级。");
        RuleFor(c => c.Body.ToLeaderAfter).InclusiveBetween(0, 60).WithName("提醒局领导");
    }
}

internal sealed class ReminderRuleHandlers(PlatformDbContext db, IEnumerable<IDutySource> duties, IStatutoryClockSource clocks, TimeProvider clock)
    : IRequestHandler<ListReminderRulesQuery, IReadOnlyList<ReminderRuleRow>>, IRequestHandler<SetReminderRuleCommand, ETag>, IRequestHandler<ResetReminderRuleCommand>
{
    public async Task<IReadOnlyList<ReminderRuleRow>> Handle(ListReminderRulesQuery request, CancellationToken cancellationToken)
    {
        var own = await db.Set<ReminderRule>().AsNoTracking().ToDictionaryAsync(r => r.Code, cancellationToken);
        var policies = new ReminderPolicies(own.Values);
        var rows = new List<ReminderRuleRow> { Row(ReminderRule.DefaultCode, "默认", policies.Default) };
        rows.AddRange(duties.SelectMany(d => d.Kinds).Select(k => Row(k.Code, k.Name, policies.Of(k))));
        rows.AddRange(policies.Own.Where(p => !rows.Exists(r => r.Code == p.Key)).Select(p => Row(p.Key, NameOf(p.Key) ?? p.Key, p.Value)).OrderBy(r => r.Code, StringComparer.Ordinal));
        return rows;

        ReminderRuleRow Row(string code, string name, ReminderPolicy p) =>
            new(code, name, p.Enabled, p.Ladder.ToString(), p.OverdueDaily, p.ToHead, p.ToLeaderAfter, own.ContainsKey(code), own.GetValueOrDefault(code)?.Version ?? 0);
    }

    public async Task<ETag> Handle(SetReminderRuleCommand request, CancellationToken cancellationToken)
    {
        if (request.Code != ReminderRule.DefaultCode && NameOf(request.Code) is null && !duties.Any(d => d.Kinds.Any(k => k.Code == request.Code)))
            throw new NotFoundException("没有这条期限规则。");
        var rule = await db.Set<ReminderRule>().FirstOrDefaultAsync(r => r.Code == request.Code, cancellationToken);
        request.Expected.Require(rule?.Version ?? 0);
        if (rule is null) db.Add(rule = ReminderRule.For(request.Code, clock.GetUtcNow()));
        var body = request.Body;
        rule.Set(body.Enabled, Ladder.Parse(body.Ladder).ToString(), body.OverdueDaily, body.ToHead, body.ToLeaderAfter);
        await db.SaveChangesAsync(cancellationToken);
        return new(rule.Version);
    }

    public async Task Handle(ResetReminderRuleCommand request, CancellationToken cancellationToken)
    {
        var rule = await db.Set<ReminderRule>().FirstOrDefaultAsync(r => r.Code == request.Code, cancellationToken) ?? throw new NotFoundException("没有另行设定。");
        request.Expected.Require(rule.Version);
        db.Remove(rule);
        await db.SaveChangesAsync(cancellationToken);
    }

    private string? NameOf(string ruleId) => clocks.Current.Catalogue.Find(ruleId)?.Title;
}
