namespace Fazhi.Platform.Persistence;

/// <summary>Looks things up for all who ask at the same time in one query. Whoever asks while a look is under way waits for the next one,
/// which begins after the question: no answer is older than what it answers, and under load a query serves many.</summary>
internal sealed class SharedLookup<TKey, TValue>(Func<IReadOnlyCollection<TKey>, Task<Dictionary<TKey, TValue>>> look)
    where TKey : notnull
{
    private readonly Lock gate = new();
    private Round next = new();
    private bool underWay;

    /// <summary>What is found by the key; the default where nothing is.</summary>
    public async Task<TValue?> FindAsync(TKey key, CancellationToken ct)
    {
        Round mine;
        bool begin;
        lock (gate)
        {
            mine = next;
            mine.Keys.Add(key);
            begin = !underWay;
            if (begin) (underWay, next) = (true, new());
        }

        if (begin) _ = RunAsync(mine);
        return (await mine.Answer.Task.WaitAsync(ct)).GetValueOrDefault(key);
    }

    private async Task RunAsync(Round round)
    {
        while (true)
        {
            try
            {
                round.Answer.SetResult(await look(round.Keys));
            }
            catch (Exception failure)
            {
                round.Answer.SetException(failure);   // everyone who waited gets it
            }

            lock (gate)
            {
                underWay = next.Keys.Count > 0;
                if (!underWay) return;
                (round, next) = (next, new());
            }
        }
    }

    private sealed class Round
    {
        public HashSet<TKey> Keys { get; } = [];

        public TaskCompletionSource<Dictionary<TKey, TValue>> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
