using System.ComponentModel;
using Fazhi.DecisionReview.Contracts;
using Fazhi.DecisionReview.Domain.Advisers;
using Fazhi.DecisionReview.Domain.Kinds;
using Fazhi.Kernel.Dossiers;

namespace Fazhi.DecisionReview.Domain.Reviews;

/// <summary>送审的一项材料。</summary>
/// <param name="Remark">没有提交的必备材料，写明理由。</param>
internal sealed record SubmittedMaterial(string Name, bool Required, bool Provided, string? Remark);

/// <summary>What is submitted.</summary>
/// <param name="Title">送审件名称。</param>
/// <param name="Summary">内容摘要和需要审查的问题。</param>
/// <param name="Bases">依据，到条。</param>
/// <param name="Parties">对方当事人、利害关系人，用于顾问的利益冲突检查。</param>
/// <param name="NeededBy">送审单位希望完成之日。</param>
internal sealed record ReviewSubject(string Title, string Summary, IReadOnlyList<CitedBasis> Bases, IReadOnlyList<string> Parties,
    IReadOnlyList<SubmittedMaterial> Materials, DateOnly? NeededBy);

/// <summary>The dossier of another module, or of another kind, that asked.</summary>
internal sealed record ReviewSource(string Module, string Resource, Guid Id);

/// <summary>Where a review is filed.</summary>
/// <param name="OrganizationId">Whose matter it is: the department, or the justice office of the township.</param>
/// <param name="Submitter">送审人。</param>
/// <param name="SourceKey">导入的台账上的编号；不是导入的为空。</param>
internal sealed record ReviewFiling(string CountyCode, Guid OrganizationId, ReviewLevel Level, string Number, SubjectKind Kind, Guid SubmittingOrganizationId,
    string SubmittingOrganizationName, Actor Submitter, ReviewSource? Source = null, int Round = 1, string? SourceKey = null);

/// <summary>一次会商：乡镇提出，县级答复。</summary>
internal sealed record Consultation(DateOnly AskedOn, string AskedBy, string Question, DateOnly? AnsweredOn, string? AnsweredBy, string? Answer);

/// <summary>送审单位对一条意见的处理。</summary>
internal sealed record FindingResponse(string Clause, bool Adopted, string? Reason);

/// <summary>有权机关撤销或者责令修改。</summary>
internal sealed record Revocation(RevocationKind Kind, string Authority, DateOnly On, string Reason);

/// <summary>对一份法律意见的采纳。</summary>
internal sealed record AdviceAdoption(Guid InvitationId, Adoption Adoption, string? Reason);

/// <summary>邀请法律顾问、公职律师，及其法律意见（重大行政决策程序暂行条例第二十八条）。</summary>
[Description("邀请")]
internal sealed class Invitation
{
    private Invitation()
    {
    }

    public Guid Id { get; private set; }

    public Guid ReviewId { get; private set; }

    public Guid AdviserId { get; private set; }

    /// <summary>Name, kind and office as they stood on the day.</summary>
    public string AdviserName { get; private set; } = "";

    public AdviserKind AdviserKind { get; private set; }

    public string OfficeName { get; private set; } = "";

    public string Question { get; private set; } = "";

    public DateOnly InvitedOn { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }

    public string? Opinion { get; private set; }

    public DateOnly? RecalledOn { get; private set; }

    public string? RecallReason { get; private set; }

    public Adoption? Adoption { get; private set; }

    public string? AdoptionReason { get; private set; }

    public bool IsOpen => AnsweredOn is null && RecalledOn is null;

    public static Invitation Of(Guid reviewId, Adviser adviser, string question, DateOnly on) => new()
    {
        Id = Guid.CreateVersion7(),
        ReviewId = reviewId,
        AdviserId = adviser.Id,
        AdviserName = adviser.Name,
        AdviserKind = adviser.Kind,
        OfficeName = adviser.OfficeName,
        Question = question,
        InvitedOn = on,
    };

    public void Answer(string opinion, DateOnly on) => (Opinion, AnsweredOn) = (opinion, on);

    public void Recall(string reason, DateOnly on) => (RecallReason, RecalledOn) = (reason, on);

    public void Judge(Adoption adoption, string? reason) => (Adoption, AdoptionReason) = (adoption, reason);
}
