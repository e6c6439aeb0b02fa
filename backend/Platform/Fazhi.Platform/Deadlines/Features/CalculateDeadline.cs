using System.Globalization;
using Fazhi.Kernel;
using Fazhi.Kernel.Deadlines;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Web;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Platform.Deadlines.Features;

/// <summary>期限计算。</summary>
internal sealed record CalculateDeadlineCommand(CalculateDeadlineBody Body) : IRequest<DeadlineCalculation>;

/// <summary>期限计算的已知条件。</summary>
/// <param name="RuleId">规则标识。</param>
/// <param name="Trigger">触发日（yyyy-MM-dd）；按小时计算的为北京时间的时刻；倒数的为事件日；每年固定日期的为年份或者该年的一日。</param>
/// <param name="Suspensions">中止期间：中止日不计，恢复日计入。</param>
/// <param name="ExtensionDays">延长的天数，与期限同单位。</param>
/// <param name="Ground">事由，如“第39条第1款第3项”。</param>
internal sealed record CalculateDeadlineBody(
    string RuleId, string Trigger, IReadOnlyList<DeadlineSuspension>? Suspensions = null, int ExtensionDays = 0, string? Ground = null);

/// <summary>一段中止。</summary>
/// <param name="From">中止日。</param>
/// <param name="Resume">恢复日。</param>
internal sealed record DeadlineSuspension(DateOnly From, DateOnly Resume);

/// <summary>期限计算的结果：哪一天，为什么是这一天。</summary>
/// <param name="RuleId">规则标识。</param>
/// <param name="Title">事项。</param>
/// <param name="Trigger">触发日；给的是时刻的，带北京时间的时差（+08:00）。</param>
/// <param name="TriggerText">起点：从哪一事件之日起算。</param>
/// <param name="Unit">单位。</param>
/// <param name="Kind">类型。</param>
/// <param name="DueOn">办理仍属按期的最后一日；最短时长为届满之日；倒数的为最迟日。规则不因所给事由起算，或者须数未公布年份的工作日的，为空。</param>
/// <param name="DueAt">按小时计算的届满时刻，以北京时间的时差（+08:00）写出。</param>
/// <param name="EarliestOn">有上下限的：下限届满之日。</param>
/// <param name="LatestOn">有上下限的：上限之日。</param>
/// <param name="NextStepOn">最短时长届满的次日，最早可以进入下一步。</param>
/// <param name="UnrolledOn">未顺延的末日。</param>
/// <param name="Rolled">是否顺延。</param>
/// <param name="Ambiguous">末日为休息日而法律未写是否顺延。</param>
/// <param name="AlternativeOn">法律未写时的另一读法。</param>
/// <param name="SafeOn">稳妥日；与末日相同的为空。</param>
/// <param name="Provisional">涉及的年份尚未公布放假安排，末日为暂定。</param>
/// <param name="LegalBasis">法律、条文、版本。</param>
/// <param name="Confidence">置信。</param>
/// <param name="Standing">怎样称呼：法定、指导性时限，或者“经验口径，待核”。</param>
/// <param name="Consequence">逾期的后果。</param>
/// <param name="Note">注意事项。</param>
/// <param name="Steps">逐日：计入与否及其理由。</param>
/// <param name="Warnings">提醒。</param>
public sealed record DeadlineCalculation(
    string RuleId, string Title, string Trigger, string TriggerText, PeriodUnit Unit, PeriodKind Kind, DateOnly? DueOn, DateTimeOffset? DueAt, DateOnly? EarliestOn,
    DateOnly? LatestOn, DateOnly? NextStepOn, DateOnly? UnrolledOn, bool Rolled, bool Ambiguous, DateOnly? AlternativeOn, DateOnly? SafeOn,
    bool Provisional, string LegalBasis, RuleConfidence Confidence, string Standing, string Consequence, string? Note,
    IReadOnlyList<DeadlineStep> Steps, IReadOnlyList<string> Warnings)
{
    internal static DeadlineCalculation Of(DeadlineAnswer answer) => new(
        answer.Rule.Id, answer.Rule.Title, Text(answer.Trigger), answer.Rule.TriggerText, answer.Rule.Unit, answer.Rule.Kind, answer.DueOn, answer.DueAt is { } due ? new(due, ChinaTime.Offset) : null, answer.EarliestOn,
        answer.LatestOn, answer.NextStepOn, answer.UnrolledOn, answer.Rolled, answer.Ambiguous, answer.AlternativeOn, answer.SafeOn,
        answer.Provisional, answer.LegalBasis, answer.Confidence, answer.Rule.Standing, answer.Rule.Consequence, answer.Rule.Note, answer.Steps,
        answer.Warnings);

    private static string Text(Trigger trigger) => trigger.Time is null ? trigger.ToString() : $"{trigger}+08:00";
}

internal static class CalculateDeadlineEndpoint
{
    public static void Map(RouteGroupBuilder deadlines) => deadlines
        .MapPost("/calculate", (CalculateDeadlineBody body, ISender sender, CancellationToken ct) => sender.Send(new CalculateDeadlineCommand(body), ct))
        .WithName("CalculateDeadline").WithSummary("计算期限并逐日说明").RequireAuthorization();
}

internal sealed class CalculateDeadlineValidator : AbstractValidator<CalculateDeadlineCommand>
{
    public CalculateDeadlineValidator()
    {
        RuleFor(c => c.Body.RuleId).NotEmpty().MaximumLength(100).WithName("规则标识");
        RuleFor(c => c.Body.Trigger).NotEmpty().MaximumLength(40).WithName("触发日");
        RuleFor(c => c.Body.Ground).MaximumLength(200).WithName("事由");
        RuleForEach(c => c.Body.Suspensions).NotNull().WithName("中止期间");
    }
}

internal sealed class CalculateDeadlineHandler(IStatutoryClockSource clocks) : IRequestHandler<CalculateDeadlineCommand, DeadlineCalculation>
{
    public Task<DeadlineCalculation> Handle(CalculateDeadlineCommand command, CancellationToken cancellationToken)
    {
        var body = command.Body;
        var clock = clocks.Current;
        var answer = clock.Calculate(new(body.RuleId, Read(body.Trigger, clock.Catalogue.Get(body.RuleId)))
        {
            Suspensions = [.. (body.Suspensions ?? []).Select(s => new Suspension(s.From, s.Resume))],
            ExtensionDays = body.ExtensionDays,
            Ground = body.Ground,
        });
        return Task.FromResult(DeadlineCalculation.Of(answer));
    }

    /// <summary>A fixed yearly date is asked for by its year: “2024” stands for that day of 2024.</summary>
    private static Trigger Read(string text, StatutoryRule rule)
    {
        if (Trigger.TryParse(text, out var trigger)) return trigger;
        if (rule.MonthDay is { } monthDay && text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0)
            return monthDay.In(year);
        throw new MalformedRequestException("trigger", "须为日期（2024-09-11）；按小时计算的为北京时间的时刻（2024-09-11T10:30）。");
    }
}
