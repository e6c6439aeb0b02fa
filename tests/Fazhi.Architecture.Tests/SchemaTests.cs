using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace Fazhi.Architecture.Tests;

/// <summary>The database side of the walls, read off the models; no database is reached.</summary>
public sealed class SchemaTests
{
    /// <summary>The platform's own schemas.</summary>
    private static readonly string[] Platform = ["platform", "audit", "jobs"];

    private static readonly IReadOnlyDictionary<string, Type> Found = Solution.Modules.Prepend("Platform").SelectMany(m => Solution.Load(m).GetTypes())
        .Where(t => typeof(DbContext).IsAssignableFrom(t) && !t.IsAbstract).ToDictionary(t => t.Name, StringComparer.Ordinal);

    public static TheoryData<string> Contexts => [.. Found.Keys];

    [Fact]
    public void The_platform_and_every_module_have_one_context() =>
        Assert.Equal(Solution.Modules.Prepend("Platform").Select(m => $"{m}DbContext"), Found.Keys);

    [Theory, MemberData(nameof(Contexts))]
    public void No_change_of_the_model_waits_for_a_migration(string name)
    {
        using var context = Create(Found[name]);
        Assert.NotEmpty(context.Database.GetMigrations());
        Assert.False(context.Database.HasPendingModelChanges(), "Run: sh backend/migrations.sh");
    }

    [Theory, MemberData(nameof(Contexts))]
    public void Tables_stay_in_their_schema_or_are_the_platforms(string name)
    {
        using var context = Create(Found[name]);
        var model = context.GetService<IDesignTimeModel>().Model;
        var own = name == "PlatformDbContext" ? Platform : [model.GetDefaultSchema()!];
        var tables = Tables(model);
        Assert.Contains(tables, t => own.Contains(t.Schema));
        foreach (var (schema, table, migrated) in tables)
            Assert.True(migrated ? own.Contains(schema) : Platform.Contains(schema), $"{schema}.{table} {(migrated ? "would be created here" : "is neither ours nor the platform's")}");
        if (name != "PlatformDbContext") Assert.DoesNotContain(model.GetDefaultSchema(), Platform);
    }

    [Fact]
    public void No_schema_belongs_to_two_contexts()
    {
        var schemas = Found.Values.Select(t =>
        {
            using var context = Create(t);
            return context.GetService<IDesignTimeModel>().Model.GetDefaultSchema();
        }).ToList();
        Assert.Equal(schemas.Count, schemas.Distinct().Count());
    }

    [Theory, MemberData(nameof(Contexts))]
    public void No_foreign_key_leaves_the_schema(string name)
    {
        using var context = Create(Found[name]);
        var model = context.GetService<IDesignTimeModel>().Model;
        var keys = model.GetEntityTypes().Where(e => e.GetTableName() is not null && !e.IsTableExcludedFromMigrations()).SelectMany(e => e.GetForeignKeys())
            .Where(k => k.PrincipalEntityType.GetTableName() is not null).ToList();
        Assert.True(keys.Count > 0 || !model.GetEntityTypes().Any(e => e.GetForeignKeys().Any()), "Not one key was looked at.");
        Assert.All(keys, k => Assert.Equal(k.DeclaringEntityType.GetSchema() ?? model.GetDefaultSchema(), k.PrincipalEntityType.GetSchema() ?? model.GetDefaultSchema()));
    }

    /// <summary>An insert that waited for the key of another would be a batch of its own; a save of inserts relies on being one.</summary>
    [Theory, MemberData(nameof(Contexts))]
    public void No_row_waits_for_a_key_that_the_database_makes(string name)
    {
        using var context = Create(Found[name]);
        var keys = context.GetService<IDesignTimeModel>().Model.GetEntityTypes().SelectMany(e => e.GetForeignKeys()).SelectMany(k => k.PrincipalKey.Properties);
        Assert.All(keys, p => Assert.True(
            p.GetValueGenerationStrategy() == NpgsqlValueGenerationStrategy.None && p.GetDefaultValueSql() is null, $"{p.DeclaringType.DisplayName()}.{p.Name}"));
    }

    private static List<(string Schema, string Table, bool Migrated)> Tables(IModel model) => [.. model.GetEntityTypes().Where(e => e.GetTableName() is not null)
        .Select(e => (e.GetSchema() ?? model.GetDefaultSchema() ?? "public", e.GetTableName()!, !e.IsTableExcludedFromMigrations())).Distinct()];

    /// <summary>By the factory that <c>dotnet ef</c> uses too.</summary>
    private static DbContext Create(Type context)
    {
        var contract = typeof(IDesignTimeDbContextFactory<>).MakeGenericType(context);
        var factory = Assert.Single(context.Assembly.GetTypes(), t => !t.IsAbstract && contract.IsAssignableFrom(t));
        return (DbContext)contract.GetMethod(nameof(IDesignTimeDbContextFactory<DbContext>.CreateDbContext))!.Invoke(
            Activator.CreateInstance(factory, nonPublic: true), BindingFlags.DoNotWrapExceptions, null, [Array.Empty<string>()], null)!;
    }
}
