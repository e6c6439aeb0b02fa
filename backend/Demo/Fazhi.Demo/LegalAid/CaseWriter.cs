using Fazhi.Kernel.Deadlines;
using Fazhi.Kernel.Dossiers;
using Fazhi.LegalAid.Domain;

namespace Fazhi.Demo.LegalAid;

/// <summary>How far a case of the demo has come.</summary>
internal enum Reach
{
    Received,
    AwaitingSupplement,
    Refused,
    Withdrawn,
    AwaitingAssignment,
    Assigned,
    Handling,
    LawyerChangeRequested,
    Concluded,
    DossierSubmitted,
    SubsidyDue,
    ReadyToFile,
    Filed,
    Terminated,
    ObjectionUnderReview,
    ObjectionSustained,
}

/// <summary>Takes a case as far as asked by the acts that the law knows, each on a working day, never by writing its state.</summary>
internal sealed class CaseWriter(Random random, People people, StatutoryClock clock, Actor centre, IReadOnlyList<Practitioner> practitioners, DateOnly today)
{
    private static readonly string[] Authorities = ["县人民法院", "县人民检察院", "县公安局"];

    private static readonly string[] Crimes = ["盗窃罪", "故意伤害罪", "危险驾驶罪", "诈骗罪", "交通肇事罪", "寻衅滋事罪", "帮助信息网络犯罪活动罪", "抢劫罪", "开设赌场罪", "聚众斗殴罪"];

    private int turn;

    public LegalAct On(DateOnly day, Actor? actor = null) => new(actor ?? centre, day, day, new DateTimeOffset(day, new(9, 30), TimeSpan.FromHours(8)).ToUniversalTime(), clock);

    /// <summary>A case opened on a day by an application or, where it is criminal, mostly by a notice.</summary>
    public AidCase Open(AidKind kind, RecipientCategory? label, DateOnly on, Office office, Func<DateOnly, string> number, bool byNotice)
    {
        var person = people.Person(label, on, $"{office.DivisionName}{people.Pick(["东村", "西村", "桥头村", "塘下村", "新屋村", "街上"])}{random.Next(1, 90)}号");
        var filing = new AidFiling(office.CountyCode, office.OrganizationId, false, number(on), Subject(kind, label, office), [person], null);
        if (byNotice)
        {
            var stage = random.Next(3);
            var ground = label switch
            {
                RecipientCategory.Minor => NoticeGround.Minor,
                RecipientCategory.Disabled => NoticeGround.SensoryDisability,
                _ => random.Next(25) == 0 ? NoticeGround.LifeOrDeath : NoticeGround.FullCoverage,
            };
            var notice = new AuthorityNotice((AuthorityKind)stage, Authorities[stage], FormattableString.Invariant($"法援通〔{on.Year}〕{random.Next(1, 900)}号"), on, ground);
            return AidCase.ReceiveNotice(filing, notice, On(on));
        }

        var means = label switch
        {
            RecipientCategory.Migrant when kind == AidKind.Civil => new MeansStatement(MeansBasis.Exempt, MeansGround.MigrantWages, null, null, null),
            RecipientCategory.Disabled or RecipientCategory.Elderly or RecipientCategory.Minor => new(MeansBasis.Exempt, MeansGround.NoFixedIncome, null, null, null),
            _ => new(MeansBasis.Commitment, null, on, random.Next(4, 16) * 100, null),
        };
        return AidCase.Receive(filing, office.IsCentre ? people.Pick([AidChannel.Visit, AidChannel.Visit, AidChannel.Phone, AidChannel.Web]) : AidChannel.Township, means,
            On(on, office.Actor));
    }

