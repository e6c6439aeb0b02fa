using System.ComponentModel;
using Fazhi.Platform.Web;
using FluentValidation;

namespace Fazhi.Platform.Matters;

/// <summary>工作台的分类。</summary>
public enum MatterBucket
{
    [Description("待办")] Todo,
    [Description("已办")] Done,
    [Description("即将到期")] DueSoon,
    [Description("已超期")] Overdue,
    [Description("我发起")] Initiated,
    [Description("在办")] Open,
    [Description("已办结")] Closed,
}

/// <summary>What list and count are filtered by.</summary>
internal interface IMatterFilter
{
    Code<MatterBucket>? Bucket { get; }

    string? Module { get; }

    Guid? OrganizationId { get; }

    Guid? HandlerId { get; }

    string? Status { get; }

    DateOnly? OpenedFrom { get; }

    DateOnly? OpenedTo { get; }

    string? Q { get; }
}

internal abstract class MatterFilterValidator<T> : AbstractValidator<T>
    where T : IMatterFilter
{
    protected MatterFilterValidator()
    {
        RuleFor(q => q.Module).MaximumLength(40).WithName("业务");
        RuleFor(q => q.Status).MaximumLength(60).WithName("状态");
        RuleFor(q => q.Q).MaximumLength(100).Must(q => string.IsNullOrEmpty(q) || SearchText.Query(q).Length > 0).WithName("查找").WithMessage("请至少输入两个字。");
        RuleFor(q => q.OpenedTo).Must((q, to) => to is null || q.OpenedFrom is null || q.OpenedFrom <= to).WithName("收案日期").WithMessage("止日不能早于起日。");
    }
}
