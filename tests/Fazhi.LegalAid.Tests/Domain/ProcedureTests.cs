using Fazhi.Kernel;
using Fazhi.Kernel.Dossiers;
using Fazhi.Kernel.Procedures;
using Fazhi.LegalAid.Domain;
using static Fazhi.LegalAid.Tests.Domain.Cases;

namespace Fazhi.LegalAid.Tests.Domain;

/// <summary>The procedure held against the statute: every state by every step, and what each step does to the deadlines.</summary>
public sealed class ProcedureTests
{
    private static readonly Dictionary<AidStep, Action<AidCase>> Acts = new()
    {
        [AidStep.RequestSupplement] = c => c.RequestSupplement(["材料"], Day("2024-03-20"), Day("2024-03-06"), On("2024-03-06")),
        [AidStep.ReceiveSupplement] = c => c.ReceiveSupplement(null, Day("2024-03-06"), On("2024-03-06")),
        [AidStep.DeemWithdrawn] = c => c.DeemWithdrawn("未补充", Day("2024-03-16"), On("2024-03-16")),
        [AidStep.Withdraw] = c => c.Withdraw("撤回", Day("2024-03-06"), On("2024-03-06")),
        [AidStep.Grant] = c => c.Grant(null, Day("2024-03-06"), On("2024-03-06")),
        [AidStep.Refuse] = c => c.Refuse("理由", Day("2024-03-06"), On("2024-03-06")),
        [AidStep.Assign] = c => c.Assign(Lawyer(), null, null, [], Day("2024-03-06"), On("2024-03-06")),
        [AidStep.SignAgreement] = c => c.SignAgreement(Day("2024-03-06"), On("2024-03-06")),
        [AidStep.ReportProgress] = c => c.ReportProgress(ProgressKind.Meeting, "会见", null, Day("2024-03-06"), On("2024-03-06")),
        [AidStep.RequestLawyerChange] = c => c.RequestLawyerChange("理由", Day("2024-03-06"), On("2024-03-06")),
        [AidStep.ApproveLawyerChange] = c => c.ApproveLawyerChange("理由", Day("2024-03-06"), On("2024-03-06")),
        [AidStep.RefuseLawyerChange] = c => c.RefuseLawyerChange("理由", Day("2024-03-06"), On("2024-03-06")),
        [AidStep.Conclude] = c => c.Conclude(new(Day("2024-03-06"), AidOutcome.Won, 0, 0, RecoveryEvidence.None, "办结"), On("2024-03-06")),
        [AidStep.SubmitDossier] = c =>
        {
            if (c.Status == AidStatus.Terminated) Serve(c);
            var on = c.Status == AidStatus.Terminated ? "2024-03-22" : "2024-03-06";
            c.SubmitDossier(null, Day(on), On(on));
        },
        [AidStep.ReturnDossier] = c => c.ReturnDossier("缺件", Day("2024-03-06"), On("2024-03-06")),
        [AidStep.AcceptDossier] = c => c.AcceptDossier(90, null, Day("2024-03-06"), On("2024-03-06")),
        [AidStep.ApproveSubsidy] = c => c.ApproveSubsidy(new(1500, "标准"), 1500, null, Day("2024-03-06"), On("2024-03-06")),
        [AidStep.File] = c =>
        {
            if (c.Status is AidStatus.Refused or AidStatus.Terminated) c.RecordService(Day("2024-03-06"), On("2024-03-06"));
            c.File(null, Day("2024-03-22"), On("2024-03-22"));
        },
        [AidStep.Terminate] = c => c.Terminate(TerminationGround.Requested, "理由", Day("2024-03-06"), On("2024-03-06")),
        [AidStep.SendTermination] = c => c.SendTermination(Day("2024-03-06"), On("2024-03-06")),
        [AidStep.RecordService] = c => c.RecordService(Day("2024-03-06"), On("2024-03-06")),
        [AidStep.RaiseObjection] = c => c.RaiseObjection("理由", Day("2024-03-06"), On("2024-03-06")),
        [AidStep.SustainObjection] = c => c.SustainObjection("理由", Day("2024-03-06"), On("2024-03-06")),
        [AidStep.RejectObjection] = c => c.RejectObjection("理由", Day("2024-03-06"), On("2024-03-06")),
        [AidStep.Reassign] = c => c.Reassign(Guid.CreateVersion7(), "他人", "分工", On("2024-03-06")),
        [AidStep.CorrectRegistration] = c => c.CorrectRegistration(RegistrationOf(c) with { Channel = AidChannel.Phone }, "写错", On("2024-03-06"), []),
    };