    /// <summary>Takes a case of the year to its end; what would lie after today is left undone.</summary>
    /// <param name="recovered">挽回的金额，元。</param>
    public void Advance(AidCase aid, Reach reach, decimal recovered)
    {
        var day = aid.OpenedOn;
        if (aid.Origin == AidOrigin.Application && !Examine(aid, reach, ref day)) return;
        if (!Next(ref day, 1, 2)) return;
        var lawyer = Assign(aid, null, day);
        var by = new Actor(lawyer.UserId ?? centre.Id, lawyer.Name);
        if (!Next(ref day, 1, 3)) return;
        aid.SignAgreement(day, On(day, by));
        foreach (var (kind, text) in Work(aid))
        {
            if (!Next(ref day, 5, 18)) return;
            aid.ReportProgress(kind, text, null, day, On(day, by));
        }

        if (!Next(ref day, 6, 25)) return;
        if (reach == Reach.Terminated)
        {
            aid.Terminate(TerminationGround.OwnLawyer, "受援人自行委托了律师。", day, On(day));
            if (!Next(ref day, 1, 2)) return;
            aid.SendTermination(day, On(day));
            aid.RecordService(day, On(day));
            if (Next(ref day, 13, 16)) Close(aid, day, by);   // nobody objected within the fifteen days
            return;
        }

        aid.Conclude(new(day, Outcome(aid), recovered, 0, recovered > 0 ? RecoveryEvidence.MediationAgreement : RecoveryEvidence.None, "已按规定办结，受援人知悉办理结果。"), On(day, by));
        Close(aid, day, by);
    }

    /// <summary>Assigns the one preferred, or the next whose turn it is.</summary>
    public Practitioner Assign(AidCase aid, Practitioner? preferred, DateOnly day)
    {
        var lawyer = preferred ?? NextTurn(aid, day);
        aid.Assign(lawyer, lawyer.Id, null, [], day, On(day));
        return lawyer;
    }

    private bool Examine(AidCase aid, Reach reach, ref DateOnly day)
    {
        if (reach == Reach.Withdrawn || random.Next(9) == 0)
        {
            if (!Next(ref day, 1, 2)) return false;
            var due = day.AddDays(15);
            aid.RequestSupplement(["身份证明复印件", "与所申请事项有关的证明材料"], due, day, On(day));
            if (!Next(ref day, 3, 8)) return false;
            if (reach == Reach.Withdrawn)
            {
                do due = due.AddDays(1); while (!IsWorkday(clock.Calendar, due));
                if (due > today) return false;
                day = due;
                aid.DeemWithdrawn("未按要求补充材料，也未说明理由。", day, On(day));
                return false;
            }

            aid.ReceiveSupplement("材料已补齐。", day, On(day));
        }

        if (!Next(ref day, 1, 3)) return false;
        if (reach is Reach.Refused or Reach.ObjectionSustained)
        {
            aid.Refuse("申请事项不属于法律援助法第三十一条规定的范围，也没有第三十二条规定的情形。", day, On(day));
            aid.RecordService(day, On(day));
            if (reach == Reach.Refused || !Next(ref day, 4, 6)) return false;
            aid.RaiseObjection("申请人认为请求支付劳动报酬属于援助范围。", day, On(day));
            if (!Next(ref day, 2, 3)) return false;
            aid.SustainObjection("经审查，请求支付劳动报酬属于法律援助法第三十一条第五项的事项，责令给予援助。", day, On(day));
            aid.Grant("按异议审查决定改正，给予援助。", day, On(day));
            return true;
        }

        aid.Grant("符合法律援助条件。", day, On(day));
        return true;
    }

    private void Close(AidCase aid, DateOnly day, Actor by)
    {
        if (!Next(ref day, 5, 18)) return;
        aid.SubmitDossier("结案材料一套。", day, On(day, by));
        if (!Next(ref day, 2, 12)) return;
        aid.AcceptDossier(random.Next(82, 99), null, day, On(day));
        if (!Next(ref day, 1, 6)) return;
        var standard = aid.Kind == AidKind.Criminal ? 1200m : 1500m;
        var (amount, departure) = aid.Conclusion is null ? (standard / 2, "终止前只完成了会见和阅卷。") : (standard, null);
        aid.ApproveSubsidy(new(standard, "按补贴标准"), amount, departure, day, On(day));
        if (!Next(ref day, 1, 10)) return;
        aid.File(null, day, On(day));
    }

