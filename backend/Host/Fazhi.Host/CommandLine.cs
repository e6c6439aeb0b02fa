namespace Fazhi.Host;

/// <summary>The arguments: a verb, flags, and settings (<c>--Section:Name value</c>).</summary>
internal sealed record CommandLine(string Verb, IReadOnlyList<string> Operands, bool? Demo, string[] Settings)
{
    public static CommandLine Parse(string[] args)
    {
        bool? demo = null;
        var settings = new List<string>();
        var words = new List<string>();
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--demo" or "--demo=true": demo = true; break;
                case "--no-demo" or "--demo=false": demo = false; break;
                case ['-', ..] setting:
                    settings.Add(setting);
                    if (!setting.Contains('=', StringComparison.Ordinal) && i + 1 < args.Length) settings.Add(args[++i]);
                    break;
                case var word: words.Add(word); break;
            }
        }

        return new(words is [var verb, ..] ? verb : "serve", [.. words.Skip(1)], demo, [.. settings]);
    }
}
