using Fazhi.Kernel.Procedures;
using Fazhi.Kernel.Tests.Dossiers;
using static Fazhi.Kernel.Tests.Deadlines.Law;

namespace Fazhi.Kernel.Tests.Procedures;

public sealed class ProcedureTests
{
    private static readonly Procedure<ReviewStatus, ReviewStep> Review = ReviewCase.Procedure;

    [Fact]
    public void Every_step_is_taken_where_it_is_declared_and_nowhere_else()
    {
        var pairs = Enum.GetValues<ReviewStatus>().SelectMany(status => Enum.GetValues<ReviewStep>().Select(step => (status, step))).ToList();
        Assert.Equal(40, pairs.Count);
        foreach (var (status, step) in pairs)
        {
            var declared = Review[step];
            if (declared.From.Contains(status))
                Assert.Equal(declared.To ?? status, Review.Take(status, step));
            else
                Assert.Throws<TransitionNotAllowedException>(() => Review.Take(status, step));
        }
    }

    [Fact]
    public void A_refused_step_says_where_the_matter_stands_and_what_is_possible()
    {
        var refused = Assert.Throws<TransitionNotAllowedException>(() => Review.Take(ReviewStatus.Received, ReviewStep.Decide));
        Assert.Equal("行政复议处于“待审查”，不能“作出决定”。现在可以：通知补正、受理、转办。", refused.Message);
        Assert.Equal(("作出决定", "待审查"), (refused.Step, refused.State));
        Assert.Equal(["requestCorrection", "accept", "reassign"], refused.Allowed);
    }

    [Fact]
    public void Where_nothing_is_possible_any_more_the_refusal_says_that_the_procedure_has_ended()
    {
        var only = new Procedure<ReviewStatus, ReviewStep>("m", "cases", "程序").State(ReviewStatus.Received, Holder.Handler).State(ReviewStatus.Decided, Holder.Nobody)
            .Step(ReviewStep.Decide, [ReviewStatus.Received], ReviewStatus.Decided, "法", "p");
        Assert.EndsWith("程序已经结束。", Assert.Throws<TransitionNotAllowedException>(() => only.Take(ReviewStatus.Decided, ReviewStep.Decide)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Allowed_steps_come_in_the_order_declared() =>
        Assert.Equal([ReviewStep.Suspend, ReviewStep.Reassign, ReviewStep.Decide], Review.AllowedIn(ReviewStatus.Accepted).Select(s => s.Step));

    [Fact]
    public void A_state_or_step_cannot_be_declared_twice()
    {
        var procedure = new Procedure<ReviewStatus, ReviewStep>("m", "cases", "程序").State(ReviewStatus.Received, Holder.Handler).Deadline("d", "期限", Bound.Agency, "f")
            .StepWithin(ReviewStep.Reassign, [ReviewStatus.Received], "法", "p");
        Assert.Throws<ArgumentException>(() => procedure.State(ReviewStatus.Received, Holder.Nobody));
        Assert.Throws<ArgumentException>(() => procedure.StepWithin(ReviewStep.Reassign, [ReviewStatus.Received], "法", "p"));
        Assert.Throws<ArgumentException>(() => procedure.Deadline("d", "期限", Bound.Agency, "f"));
    }

    [Fact]
    public void The_description_carries_the_whole_declaration_in_codes_and_in_Chinese()
    {
        var description = Review.Describe();
        Assert.Equal(("reconsideration", "cases", "行政复议"), (description.Module, description.Resource, description.Name));
        Assert.Equal(new StateDescription("awaitingCorrection", "待补正", "Party"), description.States[1]);
        var correction = description.Steps[0];
        Assert.Equal(("requestCorrection", "通知补正", "awaitingCorrection", "行政复议法第三十一条", "review.examine"),
            (correction.Code, correction.Label, correction.To, correction.LegalBasis, correction.Permission));
        Assert.Equal(["received"], correction.From);
        Assert.Equal(["需要补正的材料"], correction.Needs);
        Assert.Equal(["review.correction"], correction.Documents);
        Assert.Equal([new("examine", "suspends")], correction.Deadlines);
        Assert.Null(description.Steps.Single(s => s.Code == "reassign").To);
        Assert.Equal(["examine", "decision", "historicReply", "comment"], description.Deadlines.Select(d => d.Key));
    }

    [Fact]
    public void The_drawing_shows_every_state_and_every_move()
    {
        var mermaid = Review.ToMermaid();
        Assert.All(Enum.GetNames<ReviewStatus>(), state => Assert.Contains(state, mermaid, StringComparison.Ordinal));
        Assert.Contains("Received --> AwaitingCorrection : RequestCorrection", mermaid, StringComparison.Ordinal);
        Assert.Contains("Suspended --> Decided : Decide", mermaid, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2022-06-01", "review-decision-v2017")]         // the second family, since the first begins in 2024
    [InlineData("2024-01-01", "review-decision-ordinary-v2024")]
    public void A_deadline_follows_the_law_of_the_day(string on, string rule) =>
        Assert.Equal(rule, Review.DeadlineOf(ReviewCase.Decision).RuleOn(Day(on), Catalogue)!.Id);

    [Fact]
    public void Where_the_law_of_the_day_sets_no_deadline_there_is_none() =>
        Assert.Null(Review.DeadlineOf(ReviewCase.HistoricReply).RuleOn(Day("2024-06-05"), Catalogue));

    [Fact]
    public void A_definition_without_a_length_is_never_a_deadline() =>
        Assert.Null(new DeadlineKind("k", "清单", Bound.Agency, ["review-suspension"]).RuleOn(Day("2024-06-05"), Catalogue));
}
