using Fazhi.Kernel;
using Fazhi.Kernel.Dossiers;
using Fazhi.LegalAid.Domain;
using static Fazhi.LegalAid.Tests.Domain.Cases;

namespace Fazhi.LegalAid.Tests.Domain;

/// <summary>更正登记信息: what is put right, what stays, and what a corrected day of receipt does to the deadline.</summary>
public sealed class CorrectionTests
{
    [Fact]
    public void The_timeline_says_what_was_corrected_and_why()
    {
        var aid = In(AidStatus.Handling);
        var registered = RegistrationOf(aid);
        ((IDossier)aid).TakeEvents();
        aid.CorrectRegistration(registered with { Subject = registered.Subject with { Cause = "另一案由", Kind = AidKind.Administrative } }, "看错卷宗", On("2024-03-06"), []);
        var told = Assert.Single(((IDossier)aid).TakeEvents());
        Assert.Equal(("correctRegistration", "案件类型、案由：看错卷宗"), (told.Step, told.Note));
        Assert.Equal((AidKind.Administrative, "某人另一案由法律援助案", AidStatus.Handling), (aid.Kind, aid.Title, aid.Status));
    }

    [Fact]
    public void Nothing_different_is_no_correction()
    {
        var aid = Received();
        Broken(AidRules.SomethingToCorrect, () => aid.CorrectRegistration(RegistrationOf(aid), "看错", On("2024-03-06"), []));
    }

    [Fact]
    public void An_applicant_stays_the_same_by_document_or_by_name_and_others_come_and_go()
    {
        var aid = Received();
        var first = aid.Applicants.Single().Id;
        var registered = RegistrationOf(aid);
        var (renamed, second) = (registered.Applicants[0] with { Name = "某入" }, registered.Applicants[0] with { Name = "某二", DocumentNumber = "X2", Categories = [RecipientCategory.Minor] });
        aid.CorrectRegistration(registered with { Applicants = [renamed, second] }, "写错，漏登一人", On("2024-03-06"), []);
        Assert.Equal(first, aid.Applicants.Single(a => a.Name == "某入").Id);
        Assert.Equal(("某入等某案由法律援助案", 2), (aid.Title, aid.Applicants.Count));
        Assert.Equal([RecipientCategory.Minor, RecipientCategory.Farmer], aid.Categories);

        aid.CorrectRegistration(RegistrationOf(aid) with { Applicants = [renamed with { DocumentNumber = "X9" }] }, "号码写错，多登一人", On("2024-03-06"), []);
        var left = Assert.Single(aid.Applicants);
        Assert.Equal((first, "X9"), (left.Id, left.DocumentNumber));
        Assert.Equal([RecipientCategory.Farmer], aid.Categories);
    }

    [Fact]
    public void A_corrected_day_of_receipt_counts_the_examination_anew()
    {
        var aid = Received("2024-03-04");
        aid.CorrectRegistration(RegistrationOf(aid) with { ReceivedOn = Day("2024-03-01") }, "日期写错", On("2024-03-06"), []);
        Assert.Equal(Day("2024-03-01"), aid.OpenedOn);
        Assert.Equal((DeadlineStatus.Cancelled, Day("2026-11-20")), (aid.Deadlines.First().Status, aid.Deadlines.First().EndedOn));
        var counted = Assert.Single(aid.Deadlines, d => d.Status == DeadlineStatus.Running);
        Assert.Equal((Day("2024-03-01"), Day("2024-03-08")), (counted.TriggeredOn, counted.DueOn));
    }

    [Fact]
    public void A_corrected_day_of_a_notice_moves_the_day_that_counts_for_the_year()
    {
        var aid = Notified("2024-03-04");
        var right = Day("2023-12-29");
        aid.CorrectRegistration(RegistrationOf(aid) with { ReceivedOn = right, Notice = aid.Notice! with { ReceivedOn = right } }, "日期写错", On("2024-03-06"), []);
        Assert.Equal((right, right, right), (aid.OpenedOn, aid.AidedOn, aid.Notice!.ReceivedOn));
    }

    [Theory]
    [InlineData(nameof(AidStatus.AwaitingSupplement))]
    [InlineData(nameof(AidStatus.AwaitingAssignment))]
    [InlineData(nameof(AidStatus.Filed))]
    public void After_acts_that_count_from_it_the_day_of_receipt_stands(string status)
    {
        var aid = In(Enum.Parse<AidStatus>(status));
        Broken(AidRules.ReceiptBeforeActs, () => aid.CorrectRegistration(RegistrationOf(aid) with { ReceivedOn = Day("2024-03-01") }, "日期写错", On("2024-03-06"), []));
    }

    [Theory]
    [InlineData(nameof(AidStatus.ReadyToFile), "案件类型：看错卷宗（补贴已核定为1500元，按更正后的登记标准为2000元）")]
    [InlineData(nameof(AidStatus.SubsidyDue), "案件类型：看错卷宗")]
    public void An_approved_subsidy_stands_and_the_timeline_says_what_its_standard_is_now(string status, string note)
    {
        var aid = In(Enum.Parse<AidStatus>(status));
        var registered = RegistrationOf(aid);
        SubsidyRule[] table = [Line(aid.Kind, 1500), Line(AidKind.Criminal, 2000)];
        ((IDossier)aid).TakeEvents();
        aid.CorrectRegistration(registered with { Subject = registered.Subject with { Kind = AidKind.Criminal } }, "看错卷宗", On("2024-03-07"), table);
        Assert.Equal(note, Assert.Single(((IDossier)aid).TakeEvents()).Note);
        Assert.Equal(status == nameof(AidStatus.ReadyToFile) ? 1500 : null, aid.Subsidy?.ApprovedAmount);

        SubsidyRule Line(AidKind kind, decimal amount) => SubsidyRule.Set("360124", new((aid.ConcludedOn ?? aid.OpenedOn).Year, kind, null, amount, 0, "标准"));
    }

    private static void Broken(Rule rule, Action act) => Assert.Equal(rule, Assert.Throws<RuleViolationException>(act).Rule);
}
