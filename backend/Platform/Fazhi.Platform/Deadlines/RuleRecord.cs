using System.ComponentModel;
using Fazhi.Kernel;
using Fazhi.Kernel.Deadlines;
using Fazhi.Kernel.Dossiers;

namespace Fazhi.Platform.Deadlines;

/// <summary>What was done to a rule of the catalogue.</summary>
public enum RuleChange
{
    [Description("随系统载入")] Loaded,
    [Description("更正")] Corrected,
    [Description("确认")] Confirmed,
    [Description("新增版本")] Added,
    [Description("被新版本接替")] Superseded,
}

/// <summary>One rule of the catalogue as administrators keep it: its present content, and every content it ever had.</summary>
[Description("期限规则")]
public sealed class RuleRecord : AggregateRoot
{
    private readonly List<RuleRevision> revisions = [];

    private RuleRecord()
    {
    }

    /// <summary>The rule's own identifier, for example <c>aid-review-v2023</c>.</summary>
    public string RuleId { get; private set; } = "";

    public StatutoryRule Content { get; private set; } = null!;

    public IReadOnlyCollection<RuleRevision> Revisions => revisions;

    /// <summary>随系统载入。</summary>
    public static RuleRecord Load(StatutoryRule content, Actor actor, DateTimeOffset at) =>
        New(content, RuleChange.Loaded, "随系统载入的规则目录", actor, at);

    /// <summary>新增一个版本，自其施行之日起接替旧版本。</summary>
    public static RuleRecord Add(StatutoryRule content, string reason, Actor actor, DateTimeOffset at) =>
        New(content, RuleChange.Added, reason, actor, at);

    /// <summary>更正内容；把握不足的可以退回“经验口径”，反过来须经确认。</summary>
    public void Correct(StatutoryRule content, string reason, Actor actor, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(content);
        CatalogueRules.ConfirmBySource.Require(content.Confidence == RuleConfidence.FromMemory || Content.Confidence == RuleConfidence.VerifiedText);
        Revise(content with { Id = RuleId }, RuleChange.Corrected, reason, actor, at);
    }

    /// <summary>确认：已经见到条文原文，记下出处；此后才称“法定”。</summary>
    public void Confirm(string source, RuleSourceKind sourceKind, string reason, Actor actor, DateTimeOffset at)
    {
        CatalogueRules.NotYetConfirmed.Require(Content.Confidence == RuleConfidence.FromMemory);
        Revise(Content with
        {
            Confidence = RuleConfidence.VerifiedText,
            MemoryConfidence = null,
            SourceKind = sourceKind,
            SeenIn = [.. Content.SeenIn, source],
        }, RuleChange.Confirmed, reason, actor, at);
    }

    /// <summary>被新版本接替：有效至新版本施行的前一日。</summary>
    public void Supersede(DateOnly from, string reason, Actor actor, DateTimeOffset at)
    {
        CatalogueRules.VersionsInOrder.Require(Content.EffectiveFrom is not { } began || began < from);
        if (Content.EffectiveTo < from) return;
        Revise(Content with { EffectiveTo = from.AddDays(-1) }, RuleChange.Superseded, reason, actor, at);
    }

    private static RuleRecord New(StatutoryRule content, RuleChange change, string reason, Actor actor, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(content);
        var record = new RuleRecord { Id = Guid.CreateVersion7(at), RuleId = content.Id };
        record.Revise(content, change, reason, actor, at);
        return record;
    }

    private void Revise(StatutoryRule content, RuleChange change, string reason, Actor actor, DateTimeOffset at)
    {
        Content = content;
        Touch();
        revisions.Add(new(Id, Version, content, change, reason, actor, at));
    }
}

/// <summary>The content that a rule had from one change to the next, who made it so, and why. Rows are only ever added.</summary>
[Description("规则的改动")]
public sealed class RuleRevision
{
    private RuleRevision()
    {
    }

    internal RuleRevision(Guid recordId, long number, StatutoryRule content, RuleChange change, string reason, Actor actor, DateTimeOffset at)
    {
        (Id, RecordId, Number, Content, Change) = (Guid.CreateVersion7(at), recordId, number, content, change);
        (Reason, ActorId, ActorName, At) = (reason, actor.Id, actor.Name, at);
    }

    public Guid Id { get; private set; }

    public Guid RecordId { get; private set; }

    /// <summary>The version of the rule that it made.</summary>
    public long Number { get; private set; }

    public StatutoryRule Content { get; private set; } = null!;

    public RuleChange Change { get; private set; }

    public string Reason { get; private set; } = "";

    public Guid ActorId { get; private set; }

    public string ActorName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}

/// <summary>What an administrator may not do to the catalogue.</summary>
public static class CatalogueRules
{
    public static readonly Rule ConfirmBySource = new("deadlines.confirm-by-source", "规则目录的维护",
        "经验口径改为已核，须用“确认”并写明条文出处。");

    public static readonly Rule NotYetConfirmed = new("deadlines.not-yet-confirmed", "规则目录的维护", "这条规则已经核对过原文，无须确认。");

    public static readonly Rule VersionsInOrder = new("deadlines.versions-in-order", "规则目录的维护",
        "同一规则各版本的有效期间不得重叠：新版本须晚于旧版本施行。");
}
