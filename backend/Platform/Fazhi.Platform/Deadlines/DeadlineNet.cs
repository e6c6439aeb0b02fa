using Fazhi.Platform.Jobs;
using Microsoft.Extensions.Logging;

namespace Fazhi.Platform.Deadlines;

/// <summary>Counts all running deadlines again at night: the net below a recount that a crash cut short.</summary>
internal sealed class DeadlineNet(RunningDeadlines running, ILogger<DeadlineNet> logger) : IJob
{
    public async Task RunAsync(CancellationToken ct)
    {
        var recount = await running.RecountAllAsync(ct);
        if (recount.Moved > 0 || recount.Unjudged > 0)
            logger.LogWarning("Of {Examined} running deadlines {Moved} had to be moved; {Unjudged} are covered by their rule no longer", recount.Examined, recount.Moved, recount.Unjudged);
    }
}
