using Fazhi.Kernel;
using Fazhi.Kernel.Deadlines;
using Fazhi.Kernel.Dossiers;
using Fazhi.Kernel.Procedures;
using Fazhi.Platform.Matters;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Fazhi.Platform.Deadlines;

/// <summary>修改规则或者日历后，在办期限的重新计算。</summary>
/// <param name="Examined">重算的在办期限数。</param>
/// <param name="Moved">其中末日变动的数。</param>
/// <param name="Unjudged">其中规则已不适用于其触发日的数：末日未动，须由承办人判断。</param>
internal sealed record DeadlineRecount(int Examined, int Moved, int Unjudged);

/// <summary>Counts the running deadlines again: those that a corrected rule or an announced year touches, or all. With each that moves are written, in one
/// transaction, its <see cref="DeadlineMove"/>, a line of its matter's timeline, and the matter index.</summary>
internal sealed class RunningDeadlines(PlatformDbContext db, IStatutoryClockSource clocks, ICurrentUser users, TimeProvider time)
{
    private const int Batch = 2000;
    private const int Attempts = 5;

    public Task<DeadlineRecount> RecountRuleAsync(string ruleId, string reason, CancellationToken ct) => RecountAsync(
        after => $"select * from platform.deadlines where status = {nameof(DeadlineStatus.Running)} and rule_id = {ruleId} and id > {after} order by id limit {Batch} for update",
        $"更正规则{ruleId}：{reason}", ct);

    /// <summary>Those that end in the year or later, and those that could not be settled without it.</summary>
    public Task<DeadlineRecount> RecountYearAsync(int year, string reason, CancellationToken ct)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return RecountAsync(
            after => $"""
                select * from platform.deadlines where status = {nameof(DeadlineStatus.Running)} and id > {after}
                    and (provisional or due_on is null or (due_on >= {first} and triggered_on <= {last})) order by id limit {Batch} for update
                """,
            $"{year}年工作日历：{reason}", ct);
    }

    /// <summary>All of them: what a change should have moved and, since the program stopped in between, did not.</summary>
    public Task<DeadlineRecount> RecountAllAsync(CancellationToken ct) => RecountAsync(
        after => $"select * from platform.deadlines where status = {nameof(DeadlineStatus.Running)} and id > {after} order by id limit {Batch} for update",
        "规则或者工作日历修改后补行重算", ct);

    private async Task<DeadlineRecount> RecountAsync(Func<Guid, FormattableString> batchAfter, string reason, CancellationToken ct)
    {
        var (examined, moved, unjudged, after) = (0, 0, 0, Guid.Empty);
        while (true)
        {
            var batch = await RetriedAsync(() => BatchAsync(batchAfter(after), reason, ct));
            examined += batch.Examined;
            moved += batch.Moved;
            unjudged += batch.Unjudged;
            if (batch.Examined < Batch) return new(examined, moved, unjudged);
            after = batch.Last;
        }
    }

    private async Task<(int Examined, int Moved, int Unjudged, Guid Last)> BatchAsync(FormattableString selection, string reason, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var clock = clocks.Current;
        var batch = await db.Set<MatterDeadline>().FromSql(selection).AsTracking().ToListAsync(ct);
        var counted = batch.ConvertAll(d => (Deadline: d, Before: d.DueOn, Moved: Recount(d, clock)));
        var moves = counted.Where(d => d.Moved == true).Select(d => MoveOf(d.Deadline, d.Before, reason)).ToList();
        if (moves.Count > 0) await SaveAsync(moves, ct);
        await transaction.CommitAsync(ct);
        db.ChangeTracker.Clear();
        return (batch.Count, moves.Count, counted.Count(d => d.Moved is null), batch is [.., var last] ? last.Id : Guid.Empty);
    }

    private async Task SaveAsync(List<DeadlineMove> moves, CancellationToken ct)
    {
        var matters = moves.Select(m => m.MatterId).Distinct().ToArray();
        var states = await db.Matters.Where(m => matters.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.StatusName, ct);
        var (actor, today) = (new Actor(users.User.Id, users.User.DisplayName), time.TodayInChina());
        foreach (var move in moves)
        {
            db.Add(move);
            var state = states.GetValueOrDefault(move.MatterId);
            db.Add(TimelineEntry.Of(move.MatterId, new("recount", "期限重新计算", state, state, Sentence(move), actor, today, move.At)));
        }

        await db.SaveChangesAsync(ct);
        await IndexAsync(matters, ct);
    }

    private DeadlineMove MoveOf(MatterDeadline deadline, DateOnly? before, string reason)
    {
        var at = time.GetUtcNow();
        return new()
        {
            Id = Guid.CreateVersion7(at), MatterId = deadline.MatterId, DeadlineId = deadline.Id, Label = deadline.Label,
            OldDueOn = before, NewDueOn = deadline.DueOn, Reason = reason, At = at,
        };
    }

    private static string Sentence(DeadlineMove move) => move.OldDueOn == move.NewDueOn
        ? $"“{move.Label}”的末日{Day(move.NewDueOn)}已按公布的放假安排核定。{move.Reason}"
        : $"“{move.Label}”的末日由{Day(move.OldDueOn)}改为{Day(move.NewDueOn)}。{move.Reason}";

    private static string Day(DateOnly? day) => day is { } known ? $"{known.Year}年{known.Month}月{known.Day}日" : "未定";

    /// <summary>A deadline whose trigger the corrected rule no longer covers keeps its day: a person has to judge it.</summary>
    /// <returns>Whether the day moved; null where the rule covers it no longer.</returns>
    private static bool? Recount(MatterDeadline deadline, StatutoryClock clock)
    {
        try
        {
            return deadline.Recount(clock);
        }
        catch (DeadlineException)
        {
            return null;
        }
    }

    /// <summary>The same columns as <see cref="Matter.Of"/> makes of a dossier's deadlines.</summary>
    private Task<int> IndexAsync(Guid[] matters, CancellationToken ct) => db.Database.ExecuteSqlAsync($"""
        update platform.matters m
        set next_due_on = n.due_on, next_due_label = n.label,
            suspended = n.due_on is null and exists (select from platform.deadlines s where s.matter_id = m.id
                and s.status = {nameof(DeadlineStatus.Suspended)} and s.bound <> {nameof(Bound.Party)})
        from (select distinct on (x.id) x.id, d.due_on, d.label
              from unnest({matters}) x(id)
              left join platform.deadlines d on d.matter_id = x.id and d.status = {nameof(DeadlineStatus.Running)}
                                            and d.bound <> {nameof(Bound.Party)} and d.due_on is not null
              order by x.id, d.due_on, d.id) n
        where m.id = n.id
        """, ct);

    /// <summary>A clerk who takes a step at the same moment may hold one of the rows and wait for another: the batch then begins again.</summary>
    private static async Task<T> RetriedAsync<T>(Func<Task<T>> attempt)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await attempt();
            }
            catch (Exception conflict) when (tries < Attempts && (conflict as PostgresException ?? conflict.InnerException as PostgresException)?.SqlState == PostgresErrorCodes.DeadlockDetected)
            {
            }
        }
    }
}
