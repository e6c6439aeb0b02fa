using System.Diagnostics;

namespace Fazhi.EmbeddedPostgres;

/// <summary>
/// A small shell that stops the server when our process dies without a chance to do it: the pipe between us then ends.
/// Windows has no such shell; there the next start stops the server that was left behind.
/// </summary>
internal sealed class Guardian : IDisposable
{
    // Ctrl+C in a terminal reaches the shell too; it must outlive us.
    private const string Script = """trap '' INT HUP TERM; read -r word && exit 0; exec "$@" """;

    private readonly Process? _shell;

    private Guardian(Process? shell) => _shell = shell;

    public static Guardian Over(IReadOnlyList<string> stopCommand)
    {
        if (OperatingSystem.IsWindows())
            return new(null);
        var shell = Process.Start(Commands.Describe(["sh", "-c", Script, "sh", .. stopCommand]));
        shell?.BeginOutputReadLine();
        shell?.BeginErrorReadLine();
        return new(shell);
    }

    public void Dispose()
    {
        if (_shell is null)
            return;
        try
        {
            _shell.StandardInput.WriteLine("stopped");
            _shell.StandardInput.Close();
        }
        catch (IOException)
        {
            // Somebody ended the shell; the server is stopped all the same.
        }
        _shell.Dispose();
    }
}
