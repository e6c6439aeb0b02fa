using Fazhi.Kernel.Deadlines;
using Fazhi.Kernel.Dossiers;

namespace Fazhi.NormativeDocuments.Domain;

/// <summary>印发、公布、备案和登记簿。</summary>
internal sealed partial class NormativeDocument
{
    /// <summary>文号。</summary>
    public string? DocumentNumber { get; private set; }

    /// <summary>统一登记号。</summary>
    public string? RegistrationNumber { get; private set; }

    public DateOnly? IssuedOn { get; private set; }

    public DateOnly? PublishedOn { get; private set; }

    public string? PublishedIn { get; private set; }

    /// <summary>施行之日。</summary>
    public DateOnly? EffectiveOn { get; private set; }

    /// <summary>有效期的最后一日；没有载明的为空。</summary>
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>自该日起不再有效：废止、被代替、宣布失效，或者有效期届满的次日。</summary>
    public DateOnly? EndedOn { get; private set; }

    public NormEnd? EndedBy { get; private set; }

    public string? EndReason { get; private set; }

    public Guid? SupersededById { get; private set; }

    public DateOnly? AmendmentStartedOn { get; private set; }

    public DateOnly? AmendmentEndedOn { get; private set; }

    public string? AmendmentReason { get; private set; }

    /// <summary>The day on which it stands at its end, whichever comes first.</summary>
    public DateOnly? InForceUntil => (ValidUntil, EndedOn?.AddDays(-1)) switch
    {
        ({ } until, { } ended) => until < ended ? until : ended,
        (var until, var ended) => until ?? ended,
    };

    /// <summary>统一登记、统一编号、统一印发（国办发〔2018〕37号）。</summary>
    public void Issue(string documentNumber, string registrationNumber, DateOnly on, LegalAct act)
    {
        Demand(NormStep.Issue);
        (DocumentNumber, RegistrationNumber, IssuedOn) = (documentNumber, registrationNumber, on);
        Take(NormStep.Issue, Dated(on, act), $"{documentNumber}，登记号{registrationNumber}");
    }

    /// <summary>公布：备案期限自公布之日起算；有效期不得超过上限。</summary>
    public void Publish(Publication publication, LegalAct act)
    {
        Demand(NormStep.Publish);
        NormRules.IssuedBeforePublished.Require(publication.PublishedOn >= IssuedOn);
        NormRules.EffectiveAfterPublication.Require(publication.EffectiveOn >= publication.PublishedOn);
        (PublishedOn, PublishedIn, EffectiveOn) = (publication.PublishedOn, publication.PublishedIn, publication.EffectiveOn);
        ValidUntil = Validity(publication.EffectiveOn, publication.ValidUntil, act.Clock);
        CurrentText()?.Publish(publication.PublishedOn);
        Take(NormStep.Publish, Dated(publication.PublishedOn, act), $"{publication.PublishedIn}，自{publication.EffectiveOn:yyyy年M月d日}起施行");
    }

    /// <summary>报送备案（有件必备）。</summary>
    public void File(FilingAuthority authority, DateOnly on, LegalAct act)
    {
        var step = authority switch
        {
            FilingAuthority.UpperGovernment => NormStep.FileUpward,
            FilingAuthority.Congress => NormStep.FileWithCongress,
            FilingAuthority.County => NormStep.FileWithCounty,
            _ => throw new InvalidOperationException($"{authority}"),
        };
        Demand(step);
        NormRules.FilingAuthorityFits.Require((IssuerKind == IssuerKind.County) == (authority != FilingAuthority.County));
        NormRules.FilingOnce.Require(!filings.Exists(f => f.Authority == authority));
        var due = Deadlines.FirstOrDefault(d => d.Key == KeyOf(authority))?.DueOn;
        filings.Add(FilingRecord.Of(Id, authority, on, due));
        Take(step, Dated(on, act), authority.NameOf());
    }

    /// <summary>备案办结：应当报送的都已报送，登记号或者回执在卷。</summary>
    public void CompleteFiling(string receipt, DateOnly on, LegalAct act)
    {
        Demand(NormStep.CompleteFiling);
        FilingAuthority[] due = IssuerKind == IssuerKind.County ? [FilingAuthority.UpperGovernment, FilingAuthority.Congress] : [FilingAuthority.County];
        if (due.Except(filings.Select(f => f.Authority)).ToArray() is { Length: > 0 } missing)
            throw NormRules.FilingsMade.Broken(string.Join('、', missing.Select(m => m.NameOf())));
        foreach (var filing in filings.Where(f => f.Receipt is null)) filing.Accept(receipt);
        Take(NormStep.CompleteFiling, Dated(on, act), receipt);
    }

    /// <summary>经评估延续有效期。</summary>
    public void ExtendValidity(DateOnly until, string evaluation, DateOnly on, LegalAct act)
    {
        Demand(NormStep.ExtendValidity);
        NormRules.AlreadyExpired.Require(ValidUntil is not { } now || on <= now);
        NormRules.ValidityForward.Require(until > (ValidUntil ?? EffectiveOn));
        ValidUntil = Validity(ValidUntil?.AddDays(1) ?? on, until, act.Clock);
        Take(NormStep.ExtendValidity, Dated(on, act), $"延续至{until:yyyy年M月d日}：{evaluation}");
    }

