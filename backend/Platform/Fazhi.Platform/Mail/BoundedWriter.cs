using System.Globalization;

namespace Fazhi.Platform.Mail;

/// <summary>A text that may not become longer than so many characters.</summary>
/// <remarks>All other ways to write end in one of these.</remarks>
internal sealed class BoundedWriter(int most) : StringWriter(CultureInfo.InvariantCulture)
{
    public override void Write(char value)
    {
        Require(1);
        base.Write(value);
    }

    public override void Write(string? value)
    {
        Require(value?.Length ?? 0);
        base.Write(value);
    }

    public override void Write(char[] buffer, int index, int count)
    {
        Require(count);
        base.Write(buffer, index, count);
    }

    private void Require(int more)
    {
        if (GetStringBuilder().Length + more > most) throw new InvalidOperationException("The text becomes too long.");
    }
}
