using Fazhi.DecisionReview.Contracts;
using Fazhi.DecisionReview.Domain.Advisers;
using Fazhi.Kernel.Dossiers;

namespace Fazhi.DecisionReview.Domain.Reviews;

/// <summary>审查：补充材料、会商、报县、邀请顾问、退回、撤回、转办。</summary>
internal sealed partial class LegalityReview
{
    private readonly List<Invitation> invitations = [];

    /// <summary>一次列清的补充材料；没有要求过补充的为空。</summary>
    public IReadOnlyList<string> SupplementMaterials { get; private set; } = [];

    public DateOnly? SupplementDueOn { get; private set; }

    public DateOnly? SupplementedOn { get; private set; }

    public IReadOnlyList<Consultation> Consultations { get; private set; } = [];

    /// <summary>司法所初审意见。</summary>
    public string? FirstOpinion { get; private set; }

    public string? FirstReviewerName { get; private set; }

    /// <summary>退回、撤回的理由。</summary>
    public string? EndReason { get; private set; }

    public IReadOnlyCollection<Invitation> Invitations => invitations;

    private Guid? FirstHandlerId { get; set; }

    /// <summary>通知补充材料：一次列清；材料补齐后重新起算审查时间（重大行政决策程序暂行条例第二十六条）。</summary>
    public void RequestSupplement(IReadOnlyList<string> materials, DateOnly dueOn, DateOnly on, LegalAct act) =>
        RequestSupplement(ReviewStep.RequestSupplement, materials, dueOn, on, act);

    /// <summary>司法所初审时通知补充材料；两级合计只能要求一次。</summary>
    public void RequestFirstSupplement(IReadOnlyList<string> materials, DateOnly dueOn, DateOnly on, LegalAct act) =>
        RequestSupplement(ReviewStep.RequestFirstSupplement, materials, dueOn, on, act);

    private void RequestSupplement(ReviewStep step, IReadOnlyList<string> materials, DateOnly dueOn, DateOnly on, LegalAct act)
    {
        Demand(step);
        ReviewRules.SupplementOnce.Require(SupplementMaterials.Count == 0);
        (SupplementMaterials, SupplementDueOn) = (materials, dueOn);
        Claim(act);
        Take(step, Dated(on, act), string.Join('；', materials));
    }

    /// <summary>收到补充材料：审查时间自收到之日的次日起重新计算。</summary>
    public void ReceiveSupplement(string? note, DateOnly on, LegalAct act) => ReceiveSupplement(ReviewStep.ReceiveSupplement, note, on, act);

    /// <summary>司法所收到补充材料。</summary>
    public void ReceiveFirstSupplement(string? note, DateOnly on, LegalAct act) => ReceiveSupplement(ReviewStep.ReceiveFirstSupplement, note, on, act);

    private void ReceiveSupplement(ReviewStep step, string? note, DateOnly on, LegalAct act)
    {
        Take(step, Dated(on, act), note);
        SupplementedOn = on;
        Materials = [.. Materials, .. SupplementMaterials.Select(m => new SubmittedMaterial(m, true, true, "补充提交"))];
    }

    /// <summary>司法所提请县级会商：县级接办，初审时间暂停。</summary>
    public void Consult(string question, DateOnly on, LegalAct act)
    {
        Demand(ReviewStep.Consult);
        Claim(act);
        (FirstHandlerId, FirstReviewerName) = (HandlerId, HandlerName);
        Consultations = [.. Consultations, new(on, act.Actor.Name, question, null, null, null)];
        Take(ReviewStep.Consult, Dated(on, act), question);
        HandledBy(null, null);
    }

    /// <summary>县级答复会商，交回司法所。</summary>
    public void AnswerConsultation(string answer, DateOnly on, LegalAct act)
    {
        Take(ReviewStep.AnswerConsultation, Dated(on, act), answer);
        Consultations = [.. Consultations.SkipLast(1), Consultations[^1] with { AnsweredOn = on, AnsweredBy = act.Actor.Name, Answer = answer }];
        HandledBy(FirstHandlerId, FirstReviewerName);
    }

