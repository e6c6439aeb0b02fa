using System.Globalization;
using System.Text.RegularExpressions;

namespace Fazhi.Api.Tests.Requests;

/// <summary>A request of an <c>.http</c> file; variables still stand in it.</summary>
internal sealed record WrittenRequest(int Line, int Status, string Title, string? Name, string Method, string Address, IReadOnlyList<(string Name, string Value)> Headers, string Body)
{
    public override string ToString() => $"line {Line}: {Title}";
}

/// <summary>An <c>.http</c> file as Visual Studio, Rider and VS Code read it.</summary>
internal sealed partial class HttpFile
{
    private HttpFile(IReadOnlyDictionary<string, string> variables, IReadOnlyList<WrittenRequest> requests) => (Variables, Requests) = (variables, requests);

    public IReadOnlyDictionary<string, string> Variables { get; }

    public IReadOnlyList<WrittenRequest> Requests { get; }

    /// <exception cref="FormatException">A line that no editor would understand.</exception>
    public static HttpFile Read(string path)
    {
        var lines = File.ReadAllLines(path);
        var starts = Enumerable.Range(0, lines.Length).Where(i => lines[i].StartsWith("###", StringComparison.Ordinal)).Append(lines.Length).ToList();
        var variables = lines[..starts[0]].Where(l => l.Length > 0).Select(l => Variable().Match(l) is { Success: true } v ? v : throw new FormatException($"Not a variable: {l}"))
            .ToDictionary(v => v.Groups[1].Value, v => v.Groups[2].Value.Trim());
        return new(variables, [.. starts.SkipLast(1).Select((from, i) => ReadOne(from + 1, lines[from..starts[i + 1]]))]);
    }

    private static WrittenRequest ReadOne(int line, string[] lines)
    {
        var title = Title().Match(lines[0]);
        if (!title.Success) throw new FormatException($"line {line}: the title does not begin with a status");
        var rest = lines.Skip(1).ToList();
        string? name = null;
        for (; rest[0].StartsWith('#'); rest.RemoveAt(0))
            if (Name().Match(rest[0]) is { Success: true } named) name = named.Groups[1].Value;
        var request = rest[0].Split(' ', 2);
        var headers = rest.Skip(1).TakeWhile(l => l.Length > 0).Select(l => l.Split(':', 2)).Select(h => (h[0], h[1].Trim())).ToList();
        var body = string.Join("\r\n", rest.Skip(headers.Count + 2)).TrimEnd();
        return new(line, int.Parse(title.Groups[1].Value, CultureInfo.InvariantCulture), title.Groups[2].Value, name, request[0], request[1].Trim(), headers, body);
    }

    [GeneratedRegex("^@(\\w+) *=(.*)$")]
    private static partial Regex Variable();

    [GeneratedRegex("^### (\\d{3}) (.+)$")]
    private static partial Regex Title();

    [GeneratedRegex("^# @name (\\w+)$")]
    private static partial Regex Name();
}
