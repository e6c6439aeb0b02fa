using Fazhi.NormativeDocuments.Domain;
using Fazhi.Platform.Audit;
using Fazhi.Platform.Matters;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fazhi.NormativeDocuments.Persistence;

/// <summary>The text of a document that counts now, as the full-text search reads it: its bigrams find candidates, the plain text settles
/// whether the words stand together.</summary>
[NotAudited]
internal sealed class TextIndex
{
    public Guid DocumentId { get; private set; }

    public string[] Grams { get; private set; } = [];

    /// <summary>Letters and digits only, normalised.</summary>
    public string Plain { get; private set; } = "";

    public static TextIndex Of(NormText text) => new() { DocumentId = text.DocumentId, Grams = SearchText.Grams([text.Content]), Plain = SearchText.Plain(text.Content) };
}

internal sealed class TextIndexConfiguration : IEntityTypeConfiguration<TextIndex>
{
    public void Configure(EntityTypeBuilder<TextIndex> builder)
    {
        builder.ToTable("text_index").HasKey(t => t.DocumentId);
        builder.Property(t => t.DocumentId).ValueGeneratedNever();
        builder.HasOne<NormativeDocument>().WithOne().HasForeignKey<TextIndex>(t => t.DocumentId);
        // Searched far more often than written: without the list of pending entries, which every search would read from end to end.
        builder.HasIndex(t => t.Grams).HasMethod("gin").HasStorageParameter("fastupdate", false);
    }
}