    /// <summary>Moves on by some working days; false where that would be after today.</summary>
    private bool Next(ref DateOnly day, int least, int most)
    {
        var next = day;
        for (var n = random.Next(least, most + 1); n > 0;)
            if (IsWorkday(clock.Calendar, next = next.AddDays(1))) n--;
        if (next > today) return false;
        day = next;
        return true;
    }

    /// <summary>A year without an announced calendar still has a demo: there, Monday to Friday.</summary>
    public static bool IsWorkday(WorkCalendar calendar, DateOnly day) => calendar.IsAnnounced(day.Year)
        ? calendar.IsWorkday(day)
        : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private Practitioner NextTurn(AidCase aid, DateOnly on)
    {
        while (true)
        {
            var next = practitioners[turn++ % practitioners.Count];
            if (next.IsLicensedOn(on) && aid.MayBeHandledBy(next, on)) return next;
        }
    }

    private AidSubject Subject(AidKind kind, RecipientCategory? label, Office office) => kind switch
    {
        AidKind.Criminal => new(kind, AidForm.CriminalDefence, people.Pick([AidStage.Investigation, AidStage.Prosecution, AidStage.FirstInstance]), people.Pick(Crimes),
            "犯罪嫌疑人、被告人没有委托辩护人。", office.DivisionCode, []),
        AidKind.Administrative => new(kind, AidForm.Litigation, AidStage.FirstInstance, "土地行政征收", "申请人对征收补偿决定不服。", office.DivisionCode, [new("县自然资源局", null)]),
        _ when label == RecipientCategory.Migrant => new(kind, people.Pick([AidForm.LabourArbitration, AidForm.Litigation]), AidStage.Arbitration,
            people.Pick(["追索劳动报酬", "工伤保险待遇", "确认劳动关系"]), "用人单位拖欠工资，经多次催讨未付。", office.DivisionCode, [new($"{people.Name()[..1]}氏建筑劳务部", null)]),
        _ when label == RecipientCategory.Women => new(kind, AidForm.Litigation, AidStage.FirstInstance, people.Pick(["离婚纠纷", "抚养费纠纷", "人身安全保护令"]),
            "申请人请求维护婚姻家庭中的合法权益。", office.DivisionCode, [new(people.Name(), null)]),
        _ when label == RecipientCategory.Elderly => new(kind, AidForm.Litigation, AidStage.FirstInstance, "赡养费纠纷", "子女未履行赡养义务。", office.DivisionCode, [new(people.Name(), null)]),
        _ => new(kind, people.Pick([AidForm.Litigation, AidForm.NonLitigation]), AidStage.FirstInstance, people.Pick(["机动车交通事故责任纠纷", "健康权纠纷", "土地承包合同纠纷"]),
            "申请人因对方的行为受到损失，要求赔偿。", office.DivisionCode, [new(people.Name(), null)]),
    };

    private AidOutcome Outcome(AidCase aid) => aid.Kind == AidKind.Criminal
        ? people.Pick([AidOutcome.OpinionAdopted, AidOutcome.OpinionPartlyAdopted, AidOutcome.OpinionNotAdopted])
        : people.Pick([AidOutcome.Won, AidOutcome.PartlyWon, AidOutcome.Mediated, AidOutcome.Settled]);

    private static IReadOnlyList<(ProgressKind Kind, string Text)> Work(AidCase aid) => aid.Kind == AidKind.Criminal
        ? [(ProgressKind.Meeting, "会见犯罪嫌疑人、被告人，告知权利，听取意见。"), (ProgressKind.FileReading, "查阅、摘抄案卷材料。")]
        : [(ProgressKind.Meeting, "约见受援人，了解案情，收集证据。"), (ProgressKind.Hearing, "参加庭审、仲裁或者调解。")];
}

/// <summary>Where a case comes in: the centre, or a township's justice office.</summary>
internal sealed record Office(string CountyCode, Guid OrganizationId, string DivisionCode, string DivisionName, bool IsCentre, Actor Actor);
