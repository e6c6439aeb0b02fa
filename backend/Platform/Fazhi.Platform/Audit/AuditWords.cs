using System.ComponentModel;
using System.Reflection;
using Fazhi.Kernel.Dossiers;
using Fazhi.Platform.Web;

namespace Fazhi.Platform.Audit;

/// <summary>审计的行为和对象的名称。</summary>
internal static class AuditWords
{
    private static readonly Dictionary<string, string> Actions = new(StringComparer.Ordinal)
    {
        ["created"] = "新增", ["changed"] = "修改", ["deleted"] = "删除", ["revealed"] = "查看脱敏信息", ["exported"] = "导出", ["imported"] = "导入",
        ["downloaded"] = "下载", ["previewed"] = "预览", ["signedIn"] = "登录", ["signInFailed"] = "登录失败", ["lockedOut"] = "登录失败，账号锁定", ["signedOut"] = "退出",
    };

    /// <summary>Of whichever module.</summary>
    public static IEnumerable<Type> OurTypes =>
        AppDomain.CurrentDomain.GetAssemblies().Where(a => a.GetName().Name!.StartsWith("Fazhi.", StringComparison.Ordinal)).SelectMany(a => a.GetTypes());

    /// <summary>The aggregates name themselves; what is no aggregate is named here.</summary>
    private static readonly Lazy<Dictionary<string, string>> Subjects = new(() =>
    {
        var names = OurTypes.Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(AggregateRoot)))
            .ToDictionary(t => t.Name, t => t.GetCustomAttribute<DescriptionAttribute>()?.Description ?? t.Name, StringComparer.Ordinal);
        (names[nameof(AuditEntry)], names[nameof(Matters.Matter)], names["SubsidyPayments"]) = ("审计日志", "事项", "补贴发放表");
        return names;
    });

    public static DictionarySource ActionNames => new("auditAction", [.. Actions.Select(a => new DictionaryItem(a.Key, a.Value))]);

    public static DictionarySource SubjectNames => new("auditSubject", [.. Subjects.Value.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => new DictionaryItem(s.Key, s.Value))]);

    /// <summary>Fields as the records name them, and the parts of things whose fields they are.</summary>
    public static DictionarySource FieldNames => new("auditField", [.. FieldWords.Names, .. OurTypes
        .Where(t => t is { IsClass: true, IsAbstract: false } && !t.IsAssignableTo(typeof(AggregateRoot)))
        .Select(t => (t.Name, t.GetCustomAttribute<DescriptionAttribute>()?.Description)).Where(t => t.Description is not null).DistinctBy(t => t.Name)
        .OrderBy(t => t.Name, StringComparer.Ordinal).Select(t => new DictionaryItem(t.Name, t.Description!))]);

    /// <summary>The action in Chinese; one without a name as it is.</summary>
    public static string Of(string action) => Actions.GetValueOrDefault(action, action);

    /// <summary>The kind of thing in Chinese; one without a name as it is.</summary>
    public static string OfSubject(string subject) => Subjects.Value.GetValueOrDefault(subject, subject);
}
