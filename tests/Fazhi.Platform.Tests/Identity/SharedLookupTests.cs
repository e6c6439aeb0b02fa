using Fazhi.Platform.Persistence;

namespace Fazhi.Platform.Tests.Identity;

public sealed class SharedLookupTests
{
    [Fact]
    public async Task Whoever_asks_while_a_look_is_under_way_gets_an_answer_from_a_later_look()
    {
        var (looks, first) = (new List<int[]>(), new TaskCompletionSource());
        var truth = "before";
        var lookup = new SharedLookup<int, string>(async keys =>
        {
            looks.Add([.. keys.Order()]);
            var seen = truth;
            if (looks.Count == 1) await first.Task;
            return keys.Where(k => k > 0).ToDictionary(k => k, _ => seen);
        });

        var early = lookup.FindAsync(1, default);
        truth = "after";
        var late = Enumerable.Range(0, 4).Select(k => lookup.FindAsync(k, default)).ToArray();
        first.SetResult();

        Assert.Equal("before", await early);
        Assert.Equal(new string?[] { null, "after", "after", "after" }, await Task.WhenAll(late));
        Assert.Equal(new List<int[]> { new[] { 1 }, new[] { 0, 1, 2, 3 } }, looks);
    }

    [Fact]
    public async Task A_look_that_fails_fails_those_who_waited_for_it_and_nobody_after()
    {
        var fails = true;
        var lookup = new SharedLookup<int, string>(keys => fails ? throw new TimeoutException() : Task.FromResult(keys.ToDictionary(k => k, _ => "found")));
        await Assert.ThrowsAsync<TimeoutException>(() => lookup.FindAsync(1, default));
        fails = false;
        Assert.Equal("found", await lookup.FindAsync(1, default));
    }
}
