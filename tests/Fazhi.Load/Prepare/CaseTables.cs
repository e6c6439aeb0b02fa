using Npgsql;

namespace Fazhi.Load.Prepare;

/// <summary>The tables that a legal-aid case stands in. A column that is not named here is null or has its default.</summary>
internal sealed class CaseTables : ITables
{
    public static readonly string[] Names =
        ["legal_aid.cases", "legal_aid.applicants", "legal_aid.assignments", "legal_aid.progress_reports", "platform.matters", "platform.deadlines", "platform.timeline"];

    public CopyTable Cases { get; } = new(Names[0],
        "id, conclusion, concluded_on, outcome, recovered_amount, quality_score, subsidy, subsidy_approved_on, origin, channel, kind, form, stage, cause, facts, division_code, applicant_name, categories, "
        + "opposing_parties, means, notice, aided_on, supplement_materials, decided_on, decision_reasons, version, county_code, organization_id, handler_id, handler_name, assignee_id, assignee_name, "
        + "created_by, number, status, opened_on, closed_on");

    public CopyTable Applicants { get; } = new(Names[1], "id, case_id, name, document_kind, document_number, sex, birth_date, address, phone, categories");

    public CopyTable Assignments { get; } = new(Names[2], "id, case_id, practitioner_id, practitioner_name, institution_name, licence_number, assigned_on, ended_on, override_reason, agreement_on");

    public CopyTable Progress { get; } = new(Names[3], "id, case_id, kind, occurred_on, content, place, reported_by");

    public CopyTable Matters { get; } = new(Names[4],
        "id, county_code, module, resource, number, title, organization_id, handler_id, handler_name, assignee_id, assignee_name, holder_id, unclaimed, created_by, status_code, status_name, closed, opened_on, "
        + "closed_on, next_due_on, next_due_label, suspended, search_grams, version");

    public CopyTable Deadlines { get; } = new(Names[5],
        "id, matter_id, county_code, kind, key, label, bound, rule_id, legal_basis, statutory, triggered_on, due_on, provisional, status, ended_on, suspended_on, extension_days, suspensions");

    public CopyTable Timeline { get; } = new(Names[6], "id, matter_id, step, label, from_state, to_state, note, actor_id, actor_name, occurred_on, recorded_at");

    public async Task SendAsync(NpgsqlConnection connection)
    {
        foreach (var table in new[] { Cases, Applicants, Assignments, Progress, Matters, Deadlines, Timeline }) await table.SendAsync(connection);
    }
}
