using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Fazhi.Platform.Identity;

/// <summary>口令策略: long enough, three of four kinds of characters, not the user's own name.</summary>
internal sealed class PasswordPolicy(IOptions<SessionOptions> settings) : IPasswordValidator<User>
{
    public const int MaxLength = 128;

    private const string Letters = "abcdefghjkmnpqrstuvwxyz";
    private const string Capitals = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string Digits = "23456789";

    public Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user, string? password) =>
        Task.FromResult(Complaint(user.UserName, password ?? "") is { } complaint
            ? IdentityResult.Failed(new IdentityError { Code = "password", Description = complaint })
            : IdentityResult.Success);

    /// <summary>A password that is printed once and changed at the first sign-in.</summary>
    public static string Generate()
    {
        var groups = Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString(Letters + Digits, 4)).ToList();
        groups.Add(RandomNumberGenerator.GetString(Capitals, 1) + RandomNumberGenerator.GetString(Letters, 2) + RandomNumberGenerator.GetString(Digits, 1));
        return string.Join('-', groups);
    }

    private string? Complaint(string userName, string password)
    {
        if (password.Length < settings.Value.PasswordMinLength) return $"密码至少 {settings.Value.PasswordMinLength} 位。";
        if (password.Length > MaxLength) return $"密码最多 {MaxLength} 位。";
        var kinds = (password.Any(char.IsAsciiLetterLower) ? 1 : 0) + (password.Any(char.IsAsciiLetterUpper) ? 1 : 0)
            + (password.Any(char.IsAsciiDigit) ? 1 : 0) + (password.Any(c => !char.IsAsciiLetterOrDigit(c)) ? 1 : 0);
        if (kinds < 3) return "密码须含大写字母、小写字母、数字、其他字符中的三类。";
        return userName.Length > 0 && password.Contains(userName, StringComparison.OrdinalIgnoreCase) ? "密码不得含有用户名。" : null;
    }
}
