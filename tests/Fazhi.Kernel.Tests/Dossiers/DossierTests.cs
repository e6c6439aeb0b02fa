using Fazhi.Kernel.Dossiers;
using Fazhi.Kernel.Procedures;
using static Fazhi.Kernel.Tests.Deadlines.Law;

namespace Fazhi.Kernel.Tests.Dossiers;

public sealed class DossierTests
{
    [Fact]
    public void Opening_is_the_first_entry_and_starts_its_deadlines()
    {
        var review = ReviewCase.Receive("2024-09-11");
        Assert.Equal((ReviewStatus.Received, Day("2024-09-11"), null, 1L), (review.Status, review.OpenedOn, review.ClosedOn, review.Version));
        Assert.Equal(ReviewCase.On("2024-09-11").Actor.Id, review.CreatedBy);
        Assert.Equal(7, review.Id.Version);
        Assert.Equal("2024-09-19", Text(review[ReviewCase.Examine].DueOn));
        var opened = Assert.Single(((IDossier)review).TakeEvents());
        Assert.Equal(("open", "收到申请", null, "待审查"), (opened.Step, opened.Label, opened.From, opened.To));
    }

    [Fact]
    public void Every_act_is_recorded_and_raises_the_version()
    {
        var review = ReviewCase.Receive("2024-09-11").Do(ReviewStep.Accept, "2024-09-13", "符合受理条件");
        review.Correct("2024-09-14");
        var events = ((IDossier)review).TakeEvents();
        Assert.Equal(["open", "accept", "correct"], events.Select(e => e.Step));
        Assert.Equal(("受理", "待审查", "审理中", "符合受理条件", Day("2024-09-13")), (events[1].Label, events[1].From, events[1].To, events[1].Note, events[1].On));
        Assert.Equal(("审理中", "审理中"), (events[2].From, events[2].To));
        Assert.Equal(3, review.Version);
    }

    [Fact]
    public void Events_are_taken_once()
    {
        IDossier review = ReviewCase.Receive("2024-09-11");
        Assert.NotEmpty(review.TakeEvents());
        Assert.Empty(review.TakeEvents());
    }

    [Fact]
    public void A_step_that_is_not_allowed_leaves_no_trace()
    {
        var review = ReviewCase.Receive("2024-09-11");
        ((IDossier)review).TakeEvents();
        Assert.Throws<TransitionNotAllowedException>(() => review.Do(ReviewStep.Decide, "2024-09-12"));
        Assert.Throws<TransitionNotAllowedException>(() => review.MustAllow(ReviewStep.Decide));
        review.MustAllow(ReviewStep.Accept);
        Assert.Equal((ReviewStatus.Received, 1L), (review.Status, review.Version));
        Assert.Empty(((IDossier)review).TakeEvents());
        Assert.Equal(DeadlineStatus.Running, review[ReviewCase.Examine].Status);
    }

    [Fact]
    public void A_step_that_ends_the_procedure_closes_the_dossier_and_what_still_runs_ends_with_it()
    {
        var review = ReviewCase.Receive("2010-06-01").Do(ReviewStep.Accept, "2010-06-03");
        Assert.NotNull(review[ReviewCase.HistoricReply].DueOn);
        review.Do(ReviewStep.Decide, "2010-06-04");
        Assert.Equal(Day("2010-06-04"), review.ClosedOn);
        Assert.Equal((DeadlineStatus.Cancelled, Day("2010-06-04")), (review[ReviewCase.HistoricReply].Status, review[ReviewCase.HistoricReply].EndedOn));
        Assert.Equal(Holder.Nobody, ((IDossier)review).Holder);
    }

    [Fact]
    public void Going_on_after_the_end_opens_the_dossier_again()
    {
        var review = ReviewCase.Receive("2024-09-11").Do(ReviewStep.Accept, "2024-09-13").Do(ReviewStep.Decide, "2024-10-10").Do(ReviewStep.Reopen, "2024-10-11");
        Assert.Null(review.ClosedOn);
        Assert.Equal([DeadlineStatus.Met, DeadlineStatus.Running], review.Deadlines.Where(d => d.Key == ReviewCase.Decision).Select(d => d.Status));
    }

    [Fact]
    public void A_deadline_that_the_law_of_the_day_does_not_set_is_not_started() =>
        Assert.DoesNotContain(ReviewCase.Receive("2024-09-11").Do(ReviewStep.Accept, "2024-09-13").Deadlines, d => d.Key == ReviewCase.HistoricReply);

    [Fact]
    public void The_matter_index_reads_codes_and_Chinese_names_off_the_procedure()
    {
        IDossier review = ReviewCase.Receive("2024-09-11").Do(ReviewStep.RequestCorrection, "2024-09-12");
        Assert.Equal(("reconsideration", "awaitingCorrection", "待补正", Holder.Party), (review.Module, review.StatusCode, review.StatusName, review.Holder));
    }

    [Fact]
    public void Whoever_acts_first_becomes_the_handler_and_nobody_after_him()
    {
        var review = ReviewCase.Receive("2024-09-11");
        var act = ReviewCase.On("2024-09-12");
        review.TakeUp(act);
        review.TakeUp(act with { Actor = new(Guid.NewGuid(), "别人") });
        Assert.Equal((act.Actor.Id, "承办人"), (review.HandlerId, review.HandlerName));
    }
}
