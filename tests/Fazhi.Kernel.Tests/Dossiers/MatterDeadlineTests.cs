using CsCheck;
using Fazhi.Kernel.Deadlines;
using Fazhi.Kernel.Dossiers;
using Fazhi.Kernel.Procedures;
using static Fazhi.Kernel.Tests.Deadlines.Law;

namespace Fazhi.Kernel.Tests.Dossiers;

/// <summary>A deadline lives only in its dossier, so it is moved by steps.</summary>
public sealed class MatterDeadlineTests
{
    [Fact]
    public void It_keeps_rule_basis_and_trigger_as_they_stood()
    {
        var review = ReviewCase.Receive("2024-09-11");
        var deadline = review[ReviewCase.Examine];
        Assert.Equal((review.Id, "360124", "受理审查", Bound.Agency, "review-accept-examine-v2024", true),
            (deadline.MatterId, deadline.CountyCode, deadline.Label, deadline.Bound, deadline.RuleId, deadline.Statutory));
        Assert.Equal(Catalogue.Get("review-accept-examine-v2024").LegalBasis, deadline.LegalBasis);
        Assert.Equal((Day("2024-09-11"), false, DeadlineStatus.Running), (deadline.TriggeredOn, deadline.Provisional, deadline.Status));
    }

    [Theory]
    [InlineData("2024-09-19", DeadlineStatus.Met)]              // the last day is in time
    [InlineData("2024-09-20", DeadlineStatus.Missed)]
    public void What_is_done_on_the_last_day_is_done_in_time(string accepted, DeadlineStatus status)
    {
        var deadline = ReviewCase.Receive("2024-09-11").Do(ReviewStep.Accept, accepted)[ReviewCase.Examine];
        Assert.Equal((status, Day(accepted)), (deadline.Status, deadline.EndedOn));
    }

    [Fact]
    public void Suspension_stops_the_clock_and_resumption_adds_the_days_excluded()
    {
        var review = ReviewCase.Receive("2024-02-28").Do(ReviewStep.Accept, "2024-03-01").Do(ReviewStep.Suspend, "2024-03-20");
        var deadline = review[ReviewCase.Decision];
        Assert.Equal((DeadlineStatus.Suspended, Day("2024-03-20"), "2024-04-30"), (deadline.Status, deadline.SuspendedOn, Text(deadline.DueOn)));
        review.Do(ReviewStep.Resume, "2024-04-19");
        Assert.Equal((DeadlineStatus.Running, null, "2024-05-30"), (deadline.Status, deadline.SuspendedOn, Text(deadline.DueOn)));
        Assert.Equal([new Suspension(Day("2024-03-20"), Day("2024-04-19"))], deadline.Suspensions);
    }

    [Fact]
    public void A_second_suspension_is_added_to_the_first()
    {
        var review = ReviewCase.Receive("2024-02-28").Do(ReviewStep.Accept, "2024-03-01").Do(ReviewStep.Suspend, "2024-03-20").Do(ReviewStep.Resume, "2024-04-19")
            .Do(ReviewStep.Suspend, "2024-05-06").Do(ReviewStep.Resume, "2024-05-10");
        Assert.Equal(2, review[ReviewCase.Decision].Suspensions.Count);
        Assert.Equal("2024-06-03", Text(review[ReviewCase.Decision].DueOn));
    }

    [Fact]
    public void What_is_done_while_suspended_is_in_time_however_late() =>
        Assert.Equal(DeadlineStatus.Met, ReviewCase.Receive("2024-02-28").Do(ReviewStep.Accept, "2024-03-01").Do(ReviewStep.Suspend, "2024-03-20")
            .Do(ReviewStep.Decide, "2024-12-31")[ReviewCase.Decision].Status);

    [Theory]
    [InlineData("2024-04-30", DeadlineStatus.Met)]              // 04-30 is the last day
    [InlineData("2024-05-06", DeadlineStatus.Missed)]
    public void A_suspension_after_the_last_day_does_not_heal_a_missed_deadline(string suspended, DeadlineStatus status) =>
        Assert.Equal(status, ReviewCase.Receive("2024-02-28").Do(ReviewStep.Accept, "2024-03-01").Do(ReviewStep.Suspend, suspended)
            .Do(ReviewStep.Decide, "2024-12-31")[ReviewCase.Decision].Status);

    [Theory]
    [InlineData("2022-10-01", DeadlineStatus.CutShort)]         // 公开征求意见不少于30日: complete only at the end of its last day
    [InlineData("2022-10-02", DeadlineStatus.Met)]
    public void A_minimum_period_ended_before_it_is_complete_was_cut_short(string decided, DeadlineStatus status)
    {
        var review = ReviewCase.Receive("2022-08-29").Do(ReviewStep.Accept, "2022-09-01");
        Assert.Equal(("2022-10-01", null), (Text(review[ReviewCase.Comment].FloorOn), review[ReviewCase.Comment].DueOn));
        Assert.Equal(status, review.Do(ReviewStep.Decide, decided)[ReviewCase.Comment].Status);
    }

