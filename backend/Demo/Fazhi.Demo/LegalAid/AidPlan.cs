using Fazhi.LegalAid.Domain;

namespace Fazhi.Demo.LegalAid;

/// <summary>The cases of 2022 as the report counts them: every line is so many cases of one kind under one label, so that the figures come
/// out of rows and nothing else. The labels do not overlap in 2022, which leaves 152 of 534 cases without one.</summary>
internal static class AidPlan
{
    public const int Year = 2022;

    /// <summary>挽回经济损失，元。</summary>
    public const decimal Recovered = 3_210_000m;

    public static readonly IReadOnlyList<(AidKind Kind, RecipientCategory? Label, int Count)> Lines =
    [
        (AidKind.Civil, RecipientCategory.Migrant, 60),
        (AidKind.Civil, RecipientCategory.Women, 15),
        (AidKind.Civil, RecipientCategory.Disabled, 6),
        (AidKind.Civil, RecipientCategory.Elderly, 5),
        (AidKind.Civil, RecipientCategory.Farmer, 5),
        (AidKind.Civil, RecipientCategory.Veteran, 2),
        (AidKind.Civil, null, 1),
        (AidKind.Administrative, RecipientCategory.Farmer, 1),
        (AidKind.Criminal, RecipientCategory.Farmer, 198),
        (AidKind.Criminal, RecipientCategory.Minor, 66),
        (AidKind.Criminal, RecipientCategory.Migrant, 9),
        (AidKind.Criminal, RecipientCategory.Disabled, 9),
        (AidKind.Criminal, RecipientCategory.Women, 4),
        (AidKind.Criminal, RecipientCategory.Elderly, 1),
        (AidKind.Criminal, RecipientCategory.Minority, 1),
        (AidKind.Criminal, null, 151),
    ];
}
