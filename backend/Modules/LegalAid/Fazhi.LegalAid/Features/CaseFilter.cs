using System.ComponentModel;
using Fazhi.LegalAid.Domain;
using Fazhi.LegalAid.Persistence;
using Fazhi.Platform.Matters;
using Fazhi.Platform.Organizations;

namespace Fazhi.LegalAid.Features;

/// <summary>The filters of the case list; list, count, export and figures share them, so that a figure opens exactly its rows.</summary>
/// <remarks>Properties, not parameters: a query string binds inherited properties only where the record has no constructor of its own.</remarks>
internal record CaseFilter
{
    /// <summary>名称、案号、当事人中的文字，两个字起。</summary>
    [DisplayName("检索")]
    public string? Q { get; init; }

    /// <summary>案件类型：刑事、民事、行政。</summary>
    [DisplayName("类型")]
    public Code<AidKind>? Kind { get; init; }

    /// <summary>所处阶段。</summary>
    [DisplayName("阶段")]
    public Code<AidStatus>? Status { get; init; }

    /// <summary>来源：依申请，或者办案机关通知。</summary>
    [DisplayName("来源")]
    public Code<AidOrigin>? Origin { get; init; }

    /// <summary>申请方式。</summary>
    [DisplayName("申请方式")]
    public Code<AidChannel>? Channel { get; init; }

    /// <summary>受援人类别。</summary>
    [DisplayName("受援人类别")]
    public Code<RecipientCategory>? Category { get; init; }

    /// <summary>只看没有标注受援人类别的。</summary>
    [DisplayName("未标注受援人类别")]
    public bool? Uncategorised { get; init; }

    /// <summary>结案结果。</summary>
    [DisplayName("结案结果")]
    public Code<AidOutcome>? Outcome { get; init; }

    /// <summary>单位，含其下级。</summary>
    [DisplayName("单位")]
    public Guid? OrganizationId { get; init; }

    /// <summary>受援人所在乡镇。</summary>
    [DisplayName("乡镇")]
    public string? DivisionCode { get; init; }

    [DisplayName("承办人")]
    public Guid? HandlerId { get; init; }

    [DisplayName("援助人员")]
    public Guid? PractitionerId { get; init; }

    [DisplayName("收件日期起")]
    public DateOnly? OpenedFrom { get; init; }

    [DisplayName("收件日期止")]
    public DateOnly? OpenedTo { get; init; }

    [DisplayName("援助日期起")]
    public DateOnly? AidedFrom { get; init; }

    [DisplayName("援助日期止")]
    public DateOnly? AidedTo { get; init; }

    [DisplayName("结案日期起")]
    public DateOnly? ConcludedFrom { get; init; }

    [DisplayName("结案日期止")]
    public DateOnly? ConcludedTo { get; init; }

    /// <summary>只看有期限已经超期的。</summary>
    [DisplayName("只看超期")]
    public bool? Overdue { get; init; }

    public IQueryable<AidCase> Apply(LegalAidDbContext db, OrganizationTree organizations, DateOnly today)
    {
        var cases = db.Cases;
        if (Kind?.Value is { } kind) cases = cases.Where(c => c.Kind == kind);
        if (Status?.Value is { } status) cases = cases.Where(c => c.Status == status);
        if (Origin?.Value is { } origin) cases = cases.Where(c => c.Origin == origin);
        if (Channel?.Value is { } channel) cases = cases.Where(c => c.Channel == channel);
        if (Category?.Value is { } category) cases = cases.Where(c => c.Categories.Contains(category));
        if (Uncategorised == true) cases = cases.Where(c => c.Categories.Count == 0);
        if (Outcome?.Value is { } outcome) cases = cases.Where(c => c.Outcome == outcome);
        if (OrganizationId is { } organization) cases = cases.OfOrganization(organization, organizations);
        if (DivisionCode is { } division) cases = cases.Where(c => c.DivisionCode == division);
        if (HandlerId is { } handler) cases = cases.Where(c => c.HandlerId == handler);
        if (PractitionerId is { } practitioner) cases = cases.Where(c => c.Assignments.Any(a => a.PractitionerId == practitioner));
        if (OpenedFrom is { } openedFrom) cases = cases.Where(c => c.OpenedOn >= openedFrom);
        if (OpenedTo is { } openedTo) cases = cases.Where(c => c.OpenedOn <= openedTo);
        if (AidedFrom is { } aidedFrom) cases = cases.Where(c => c.AidedOn >= aidedFrom);
        if (AidedTo is { } aidedTo) cases = cases.Where(c => c.AidedOn <= aidedTo);
        if (ConcludedFrom is { } concludedFrom) cases = cases.Where(c => c.ConcludedOn >= concludedFrom);
        if (ConcludedTo is { } concludedTo) cases = cases.Where(c => c.ConcludedOn <= concludedTo);
        if (Overdue == true) cases = cases.Where(c => db.Set<Matter>().Any(m => m.Id == c.Id && m.NextDueOn < today));
        return cases.Holding(Q, db);
    }
}

internal abstract class CaseFilterValidator<T> : AbstractValidator<T>
    where T : CaseFilter
{
    protected CaseFilterValidator()
    {
        RuleFor(f => f.Q).MaximumLength(100).Must(q => string.IsNullOrEmpty(q) || SearchText.Query(q).Length > 0).WithName("搜索词")
            .WithMessage("搜索词至少两个字。");
        RuleFor(f => f.DivisionCode).MaximumLength(12).WithName("乡镇");
        RuleFor(f => f.OpenedTo).GreaterThanOrEqualTo(f => f.OpenedFrom).When(f => f.OpenedFrom is not null).WithName("收件日期止");
        RuleFor(f => f.AidedTo).GreaterThanOrEqualTo(f => f.AidedFrom).When(f => f.AidedFrom is not null).WithName("援助日期止");
        RuleFor(f => f.ConcludedTo).GreaterThanOrEqualTo(f => f.ConcludedFrom).When(f => f.ConcludedFrom is not null).WithName("结案日期止");
    }
}
