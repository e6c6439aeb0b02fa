using Fazhi.Platform.Persistence;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Fazhi.Platform.Audit;

/// <summary>What the model cannot say: the database itself refuses to change or remove audit records, whoever asks, and samples the search
/// index closely. Kept apart from the generated migrations, so that writing those anew cannot lose it.</summary>
[DbContext(typeof(PlatformDbContext))]
[Migration("99990101000000_Guards")]
internal sealed class AuditGuards : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""
            create or replace function audit.refuse_change() returns trigger language plpgsql as $$
            begin
                raise exception '审计记录只能增加，不能修改或者删除（%.%）。', tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
            end $$;
            create or replace trigger refuse_change before update or delete or truncate on audit.entries
                for each statement execute function audit.refuse_change();
            create or replace trigger refuse_change before update or delete or truncate on audit.seals
                for each statement execute function audit.refuse_change();
            """);
        // The planner chooses between the index of bigrams and the newest matters by how common a bigram is: let it know more of them.
        migrationBuilder.Sql("alter table platform.matters alter column search_grams set statistics 1000;");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""
            drop trigger if exists refuse_change on audit.entries;
            drop trigger if exists refuse_change on audit.seals;
            drop function if exists audit.refuse_change();
            """);
    }
}
