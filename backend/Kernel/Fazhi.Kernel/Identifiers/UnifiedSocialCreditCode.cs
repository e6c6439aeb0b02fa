using System.Diagnostics.CodeAnalysis;

namespace Fazhi.Kernel.Identifiers;

/// <summary>统一社会信用代码（GB 32100-2015）。</summary>
/// <remarks>确有真实单位的代码校验不符，所以校验不符只作提醒（<see cref="IsCheckCharacterValid"/>），不拦。</remarks>
public sealed record UnifiedSocialCreditCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    private UnifiedSocialCreditCode(string value) => Value = value;

    /// <summary>十八位，大写。</summary>
    public string Value { get; }

    /// <summary>校验码相符。</summary>
    public bool IsCheckCharacterValid => CheckCharacterOf(Value) == Value[17];

    /// <summary>登记管理部门及机构类别、行政区划（第3至8位）。</summary>
    public string RegionCode => Value[2..8];

    /// <summary>校验不符时给人看的提醒；相符的为空。</summary>
    public string? Warning => IsCheckCharacterValid ? null : "统一社会信用代码的校验码不符，请核对；确与证照一致的，说明理由后可以保留。";

    /// <summary>读代码：只验长度和字符集。</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out UnifiedSocialCreditCode? code)
    {
        var value = IdentifierText.Normalise(text);
        code = value.Length == 18 && value.All(Alphabet.Contains) ? new(value) : null;
        return code is not null;
    }

    /// <exception cref="FormatException">长度或者字符不对。</exception>
    public static UnifiedSocialCreditCode Parse(string? text) => TryParse(text, out var code)
        ? code
        : throw new FormatException("统一社会信用代码应为十八位数字和大写字母（不用I、O、S、V、Z）。");

    /// <summary>十七位本体代码的校验码；余数为零时校验码为 0。</summary>
    public static char CheckCharacterOf(ReadOnlySpan<char> body)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++) sum += Weights[i] * Alphabet.IndexOf(body[i], StringComparison.Ordinal);
        return Alphabet[(31 - (sum % 31)) % 31];
    }

    public override string ToString() => Value;
}
