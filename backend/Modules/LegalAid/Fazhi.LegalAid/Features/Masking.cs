using Fazhi.LegalAid.Domain;

namespace Fazhi.LegalAid.Features;

/// <summary>脱敏：个人信息默认不完整显示（个人信息保护法第五十一条）。</summary>
internal static class Masking
{
    /// <summary>First six and last four of an identity number; first and last two of another document.</summary>
    public static string Document(string number) => number.Length switch
    {
        18 => $"{number[..6]}********{number[14..]}",
        > 6 => $"{number[..2]}{new string('*', number.Length - 4)}{number[^2..]}",
        _ => new string('*', number.Length),
    };

    public static string? Phone(string? phone) => phone is { Length: > 7 } ? $"{phone[..3]}****{phone[^4..]}" : phone is null ? null : "****";

    /// <summary>Down to the village, never the house.</summary>
    public static string? Address(string? address) => address is { Length: > 6 } ? $"{address[..6]}****" : address;

    public static IReadOnlyList<OpposingPartyView> Opponents(IReadOnlyList<OpposingParty> parties) =>
        [.. parties.Select(p => new OpposingPartyView(p.Name, p.DocumentNumber is null ? null : Document(p.DocumentNumber)))];
}
