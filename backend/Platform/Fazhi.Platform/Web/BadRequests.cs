using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Platform.Web;

/// <summary>The framework's English complaints about a request, told by field and in Chinese.</summary>
internal static class BadRequests
{
    public const string Missing = "必须填写。";
    public const string Malformed = "格式不正确或超出范围。";

    public static Problem Describe(BadHttpRequestException bad)
    {
        if (bad.StatusCode != 400) return Problem.OfStatus(bad.StatusCode);
        if (bad.InnerException is JsonException json) return Describe(json);
        var quoted = bad.Message.Split('"');
        // Failed to bind parameter "int PageSize" from "abc". · Required parameter "string Q" was not provided from query string.
        if (quoted.Length >= 3 && quoted[1].Split(' ') is [.., var name])
        {
            if (bad.Message.StartsWith("Failed to bind", StringComparison.Ordinal)) return Problem.OfField(FieldNames.ToJson(name), Malformed);
            if (bad.Message.Contains("from body", StringComparison.Ordinal)) return Problem.OfField("$", "请提交 JSON 内容。");
            if (bad.Message.StartsWith("Required parameter", StringComparison.Ordinal)) return Problem.OfField(FieldNames.ToJson(name), Missing);
        }

        return bad.Message.StartsWith("Implicit body", StringComparison.Ordinal) ? Problem.OfField("$", "请提交 JSON 内容。") : Problem.OfStatus(400);
    }

    public static Problem Describe(JsonException json)
    {
        var path = json.Path;
        for (; json is InvalidItemException; json = (JsonException)json.InnerException!) path += ((JsonException)json.InnerException!).Path?[1..];
        var field = FieldNames.OfJsonPath(path);
        const string missing = "missing required properties including: ";
        var at = json.Message.IndexOf(missing, StringComparison.Ordinal);
        if (at >= 0)
        {
            // … was missing required properties including: 'userName', 'password'.
            var names = json.Message[(at + missing.Length)..].Split('\'').Where((_, i) => i % 2 == 1);
            var prefix = field == "$" ? "" : $"{field}.";
            return Problem.OfField("$", "") with
            {
                Errors = names.ToDictionary(n => prefix + n, _ => (IReadOnlyList<string>)[Missing]),
            };
        }

        var message = json.Message.Contains("doesn't allow null", StringComparison.Ordinal) ? Missing
            : json is InvalidValueException ? json.Message[..(json.Message.IndexOf('。', StringComparison.Ordinal) + 1)]
            : field == "$" ? "内容不是有效的 JSON。"
            : Malformed;
        return Problem.OfField(field, message);
    }
}

/// <summary>A JSON value that a converter refuses with a sentence of its own.</summary>
/// <param name="message">One Chinese sentence, ending in 。</param>
internal sealed class InvalidValueException(string message) : JsonException(message);

/// <summary>Something within a list is wrong. Its own path tells where the list is, that of what it holds where within the list.</summary>
internal sealed class InvalidItemException(JsonException inner) : JsonException(null, inner);
