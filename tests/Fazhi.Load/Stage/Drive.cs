using System.Diagnostics;

namespace Fazhi.Load.Stage;

/// <summary>What a run of requests showed.</summary>
/// <param name="PerSecond">Requests a second.</param>
/// <param name="P50">Median, milliseconds.</param>
/// <param name="P95">95th percentile, milliseconds.</param>
/// <param name="P99">99th percentile, milliseconds.</param>
/// <param name="GeneratorCores">Cores that the generator itself used.</param>
/// <param name="HostCores">Cores that the host used; the rest is PostgreSQL's.</param>
internal sealed record Measured(double PerSecond, double P50, double P95, double P99, double GeneratorCores, double HostCores)
{
    public override string ToString() => FormattableString.Invariant(
        $"{PerSecond:F0}/s, p50 {P50:F2} ms, p95 {P95:F2} ms, p99 {P99:F2} ms (generator {GeneratorCores:F2}, host {HostCores:F2} cores)");
}

/// <summary>Sends requests over a few connections, each on its thread, one after the other: a closed loop.</summary>
internal static class Drive
{
    private const int FirstWarmSeconds = 90;
    private const int WarmSeconds = 3;

    /// <summary>Warms up, then measures. Any answer but the expected one ends the run.</summary>
    /// <param name="next">Makes the next request of a connection.</param>
    public static Measured Run(HostProcess host, LoadOptions options, Func<int, Func<byte[]>> next, int expected = 200)
    {
        // The first requests are compiled, watched and compiled again for what was seen; they say nothing about the rest.
        Once(host, options.Connections, host.Warm ? WarmSeconds : FirstWarmSeconds, next, expected);
        host.Warm = true;
        return Once(host, options.Connections, options.Seconds, next, expected);
    }

    private static Measured Once(HostProcess host, int connections, int seconds, Func<int, Func<byte[]>> next, int expected)
    {
        using var self = Process.GetCurrentProcess();
        var (own, hosts) = (self.TotalProcessorTime, host.Cpu);
        var begin = Stopwatch.GetTimestamp();
        var end = begin + (seconds * Stopwatch.Frequency);
        var times = new List<long>[connections];
        Exception? failure = null;
        var threads = Enumerable.Range(0, connections).Select(i => new Thread(() =>
        {
            try
            {
                times[i] = Loop(host.Address, next(i), end, expected);
            }
            catch (Exception e) when (e is IOException or InvalidOperationException or System.Net.Sockets.SocketException)
            {
                failure = e;
            }
        })).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        if (failure is not null) throw new InvalidOperationException("The run was broken off.", failure);
        var elapsed = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        self.Refresh();
        long[] all = [.. times.SelectMany(t => t).Order()];
        double At(double part) => all[(int)Math.Min(all.Length - 1, part * all.Length)] * 1000.0 / Stopwatch.Frequency;
        return new(all.Length / elapsed, At(0.5), At(0.95), At(0.99), (self.TotalProcessorTime - own).TotalSeconds / elapsed, (host.Cpu - hosts).TotalSeconds / elapsed);
    }

    private static List<long> Loop(Uri address, Func<byte[]> next, long end, int expected)
    {
        using var wire = new Wire(address);
        var times = new List<long>(100_000);
        for (var now = Stopwatch.GetTimestamp(); now < end;)
        {
            var status = wire.Send(next());
            var then = Stopwatch.GetTimestamp();
            if (status != expected) throw new InvalidOperationException($"Expected {expected}, got: {wire.Text}");
            times.Add(then - now);
            now = then;
        }

        return times;
    }
}
