using System.Globalization;

namespace Fazhi.Load.Stage;

/// <summary>What to measure, with how much, for how long.</summary>
internal sealed record LoadOptions(string Verb, int Rows, int Seconds, int Connections, string Data, bool Again)
{
    private const int MostRows = 5_000_000;
    private const int MostSeconds = 120;
    private const int MostConnections = 64;

    public static LoadOptions Parse(string[] args)
    {
        var options = new LoadOptions(args is [var verb, ..] ? verb : "", 1_000_000, 10, 16, Path.Combine(".data", "load"), false);
        for (var i = 1; i < args.Length; i++)
        {
            options = args[i] switch
            {
                "--again" => options with { Again = true },
                "--rows" => options with { Rows = Math.Clamp(Number(args[++i]), 1000, MostRows) },
                "--seconds" => options with { Seconds = Math.Clamp(Number(args[++i]), 1, MostSeconds) },
                "--connections" => options with { Connections = Math.Clamp(Number(args[++i]), 1, MostConnections) },
                "--data" => options with { Data = args[++i] },
                var unknown => throw new ArgumentException($"Unknown option {unknown}."),
            };
        }

        return options;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
