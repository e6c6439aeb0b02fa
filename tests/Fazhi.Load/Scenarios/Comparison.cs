using Fazhi.Load.Stage;

namespace Fazhi.Load.Scenarios;

/// <summary>The application and pgbench with the same statements, in turn. Of each the best round counts: it is the least disturbed by whatever
/// else the machine does.</summary>
internal sealed record Comparison(Measured Application, double Pgbench, int Statements)
{
    private const int Rounds = 2;

    public double Share => Application.PerSecond / Pgbench;

    /// <param name="statements">What each of the requests runs; pgbench picks one at random.</param>
    public static async Task<Comparison> RunAsync(Theatre theatre, HostProcess host, Func<int, Func<byte[]>> next, IReadOnlyList<IReadOnlyList<Statement>> statements)
    {
        var (application, pgbench) = ((Measured?)null, 0.0);
        for (var round = 0; round < Rounds; round++)
        {
            var now = Drive.Run(host, theatre.Options, next);
            if (application is null || now.PerSecond > application.PerSecond) application = now;
            pgbench = Math.Max(pgbench, await Stage.Pgbench.RunAsync(theatre.Connection(), theatre.Options, statements));
        }

        return new(application!, pgbench, statements[0].Count);
    }

    public override string ToString() => FormattableString.Invariant(
        $"{Application.PerSecond:F0}/s of {Pgbench:F0}/s ({Statements} statements): {Share * 100:F0}%; p50 {Application.P50:F1}, p95 {Application.P95:F1} ms; host {Application.HostCores:F2}, generator {Application.GeneratorCores:F2} cores");
}
