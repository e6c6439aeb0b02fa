using Npgsql;

namespace Fazhi.Load.Prepare;

/// <summary>The tables that a normative document stands in. A column that is not named here is null or has its default.</summary>
internal sealed class DocumentTables : ITables
{
    public static readonly string[] Names =
        ["normative_documents.documents", "normative_documents.bases", "normative_documents.texts", "normative_documents.text_index", "platform.matters", "platform.timeline"];

    public CopyTable Documents { get; } = new(Names[0],
        "id, issuer_id, issuer_name, issuer_kind, name, term, concerns_enterprises, summary, drafting_note, current_text_id, text_number, review_rounds, opinions, document_number, issued_on, published_on, "
        + "published_in, effective_on, valid_until, ended_on, ended_by, end_reason, version, county_code, organization_id, created_by, number, status, opened_on, closed_on");

    public CopyTable Bases { get; } = new(Names[1], "id, document_id, law_id, law_version_id, version_ordinal, law_name, version_label, article, provision");

    public CopyTable Texts { get; } = new(Names[2], "id, document_id, number, content, published_on");

    public CopyTable Index { get; } = new(Names[3], "document_id, grams, plain");

    public CopyTable Matters { get; } = new(Names[4],
        "id, county_code, module, resource, number, title, masked_title, organization_id, unclaimed, created_by, status_code, status_name, closed, opened_on, closed_on, suspended, search_grams, version");

    public CopyTable Timeline { get; } = new(Names[5], "id, matter_id, step, label, to_state, actor_id, actor_name, occurred_on, recorded_at");

    public async Task SendAsync(NpgsqlConnection connection)
    {
        foreach (var table in new[] { Documents, Bases, Texts, Index, Matters, Timeline }) await table.SendAsync(connection);
    }
}
