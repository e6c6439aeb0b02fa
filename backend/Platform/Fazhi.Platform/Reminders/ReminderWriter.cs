using System.Text.Json;
using Fazhi.Platform.Mail;
using Npgsql;

namespace Fazhi.Platform.Reminders;

/// <summary>A reminder to be raised for whom it concerns.</summary>
internal sealed record ReminderDraft(ReminderKind Kind, Guid MatterId, Guid DeadlineId, string Rung, DateOnly Day, string CountyCode, string Module, string Number, string Title,
    string Label, string LegalBasis, DateOnly? DueOn, bool Provisional, string Path, bool Urgent, string? Note = null);

/// <summary>Writes reminders in batches; what is there already is left as it is.</summary>
internal sealed class ReminderWriter(NpgsqlDataSource database, TimeProvider clock)
{
    private const int Batch = 2000;

    private readonly List<object> rows = [];

    /// <summary>How many were new.</summary>
    public int Written { get; private set; }

    /// <summary>Raises a reminder for one person; for somebody away, for the colleague who acts, too, who is then the one to get the mail.</summary>
    public async Task AddAsync(ReminderDraft draft, Recipient to, RecipientRole role, People people, CancellationToken ct)
    {
        if (role == RecipientRole.Handler && people.DelegateOf(to) is { } other)
        {
            Add(draft, to, role, null, mail: false);
            Add(draft, other, RecipientRole.Delegate, to.Name, mail: true);
        }
        else
        {
            Add(draft, to, role, null, mail: true);
        }

        if (rows.Count >= Batch) await FlushAsync(ct);
    }

    public async Task FlushAsync(CancellationToken ct)
    {
        if (rows.Count == 0) return;
        await using var command = database.CreateCommand("""
            insert into platform.reminders (id, county_code, recipient_id, role, on_behalf_of, kind, matter_id, deadline_id, rung, day, module, number, title, label, legal_basis,
                due_on, provisional, note, path, urgent, created_at, mail_due)
            select id, county_code, recipient_id, role, on_behalf_of, kind, matter_id, deadline_id, rung, day, module, number, title, label, legal_basis,
                due_on, provisional, note, path, urgent, $2, mail_due
            from jsonb_to_recordset($1) r(id uuid, county_code text, recipient_id uuid, role text, on_behalf_of text, kind text, matter_id uuid, deadline_id uuid, rung text, day date,
                module text, number text, title text, label text, legal_basis text, due_on date, provisional boolean, note text, path text, urgent boolean, mail_due boolean)
            on conflict do nothing
            """);
        command.Parameters.Add(new() { Value = JsonSerializer.Serialize(rows), NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Jsonb });
        command.Parameters.Add(new() { Value = clock.GetUtcNow() });
        var written = await command.ExecuteNonQueryAsync(ct);
        Metrics.Reminded.Add(written);
        Written += written;
        rows.Clear();
    }

    private void Add(ReminderDraft draft, Recipient to, RecipientRole role, string? onBehalfOf, bool mail) => rows.Add(new
    {
        id = Guid.CreateVersion7(clock.GetUtcNow()),
        county_code = draft.CountyCode,
        recipient_id = to.Id,
        role = role.ToString(),
        on_behalf_of = onBehalfOf,
        kind = draft.Kind.ToString(),
        matter_id = draft.MatterId,
        deadline_id = draft.DeadlineId,
        rung = draft.Rung,
        day = draft.Day,
        module = draft.Module,
        number = draft.Number,
        title = draft.Title,
        label = draft.Label,
        legal_basis = draft.LegalBasis,
        due_on = draft.DueOn,
        provisional = draft.Provisional,
        note = draft.Note is { Length: > 1000 } ? draft.Note[..1000] : draft.Note,
        path = draft.Path,
        urgent = draft.Urgent,
        mail_due = mail && to.Email is { Length: > 0 },
    });
}