    /// <summary>司法所报县审查，附初审意见；县级的审查时间自报送之日的次日起算。</summary>
    public void Forward(string opinion, DateOnly on, LegalAct act)
    {
        Demand(ReviewStep.Forward);
        Claim(act);
        (FirstHandlerId, FirstReviewerName, FirstOpinion) = (HandlerId, HandlerName, opinion);
        Take(ReviewStep.Forward, Dated(on, act), opinion);
        HandledBy(null, null);
    }

    /// <summary>邀请法律顾问、公职律师：须在聘期内，没有利益冲突（重大行政决策程序暂行条例第二十八条）。</summary>
    public void InviteAdviser(Adviser adviser, string question, DateOnly on, LegalAct act)
    {
        Demand(ReviewStep.InviteAdviser);
        ReviewRules.AdviserInOffice.Require(adviser.IsInOfficeOn(on));
        ReviewRules.InvitedOnce.Require(!invitations.Exists(i => i.AdviserId == adviser.Id && i.AnsweredOn is not null));
        if (ConflictsOf(adviser) is { Count: > 0 } conflicts) throw ReviewRules.NoConflict.Broken(string.Join('、', conflicts));
        Claim(act);
        invitations.Add(Invitation.Of(Id, adviser, question, on));
        AssignedTo(adviser.UserId, adviser.Name);
        Take(ReviewStep.InviteAdviser, Dated(on, act), $"{adviser.Name}（{adviser.OfficeName}）：{question}");
    }

    /// <summary>受邀请的人员提出书面法律意见；没有账号的，由承办人代为登记。</summary>
    public void SubmitAdvice(string opinion, DateOnly on, LegalAct act)
    {
        Demand(ReviewStep.SubmitAdvice);
        ReviewRules.OnlyOwnAdvice.Require(act.Actor.Id == AssigneeId || act.Actor.Id == HandlerId);
        invitations.Single(i => i.IsOpen).Answer(opinion, on);
        Take(ReviewStep.SubmitAdvice, Dated(on, act), opinion);
    }

    /// <summary>撤销邀请：受邀请的人员回避、不能按时提出意见。</summary>
    public void RecallAdviser(string reason, DateOnly on, LegalAct act)
    {
        Demand(ReviewStep.RecallAdviser);
        invitations.Single(i => i.IsOpen).Recall(reason, on);
        AssignedTo(null, null);
        Take(ReviewStep.RecallAdviser, Dated(on, act), reason);
    }

    /// <summary>利益冲突：正在为本件的当事人提供法律服务，或者本人就是当事人。</summary>
    public IReadOnlyList<string> ConflictsOf(Adviser adviser) =>
        [.. Parties.Where(p => p == adviser.Name || adviser.Clients.Contains(p)).Select(p => p == adviser.Name ? "本人是当事人" : $"为“{p}”提供法律服务")];

    /// <summary>退回：材料不符合要求，或者不属于审查范围（重大行政决策程序暂行条例第二十六条）。</summary>
    public void Return(string reason, DateOnly on, LegalAct act) => End(ReviewStep.Return, reason, on, act);

    /// <summary>司法所退回。</summary>
    public void ReturnFirst(string reason, DateOnly on, LegalAct act) => End(ReviewStep.ReturnFirst, reason, on, act);

    /// <summary>送审单位撤回。</summary>
    public void Withdraw(string reason, DateOnly on, LegalAct act) => End(ReviewStep.Withdraw, reason, on, act);

    /// <summary>转办：换承办人，程序不动。</summary>
    public void Reassign(Guid handlerId, string handlerName, string reason, LegalAct act)
    {
        Take(ReviewStep.Reassign, act, $"转交{handlerName}：{reason}");
        HandledBy(handlerId, handlerName);
    }

    private void End(ReviewStep step, string reason, DateOnly on, LegalAct act)
    {
        Demand(step);
        ReviewRules.ReasonsRequired.Require(!string.IsNullOrWhiteSpace(reason));
        EndReason = reason;
        if (step != ReviewStep.Withdraw) Claim(act);
        Take(step, Dated(on, act), reason);
        if (SourceModule is { } module && SourceId is { } source)
            Tell(new LegalityReviewReturned(Id, Number, module, source, Round, step == ReviewStep.Withdraw, on, reason));
    }
}
