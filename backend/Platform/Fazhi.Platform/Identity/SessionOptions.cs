using System.ComponentModel.DataAnnotations;

namespace Fazhi.Platform.Identity;

/// <summary>Section <c>Session</c>: sign-in of staff.</summary>
public sealed class SessionOptions
{
    public const string Section = "Session";

    /// <summary>A session ends after so many minutes without a request.</summary>
    [Range(1, 1440)]
    public int IdleMinutes { get; set; } = 60;

    /// <summary>A session ends after so many hours, whatever happens.</summary>
    [Range(1, 168)]
    public int AbsoluteHours { get; set; } = 12;

    /// <summary>Wrong passwords in a row that lock an account.</summary>
    [Range(3, 100)]
    public int LockOutAfter { get; set; } = 5;

    /// <summary>For how many minutes it stays locked.</summary>
    [Range(1, 1440)]
    public int LockOutMinutes { get; set; } = 15;

    [Range(8, 64)]
    public int PasswordMinLength { get; set; } = 10;
}
