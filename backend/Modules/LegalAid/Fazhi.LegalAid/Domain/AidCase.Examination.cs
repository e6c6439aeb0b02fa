using Fazhi.Kernel.Dossiers;

namespace Fazhi.LegalAid.Domain;

/// <summary>审查：补充材料、决定、撤回。</summary>
internal sealed partial class AidCase
{
    /// <summary>一次性告知的补充材料；没有要求过补充的为空。</summary>
    public IReadOnlyList<string> SupplementMaterials { get; private set; } = [];

    public DateOnly? SupplementDueOn { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    /// <summary>审查意见，或者不予援助的理由。</summary>
    public string? DecisionReasons { get; private set; }

    /// <summary>通知补充材料：一次列清，补充所用时间不计入审查期限。</summary>
    public void RequestSupplement(IReadOnlyList<string> materials, DateOnly dueOn, DateOnly on, LegalAct act)
    {
        Demand(AidStep.RequestSupplement);
        AidRules.SupplementOnce.Require(SupplementMaterials.Count == 0);
        SupplementMaterials = materials;
        SupplementDueOn = dueOn;
        Claim(act);
        Take(AidStep.RequestSupplement, Dated(on, act), string.Join('；', materials));
    }

    /// <summary>收到补充材料：审查期限继续计算。</summary>
    public void ReceiveSupplement(string? note, DateOnly on, LegalAct act) => Take(AidStep.ReceiveSupplement, Dated(on, act), note);

    /// <summary>未按要求补充或者说明的，视为撤回申请。</summary>
    public void DeemWithdrawn(string reason, DateOnly on, LegalAct act)
    {
        Demand(AidStep.DeemWithdrawn);
        AidRules.SupplementDue.Require(on > SupplementDueOn);
        Take(AidStep.DeemWithdrawn, Dated(on, act), reason);
    }

    /// <summary>申请人撤回申请。</summary>
    public void Withdraw(string reason, DateOnly on, LegalAct act) => Take(AidStep.Withdraw, Dated(on, act), reason);

    /// <summary>决定给予法律援助；自决定之日起计入当年的援助案件。</summary>
    public void Grant(string? opinion, DateOnly on, LegalAct act)
    {
        Demand(AidStep.Grant);
        AidRules.GrantOnce.Require(AidedOn is null);
        AidRules.GrantAfterReview.Require(Objection?.ReviewedOn is not { } reviewed || on >= reviewed);
        Claim(act);
        Take(AidStep.Grant, Dated(on, act), opinion);
        (DecidedOn, AidedOn, DecisionReasons) = (on, on, opinion);
    }

    /// <summary>决定不予法律援助：书面告知理由和救济途径。</summary>
    public void Refuse(string reasons, DateOnly on, LegalAct act)
    {
        Demand(AidStep.Refuse);
        AidRules.ReasonsRequired.Require(!string.IsNullOrWhiteSpace(reasons));
        Claim(act);
        Take(AidStep.Refuse, Dated(on, act), reasons);
        (DecidedOn, DecisionReasons) = (on, reasons);
    }

    /// <summary>转办：换承办人，程序不动。</summary>
    public void Reassign(Guid handlerId, string handlerName, string reason, LegalAct act)
    {
        Take(AidStep.Reassign, act, $"转交{handlerName}：{reason}");
        HandledBy(handlerId, handlerName);
    }
}
