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
    /// <param name="nameOf">The name of a code in a field; null where it has none.</param>
    public static string Of(object filter, OrganizationTree organizations, Func<string, string, string?>? nameOf = null)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(organizations);
        return string.Join('；', filter.GetType().GetProperties()
            .Select(p => (Field: p.Name, Name: p.GetCustomAttribute<DisplayNameAttribute>()?.DisplayName, Value: p.GetValue(filter)))
            .Where(p => p.Name is not null && p.Value is not (null or "" or false))
            .Select(p => p.Value is true ? p.Name : $"{p.Name}：{Words(p.Field, p.Value!)}"));

        string Words(string field, object value) => value switch
        {
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Guid id => organizations.NameOf(id) is { Length: > 0 } organization ? organization : "指定的一个",
            string code when nameOf?.Invoke(field, code) is { } name => name,
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
    }
}
