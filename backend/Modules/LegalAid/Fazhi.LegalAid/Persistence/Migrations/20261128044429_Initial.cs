using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fazhi.LegalAid.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "legal_aid");

            migrationBuilder.CreateTable(
                name: "cases",
                schema: "legal_aid",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    lawyer_change = table.Column<string>(type: "jsonb", nullable: true),
                    conclusion = table.Column<string>(type: "jsonb", nullable: true),
                    concluded_on = table.Column<DateOnly>(type: "date", nullable: true),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    recovered_amount = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    quality_score = table.Column<int>(type: "integer", nullable: true),
                    subsidy = table.Column<string>(type: "jsonb", nullable: true),
                    subsidy_approved_on = table.Column<DateOnly>(type: "date", nullable: true),
                    termination_ground = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    termination_reasons = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    termination_sent_on = table.Column<DateOnly>(type: "date", nullable: true),
                    served_on = table.Column<DateOnly>(type: "date", nullable: true),
                    objection = table.Column<string>(type: "jsonb", nullable: true),
                    origin = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    form = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    cause = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    facts = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    division_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    applicant_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    categories = table.Column<string[]>(type: "text[]", nullable: false),
                    opposing_parties = table.Column<string>(type: "jsonb", nullable: false),
                    means = table.Column<string>(type: "jsonb", nullable: false),
                    notice = table.Column<string>(type: "jsonb", nullable: true),
                    aided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    duplicate_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    source_key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    supplement_materials = table.Column<string>(type: "jsonb", nullable: false),
                    supplement_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    decision_reasons = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
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
                    table.PrimaryKey("pk_cases", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "duty_consultations",
                schema: "legal_aid",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    county_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    shift_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    place = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    practitioner_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    visitor_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    question = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    advice = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_duty_consultations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "duty_shifts",
                schema: "legal_aid",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    county_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    place = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    practitioner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    practitioner_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_duty_shifts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "institutions",
                schema: "legal_aid",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    county_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    credit_code = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: true),
                    address = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    phone = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_institutions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "practitioners",
                schema: "legal_aid",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    county_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    licence_number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    licensed_since = table.Column<DateOnly>(type: "date", nullable: false),
                    licence_valid_until = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    specialities = table.Column<string[]>(type: "text[]", nullable: false),
                    phone = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    on_rota = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_practitioners", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "subsidy_rules",
                schema: "legal_aid",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    county_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    form = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    base_amount = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    per_extra_recipient = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subsidy_rules", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "applicants",
                schema: "legal_aid",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    document_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    document_number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    sex = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    birth_date = table.Column<DateOnly>(type: "date", nullable: true),
                    address = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    phone = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    categories = table.Column<string[]>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_applicants", x => x.id);
                    table.ForeignKey(
                        name: "fk_applicants_cases_case_id",
                        column: x => x.case_id,
                        principalSchema: "legal_aid",
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assignments",
                schema: "legal_aid",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    practitioner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    practitioner_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    institution_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    licence_number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    assigned_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    override_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    agreement_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assignments", x => x.id);
                    table.ForeignKey(
                        name: "fk_assignments_cases_case_id",
                        column: x => x.case_id,
                        principalSchema: "legal_aid",
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "progress_reports",
                schema: "legal_aid",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    occurred_on = table.Column<DateOnly>(type: "date", nullable: false),
                    content = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    reported_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_progress_reports", x => x.id);
                    table.ForeignKey(
                        name: "fk_progress_reports_cases_case_id",
                        column: x => x.case_id,
                        principalSchema: "legal_aid",
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_applicants_case_id",
                schema: "legal_aid",
                table: "applicants",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_applicants_document_number",
                schema: "legal_aid",
                table: "applicants",
                column: "document_number");

            migrationBuilder.CreateIndex(
                name: "ix_assignments_case_id",
                schema: "legal_aid",
                table: "assignments",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_assignments_practitioner_id_assigned_on",
                schema: "legal_aid",
                table: "assignments",
                columns: new[] { "practitioner_id", "assigned_on" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_assignee_id",
                schema: "legal_aid",
                table: "cases",
                column: "assignee_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_county_code_aided_on_id",
                schema: "legal_aid",
                table: "cases",
                columns: new[] { "county_code", "aided_on", "id" },
                filter: "aided_on is not null");

            migrationBuilder.CreateIndex(
                name: "ix_cases_county_code_concluded_on",
                schema: "legal_aid",
                table: "cases",
                columns: new[] { "county_code", "concluded_on" },
                filter: "concluded_on is not null");

            migrationBuilder.CreateIndex(
                name: "ix_cases_county_code_number",
                schema: "legal_aid",
                table: "cases",
                columns: new[] { "county_code", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cases_county_code_opened_on_id",
                schema: "legal_aid",
                table: "cases",
                columns: new[] { "county_code", "opened_on", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_cases_county_code_organization_id_opened_on_id",
                schema: "legal_aid",
                table: "cases",
                columns: new[] { "county_code", "organization_id", "opened_on", "id" },
                descending: new[] { false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_cases_county_code_organization_id_status_opened_on_id",
                schema: "legal_aid",
                table: "cases",
                columns: new[] { "county_code", "organization_id", "status", "opened_on", "id" },
                descending: new[] { false, false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_cases_county_code_source_key",
                schema: "legal_aid",
                table: "cases",
                columns: new[] { "county_code", "source_key" },
                unique: true,
                filter: "source_key is not null");

            migrationBuilder.CreateIndex(
                name: "ix_cases_county_code_status_opened_on_id",
                schema: "legal_aid",
                table: "cases",
                columns: new[] { "county_code", "status", "opened_on", "id" },
                descending: new[] { false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_cases_county_code_subsidy_approved_on",
                schema: "legal_aid",
                table: "cases",
                columns: new[] { "county_code", "subsidy_approved_on" },
                filter: "subsidy_approved_on is not null");

            migrationBuilder.CreateIndex(
                name: "ix_cases_handler_id",
                schema: "legal_aid",
                table: "cases",
                column: "handler_id");

            migrationBuilder.CreateIndex(
                name: "ix_duty_consultations_county_code_on_id",
                schema: "legal_aid",
                table: "duty_consultations",
                columns: new[] { "county_code", "on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_duty_consultations_shift_id",
                schema: "legal_aid",
                table: "duty_consultations",
                column: "shift_id");

            migrationBuilder.CreateIndex(
                name: "ix_duty_shifts_county_code_on_place_practitioner_id",
                schema: "legal_aid",
                table: "duty_shifts",
                columns: new[] { "county_code", "on", "place", "practitioner_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_institutions_county_code_name",
                schema: "legal_aid",
                table: "institutions",
                columns: new[] { "county_code", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_practitioners_county_code_licence_number",
                schema: "legal_aid",
                table: "practitioners",
                columns: new[] { "county_code", "licence_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_practitioners_county_code_name_id",
                schema: "legal_aid",
                table: "practitioners",
                columns: new[] { "county_code", "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_practitioners_user_id",
                schema: "legal_aid",
                table: "practitioners",
                column: "user_id",
                unique: true,
                filter: "user_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_progress_reports_case_id",
                schema: "legal_aid",
                table: "progress_reports",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_subsidy_rules_county_code_year_kind_form",
                schema: "legal_aid",
                table: "subsidy_rules",
                columns: new[] { "county_code", "year", "kind", "form" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "applicants",
                schema: "legal_aid");

            migrationBuilder.DropTable(
                name: "assignments",
                schema: "legal_aid");

            migrationBuilder.DropTable(
                name: "duty_consultations",
                schema: "legal_aid");

            migrationBuilder.DropTable(
                name: "duty_shifts",
                schema: "legal_aid");

            migrationBuilder.DropTable(
                name: "institutions",
                schema: "legal_aid");

            migrationBuilder.DropTable(
                name: "practitioners",
                schema: "legal_aid");

            migrationBuilder.DropTable(
                name: "progress_reports",
                schema: "legal_aid");

            migrationBuilder.DropTable(
                name: "subsidy_rules",
                schema: "legal_aid");

            migrationBuilder.DropTable(
                name: "cases",
                schema: "legal_aid");
        }
    }
}
