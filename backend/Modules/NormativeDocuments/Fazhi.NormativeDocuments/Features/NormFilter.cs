using System.ComponentModel;
using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Persistence;
using Fazhi.Platform.Matters;
using Fazhi.Platform.Organizations;

namespace Fazhi.NormativeDocuments.Features;

/// <summary>The filters of the document list; list, count, export and figures share them, so that a figure opens exactly its rows.</summary>
/// <remarks>Properties, not parameters: a query string binds inherited properties only where the record has no constructor of its own.</remarks>
internal record NormFilter
{
    /// <summary>名称、文号、制定机关中的文字，两个字起。</summary>
    [DisplayName("检索")]
    public string? Q { get; init; }

    /// <summary>正文中的文字，两个字起。</summary>
    [DisplayName("正文")]
    public string? Text { get; init; }

    [DisplayName("阶段")]
    public Code<NormStatus>? Status { get; init; }

    /// <summary>在 on 这一天的效力。</summary>
    [DisplayName("效力")]
    public Code<NormStanding>? Standing { get; init; }

    /// <summary>效力按哪一天看；不给则为今天。</summary>
    [DisplayName("效力以何日为准")]
    public DateOnly? On { get; init; }

    /// <summary>只看在这一天有效的（含即将届满的）。</summary>
    [DisplayName("在何日有效")]
    public DateOnly? InForceOn { get; init; }

    /// <summary>制定机关。</summary>
    [DisplayName("制定机关")]
    public Guid? IssuerId { get; init; }

    /// <summary>制定主体的种类。</summary>
    [DisplayName("制定主体")]
    public Code<IssuerKind>? IssuerKind { get; init; }

    /// <summary>单位，含其下级。</summary>
    [DisplayName("单位")]
    public Guid? OrganizationId { get; init; }

    /// <summary>引用了这部上位法。</summary>
    [DisplayName("引用的上位法")]
    public Guid? LawId { get; init; }

    /// <summary>自何日起公布（含当日）。</summary>
    [DisplayName("公布日期起")]
    public DateOnly? PublishedFrom { get; init; }

    /// <summary>至何日止公布（含当日）。</summary>
    [DisplayName("公布日期止")]
    public DateOnly? PublishedTo { get; init; }

    /// <summary>自何日起启动修改（含当日）。</summary>
    [DisplayName("启动修改之日起")]
    public DateOnly? AmendmentStartedFrom { get; init; }

    /// <summary>至何日止启动修改（含当日）。</summary>
    [DisplayName("启动修改之日止")]
    public DateOnly? AmendmentStartedTo { get; init; }

    /// <summary>在这一天正在修改。</summary>
    [DisplayName("在何日正在修改")]
    public DateOnly? AmendingOn { get; init; }

    /// <summary>只看因上位法变动而清理的。</summary>
    [DisplayName("因上位法变动而清理")]
    public bool? DueToLawChange { get; init; }

    /// <summary>The documents of the caller's scope that fit.</summary>
    public IQueryable<NormativeDocument> Apply(NormativeDocumentsDbContext db, OrganizationTree organizations, DateOnly today, int soon) =>
        Narrow(db, db.Documents, organizations, today, soon);

    /// <summary>Of the documents given, those that fit.</summary>
    public IQueryable<NormativeDocument> Narrow(NormativeDocumentsDbContext db, IQueryable<NormativeDocument> documents, OrganizationTree organizations, DateOnly today, int soon)
    {
        if (Status?.Value is { } status) documents = documents.Where(d => d.Status == status);
        if (Standing?.Value is { } standing) documents = WithStanding(documents, standing, On ?? today, soon);
        if (InForceOn is { } day)
            documents = documents.Where(d => d.EffectiveOn <= day && (d.ValidUntil == null || d.ValidUntil >= day) && (d.EndedOn == null || d.EndedOn > day));
        if (IssuerId is { } issuer) documents = documents.Where(d => d.IssuerId == issuer);
        if (IssuerKind?.Value is { } kind) documents = documents.Where(d => d.IssuerKind == kind);
        if (OrganizationId is { } organization) documents = documents.OfOrganization(organization, organizations);
        if (LawId is { } law) documents = documents.Where(d => d.Bases.Any(b => b.LawId == law));
        if (PublishedFrom is { } publishedFrom) documents = documents.Where(d => d.PublishedOn >= publishedFrom);
        if (PublishedTo is { } publishedTo) documents = documents.Where(d => d.PublishedOn <= publishedTo);
        if (AmendmentStartedFrom is { } startedFrom) documents = documents.Where(d => d.AmendmentStartedOn >= startedFrom);
        if (AmendmentStartedTo is { } startedTo) documents = documents.Where(d => d.AmendmentStartedOn <= startedTo);
        if (AmendingOn is { } amending)
            documents = documents.Where(d => d.AmendmentStartedOn <= amending && (d.AmendmentEndedOn == null || d.AmendmentEndedOn > amending));
        if (DueToLawChange == true) documents = documents.Where(d => db.Tasks.Any(t => t.DocumentId == d.Id && t.LawChangeId != null));
        if (Text is { Length: > 0 } words)
        {
            var holding = db.TextIndexes.Holding(words);
            documents = documents.Where(d => holding.Any(t => t.DocumentId == d.Id));
        }

        return documents.Holding(Q, db);
    }

    private static IQueryable<NormativeDocument> WithStanding(IQueryable<NormativeDocument> documents, NormStanding standing, DateOnly day, int soon)
    {
        var near = day.AddMonths(soon);
        var ends = standing switch
        {
            NormStanding.Repealed => NormEnd.Repealed,
            NormStanding.Superseded => NormEnd.Superseded,
            _ => NormEnd.Invalidated,
        };
        return standing switch
        {
            NormStanding.Unpublished => documents.Where(d => d.EffectiveOn == null),
            NormStanding.NotYet => documents.Where(d => d.EffectiveOn > day && (d.EndedOn == null || d.EndedOn > day)),
            NormStanding.InForce => documents.Where(d => d.EffectiveOn <= day && (d.EndedOn == null || d.EndedOn > day) && (d.ValidUntil == null || d.ValidUntil > near)),
            NormStanding.Expiring => documents.Where(d => d.EffectiveOn <= day && (d.EndedOn == null || d.EndedOn > day) && d.ValidUntil >= day && d.ValidUntil <= near),
            NormStanding.Expired => documents.Where(d => (d.EndedOn <= day && d.EndedBy == NormEnd.Expired) || (d.ValidUntil < day && (d.EndedOn == null || d.EndedOn > day))),
            _ => documents.Where(d => d.EndedOn <= day && d.EndedBy == ends),
        };
    }
}

internal abstract class NormFilterValidator<T> : AbstractValidator<T>
    where T : NormFilter
{
    protected NormFilterValidator()
    {
        RuleFor(f => f.Q).MaximumLength(100).Must(q => string.IsNullOrEmpty(q) || SearchText.Query(q).Length > 0).WithName("搜索词").WithMessage("搜索词至少两个字。");
        RuleFor(f => f.Text).MaximumLength(100).Must(q => string.IsNullOrEmpty(q) || SearchText.Query(q).Length > 0).WithName("正文中的文字").WithMessage("正文中的文字至少两个字。");
        RuleFor(f => f.PublishedTo).GreaterThanOrEqualTo(f => f.PublishedFrom).When(f => f.PublishedFrom is not null).WithName("公布日期止");
        RuleFor(f => f.AmendmentStartedTo).GreaterThanOrEqualTo(f => f.AmendmentStartedFrom).When(f => f.AmendmentStartedFrom is not null).WithName("启动修改日期止");
    }
}
