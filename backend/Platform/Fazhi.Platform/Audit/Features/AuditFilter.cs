using System.ComponentModel;
using Fazhi.Kernel;
using Fazhi.Platform.Persistence;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Audit.Features;

/// <summary>The filters of the audit log; list and export share them.</summary>
internal record AuditFilter
{
    /// <summary>操作人。</summary>
    [DisplayName("操作人")]
    public Guid? Actor { get; init; }

    /// <summary>操作人姓名中的文字。</summary>
    [DisplayName("人员")]
    public string? ActorName { get; init; }

    /// <summary>对象的种类。</summary>
    [DisplayName("对象")]
    public string? Subject { get; init; }

    /// <summary>对象。</summary>
    [DisplayName("对象标识")]
    public Guid? SubjectId { get; init; }

    /// <summary>操作：created、changed、deleted、revealed、exported、signedIn 等。</summary>
    [DisplayName("行为")]
    public string? Action { get; init; }

    /// <summary>起日。</summary>
    [DisplayName("起日")]
    public DateOnly? From { get; init; }

    /// <summary>止日。</summary>
    [DisplayName("止日")]
    public DateOnly? To { get; init; }

    public IQueryable<AuditEntry> Apply(PlatformDbContext db)
    {
        var entries = db.Set<AuditEntry>().AsNoTracking();
        if (Actor is { } actor) entries = entries.Where(e => e.ActorId == actor);
        if (ActorName is { Length: > 0 } name) entries = entries.Where(e => e.ActorName.Contains(name));
        if (Subject is { } subject) entries = entries.Where(e => e.Subject == subject);
        if (SubjectId is { } id) entries = entries.Where(e => e.SubjectId == id);
        if (Action is { } action) entries = entries.Where(e => e.Action == action);
        if (From?.StartInChina() is { } from) entries = entries.Where(e => e.At >= from);
        if (To?.AddDays(1).StartInChina() is { } to) entries = entries.Where(e => e.At < to);
        return entries;
    }
}

internal abstract class AuditFilterValidator<T> : AbstractValidator<T>
    where T : AuditFilter
{
    protected AuditFilterValidator()
    {
        RuleFor(q => q.ActorName).MaximumLength(100).WithName("操作人姓名");
        RuleFor(q => q.Subject).MaximumLength(80).WithName("对象");
        RuleFor(q => q.Action).MaximumLength(40).WithName("操作");
        RuleFor(q => q.To).Must((q, to) => to is null || q.From is null || q.From <= to).WithName("止日").WithMessage("止日不能早于起日。");
    }
}
