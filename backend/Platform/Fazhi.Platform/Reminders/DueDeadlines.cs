using System.Runtime.CompilerServices;
using Fazhi.Kernel;
using Fazhi.Kernel.Procedures;
using Npgsql;

namespace Fazhi.Platform.Reminders;

/// <summary>Something that reminds today, and whom.</summary>
internal sealed record Candidate(ReminderDraft Draft, Guid OrganizationId, Guid? PersonId, string? Permission, ReminderPolicy Policy);

/// <summary>The deadlines that stand on a rung today of which whoever is bound was not reminded yet: whoever takes a matter over learns where
/// it stands. Rungs become ranges of last days, so that each question is one range of the index over running deadlines, however many there are.</summary>
internal sealed class DueDeadlines(NpgsqlDataSource database, WorkingDays days, DateOnly today)
{
    private const string Columns = """
        select x.kind, d.matter_id, d.id, x.rung, x.day, d.county_code, m.module, m.number, m.masked_title, d.label, d.legal_basis, d.due_on, d.provisional,
               '/' || m.module || '/' || m.resource || '/' || m.id, m.organization_id, p.id
        """;

    private const string Rest = """
        join platform.matters m on m.id = d.matter_id
        left join platform.users p on p.id = case when d.bound = 'Assignee' and m.assignee_id is not null then m.assignee_id else m.handler_id end and not p.disabled
        where ($2 and d.rule_id = any($3) or not $2 and d.rule_id <> all($3)) and not m.closed
          and not exists (select from platform.reminders r where r.deadline_id = d.id and r.rung = x.rung and r.day = x.day and (p.id is null or r.recipient_id = p.id))
        """;

    private const string ByDay = $"""
        {Columns}, null from unnest($4::date[], $5::text[], $6::date[], $7::text[]) x(due_on, rung, day, kind)
        join platform.deadlines d on d.county_code = $1 and d.due_on = x.due_on and d.status = 'Running' and d.bound <> '{nameof(Bound.Party)}'
                                 and (x.day > d.triggered_on or x.rung = '0')
        {Rest}
        """;

    private const string Overdue = $"""
        {Columns}, null from (values ('overdue', $4::date, 'Overdue')) x(rung, day, kind)
        join platform.deadlines d on d.county_code = $1 and d.due_on < x.day and d.status = 'Running' and d.bound <> '{nameof(Bound.Party)}'
        {Rest}
        """;

    // The minimum ends with its last day: the day after it is complete.
    private const string Complete = $"""
        {Columns}, null from platform.deadlines d cross join lateral (select 'complete' as rung, d.floor_on + 1 as day, 'Complete' as kind) x
        {Rest} and d.county_code = $1 and d.floor_on < $4 and d.floor_on is not null and d.status = 'Running' and d.bound <> '{nameof(Bound.Party)}'
        """;

    private const string Uncounted = $"""
        {Columns}, null from platform.deadlines d cross join lateral (select 'uncounted' as rung, d.triggered_on as day, 'Uncounted' as kind) x
        {Rest} and d.county_code = $1 and d.due_on is null and d.provisional and d.status = 'Running' and d.bound <> '{nameof(Bound.Party)}'
        """;

    // A corrected rule or an announced year moved the last day: whom it concerns is told once, for a week.
    private const string Moved = $"""
        {Columns}, '末日由' || coalesce(v.old_due_on::text, '未定') || '改为' || coalesce(v.new_due_on::text, '未定') || '。' || v.reason
        from platform.deadline_moves v join platform.deadlines d on d.id = v.deadline_id
        cross join lateral (select 'moved:' || replace(v.id::text, '-', '') as rung, ((v.at at time zone 'UTC') + interval '8 hours')::date as day, 'Moved' as kind) x
        {Rest} and d.county_code = $1 and v.at > $4 and v.old_due_on is distinct from v.new_due_on and d.status = 'Running' and d.bound <> '{nameof(Bound.Party)}'
        """;

    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    public async IAsyncEnumerable<Candidate> FindAsync(string county, ReminderPolicies policies, [EnumeratorCancellation] CancellationToken ct)
    {
        string[] own = [.. policies.Own.Keys];
        await foreach (var candidate in FindAsync(county, policies.Default, only: false, own, ct)) yield return candidate;
        foreach (var group in policies.Own.GroupBy(p => p.Value, p => p.Key))
            await foreach (var candidate in FindAsync(county, group.Key, only: true, [.. group], ct)) yield return candidate;
    }

    private async IAsyncEnumerable<Candidate> FindAsync(string county, ReminderPolicy policy, bool only, string[] rules, [EnumeratorCancellation] CancellationToken ct)
    {
        if (!policy.Enabled) yield break;
        var (due, rung, day, kind) = Ahead(policy.Ladder);
        await foreach (var c in ReadAsync(ByDay, policy, ct, county, only, rules, due, rung, day, kind)) yield return c;
        if (policy.OverdueDaily && days.Includes(today))
            await foreach (var c in ReadAsync(Overdue, policy, ct, county, only, rules, today)) yield return c;
        await foreach (var c in ReadAsync(Complete, policy, ct, county, only, rules, today)) yield return c;
        await foreach (var c in ReadAsync(Uncounted, policy, ct, county, only, rules)) yield return c;
        await foreach (var c in ReadAsync(Moved, policy, ct, county, only, rules, today.AddDays(1).StartInChina() - Week)) yield return c;
    }

    /// <summary>For each last day ahead, the rung that it stands on today.</summary>
    private (DateOnly[] Due, string[] Rung, DateOnly[] Day, string[] Kind) Ahead(Ladder ladder)
    {
        var found = new List<(DateOnly Due, string Rung, DateOnly Day, string Kind)>();
        var last = ladder.Horizon(today, days);
        for (var due = today; due <= last; due = due.AddDays(1))
            if (ladder.At(due, today, days) is var (rung, day))
                found.Add((due, rung.ToString(), day, (due == today ? ReminderKind.Today : ReminderKind.Upcoming).ToString()));
        return ([.. found.Select(f => f.Due)], [.. found.Select(f => f.Rung)], [.. found.Select(f => f.Day)], [.. found.Select(f => f.Kind)]);
    }

    private async IAsyncEnumerable<Candidate> ReadAsync(string sql, ReminderPolicy policy, [EnumeratorCancellation] CancellationToken ct, params object[] values)
    {
        await using var command = database.CreateCommand(sql);
        command.CommandTimeout = 300;
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            var kind = Enum.Parse<ReminderKind>(row.GetString(0));
            var dueOn = row.IsDBNull(11) ? (DateOnly?)null : row.GetFieldValue<DateOnly>(11);
            var urgent = kind == ReminderKind.Today || (kind == ReminderKind.Overdue && days.Between(dueOn!.Value, today, 2) == 1);
            yield return new(new(kind, row.GetGuid(1), row.GetGuid(2), row.GetString(3), row.GetFieldValue<DateOnly>(4), row.GetString(5), row.GetString(6), row.GetString(7), row.GetString(8),
                row.GetString(9), row.GetString(10), dueOn, row.GetBoolean(12), row.GetString(13), urgent, row.IsDBNull(16) ? null : row.GetString(16)), row.GetGuid(14), row.IsDBNull(15) ? null : row.GetGuid(15), null, policy);
        }
    }
}
