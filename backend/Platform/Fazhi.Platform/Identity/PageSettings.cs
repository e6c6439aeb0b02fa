using Fazhi.Platform.Audit;
using Fazhi.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fazhi.Platform.Identity;

/// <summary>How one person likes one list: the columns hidden and the views saved. It follows the person from computer to computer.</summary>
/// <remarks>A preference, no record of work: it is not audited, and of two windows the later one wins.</remarks>
[NotAudited]
internal sealed class PageSettings
{
    private PageSettings()
    {
    }

    public Guid UserId { get; private init; }

    /// <summary>The list's own name, as the browser application calls it.</summary>
    public string Page { get; private init; } = "";

    /// <summary>Null: as the list comes.</summary>
    public IReadOnlyList<string>? HiddenColumns { get; private set; }

    public IReadOnlyList<SavedView> Views { get; private set; } = [];

    public static PageSettings Of(Guid userId, string page) => new() { UserId = userId, Page = page };

    public void Keep(IReadOnlyList<string>? hiddenColumns, IReadOnlyList<SavedView> views) => (HiddenColumns, Views) = (hiddenColumns, views);
}

/// <summary>保存的视图。</summary>
/// <param name="Name">名称，同一列表内唯一。</param>
/// <param name="Filters">筛选条件和排序，按地址中的名称。</param>
/// <param name="HiddenColumns">不显示的列。</param>
internal sealed record SavedView(string Name, IReadOnlyDictionary<string, string> Filters, IReadOnlyList<string> HiddenColumns);

internal sealed class PageSettingsConfiguration : IEntityTypeConfiguration<PageSettings>
{
    public void Configure(EntityTypeBuilder<PageSettings> builder)
    {
        builder.ToTable("page_settings");
        builder.HasKey(s => new { s.UserId, s.Page });
        builder.Property(s => s.Page).HasMaxLength(64);
        builder.PrimitiveCollection(s => s.HiddenColumns);
        builder.Property(s => s.Views).HasJson();
    }
}