    [Fact]
    public void A_deadline_that_does_not_concern_the_matter_is_never_started() =>
        Assert.DoesNotContain(ReviewCase.Receive("2022-08-29", open: false).Do(ReviewStep.Accept, "2022-09-01").Deadlines, d => d.Key == ReviewCase.Comment);

    [Fact]
    public void A_deadline_that_has_ended_neither_stops_again_nor_resumes()
    {
        var review = ReviewCase.Receive("2024-09-11").Do(ReviewStep.Accept, "2024-09-19").Do(ReviewStep.Decide, "2024-10-10").Do(ReviewStep.Reopen, "2024-10-11")
            .Do(ReviewStep.Decide, "2025-06-30");
        Assert.Equal([(DeadlineStatus.Met, Day("2024-10-10")), (DeadlineStatus.Missed, Day("2025-06-30"))],
            review.Deadlines.Where(d => d.Key == ReviewCase.Decision).Select(d => (d.Status, d.EndedOn!.Value)));
        Assert.Equal(Day("2024-09-19"), review[ReviewCase.Examine].EndedOn);
    }

    [Fact]
    public void An_announced_calendar_settles_what_was_provisional_and_says_that_the_day_moved()
    {
        var deadline = ReviewCase.Receive("2026-11-02").Do(ReviewStep.Accept, "2026-11-03")[ReviewCase.Decision];
        Assert.Equal(("2027-01-02", true), (Text(deadline.DueOn), deadline.Provisional));
        var announced = new StatutoryClock(Catalogue, new WorkCalendar([.. Calendar.Years.Where(year => year.Year != 2027),
            new(2027, true, [Day("2027-01-01"), Day("2027-01-02"), Day("2027-01-03")], [])]));
        Assert.True(deadline.Recount(announced));
        Assert.Equal(("2027-01-04", false), (Text(deadline.DueOn), deadline.Provisional));
        Assert.False(deadline.Recount(announced));
    }

    [Fact]
    public void A_rule_seen_only_from_memory_is_never_called_statutory()
    {
        var procedure = new Procedure<ReviewStatus, ReviewStep>("m", "cases", "程序").Deadline("d", "期限", Bound.Agency, "norm-filing-npc");
        Assert.Equal(RuleConfidence.FromMemory, procedure.DeadlineOf("d").RuleOn(Day("2022-06-06"), Catalogue)!.Confidence);
        var deadline = MemoryCase.Open("2022-06-06").Deadlines.Single();
        Assert.False(deadline.Statutory);
    }

    [Fact]
    public void However_the_steps_fall_the_due_day_is_what_the_clock_says_of_the_kept_facts() =>
        Gen.Select(Gen.Int[0, 300], Gen.Int[1, 50].Array[0, 8]).Sample((start, gaps) =>
        {
            var day = Day("2024-01-02").AddDays(start);
            var review = ReviewCase.Receive(Text(day)!).Do(ReviewStep.Accept, Text(day)!);
            var suspended = false;
            foreach (var gap in gaps)
            {
                day = day.AddDays(gap);
                review.Do(suspended ? ReviewStep.Resume : ReviewStep.Suspend, Text(day)!);
                suspended = !suspended;
            }

            var kept = review[ReviewCase.Decision];
            var asked = Clock.DueOn(new DeadlineRequest(kept.RuleId, kept.TriggeredOn) { Suspensions = kept.Suspensions });
            Assert.Equal(asked, new DueDate(kept.DueOn, kept.Provisional));
            Assert.Equal(gaps.Length / 2, kept.Suspensions.Count);
        }, iter: 500);

    /// <summary>规范性文件报备: its rule is from memory.</summary>
    private sealed class MemoryCase : Dossier<ReviewStatus, ReviewStep>
    {
        private static readonly Procedure<ReviewStatus, ReviewStep> Filing = new Procedure<ReviewStatus, ReviewStep>("normative-documents", "filings", "备案")
            .State(ReviewStatus.Received, Holder.Handler).Deadline("file", "报送备案", Bound.Agency, "norm-filing-npc");

        public override string Title => "备案";

        public override IEnumerable<string?> SearchWords => [];

        protected override Procedure<ReviewStatus, ReviewStep> Definition => Filing;

        public static MemoryCase Open(string day)
        {
            var filing = new MemoryCase();
            filing.Open(ReviewStatus.Received, "公布", ReviewCase.On(day), "file");
            return filing;
        }
    }
}
