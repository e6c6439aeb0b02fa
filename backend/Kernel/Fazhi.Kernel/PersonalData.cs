using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Fazhi.Kernel;

/// <summary>个人信息的种类，决定怎样脱敏。</summary>
public enum PersonalDataKind
{
    /// <summary>证件号码。</summary>
    Document,

    /// <summary>电话。</summary>
    Phone,

    /// <summary>住址。</summary>
    Address,

    /// <summary>出生日期：不显示。</summary>
    BirthDate,
}

/// <summary>Marks a property that holds personal data: wherever records are shown without a ground to see it, it is masked (个人信息保护法第五十一条).</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class PersonalDataAttribute(PersonalDataKind kind) : Attribute
{
    public PersonalDataKind Kind { get; } = kind;
}

/// <summary>脱敏：个人信息默认不完整显示（个人信息保护法第五十一条）。</summary>
public static partial class Masking
{
    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789０１２３４５６７８９");

    /// <summary>First six and last four of an identity number; first and last two of another document.</summary>
    public static string Document(string number) => number.Length switch
    {
        18 => $"{number[..6]}********{number[14..]}",
        > 6 => $"{number[..2]}{new string('*', number.Length - 4)}{number[^2..]}",
        _ => new string('*', number.Length),
    };

    public static string? Phone(string? phone) => phone is { Length: > 7 } ? $"{phone[..3]}****{phone[^4..]}" : phone is null ? null : "****";

    /// <summary>Down to the village, never the house: at most six characters, and none from the first figure on.</summary>
    public static string? Address(string? address)
    {
        if (address is null) return null;
        var figure = address.AsSpan().IndexOfAny(Figures);
        return figure < 0 && address.Length <= 6 ? address : $"{address[..Math.Min(6, figure < 0 ? address.Length : figure)]}****";
    }

    /// <summary>A value of the kind, masked.</summary>
    public static string? Of(PersonalDataKind kind, string? value) => value is null ? null : kind switch
    {
        PersonalDataKind.Document => Document(value),
        PersonalDataKind.Phone => Phone(value),
        PersonalDataKind.Address => Address(value),
        _ => "****",
    };

    /// <summary>Free text, with the numbers of persons in it masked: citizen identity numbers (GB 11643, and the 15 figures that were issued before it),
    /// bank cards (UnionPay), mobile and area-code telephone numbers.</summary>
    public static string Text(string text) => OtherNumbers().Replace(
        IdentityNumbers().Replace(text, found => $"{found.Value[..6]}********{found.Value[^4..]}"), found => $"{found.Groups["head"].Value}****{found.Value[^4..]}");

    /// <inheritdoc cref="Text"/>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? TextOf(string? text) => text is null ? null : Text(text);

    [GeneratedRegex("(?<![0-9０-９])(?:[0-9０-９][ -]?){17}[0-9０-９XxＸｘ](?![0-9０-９])", RegexOptions.CultureInvariant)]
    private static partial Regex IdentityNumbers();

    /// <remarks>Not within figures of base 16, as in an id.</remarks>
    [GeneratedRegex("""
        (?<![0-9０-９A-Fa-f-])(?:
          (?<head>62[0-9]{2}[ -]?[0-9]{2})(?:[ -]?[0-9]){10,13}                                          # bank card
        | (?<head>[1-8][0-9]{5})[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}              # identity number of 15 figures
        | (?<head>[1１][3-9３-９][ -]?[0-9０-９])(?:[ -]?[0-9０-９]){8}                                  # mobile telephone
        | (?<head>[0０][1-9１-９][0-9０-９]{1,2}[ )）-]?)[2-9２-９][0-9０-９]{6,7}                        # telephone with area code
        )(?![0-9０-９A-Fa-f])
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex OtherNumbers();
}
