using Fazhi.Platform.Reminders;
using Fazhi.Platform.Security;

namespace Fazhi.Platform.Calendar;

/// <summary>The dated duties of modules, for those whose data scope holds the unit that owes them.</summary>
internal sealed class DutyCalendar(IEnumerable<IDutySource> duties, ICurrentUser users, PermissionCatalogue catalogue) : ICalendarSource
{
    public async Task<IReadOnlyList<CalendarEntry>> ReadAsync(DateOnly from, DateOnly to, bool mine, CancellationToken ct)
    {
        var user = users.User;
        var found = new List<CalendarEntry>();
        foreach (var source in duties)
        {
            var scope = user.ScopeOf(source.Module);
            if (scope.Kind == ScopeKind.None || !catalogue.IsOpenTo(user, source.Module)) continue;
            await foreach (var duty in source.OpenAsync(to, ct))
                if (duty.DueOn >= from && duty.DueOn <= to && duty.CountyCode == user.CountyCode && Concerns(duty, scope, user, mine))
                    found.Add(new(DueDuties.IdOf(source.Module, duty.Kind, duty.Key), CalendarEntryKind.Duty, source.Module, duty.DueOn, $"{duty.Number} {duty.Title}", duty.Label, duty.Path));
        }

        return found;
    }

    private static bool Concerns(DatedDuty duty, DataScope scope, CurrentUser user, bool mine)
    {
        if (duty.HandlerId == user.Id) return true;
        if (mine && (duty.HandlerId is not null || duty.Permission is not { } permission || !user.Permissions.Contains(permission))) return false;
        return scope.Kind == ScopeKind.County || (scope.Kind == ScopeKind.OrganizationAndBelow && scope.OrganizationIds.Contains(duty.OrganizationId));
    }
}
