using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using Fazhi.Platform.Organizations;

namespace Fazhi.Platform.Excel;

/// <summary>A filter as a reader of the sheet understands it: 案件类型：刑事；援助日期起：2022-01-01.</summary>
public static class FilterWords
{
    /// <param name="filter">The filter; its properties carry their Chinese names (<see cref="DisplayNameAttribute"/>).</param>
    /// <param name="organizations">Names the organizations that it asks for.</param>
    /// <param name="named">The names of the other values that it asks for by code or id, each with its property; null where the caller may see none.</param>
    public static string Of(object filter, OrganizationTree organizations, params ReadOnlySpan<(string Field, string? Name)> named)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(organizations);
        var names = named.ToArray().Where(n => n.Name is not null).ToDictionary(n => n.Field, n => n.Name!);
        return string.Join('；', filter.GetType().GetProperties()
            .Select(p => (Field: p.Name, Name: p.GetCustomAttribute<DisplayNameAttribute>()?.DisplayName, Value: p.GetValue(filter)))
            .Where(p => p.Name is not null && p.Value is not (null or "" or false))
            .Select(p => p.Value is true ? p.Name : $"{p.Name}：{Words(p.Field, p.Value!)}"));

        string Words(string field, object value) => value switch
        {
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ when names.TryGetValue(field, out var name) => name,
            Guid id => organizations.NameOf(id) is { Length: > 0 } organization ? organization : id.ToString(),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
    }
}
