using System.Reflection;
using FluentValidation.Results;

namespace Fazhi.Platform.Web;

/// <summary>What the binding of query strings lets through and nothing behind it can use: numbers for enum codes, days outside every
/// matter's life. JSON bodies are checked while they are read.</summary>
internal static class ValueGuard<T>
{
    private static readonly (string Name, Func<T, string?> Complaint)[] Guards = [.. typeof(T)
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.GetIndexParameters().Length == 0)
        .Select(p => (p.Name, GuardOf(p)))
        .Where(g => g.Item2 is not null)
        .Select(g => (g.Name, g.Item2!))];

    public static void Check(T request, ref List<ValidationFailure>? failures)
    {
        foreach (var (name, complaint) in Guards)
            if (complaint(request) is { } message)
                (failures ??= []).Add(new(name, message));
    }

    private static Func<T, string?>? GuardOf(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (type.IsEnum) return r => property.GetValue(r) is { } code && !Enum.IsDefined(type, code) ? "没有这个代码。" : null;
        if (type == typeof(DateOnly)) return r => property.GetValue(r) is DateOnly day && !LegalDays.InRange(day) ? LegalDays.OutOfRange : null;
        return null;
    }
}
