using System.Security.Cryptography;
using System.Text;

namespace Fazhi.Platform.Reminders;

/// <summary>The dated duties of a module that remind today.</summary>
internal sealed class DueDuties(WorkingDays days, DateOnly today)
{
    /// <returns>How many stand on a rung, or are overdue.</returns>
    public async Task<int> RaiseAsync(IDutySource source, ReminderPolicies policies, ReminderRaiser raiser, CancellationToken ct)
    {
        var kinds = source.Kinds.ToDictionary(k => k.Code, k => policies.Of(k), StringComparer.Ordinal);
        var enabled = kinds.Values.Where(p => p.Enabled).ToList();
        if (enabled.Count == 0) return 0;
        var found = 0;
        await foreach (var duty in source.OpenAsync(enabled.Max(p => p.Ladder.Horizon(today, days)), ct))
        {
            if (!kinds.TryGetValue(duty.Kind, out var policy) || !policy.Enabled || Draft(source.Module, duty, policy) is not { } draft) continue;
            found++;
            await raiser.RaiseAsync(new(draft, duty.OrganizationId, duty.HandlerId, duty.Permission, policy), ct);
        }

        return found;
    }

    private ReminderDraft? Draft(string module, DatedDuty duty, ReminderPolicy policy)
    {
        if (duty.DueOn < today)
            return policy.OverdueDaily && days.Includes(today) ? Of(ReminderKind.Overdue, "overdue", today, days.Between(duty.DueOn, today, 2) == 1) : null;
        return policy.Ladder.At(duty.DueOn, today, days) is var (rung, day)
            ? Of(duty.DueOn == today ? ReminderKind.Today : ReminderKind.Upcoming, rung.ToString(), day, urgent: duty.DueOn == today)
            : null;

        ReminderDraft Of(ReminderKind kind, string rung, DateOnly on, bool urgent)
        {
            var id = IdOf(module, duty.Kind, duty.Key);
            return new(kind, id, id, rung, on, duty.CountyCode, module, duty.Number, duty.Title, duty.Label, duty.LegalBasis, duty.DueOn, false, duty.Path, urgent);
        }
    }

    /// <summary>The same duty has the same id, so that its reminders have the same key.</summary>
    internal static Guid IdOf(params string[] parts) => new(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts)))[..16]);
}
