using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Fazhi.Kernel.Identifiers;

/// <summary>性别。</summary>
public enum Sex
{
    [Description("男")] Male,
    [Description("女")] Female,
}

/// <summary>公民身份号码（GB 11643）：六位行政区划代码、八位出生日期、三位顺序码、一位校验码。</summary>
/// <remarks>行政区划代码可能早已撤销，只验形式，不对照现行代码表；护照等其他证件不用此类型。</remarks>
public sealed record CitizenIdentityNumber
{
    private const string CheckCharacters = "10X98765432";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private CitizenIdentityNumber(string value, DateOnly birthDate) => (Value, BirthDate) = (value, birthDate);

    /// <summary>十八位，末位的 x 存为大写。</summary>
    public string Value { get; }

    /// <summary>出生日期。</summary>
    public DateOnly BirthDate { get; }

    /// <summary>行政区划代码（GB/T 2260）。</summary>
    public string RegionCode => Value[..6];

    /// <summary>性别：顺序码末位奇数为男，偶数为女。</summary>
    public Sex Sex => (Value[16] - '0') % 2 == 1 ? Sex.Male : Sex.Female;

    /// <summary>脱敏：只留前六位和后四位。</summary>
    public string Masked => $"{Value[..6]}********{Value[14..]}";

    public static bool TryParse(string? text, [NotNullWhen(true)] out CitizenIdentityNumber? number) => TryParse(text, out number, out _);

    /// <summary>读号码；不成立的给出中文理由。</summary>
    public static bool TryParse(
        string? text, [NotNullWhen(true)] out CitizenIdentityNumber? number, [NotNullWhen(false)] out string? problem)
    {
        number = null;
        var value = IdentifierText.Normalise(text);
        if (value.Length != 18 || value.AsSpan(0, 17).IndexOfAnyExceptInRange('0', '9') >= 0 || !(char.IsAsciiDigit(value[17]) || value[17] == 'X'))
            problem = "公民身份号码应为十八位，前十七位是数字，末位是数字或X。";
        else if (!DateOnly.TryParseExact(value.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var birthDate)
            || birthDate.Year < 1850)
            problem = "公民身份号码中的出生日期不存在。";
        else if (value[17] != CheckCharacterOf(value))
            problem = "公民身份号码的校验码不符，请核对是否输错。";
        else
            (number, problem) = (new(value, birthDate), null);
        return number is not null;
    }

    /// <exception cref="FormatException">号码不成立。</exception>
    public static CitizenIdentityNumber Parse(string? text) => TryParse(text, out var number, out var problem) ? number : throw new FormatException(problem);

    /// <summary>十七位本体码的校验码。</summary>
    public static char CheckCharacterOf(ReadOnlySpan<char> body)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++) sum += Weights[i] * (body[i] - '0');
        return CheckCharacters[sum % 11];
    }

    /// <summary>脱敏的形式：号码不因记入日志而泄露。</summary>
    public override string ToString() => Masked;
}

/// <summary>号码的书写：全角转半角、去空白、大写。</summary>
internal static class IdentifierText
{
    public static string Normalise(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || !text.IsWellFormed()) return "";
        return string.Concat(PlainText.Clean(text).Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
    }

    /// <summary>A lone surrogate cannot be normalised: hostile input must not throw.</summary>
    public static bool IsWellFormed(this string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return false;
            i++;
        }

        return true;
    }
}
