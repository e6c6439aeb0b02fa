using System.ComponentModel;
using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json;
using Fazhi.Kernel.Dossiers;
using Fazhi.Platform.Audit;
using Fazhi.Platform.Persistence;
using Fazhi.Testing;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Platform.Tests.Audit;

/// <summary>Whoever reads the audit reads Chinese: what was changed, in which matter, from what to what.</summary>
public sealed class AuditNamesTests(FazhiApplication application) : IClassFixture<FazhiApplication>
{
    [Fact]
    public async Task Every_field_that_is_audited_has_a_name_and_so_has_every_part()
    {
        await using var scope = application.Services.CreateAsyncScope();
        var kinds = AuditWords.OurTypes.Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(FazhiDbContext))).Select(scope.ServiceProvider.GetService).OfType<FazhiDbContext>()
            .SelectMany(db => db.Model.GetEntityTypes()).Where(k => AuditJson.IsAudited(k.ClrType)).ToList();
        var names = AuditWords.FieldNames.Items.Select(i => i.Code).ToHashSet(StringComparer.Ordinal);
        var fields = kinds.SelectMany(k => k.GetProperties().Where(IsKept).SelectMany(p => Within(p.ClrType, p.Name)).Select(n => (Kind: k.ClrType.Name, Field: Camel(n))));
        var parts = kinds.Select(k => k.ClrType).Where(t => !t.IsAssignableTo(typeof(AggregateRoot)) && t.GetCustomAttribute<DescriptionAttribute>() is null);
        List<string> nameless = [.. fields.Where(f => !names.Contains(f.Field)).Select(f => $"{f.Field} ({f.Kind})"), .. parts.Select(t => t.FullName!)];
        Assert.True(kinds.Count > 20);
        Assert.True(nameless.Count == 0, string.Join('\n', nameless.Distinct().Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task A_change_is_told_in_words_with_the_number_of_its_matter()
    {
        using var auditor = await application.SignInAsync("auditor");
        using var clerk = await application.SignInAsync("legalaid.clerk");
        var cases = await clerk.GetFromJsonAsync<JsonElement>("/api/v1/legal-aid/cases?status=handling&pageSize=1");
        var aid = cases.GetProperty("items")[0];
        var history = await auditor.GetFromJsonAsync<JsonElement>($"/api/v1/audit/subjects/{aid.GetProperty("id").GetString()}");
        var created = history.GetProperty("items").EnumerateArray().Single(e => e.GetProperty("action").GetString() == "created");
        Assert.Equal(aid.GetProperty("number").GetString(), created.GetProperty("number").GetString());
        var applicant = created.GetProperty("after").EnumerateObject().Single(p => p.Name.StartsWith("Applicant:", StringComparison.Ordinal)).Value;
        Assert.Equal("居民身份证", applicant.GetProperty("documentKind").GetString());
    }

    private static bool IsKept(IProperty property) => property.PropertyInfo?.IsDefined(typeof(NotAuditedAttribute)) != true && !AuditJson.IsSecret(property.Name);

    /// <summary>The field, and the fields of what it holds.</summary>
    private static IEnumerable<string> Within(Type type, string name, int depth = 0)
    {
        yield return name;
        var held = Nullable.GetUnderlyingType(type) ?? (type.IsGenericType ? type.GetGenericArguments()[0] : type);
        if (depth > 3 || held.IsEnum || held.Assembly.GetName().Name?.StartsWith("Fazhi.", StringComparison.Ordinal) != true) yield break;
        foreach (var inner in held.GetProperties(BindingFlags.Instance | BindingFlags.Public).SelectMany(p => Within(p.PropertyType, p.Name, depth + 1))) yield return inner;
    }

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
