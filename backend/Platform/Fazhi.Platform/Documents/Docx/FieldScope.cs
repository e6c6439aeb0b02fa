namespace Fazhi.Platform.Documents.Docx;

/// <summary>The fields that a place in the template can see: those of the list row it stands in, then those around it.</summary>
internal sealed class FieldScope(IReadOnlyList<DocumentField> declared, DocumentFields values, FieldScope? outer = null, int row = 0)
{
    private static readonly DocumentField RowNumber = new("index", "序号", FieldKind.Number);

    public (DocumentField Field, object? Value) Find(Placeholder placeholder)
    {
        if (outer is not null && (placeholder.Name == RowNumber.Path || placeholder.Name == RowNumber.Label)) return (RowNumber, row);
        var field = declared.FirstOrDefault(f => f.Path == placeholder.Name) ?? declared.FirstOrDefault(f => f.Label == placeholder.Name);
        if (field is not null) return (field, values[field.Path]);
        return outer?.Find(placeholder) ?? throw new TemplateBrokenException($"栏目“{placeholder.Name}”不在本文书可用的栏目之中。");
    }

    /// <summary>The scopes in which the content of a block is written: one a row for a list, one or none for a condition.</summary>
    public IReadOnlyList<FieldScope> Inside(Placeholder tag)
    {
        var (field, value) = Find(tag);
        if (tag.Kind == PlaceholderKind.OpenInverted) return DocumentFields.IsTrue(value) ? [] : [this];
        if (field.Kind != FieldKind.List) return DocumentFields.IsTrue(value) ? [this] : [];
        return value is IReadOnlyList<DocumentFields> rows
            ? rows.Select((values, i) => new FieldScope(field.Columns ?? [], values, this, i + 1)).ToList()
            : [];
    }
}
