namespace Fazhi.Testing;

/// <summary>A clock that stands until it is moved. Its timers run on real time: it says what time it is, not how long to wait.</summary>
public sealed class ManualClock(DateTimeOffset now) : TimeProvider
{
    private readonly Lock gate = new();
    private DateTimeOffset now = now;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate) return now.ToUniversalTime();
    }

    public void MoveTo(DateTimeOffset to)
    {
        lock (gate) now = to;
    }

    public void Advance(TimeSpan by)
    {
        lock (gate) now += by;
    }
}
