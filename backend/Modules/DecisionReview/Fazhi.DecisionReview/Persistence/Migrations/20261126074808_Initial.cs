using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fazhi.DecisionReview.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "decision_review");

            migrationBuilder.CreateTable(
                name: "advisers",
                schema: "decision_review",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    county_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    office_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    licence_number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    licensed_since = table.Column<DateOnly>(type: "date", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    appointed_from = table.Column<DateOnly>(type: "date", nullable: true),
                    appointed_until = table.Column<DateOnly>(type: "date", nullable: true),
                    clients = table.Column<string>(type: "jsonb", nullable: false),
                    phone = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_advisers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "catalogues",
                schema: "decision_review",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    items = table.Column<string>(type: "jsonb", nullable: false),
                    versions = table.Column<string>(type: "jsonb", nullable: false),
                    approved_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    approved_on = table.Column<DateOnly>(type: "date", nullable: true),
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
                    table.PrimaryKey("pk_catalogues", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contracts",
                schema: "decision_review",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    counterpart = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    credit_code = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: true),
                    credit_code_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    amount = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    procurement = table.Column<bool>(type: "boolean", nullable: false),
                    summary = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    review = table.Column<string>(type: "jsonb", nullable: true),
                    amendments = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    expires_on = table.Column<DateOnly>(type: "date", nullable: true),
                    filed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    file_number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    announced_on = table.Column<DateOnly>(type: "date", nullable: true),
                    milestones = table.Column<string>(type: "jsonb", nullable: false),
                    next_milestone_on = table.Column<DateOnly>(type: "date", nullable: true),
                    end_note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
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
                    table.PrimaryKey("pk_contracts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "decisions",
                schema: "decision_review",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    summary = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    organization_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    catalogue_id = table.Column<Guid>(type: "uuid", nullable: true),
                    catalogue_item_id = table.Column<Guid>(type: "uuid", nullable: true),
                    outside_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    outside_catalogue = table.Column<bool>(type: "boolean", nullable: false),
                    comment_period = table.Column<string>(type: "jsonb", nullable: true),
                    hearing = table.Column<string>(type: "jsonb", nullable: true),
                    argumentation = table.Column<string>(type: "jsonb", nullable: true),
                    risk = table.Column<string>(type: "jsonb", nullable: true),
                    waivers = table.Column<string>(type: "jsonb", nullable: false),
                    review = table.Column<string>(type: "jsonb", nullable: true),
                    discussion = table.Column<string>(type: "jsonb", nullable: true),
                    adopted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    publication = table.Column<string>(type: "jsonb", nullable: true),
                    reports = table.Column<string>(type: "jsonb", nullable: false),
                    evaluation = table.Column<string>(type: "jsonb", nullable: true),
                    archive_items = table.Column<string>(type: "jsonb", nullable: false),
                    end_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    drafter_id = table.Column<Guid>(type: "uuid", nullable: true),
                    drafter_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
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
                    table.PrimaryKey("pk_decisions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "population_bases",
                schema: "decision_review",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    county_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    persons = table.Column<int>(type: "integer", nullable: false),
                    measure = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_population_bases", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "public_lawyer_offices",
                schema: "decision_review",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    county_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    established_on = table.Column<DateOnly>(type: "date", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_public_lawyer_offices", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reviews",
                schema: "decision_review",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    conclusion = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    findings = table.Column<string>(type: "jsonb", nullable: false),
                    concluded_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    opinion_number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    opinion_on = table.Column<DateOnly>(type: "date", nullable: true),
                    counted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    early_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    adoption = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    responses = table.Column<string>(type: "jsonb", nullable: false),
                    adopted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    adoption_note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    revocation = table.Column<string>(type: "jsonb", nullable: true),
                    revoked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    kind_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    kind_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    category = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    term = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    summary = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    bases = table.Column<string>(type: "jsonb", nullable: false),
                    parties = table.Column<string>(type: "jsonb", nullable: false),
                    materials = table.Column<string>(type: "jsonb", nullable: false),
                    needed_by = table.Column<DateOnly>(type: "date", nullable: true),
                    submitting_organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    submitting_organization_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    submitter_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    source_module = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    source_resource = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    source_id = table.Column<Guid>(type: "uuid", nullable: true),
                    source_key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    round = table.Column<int>(type: "integer", nullable: false),
                    previous_id = table.Column<Guid>(type: "uuid", nullable: true),
                    counted_before = table.Column<bool>(type: "boolean", nullable: false),
                    supplement_materials = table.Column<string>(type: "jsonb", nullable: false),
                    supplement_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    supplemented_on = table.Column<DateOnly>(type: "date", nullable: true),
                    consultations = table.Column<string>(type: "jsonb", nullable: false),
                    first_opinion = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    first_reviewer_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    end_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    first_handler_id = table.Column<Guid>(type: "uuid", nullable: true),
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
                    table.PrimaryKey("pk_reviews", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "subject_kinds",
                schema: "decision_review",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    county_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    category = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    term = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    for_villages = table.Column<bool>(type: "boolean", nullable: false),
                    materials = table.Column<string>(type: "jsonb", nullable: false),
                    retired = table.Column<bool>(type: "boolean", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subject_kinds", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "public_comments",
                schema: "decision_review",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    decision_id = table.Column<Guid>(type: "uuid", nullable: false),
                    source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    content = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    adopted = table.Column<bool>(type: "boolean", nullable: true),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_public_comments", x => x.id);
                    table.ForeignKey(
                        name: "fk_public_comments_decisions_decision_id",
                        column: x => x.decision_id,
                        principalSchema: "decision_review",
                        principalTable: "decisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "invitations",
                schema: "decision_review",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    review_id = table.Column<Guid>(type: "uuid", nullable: false),
                    adviser_id = table.Column<Guid>(type: "uuid", nullable: false),
                    adviser_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    adviser_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    office_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    question = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    invited_on = table.Column<DateOnly>(type: "date", nullable: false),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    opinion = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true),
                    recalled_on = table.Column<DateOnly>(type: "date", nullable: true),
                    recall_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    adoption = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    adoption_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invitations", x => x.id);
                    table.ForeignKey(
                        name: "fk_invitations_reviews_review_id",
                        column: x => x.review_id,
                        principalSchema: "decision_review",
                        principalTable: "reviews",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_advisers_county_code_licence_number",
                schema: "decision_review",
                table: "advisers",
                columns: new[] { "county_code", "licence_number" },
                unique: true,
                filter: "licence_number is not null");

            migrationBuilder.CreateIndex(
                name: "ix_advisers_county_code_name_id",
                schema: "decision_review",
                table: "advisers",
                columns: new[] { "county_code", "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_advisers_user_id",
                schema: "decision_review",
                table: "advisers",
                column: "user_id",
                unique: true,
                filter: "user_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_catalogues_assignee_id",
                schema: "decision_review",
                table: "catalogues",
                column: "assignee_id");

            migrationBuilder.CreateIndex(
                name: "ix_catalogues_county_code_number",
                schema: "decision_review",
                table: "catalogues",
                columns: new[] { "county_code", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_catalogues_county_code_opened_on_id",
                schema: "decision_review",
                table: "catalogues",
                columns: new[] { "county_code", "opened_on", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_catalogues_county_code_organization_id_opened_on_id",
                schema: "decision_review",
                table: "catalogues",
                columns: new[] { "county_code", "organization_id", "opened_on", "id" },
                descending: new[] { false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_catalogues_county_code_organization_id_status_opened_on_id",
                schema: "decision_review",
                table: "catalogues",
                columns: new[] { "county_code", "organization_id", "status", "opened_on", "id" },
                descending: new[] { false, false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_catalogues_county_code_status_opened_on_id",
                schema: "decision_review",
                table: "catalogues",
                columns: new[] { "county_code", "status", "opened_on", "id" },
                descending: new[] { false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_catalogues_county_code_year",
                schema: "decision_review",
                table: "catalogues",
                columns: new[] { "county_code", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_catalogues_handler_id",
                schema: "decision_review",
                table: "catalogues",
                column: "handler_id");

            migrationBuilder.CreateIndex(
                name: "ix_contracts_assignee_id",
                schema: "decision_review",
                table: "contracts",
                column: "assignee_id");

            migrationBuilder.CreateIndex(
                name: "ix_contracts_county_code_expires_on",
                schema: "decision_review",
                table: "contracts",
                columns: new[] { "county_code", "expires_on" },
                filter: "expires_on is not null");

            migrationBuilder.CreateIndex(
                name: "ix_contracts_county_code_number",
                schema: "decision_review",
                table: "contracts",
                columns: new[] { "county_code", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contracts_county_code_opened_on_id",
                schema: "decision_review",
                table: "contracts",
                columns: new[] { "county_code", "opened_on", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_contracts_county_code_organization_id_opened_on_id",
                schema: "decision_review",
                table: "contracts",
                columns: new[] { "county_code", "organization_id", "opened_on", "id" },
                descending: new[] { false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_contracts_county_code_organization_id_status_opened_on_id",
                schema: "decision_review",
                table: "contracts",
                columns: new[] { "county_code", "organization_id", "status", "opened_on", "id" },
                descending: new[] { false, false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_contracts_county_code_status_opened_on_id",
                schema: "decision_review",
                table: "contracts",
                columns: new[] { "county_code", "status", "opened_on", "id" },
                descending: new[] { false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_contracts_expires_on",
                schema: "decision_review",
                table: "contracts",
                column: "expires_on",
                filter: "status = 'Performing'");

            migrationBuilder.CreateIndex(
                name: "ix_contracts_handler_id",
                schema: "decision_review",
                table: "contracts",
                column: "handler_id");

            migrationBuilder.CreateIndex(
                name: "ix_contracts_next_milestone_on",
                schema: "decision_review",
                table: "contracts",
                column: "next_milestone_on",
                filter: "status = 'Performing'");

            migrationBuilder.CreateIndex(
                name: "ix_decisions_assignee_id",
                schema: "decision_review",
                table: "decisions",
                column: "assignee_id");

            migrationBuilder.CreateIndex(
                name: "ix_decisions_catalogue_item_id",
                schema: "decision_review",
                table: "decisions",
                column: "catalogue_item_id",
                unique: true,
                filter: "catalogue_item_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_decisions_county_code_number",
                schema: "decision_review",
                table: "decisions",
                columns: new[] { "county_code", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_decisions_county_code_opened_on_id",
                schema: "decision_review",
                table: "decisions",
                columns: new[] { "county_code", "opened_on", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_decisions_county_code_organization_id_opened_on_id",
                schema: "decision_review",
                table: "decisions",
                columns: new[] { "county_code", "organization_id", "opened_on", "id" },
                descending: new[] { false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_decisions_county_code_organization_id_status_opened_on_id",
                schema: "decision_review",
                table: "decisions",
                columns: new[] { "county_code", "organization_id", "status", "opened_on", "id" },
                descending: new[] { false, false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_decisions_county_code_status_opened_on_id",
                schema: "decision_review",
                table: "decisions",
                columns: new[] { "county_code", "status", "opened_on", "id" },
                descending: new[] { false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_decisions_county_code_year",
                schema: "decision_review",
                table: "decisions",
                columns: new[] { "county_code", "year" });

            migrationBuilder.CreateIndex(
                name: "ix_decisions_handler_id",
                schema: "decision_review",
                table: "decisions",
                column: "handler_id");

            migrationBuilder.CreateIndex(
                name: "ix_invitations_adviser_id_invited_on",
                schema: "decision_review",
                table: "invitations",
                columns: new[] { "adviser_id", "invited_on" });

            migrationBuilder.CreateIndex(
                name: "ix_invitations_review_id",
                schema: "decision_review",
                table: "invitations",
                column: "review_id");

            migrationBuilder.CreateIndex(
                name: "ix_population_bases_county_code_year",
                schema: "decision_review",
                table: "population_bases",
                columns: new[] { "county_code", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_public_comments_decision_id",
                schema: "decision_review",
                table: "public_comments",
                column: "decision_id");

            migrationBuilder.CreateIndex(
                name: "ix_public_lawyer_offices_county_code_name",
                schema: "decision_review",
                table: "public_lawyer_offices",
                columns: new[] { "county_code", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reviews_assignee_id",
                schema: "decision_review",
                table: "reviews",
                column: "assignee_id");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_county_code_counted_on_id",
                schema: "decision_review",
                table: "reviews",
                columns: new[] { "county_code", "counted_on", "id" },
                filter: "counted_on is not null");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_county_code_kind_code_opened_on_id",
                schema: "decision_review",
                table: "reviews",
                columns: new[] { "county_code", "kind_code", "opened_on", "id" },
                descending: new[] { false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_reviews_county_code_kind_code_status_opened_on_id",
                schema: "decision_review",
                table: "reviews",
                columns: new[] { "county_code", "kind_code", "status", "opened_on", "id" },
                descending: new[] { false, false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_reviews_county_code_number",
                schema: "decision_review",
                table: "reviews",
                columns: new[] { "county_code", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reviews_county_code_opened_on_id",
                schema: "decision_review",
                table: "reviews",
                columns: new[] { "county_code", "opened_on", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_reviews_county_code_organization_id_opened_on_id",
                schema: "decision_review",
                table: "reviews",
                columns: new[] { "county_code", "organization_id", "opened_on", "id" },
                descending: new[] { false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_reviews_county_code_organization_id_status_opened_on_id",
                schema: "decision_review",
                table: "reviews",
                columns: new[] { "county_code", "organization_id", "status", "opened_on", "id" },
                descending: new[] { false, false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_reviews_county_code_revoked_on",
                schema: "decision_review",
                table: "reviews",
                columns: new[] { "county_code", "revoked_on" },
                filter: "revoked_on is not null");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_county_code_source_key",
                schema: "decision_review",
                table: "reviews",
                columns: new[] { "county_code", "source_key" },
                unique: true,
                filter: "source_key is not null");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_county_code_status_opened_on_id",
                schema: "decision_review",
                table: "reviews",
                columns: new[] { "county_code", "status", "opened_on", "id" },
                descending: new[] { false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_reviews_handler_id",
                schema: "decision_review",
                table: "reviews",
                column: "handler_id");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_previous_id",
                schema: "decision_review",
                table: "reviews",
                column: "previous_id",
                unique: true,
                filter: "previous_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_source_module_source_id_round",
                schema: "decision_review",
                table: "reviews",
                columns: new[] { "source_module", "source_id", "round" },
                unique: true,
                filter: "source_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_subject_kinds_county_code_code",
                schema: "decision_review",
                table: "subject_kinds",
                columns: new[] { "county_code", "code" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "advisers",
                schema: "decision_review");

            migrationBuilder.DropTable(
                name: "catalogues",
                schema: "decision_review");

            migrationBuilder.DropTable(
                name: "contracts",
                schema: "decision_review");

            migrationBuilder.DropTable(
                name: "invitations",
                schema: "decision_review");

            migrationBuilder.DropTable(
                name: "population_bases",
                schema: "decision_review");

            migrationBuilder.DropTable(
                name: "public_comments",
                schema: "decision_review");

            migrationBuilder.DropTable(
                name: "public_lawyer_offices",
                schema: "decision_review");

            migrationBuilder.DropTable(
                name: "subject_kinds",
                schema: "decision_review");

            migrationBuilder.DropTable(
                name: "reviews",
                schema: "decision_review");

            migrationBuilder.DropTable(
                name: "decisions",
                schema: "decision_review");
        }
    }
}
