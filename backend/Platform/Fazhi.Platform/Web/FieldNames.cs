using System.Text.Json;

namespace Fazhi.Platform.Web;

/// <summary>Names of fields as the API writes them.</summary>
public static class FieldNames
{
    /// <summary><c>Body.Applicants[0].FullName</c> → <c>applicants[0].fullName</c>: a command's body is the request's own root.</summary>
    public static string ToJson(string propertyPath)
    {
        ArgumentNullException.ThrowIfNull(propertyPath);
        var names = propertyPath.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName);
        return string.Join('.', propertyPath.StartsWith("Body.", StringComparison.Ordinal) ? names.Skip(1) : names);
    }

    /// <summary><c>$.applicants[0].fullName</c> → <c>applicants[0].fullName</c>.</summary>
    internal static string OfJsonPath(string? path) => path is null or "$" or "" ? "$" : path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : path;
}
