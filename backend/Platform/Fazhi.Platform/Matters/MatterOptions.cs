using System.ComponentModel.DataAnnotations;

namespace Fazhi.Platform.Matters;

/// <summary>Settings of the workbench.</summary>
public sealed class MatterOptions
{
    public const string Section = "Matters";

    /// <summary>即将到期: how many working days ahead the light turns yellow.</summary>
    [Range(1, 60)]
    public int DueSoonWorkdays { get; set; } = 3;
}