    public static TheoryData<string, string> Matrix
    {
        get
        {
            var matrix = new TheoryData<string, string>();
            foreach (var status in Enum.GetNames<AidStatus>())
                foreach (var step in Enum.GetNames<AidStep>())
                    matrix.Add(status, step);
            return matrix;
        }
    }

    [Theory, MemberData(nameof(Matrix))]
    public void Each_step_is_taken_where_the_procedure_allows_it_and_refused_with_the_allowed_ones_elsewhere(string statusName, string stepName)
    {
        var status = Enum.Parse<AidStatus>(statusName);
        var step = Enum.Parse<AidStep>(stepName);
        var aid = In(status);
        Assert.Equal(status, aid.Status);
        var declared = AidProcedure.Definition[step];
        if (step == AidStep.Grant && status == AidStatus.AwaitingAssignment)
        {
            Broken(AidRules.GrantOnce, () => Acts[step](aid));
            return;
        }

        if (step == AidStep.SendTermination && declared.From.Contains(status) && aid.TerminationGround is null)
        {
            Broken(AidRules.NothingToSend, () => Acts[step](aid));
            return;
        }

        if (step == AidStep.SubmitDossier && status == AidStatus.ObjectionRejected)
        {
            Broken(AidRules.NothingToSubmit, () => Acts[step](aid));   // the objection was to a refusal
            return;
        }

        if (step == AidStep.File && status == AidStatus.Terminated)
        {
            Broken(AidRules.MaterialsBeforeFiling, () => Acts[step](aid));
            return;
        }

        if (declared.From.Contains(status) && !(step == AidStep.RequestSupplement && aid.SupplementMaterials.Count > 0))
        {
            var version = aid.Version;
            Acts[step](aid);
            Assert.Equal(declared.To ?? status, aid.Status);
            Assert.True(aid.Version > version);
            return;
        }

        var refused = Assert.Throws<TransitionNotAllowedException>(() => Acts[step](aid));
        Assert.Equal(AidProcedure.Definition.AllowedIn(status).Select(s => s.Step.CodeOf()), refused.Allowed);
        Assert.Equal(status, aid.Status);
    }

    /// <summary>Else it would be red for ever, and remind people daily.</summary>
    [Theory, MemberData(nameof(Matrix))]
    public void No_deadline_runs_that_no_step_of_its_state_ends(string statusName, string stepName)
    {
        var (aid, step) = (In(Enum.Parse<AidStatus>(statusName)), Enum.Parse<AidStep>(stepName));
        try
        {
            Acts[step](aid);
        }
        catch (Exception refused) when (refused is TransitionNotAllowedException or RuleViolationException)
        {
            return;
        }

        var ended = AidProcedure.Definition.AllowedIn(aid.Status).SelectMany(s => s.Effects).Where(e => e.Effect is DeadlineEffect.Stops or DeadlineEffect.Cancels).Select(e => e.Key);
        Assert.Empty(aid.Deadlines.Where(d => d.Status == DeadlineStatus.Running).Select(d => d.Key).Except(ended));
    }

