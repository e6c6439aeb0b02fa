using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fazhi.NormativeDocuments.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "normative_documents");

            migrationBuilder.CreateTable(
                name: "campaigns",
                schema: "normative_documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    grounds = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    scope = table.Column<string>(type: "jsonb", nullable: false),
                    answer_due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    documents = table.Column<int>(type: "integer", nullable: false),
                    announced_on = table.Column<DateOnly>(type: "date", nullable: true),
                    announced_in = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    county_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    handler_id = table.Column<Guid>(type: "uuid", nullable: true),
                    handler_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    assignee_id = table.Column<Guid>(type: "uuid", nullable: true),
                    assignee_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    created_by = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaigns", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "issuers",
                schema: "normative_documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    county_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number_pattern = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    listed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    delisted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_issuers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "law_changes",
                schema: "normative_documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    county_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    law_id = table.Column<Guid>(type: "uuid", nullable: false),
                    law_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    version_label = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cited_law_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cited_law_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    cited_ordinal = table.Column<int>(type: "integer", nullable: false),
                    adopted_on = table.Column<DateOnly>(type: "date", nullable: false),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_on = table.Column<DateOnly>(type: "date", nullable: false),
                    changes = table.Column<string>(type: "jsonb", nullable: false),
                    hits = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_law_changes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "laws",
                schema: "normative_documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    county_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    rank = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    maker = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    versions = table.Column<int>(type: "integer", nullable: false),
                    current_version_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_laws", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "word_lists",
                schema: "normative_documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    county_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    rules = table.Column<string>(type: "jsonb", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_word_lists", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "documents",
                schema: "normative_documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    issuer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    issuer_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    issuer_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    term = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    concerns_enterprises = table.Column<bool>(type: "boolean", nullable: false),
                    summary = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    drafting_note = table.Column<string>(type: "text", nullable: false),
                    current_text_id = table.Column<Guid>(type: "uuid", nullable: true),
                    text_number = table.Column<int>(type: "integer", nullable: false),
                    comments_opened_on = table.Column<DateOnly>(type: "date", nullable: true),
                    comments_url = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    comments_closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    comment_report = table.Column<string>(type: "jsonb", nullable: true),
                    comments_skipped_because = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    checks = table.Column<string>(type: "jsonb", nullable: true),
                    review_rounds = table.Column<int>(type: "integer", nullable: false),
                    opinions = table.Column<string>(type: "jsonb", nullable: false),
                    discussion = table.Column<string>(type: "jsonb", nullable: true),
                    document_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    registration_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: true),
                    published_on = table.Column<DateOnly>(type: "date", nullable: true),
                    published_in = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_by = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    end_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    superseded_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    amendment_started_on = table.Column<DateOnly>(type: "date", nullable: true),
                    amendment_ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    amendment_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    county_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    handler_id = table.Column<Guid>(type: "uuid", nullable: true),
                    handler_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    assignee_id = table.Column<Guid>(type: "uuid", nullable: true),
                    assignee_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    created_by = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_documents", x => x.id);
                    table.ForeignKey(
                        name: "fk_documents_issuers_issuer_id",
                        column: x => x.issuer_id,
                        principalSchema: "normative_documents",
                        principalTable: "issuers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "law_versions",
                schema: "normative_documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    county_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    law_id = table.Column<Guid>(type: "uuid", nullable: false),
                    law_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    label = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    adopted_on = table.Column<DateOnly>(type: "date", nullable: false),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: false),
                    source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_law_versions", x => x.id);
                    table.ForeignKey(
                        name: "fk_law_versions_superior_law_law_id",
                        column: x => x.law_id,
                        principalSchema: "normative_documents",
                        principalTable: "laws",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "bases",
                schema: "normative_documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    law_id = table.Column<Guid>(type: "uuid", nullable: false),
                    law_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version_ordinal = table.Column<int>(type: "integer", nullable: false),
                    law_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    version_label = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    article = table.Column<int>(type: "integer", nullable: true),
                    provision = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bases", x => x.id);
                    table.ForeignKey(
                        name: "fk_bases_documents_document_id",
                        column: x => x.document_id,
                        principalSchema: "normative_documents",
                        principalTable: "documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cleanup_tasks",
                schema: "normative_documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    document_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    document_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    issuer_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: true),
                    law_change_id = table.Column<Guid>(type: "uuid", nullable: true),
                    cause = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    lag_from = table.Column<DateOnly>(type: "date", nullable: true),
                    cited = table.Column<string>(type: "jsonb", nullable: false),
                    answer_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    conclusion = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    provision = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    confirmed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    county_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    handler_id = table.Column<Guid>(type: "uuid", nullable: true),
                    handler_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    assignee_id = table.Column<Guid>(type: "uuid", nullable: true),
                    assignee_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    created_by = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cleanup_tasks", x => x.id);
                    table.ForeignKey(
                        name: "fk_cleanup_tasks_normative_document_document_id",
                        column: x => x.document_id,
                        principalSchema: "normative_documents",
                        principalTable: "documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "filing_records",
                schema: "normative_documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    submitted_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    receipt = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_filing_records", x => x.id);
                    table.ForeignKey(
                        name: "fk_filing_records_documents_document_id",
                        column: x => x.document_id,
                        principalSchema: "normative_documents",
                        principalTable: "documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "filings",
                schema: "normative_documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    document_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    document_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    issuer_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    published_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    on_time = table.Column<bool>(type: "boolean", nullable: false),
                    missing_materials = table.Column<string>(type: "jsonb", nullable: false),
                    registration_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    opinion = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    correction_demand = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    correction_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    correction_report = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    county_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    handler_id = table.Column<Guid>(type: "uuid", nullable: true),
                    handler_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    assignee_id = table.Column<Guid>(type: "uuid", nullable: true),
                    assignee_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    created_by = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_filings", x => x.id);
                    table.ForeignKey(
                        name: "fk_filings_normative_document_document_id",
                        column: x => x.document_id,
                        principalSchema: "normative_documents",
                        principalTable: "documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "text_index",
                schema: "normative_documents",
                columns: table => new
                {
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    grams = table.Column<string[]>(type: "text[]", nullable: false),
                    plain = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_text_index", x => x.document_id);
                    table.ForeignKey(
                        name: "fk_text_index_documents_document_id",
                        column: x => x.document_id,
                        principalSchema: "normative_documents",
                        principalTable: "documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "texts",
                schema: "normative_documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    published_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_texts", x => x.id);
                    table.ForeignKey(
                        name: "fk_texts_documents_document_id",
                        column: x => x.document_id,
                        principalSchema: "normative_documents",
                        principalTable: "documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "law_articles",
                schema: "normative_documents",
                columns: table => new
                {
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_law_articles", x => new { x.version_id, x.key });
                    table.ForeignKey(
                        name: "fk_law_articles_law_versions_version_id",
                        column: x => x.version_id,
                        principalSchema: "normative_documents",
                        principalTable: "law_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_bases_document_id",
                schema: "normative_documents",
                table: "bases",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_bases_law_id_article",
                schema: "normative_documents",
                table: "bases",
                columns: new[] { "law_id", "article" })
                .Annotation("Npgsql:IndexInclude", new[] { "document_id", "version_ordinal" });

            migrationBuilder.CreateIndex(
                name: "ix_campaigns_assignee_id",
                schema: "normative_documents",
                table: "campaigns",
                column: "assignee_id");

            migrationBuilder.CreateIndex(
                name: "ix_campaigns_county_code_number",
                schema: "normative_documents",
                table: "campaigns",
                columns: new[] { "county_code", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_campaigns_county_code_opened_on_id",
                schema: "normative_documents",
                table: "campaigns",
                columns: new[] { "county_code", "opened_on", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_campaigns_county_code_organization_id_opened_on_id",
                schema: "normative_documents",
                table: "campaigns",
                columns: new[] { "county_code", "organization_id", "opened_on", "id" },
                descending: new[] { false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_campaigns_county_code_organization_id_status_opened_on_id",
                schema: "normative_documents",
                table: "campaigns",
                columns: new[] { "county_code", "organization_id", "status", "opened_on", "id" },
                descending: new[] { false, false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_campaigns_county_code_status_opened_on_id",
                schema: "normative_documents",
                table: "campaigns",
                columns: new[] { "county_code", "status", "opened_on", "id" },
                descending: new[] { false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_campaigns_handler_id",
                schema: "normative_documents",
                table: "campaigns",
                column: "handler_id");

            migrationBuilder.CreateIndex(
                name: "ix_cleanup_tasks_assignee_id",
                schema: "normative_documents",
                table: "cleanup_tasks",
                column: "assignee_id");

            migrationBuilder.CreateIndex(
                name: "ix_cleanup_tasks_campaign_id_document_id",
                schema: "normative_documents",
                table: "cleanup_tasks",
                columns: new[] { "campaign_id", "document_id" },
                unique: true,
                filter: "campaign_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_cleanup_tasks_county_code_number",
                schema: "normative_documents",
                table: "cleanup_tasks",
                columns: new[] { "county_code", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cleanup_tasks_county_code_opened_on_id",
                schema: "normative_documents",
                table: "cleanup_tasks",
                columns: new[] { "county_code", "opened_on", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_cleanup_tasks_county_code_organization_id_opened_on_id",
                schema: "normative_documents",
                table: "cleanup_tasks",
                columns: new[] { "county_code", "organization_id", "opened_on", "id" },
                descending: new[] { false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_cleanup_tasks_county_code_organization_id_status_opened_on_",
                schema: "normative_documents",
                table: "cleanup_tasks",
                columns: new[] { "county_code", "organization_id", "status", "opened_on", "id" },
                descending: new[] { false, false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_cleanup_tasks_county_code_status_opened_on_id",
                schema: "normative_documents",
                table: "cleanup_tasks",
                columns: new[] { "county_code", "status", "opened_on", "id" },
                descending: new[] { false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_cleanup_tasks_document_id",
                schema: "normative_documents",
                table: "cleanup_tasks",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_cleanup_tasks_handler_id",
                schema: "normative_documents",
                table: "cleanup_tasks",
                column: "handler_id");

            migrationBuilder.CreateIndex(
                name: "ix_cleanup_tasks_law_change_id_document_id",
                schema: "normative_documents",
                table: "cleanup_tasks",
                columns: new[] { "law_change_id", "document_id" },
                unique: true,
                filter: "law_change_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_documents_assignee_id",
                schema: "normative_documents",
                table: "documents",
                column: "assignee_id");

            migrationBuilder.CreateIndex(
                name: "ix_documents_county_code_amendment_started_on",
                schema: "normative_documents",
                table: "documents",
                columns: new[] { "county_code", "amendment_started_on" },
                filter: "amendment_started_on is not null");

            migrationBuilder.CreateIndex(
                name: "ix_documents_county_code_document_number",
                schema: "normative_documents",
                table: "documents",
                columns: new[] { "county_code", "document_number" },
                unique: true,
                filter: "document_number is not null");

            migrationBuilder.CreateIndex(
                name: "ix_documents_county_code_number",
                schema: "normative_documents",
                table: "documents",
                columns: new[] { "county_code", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_documents_county_code_opened_on_id",
                schema: "normative_documents",
                table: "documents",
                columns: new[] { "county_code", "opened_on", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_documents_county_code_organization_id_opened_on_id",
                schema: "normative_documents",
                table: "documents",
                columns: new[] { "county_code", "organization_id", "opened_on", "id" },
                descending: new[] { false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_documents_county_code_organization_id_status_opened_on_id",
                schema: "normative_documents",
                table: "documents",
                columns: new[] { "county_code", "organization_id", "status", "opened_on", "id" },
                descending: new[] { false, false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_documents_county_code_published_on_id",
                schema: "normative_documents",
                table: "documents",
                columns: new[] { "county_code", "published_on", "id" },
                descending: new[] { false, true, true },
                filter: "published_on is not null");

            migrationBuilder.CreateIndex(
                name: "ix_documents_county_code_status_opened_on_id",
                schema: "normative_documents",
                table: "documents",
                columns: new[] { "county_code", "status", "opened_on", "id" },
                descending: new[] { false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_documents_county_code_valid_until",
                schema: "normative_documents",
                table: "documents",
                columns: new[] { "county_code", "valid_until" },
                filter: "valid_until is not null and ended_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_documents_handler_id",
                schema: "normative_documents",
                table: "documents",
                column: "handler_id");

            migrationBuilder.CreateIndex(
                name: "ix_documents_issuer_id",
                schema: "normative_documents",
                table: "documents",
                column: "issuer_id");

            migrationBuilder.CreateIndex(
                name: "ix_filing_records_document_id_authority",
                schema: "normative_documents",
                table: "filing_records",
                columns: new[] { "document_id", "authority" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_filings_assignee_id",
                schema: "normative_documents",
                table: "filings",
                column: "assignee_id");

            migrationBuilder.CreateIndex(
                name: "ix_filings_county_code_number",
                schema: "normative_documents",
                table: "filings",
                columns: new[] { "county_code", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_filings_county_code_opened_on_id",
                schema: "normative_documents",
                table: "filings",
                columns: new[] { "county_code", "opened_on", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_filings_county_code_organization_id_opened_on_id",
                schema: "normative_documents",
                table: "filings",
                columns: new[] { "county_code", "organization_id", "opened_on", "id" },
                descending: new[] { false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_filings_county_code_organization_id_status_opened_on_id",
                schema: "normative_documents",
                table: "filings",
                columns: new[] { "county_code", "organization_id", "status", "opened_on", "id" },
                descending: new[] { false, false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_filings_county_code_status_opened_on_id",
                schema: "normative_documents",
                table: "filings",
                columns: new[] { "county_code", "status", "opened_on", "id" },
                descending: new[] { false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_filings_document_id",
                schema: "normative_documents",
                table: "filings",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_filings_handler_id",
                schema: "normative_documents",
                table: "filings",
                column: "handler_id");

            migrationBuilder.CreateIndex(
                name: "ix_issuers_county_code_name",
                schema: "normative_documents",
                table: "issuers",
                columns: new[] { "county_code", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_law_changes_county_code_effective_on_id",
                schema: "normative_documents",
                table: "law_changes",
                columns: new[] { "county_code", "effective_on", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_law_changes_version_id_cited_law_id",
                schema: "normative_documents",
                table: "law_changes",
                columns: new[] { "version_id", "cited_law_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_law_versions_law_id_ordinal",
                schema: "normative_documents",
                table: "law_versions",
                columns: new[] { "law_id", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_laws_county_code_name",
                schema: "normative_documents",
                table: "laws",
                columns: new[] { "county_code", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_text_index_grams",
                schema: "normative_documents",
                table: "text_index",
                column: "grams")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:StorageParameter:fastupdate", false);

            migrationBuilder.CreateIndex(
                name: "ix_texts_document_id_number",
                schema: "normative_documents",
                table: "texts",
                columns: new[] { "document_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_word_lists_county_code",
                schema: "normative_documents",
                table: "word_lists",
                column: "county_code",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bases",
                schema: "normative_documents");

            migrationBuilder.DropTable(
                name: "campaigns",
                schema: "normative_documents");

            migrationBuilder.DropTable(
                name: "cleanup_tasks",
                schema: "normative_documents");

            migrationBuilder.DropTable(
                name: "filing_records",
                schema: "normative_documents");

            migrationBuilder.DropTable(
                name: "filings",
                schema: "normative_documents");

            migrationBuilder.DropTable(
                name: "law_articles",
                schema: "normative_documents");

            migrationBuilder.DropTable(
                name: "law_changes",
                schema: "normative_documents");

            migrationBuilder.DropTable(
                name: "text_index",
                schema: "normative_documents");

            migrationBuilder.DropTable(
                name: "texts",
                schema: "normative_documents");

            migrationBuilder.DropTable(
                name: "word_lists",
                schema: "normative_documents");

            migrationBuilder.DropTable(
                name: "law_versions",
                schema: "normative_documents");

            migrationBuilder.DropTable(
                name: "documents",
                schema: "normative_documents");

            migrationBuilder.DropTable(
                name: "laws",
                schema: "normative_documents");

            migrationBuilder.DropTable(
                name: "issuers",
                schema: "normative_documents");
        }
    }
}
