using Npgsql;

namespace Fazhi.Load.Prepare;

/// <summary>The tables that a legality review stands in. A column that is not named here is null or has its default.</summary>
internal sealed class ReviewTables : ITables
{
    public static readonly string[] Names = ["decision_review.reviews", "decision_review.invitations", "platform.matters", "platform.deadlines", "platform.timeline"];

    public CopyTable Reviews { get; } = new(Names[0],
        "id, outcome, conclusion, findings, concluded_by, opinion_number, opinion_on, counted_on, adoption, responses, adopted_on, kind_code, kind_name, category, term, level, subject, summary, bases, parties, "
        + "materials, submitting_organization_id, submitting_organization_name, submitter_name, round, counted_before, supplement_materials, consultations, first_opinion, first_reviewer_name, end_reason, version, "
        + "county_code, organization_id, handler_id, handler_name, created_by, number, status, opened_on, closed_on");

    public CopyTable Invitations { get; } = new(Names[1],
        "id, review_id, adviser_id, adviser_name, adviser_kind, office_name, question, invited_on, answered_on, opinion, adoption");

    public CopyTable Matters { get; } = new(Names[2],
        "id, county_code, module, resource, number, title, masked_title, organization_id, handler_id, handler_name, holder_id, unclaimed, created_by, status_code, status_name, closed, opened_on, closed_on, "
        + "next_due_on, next_due_label, suspended, search_grams, version");

    public CopyTable Deadlines { get; } = new(Names[3],
        "id, matter_id, county_code, kind, key, label, bound, rule_id, legal_basis, statutory, triggered_on, due_on, provisional, status, ended_on, extension_days, suspensions");

    public CopyTable Timeline { get; } = new(Names[4], "id, matter_id, step, label, from_state, to_state, actor_id, actor_name, occurred_on, recorded_at");

    public async Task SendAsync(NpgsqlConnection connection)
    {
        foreach (var table in new[] { Reviews, Invitations, Matters, Deadlines, Timeline }) await table.SendAsync(connection);
    }
}