    [Fact]
    public void Every_step_has_a_legal_basis_and_a_permission()
    {
        Assert.Equal(Enum.GetValues<AidStep>().Length, AidProcedure.Definition.Steps.Count);
        Assert.All(AidProcedure.Definition.Steps, s => Assert.NotEmpty(s.LegalBasis));
        Assert.All(AidProcedure.Definition.Steps, s => Assert.StartsWith("legal-aid.", s.Permission, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2022-04-27", "aid-review-v2022", "2022-05-04")]   // the law of 2022 sets no roll-over: strict, on a holiday
    [InlineData("2024-04-27", "aid-review-v2023", "2024-05-06")]   // since 2023-09-01 a last day on a holiday rolls
    [InlineData("2021-06-01", "aid-review-v2012", "2021-06-10")]   // seven working days
    public void The_examination_runs_under_the_law_of_the_day_of_receipt(string receivedOn, string rule, string dueOn)
    {
        var deadline = Assert.Single(Received(receivedOn).Deadlines);
        Assert.Equal((rule, Day(dueOn), DeadlineStatus.Running), (deadline.RuleId, deadline.DueOn, deadline.Status));
    }

    [Fact]
    public void The_time_for_supplementing_is_not_counted()
    {
        var aid = Received("2024-03-04");
        aid.RequestSupplement(["材料"], Day("2024-03-20"), Day("2024-03-06"), On("2024-03-06"));
        Assert.Equal(DeadlineStatus.Suspended, Assert.Single(aid.Deadlines).Status);
        aid.ReceiveSupplement(null, Day("2024-03-14"), On("2024-03-14"));
        var review = Assert.Single(aid.Deadlines);
        Assert.Equal(DeadlineStatus.Running, review.Status);
        Assert.Equal(Day("2024-03-19"), review.DueOn);   // 03-11 and the eight days from 03-06 to 03-14
    }

    [Fact]
    public void A_decision_in_time_is_met_and_a_late_one_is_missed()
    {
        var early = Received("2024-03-04");
        early.Grant(null, Day("2024-03-11"), On("2024-03-11"));
        Assert.Equal(DeadlineStatus.Met, early.Deadlines.Single(d => d.Key == AidProcedure.Review).Status);
        var late = Received("2024-03-04");
        late.Grant(null, Day("2024-03-12"), On("2024-03-12"));
        Assert.Equal(DeadlineStatus.Missed, late.Deadlines.Single(d => d.Key == AidProcedure.Review).Status);
    }

    [Fact]
    public void A_notice_starts_three_days_and_counts_from_the_day_of_receipt()
    {
        var aid = Notified("2024-03-04");
        Assert.Equal(Day("2024-03-07"), Assert.Single(aid.Deadlines).DueOn);
        Assert.Equal(Day("2024-03-04"), aid.AidedOn);
    }

    [Fact]
    public void Closing_cancels_what_still_runs() =>
        Assert.All(In(AidStatus.Filed).Deadlines, d => Assert.True(d.Status is DeadlineStatus.Met or DeadlineStatus.Cancelled));

    [Fact]
    public void Materials_are_asked_for_once()
    {
        var aid = In(AidStatus.AwaitingSupplement);
        aid.ReceiveSupplement(null, Day("2024-03-06"), On("2024-03-06"));
        Broken(AidRules.SupplementOnce, () => aid.RequestSupplement(["又一份"], Day("2024-03-20"), Day("2024-03-07"), On("2024-03-07")));
    }

    [Fact]
    public void A_refusal_needs_reasons() => Broken(AidRules.ReasonsRequired, () => Received().Refuse(" ", Day("2024-03-05"), On("2024-03-05")));

    [Fact]
    public void Defence_needs_a_lawyer() =>
        Broken(AidRules.LawyerForDefence, () => Notified().Assign(Lawyer(PractitionerKind.GrassrootsLegalWorker), null, null, [], Day("2024-03-05"), On("2024-03-05")));

    [Fact]
    public void Life_or_death_needs_three_years_of_practice() =>
        Assert.All([Lawyer(since: "2022-01-01", specialities: Speciality.Criminal), Lawyer(specialities: Speciality.Family)], lawyer =>
            Broken(AidRules.ThreeYearsDefence, () => Notified(ground: NoticeGround.LifeOrDeath).Assign(lawyer, null, null, [], Day("2024-03-05"), On("2024-03-05"))));

    [Fact]
    public void A_review_of_a_death_penalty_needs_it_too_whoever_asked_for_aid()
    {
        var aid = Received();
        aid.CorrectRegistration(RegistrationOf(aid) with { Subject = RegistrationOf(aid).Subject with { Kind = AidKind.Criminal, Form = AidForm.CriminalDefence, Stage = AidStage.DeathPenaltyReview } }, "写错", On("2024-03-04"), []);
        aid.Grant(null, Day("2024-03-05"), On("2024-03-05"));
        Broken(AidRules.ThreeYearsDefence, () => aid.Assign(Lawyer(), null, null, [], Day("2024-03-05"), On("2024-03-05")));
        aid.Assign(Lawyer(specialities: Speciality.Criminal), null, null, [], Day("2024-03-05"), On("2024-03-05"));
    }

    [Fact]
    public void A_conflict_of_interest_stops_the_assignment() =>
        Assert.Equal(AidRules.NoConflict.Code,
            Assert.Throws<RuleViolationException>(() => Notified().Assign(Lawyer(), null, null, ["曾为对方当事人提供法律援助"], Day("2024-03-05"), On("2024-03-05"))).Rule.Code);

    [Fact]
    public void Passing_over_the_rota_needs_a_reason() =>
        Broken(AidRules.OverrideNeedsReason, () => Notified().Assign(Lawyer(), Guid.CreateVersion7(), null, [], Day("2024-03-05"), On("2024-03-05")));

    [Fact]
    public void Money_recovered_needs_evidence() => Broken(AidRules.EvidenceRequired, () => In(AidStatus.Handling)
        .Conclude(new(Day("2024-03-06"), AidOutcome.Won, 5000, 0, RecoveryEvidence.None, "办结"), On("2024-03-06")));

    [Fact]
    public void A_subsidy_off_the_table_needs_a_reason() =>
        Broken(AidRules.DepartureNeedsReason, () => In(AidStatus.SubsidyDue).ApproveSubsidy(new(1500, "标准"), 2000, null, Day("2024-03-06"), On("2024-03-06")));

    [Fact]
    public void An_objection_after_fifteen_days_is_late()
    {
        var aid = In(AidStatus.Refused);   // refused on 2024-03-05
        Assert.DoesNotContain(aid.Deadlines, d => d.Key == AidProcedure.Objection);
        aid.RecordService(Day("2024-03-07"), On("2024-03-08"));   // the fifteen days begin when the decision is received
        Broken(AidRules.ServedOnce, () => aid.RecordService(Day("2024-03-09"), On("2024-03-09")));
        Broken(AidRules.ObjectionInTime, () => aid.RaiseObjection("理由", Day("2024-03-23"), On("2024-03-23")));
        aid.RaiseObjection("理由", Day("2024-03-22"), On("2024-03-22"));
        Assert.Equal(AidStatus.ObjectionUnderReview, aid.Status);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Nothing_is_filed_while_an_objection_is_open(bool granted)
    {
        var aid = In(granted ? AidStatus.AwaitingAssignment : AidStatus.Refused);
        if (granted)
        {
            aid.Terminate(TerminationGround.OwnLawyer, "自行委托", Day("2024-03-05"), On("2024-03-05"));
            aid.SendTermination(Day("2024-03-05"), On("2024-03-05"));
            Assert.DoesNotContain(aid.Deadlines, d => d.Key == AidProcedure.CloseFile);   // nobody was assigned
            Broken(AidRules.NothingToSubmit, () => aid.SubmitDossier(null, Day("2024-03-23"), On("2024-03-23")));
        }

        Broken(AidRules.SettledAfterService, () => aid.File(null, Day("2024-03-06"), On("2024-03-06")));
        aid.RecordService(Day("2024-03-07"), On("2024-03-07"));
        Broken(AidRules.SettledAfterWindow, () => aid.File(null, Day("2024-03-22"), On("2024-03-22")));
        aid.File(null, Day("2024-03-23"), On("2024-03-23"));
        Assert.Equal(AidStatus.Filed, aid.Status);
    }

    /// <summary>办理法律援助案件程序规定第四十条第二款：终止援助的，所属单位收到终止决定之日为结案日。</summary>
    [Fact]
    public void The_lawyer_of_aid_that_was_terminated_hands_in_his_materials_and_is_paid()
    {
        var aid = In(AidStatus.Terminated);   // on 2024-03-05
        aid.RecordService(Day("2024-03-07"), On("2024-03-07"));
        Broken(AidRules.SubmittedAfterSending, () => aid.SubmitDossier(null, Day("2024-03-25"), On("2024-03-25")));
        aid.SendTermination(Day("2024-03-07"), On("2024-03-07"));
        Broken(AidRules.SentOnce, () => aid.SendTermination(Day("2024-03-08"), On("2024-03-08")));
        var due = Assert.Single(aid.Deadlines, d => d.Key == AidProcedure.CloseFile);
        Assert.Equal(("aid-close-file-30d", Day("2024-03-07"), Day("2024-04-07")), (due.RuleId, due.TriggeredOn, due.DueOn));   // 04-06 is a holiday, 04-07 a make-up workday
        Broken(AidRules.SettledAfterWindow, () => aid.SubmitDossier(null, Day("2024-03-22"), On("2024-03-22")));
        aid.SubmitDossier(null, Day("2024-03-25"), On("2024-03-25"));
        aid.ReturnDossier("缺谈话笔录", Day("2024-03-26"), On("2024-03-26"));
        Assert.Equal(Day("2024-04-07"), Assert.Single(aid.Deadlines, d => d is { Key: AidProcedure.CloseFile, Status: DeadlineStatus.Running }).DueOn);
        aid.SubmitDossier(null, Day("2024-03-27"), On("2024-03-27"));
        aid.AcceptDossier(85, null, Day("2024-03-28"), On("2024-03-28"));
        aid.ApproveSubsidy(new(1500, "标准"), 600, "只完成了会见和阅卷", Day("2024-03-29"), On("2024-03-29"));
        aid.File(null, Day("2024-04-01"), On("2024-04-01"));
        Assert.Equal((AidStatus.Filed, null, Day("2024-03-07"), 600m), (aid.Status, aid.ConcludedOn, aid.ClosingDay, aid.Subsidy!.ApprovedAmount));
    }

    [Fact]
    public void An_application_is_not_deemed_withdrawn_while_the_applicant_may_supplement() =>
        Broken(AidRules.SupplementDue, () => In(AidStatus.AwaitingSupplement).DeemWithdrawn("未补充", Day("2024-03-15"), On("2024-03-15")));

    [Fact]
    public void An_agreement_that_was_not_signed_is_not_called_met()
    {
        foreach (var step in (AidStep[])[AidStep.Conclude, AidStep.Terminate])
        {
            var aid = In(AidStatus.Handling);
            Acts[step](aid);
            Assert.Equal(DeadlineStatus.Cancelled, aid.Deadlines.Single(d => d.Key == AidProcedure.Agreement).Status);
        }
    }

    [Fact]
    public void Materials_returned_for_mending_are_due_when_they_were()
    {
        var aid = In(AidStatus.DossierSubmitted);   // concluded on 2024-03-05
        aid.ReturnDossier("缺件", Day("2024-03-18"), On("2024-03-18"));
        Assert.Equal((Day("2024-03-05"), Day("2024-04-07")), aid.Deadlines.Where(d => d is { Key: AidProcedure.CloseFile, Status: DeadlineStatus.Running }).Select(d => (d.TriggeredOn, d.DueOn!.Value)).Single());
    }

    /// <summary>A day before the last act would make late look in time.</summary>
    [Fact]
    public void No_act_that_moves_the_case_is_dated_before_the_last()
    {
        Dictionary<AidStatus, Action<AidCase>> early = new()
        {
            [AidStatus.AwaitingSupplement] = c => c.ReceiveSupplement(null, Day("2024-03-04"), On("2024-03-04")),
            [AidStatus.AwaitingAssignment] = c => c.Assign(Lawyer(), null, null, [], Day("2024-03-04"), On("2024-03-04")),
            [AidStatus.Handling] = c => c.Conclude(new(Day("2024-03-04"), AidOutcome.Won, 0, 0, RecoveryEvidence.None, "办结"), On("2024-03-04")),
            [AidStatus.LawyerChangeRequested] = c => c.ApproveLawyerChange("理由", Day("2024-03-04"), On("2024-03-04")),
            [AidStatus.DossierSubmitted] = c => c.AcceptDossier(90, null, Day("2024-03-04"), On("2024-03-04")),
            [AidStatus.ReadyToFile] = c => c.File(null, Day("2024-03-04"), On("2024-03-04")),
            [AidStatus.Refused] = c => c.RaiseObjection("理由", Day("2024-03-04"), On("2024-03-04")),
            [AidStatus.ObjectionUnderReview] = c => c.RejectObjection("理由", Day("2024-03-04"), On("2024-03-04")),
        };
        Assert.All(early, e =>
        {
            var aid = In(e.Key);
            Broken(DossierRules.InOrder, () => e.Value(aid));
            Assert.Equal(e.Key, aid.Status);
        });
    }

    [Fact]
    public void After_an_objection_to_a_refusal_the_agency_grants_before_it_assigns()
    {
        var aid = In(AidStatus.ObjectionUnderReview);
        aid.SustainObjection("属于范围", Day("2024-03-12"), On("2024-03-12"));
        Assert.Equal((AidStatus.AwaitingAssignment, null), (aid.Status, aid.AidedOn));
        Assert.Single(aid.Deadlines, d => d is { Key: AidProcedure.AssignAfterGrant, Status: DeadlineStatus.Running });
        Broken(AidRules.GrantBeforeAssignment, () => aid.Assign(Lawyer(), null, null, [], Day("2024-03-13"), On("2024-03-13")));
        Broken(AidRules.GrantBeforeTermination, () => aid.Terminate(TerminationGround.OwnLawyer, "理由", Day("2024-03-13"), On("2024-03-13")));
        Broken(AidRules.GrantAfterReview, () => aid.Grant("倒填日期", Day("2024-03-11"), On("2024-03-11")));
        aid.Grant("按异议审查决定改正", Day("2024-03-13"), On("2024-03-13"));
        Assert.Equal((AidStatus.AwaitingAssignment, Day("2024-03-13")), (aid.Status, aid.AidedOn));
        Assert.Equal(Day("2024-03-13"), Assert.Single(aid.Deadlines, d => d is { Key: AidProcedure.AssignAfterGrant, Status: DeadlineStatus.Running }).TriggeredOn);
        aid.Assign(Lawyer(), null, null, [], Day("2024-03-13"), On("2024-03-13"));
        Assert.Equal(AidStatus.Handling, aid.Status);
    }

    [Fact]
    public void After_an_objection_to_a_termination_aid_goes_on_and_counts_for_the_year_of_its_grant()
    {
        var aid = In(AidStatus.Terminated);
        aid.RaiseObjection("没有委托律师", Day("2024-03-06"), On("2024-03-06"));
        aid.SustainObjection("没有委托合同", Day("2024-03-12"), On("2024-03-12"));
        Assert.Equal((AidStatus.AwaitingAssignment, Day("2024-03-05")), (aid.Status, aid.AidedOn));
        Assert.Equal(DeadlineStatus.Cancelled, aid.Deadlines.Single(d => d.Key == AidProcedure.TerminationSend).Status);
        Assert.Equal(2, aid.Deadlines.Count(d => d.Key == AidProcedure.AssignAfterGrant));
        aid.Assign(Lawyer(), null, null, [], Day("2024-03-13"), On("2024-03-13"));
    }

    [Fact]
    public void Nothing_is_dated_in_the_future() => Broken(DossierRules.NotInTheFuture, () => Received().Grant(null, Day("2026-11-21"), On("2026-11-21")));

    private static void Serve(AidCase aid)
    {
        aid.SendTermination(Day("2024-03-06"), On("2024-03-06"));
        aid.RecordService(Day("2024-03-06"), On("2024-03-06"));
    }

    private static void Broken(Rule rule, Action act) => Assert.Equal(rule, Assert.Throws<RuleViolationException>(act).Rule);
}
