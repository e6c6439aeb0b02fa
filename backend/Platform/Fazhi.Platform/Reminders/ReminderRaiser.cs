using System.Globalization;
using Fazhi.Platform.Deadlines;

namespace Fazhi.Platform.Reminders;

/// <summary>Decides who is told: the handler, or those who may take it up; overdue, the head of the section too; and after some working days
/// the leader.</summary>
internal sealed class ReminderRaiser(ReminderWriter writer, People people, WorkingDays days, DateOnly today)
{
    public async Task RaiseAsync(Candidate candidate, CancellationToken ct)
    {
        var draft = candidate.Draft;
        var told = new HashSet<Guid>();
        var handler = people.Find(candidate.PersonId);
        var first = handler is null ? people.WhoMayTakeUp(draft.CountyCode, draft.Module, candidate.OrganizationId, candidate.Permission) : [handler];
        foreach (var person in first)
            if (told.Add(person.Id)) await writer.AddAsync(draft, person, RecipientRole.Handler, people, ct);
        if (draft.Kind != ReminderKind.Overdue) return;

        var policy = candidate.Policy;
        if (policy.ToHead)
            foreach (var head in people.HeadsOf(handler?.OrganizationId ?? candidate.OrganizationId))
                if (told.Add(head.Id)) await writer.AddAsync(draft, head, RecipientRole.Head, people, ct);
        if (policy.ToLeaderAfter is { } after && days.Between(draft.DueOn!.Value, today, after + 1) > after)
            foreach (var leader in people.LeadersOf(draft.CountyCode))
                if (told.Add(leader.Id)) await writer.AddAsync(draft, leader, RecipientRole.Leader, people, ct);
    }

    /// <summary>From 1 December on, every working day until the coming year's calendar is there.</summary>
    public async Task WarnOfMissingCalendarAsync(string county, CancellationToken ct)
    {
        var year = today.Year + 1;
        if (today.Month < 12 || days.IsAnnounced(year) || !days.Includes(today)) return;
        var name = year.ToString(CultureInfo.InvariantCulture);
        var id = DueDuties.IdOf("calendar", name);
        var draft = new ReminderDraft(ReminderKind.Alarm, id, id, "alarm", today, county, DeadlinePermissions.Module, $"{name}年", "工作日历尚未载入",
            $"载入{name}年放假安排；在此以前，末日落在{name}年的期限只能暂定", "国务院办公厅关于部分节假日安排的通知", null, false, "/deadlines/calendars", Urgent: false);
        foreach (var administrator in people.WithPermission(county, DeadlinePermissions.Manage))
            await writer.AddAsync(draft, administrator, RecipientRole.Administrator, people, ct);
    }
}
