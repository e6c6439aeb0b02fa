using System.Text.Json;

namespace Fazhi.Testing;

/// <summary>The headless Chromium of <c>tests/browser</c>: what Playwright needs to launch it.</summary>
/// <remarks>Linux on x64 only. Elsewhere <c>FAZHI_CHROMIUM</c> names an installed Chromium or Chrome, which then uses the fonts of the machine.</remarks>
public sealed record Chromium(string ExecutablePath, IReadOnlyDictionary<string, string> Env)
{
    /// <summary>Without sandbox, since root has none; shared memory in /tmp, since containers have little.</summary>
    public static IReadOnlyList<string> Args { get; } = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--font-render-hinting=none"];

    public static Chromium Find()
    {
        if (Environment.GetEnvironmentVariable("FAZHI_CHROMIUM") is { Length: > 0 } installed)
            return new(installed, new Dictionary<string, string>());
        var folder = Path.Combine(Repository.Root, ".artifacts", "browser");
        var file = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "launch.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).LastOrDefault()
            : null;
        if (file is null)
            throw new InvalidOperationException("Chromium is not unpacked. Run: npm ci --prefix tests/browser && node tests/browser/prepare.mjs");
        var unpacked = JsonSerializer.Deserialize<Chromium>(File.ReadAllText(file), JsonSerializerOptions.Web)!;
        // Without a UTF-8 locale a download loses its Chinese name.
        return unpacked with { Env = new Dictionary<string, string>(unpacked.Env) { ["LC_ALL"] = "C.UTF-8" } };
    }
}
