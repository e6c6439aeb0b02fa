using Fazhi.NormativeDocuments.Domain;
using Fazhi.Platform.Audit;
using Fazhi.Platform.Matters;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fazhi.NormativeDocuments.Persistence;

/// <summary>A text as the full-text search reads it: its bigrams find candidates, the plain text settles whether the words stand together.</summary>
[NotAudited]
internal sealed class TextIndex
{
    public Guid TextId { get; private set; }

    public string[] Grams { get; private set; } = [];

    /// <summary>Letters and digits only, normalised.</summary>
    public string Plain { get; private set; } = "";

    public static TextIndex Of(NormText text) => new() { TextId = text.Id, Grams = SearchText.Grams([text.Content]), Plain = SearchText.Plain(text.Content) };
}

internal sealed class TextIndexConfiguration : IEntityTypeConfiguration<TextIndex>
{
    public void Configure(EntityTypeBuilder<TextIndex> builder)
    {
        builder.ToTable("text_index").HasKey(t => t.TextId);
        builder.Property(t => t.TextId).ValueGeneratedNever();
        builder.HasOne<NormText>().WithOne().HasForeignKey<TextIndex>(t => t.TextId);
        builder.HasIndex(t => t.Grams).HasMethod("gin");
    }
}