    /// <summary>启动修改：修改期间文件仍然有效。</summary>
    public void StartAmendment(string reason, DateOnly on, LegalAct act)
    {
        Demand(NormStep.StartAmendment);
        (AmendmentStartedOn, AmendmentEndedOn, AmendmentReason) = (on, null, reason);
        Claim(act);
        Take(NormStep.StartAmendment, Dated(on, act), reason);
    }

    /// <summary>公布修改后的文本。</summary>
    public void Amend(IReadOnlyList<CitedProvision> cited, string text, string decision, DateOnly on, LegalAct act)
    {
        Demand(NormStep.Amend);
        Write(cited, text);
        CurrentText()!.Publish(on);
        AmendmentEndedOn = on;
        Take(NormStep.Amend, Dated(on, act), decision);
    }

    /// <summary>不再修改。</summary>
    public void StopAmendment(string reason, DateOnly on, LegalAct act)
    {
        Demand(NormStep.StopAmendment);
        AmendmentEndedOn = on;
        Take(NormStep.StopAmendment, Dated(on, act), reason);
    }

    /// <summary>废止。</summary>
    public void Repeal(string reason, DateOnly on, LegalAct act) => End(NormStep.Repeal, NormEnd.Repealed, reason, on, act);

    /// <summary>宣布失效。</summary>
    public void Invalidate(string reason, DateOnly on, LegalAct act) => End(NormStep.Invalidate, NormEnd.Invalidated, reason, on, act);

    /// <summary>由新文件代替，自新文件施行之日起不再有效。</summary>
    public void Supersede(Guid successorId, string successor, DateOnly on, LegalAct act)
    {
        End(NormStep.Supersede, NormEnd.Superseded, successor, on, act);
        SupersededById = successorId;
    }

    /// <summary>期满失效：登记簿上的注记；效力在期满之日已经终止。</summary>
    public void Lapse(LegalAct act)
    {
        Demand(NormStep.Lapse);
        NormRules.StillValid.Require(ValidUntil is { } until && act.Today > until);
        (EndedOn, EndedBy) = (ValidUntil!.Value.AddDays(1), NormEnd.Expired);
        Take(NormStep.Lapse, act);
    }

    /// <summary>这一天的效力。</summary>
    /// <param name="day">The day.</param>
    /// <param name="soon">Months before the end from which it counts as 即将届满.</param>
    public NormStanding StandingOn(DateOnly day, int soon) => NormStandings.Of(EffectiveOn, ValidUntil, EndedOn, EndedBy, day, soon);

    private static string KeyOf(FilingAuthority authority) => authority switch
    {
        FilingAuthority.UpperGovernment => NormProcedure.UpwardFiling,
        FilingAuthority.Congress => NormProcedure.CongressFiling,
        _ => NormProcedure.CountyFiling,
    };

    private void End(NormStep step, NormEnd how, string reason, DateOnly on, LegalAct act)
    {
        Demand(step);
        (EndedOn, EndedBy, EndReason) = (on, how, reason);
        if (AmendmentStartedOn is not null) AmendmentEndedOn ??= on;
        Take(step, Dated(on, act), reason);
    }

    private DateOnly? Validity(DateOnly from, DateOnly? stated, StatutoryClock clock)
    {
        var rule = clock.Catalogue.InForce(Term == NormTerm.Trial ? NormProcedure.TrialValidity : NormProcedure.OrdinaryValidity, from);
        if (rule is null) return stated;
        var cap = clock.DueOn(rule.Id, from).On;
        if (stated is { } until && until > cap) throw NormRules.ValidityCap.Broken($"至迟为{cap:yyyy年M月d日}（{rule.Standing}）。");
        NormRules.ValidityForward.Require(stated is not { } day || day >= from);
        return stated ?? cap;
    }
}

/// <summary>效力只看日期：没有哪一天因为无人登记而仍然“有效”。</summary>
internal static class NormStandings
{
    public static NormStanding Of(DateOnly? effectiveOn, DateOnly? validUntil, DateOnly? endedOn, NormEnd? endedBy, DateOnly day, int soon)
    {
        if (effectiveOn is not { } from) return NormStanding.Unpublished;
        if (endedOn is { } ended && day >= ended)
            return endedBy switch
            {
                NormEnd.Repealed => NormStanding.Repealed,
                NormEnd.Superseded => NormStanding.Superseded,
                NormEnd.Invalidated => NormStanding.Invalidated,
                _ => NormStanding.Expired,
            };
        if (validUntil is { } until && day > until) return NormStanding.Expired;
        if (day < from) return NormStanding.NotYet;
        return validUntil is { } end && end <= day.AddMonths(soon) ? NormStanding.Expiring : NormStanding.InForce;
    }
}
