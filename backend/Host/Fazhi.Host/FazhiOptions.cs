using System.ComponentModel.DataAnnotations;

namespace Fazhi.Host;

/// <summary>Section <c>Data</c>.</summary>
internal sealed class DataOptions
{
    public const string Section = "Data";

    /// <summary>Attachments, and the embedded PostgreSQL.</summary>
    [Required]
    public string Folder { get; set; } = ".data";
}

/// <summary>Section <c>Spa</c>.</summary>
internal sealed class SpaOptions
{
    public const string Section = "Spa";

    /// <summary>The built browser application.</summary>
    public string Folder { get; set; } = Path.Combine("frontend", "dist");
}

/// <summary>Section <c>County</c>: whose installation this is; read once, at the first start.</summary>
internal sealed class CountyOptions
{
    public const string Section = "County";

    /// <summary>区划代码，六位。</summary>
    [RegularExpression("^[0-9]{6}$")]
    public string Code { get; set; } = "000000";

    [Required]
    public string Name { get; set; } = "本县";
}
