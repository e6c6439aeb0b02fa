using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Fazhi.Platform.Attachments;

namespace Fazhi.Platform.Documents.Docx;

/// <summary>可以在 Word 中编辑的文书模板。</summary>
public static class DocxTemplate
{
    private const string Unreadable = "文件不是可以读取的 Word 文档（.docx）。";

    /// <summary>套打：返回成文，或者全部缺项。</summary>
    public static FillResult Fill(ReadOnlyMemory<byte> template, DocumentDefinition definition, DocumentFields fields)
    {
        var parsed = ParsedTemplate.Of(template, Open);
        var parts = parsed.Copy();
        return Expanded(parts, definition, fields) is { Count: > 0 } missing ? new FillResult.MissingFields(missing) : new FillResult.Filled(parsed.With(parts));
    }

    /// <summary>只看缺项，不成文。</summary>
    public static IReadOnlyList<DocumentField> Missing(ReadOnlyMemory<byte> template, DocumentDefinition definition, DocumentFields fields) =>
        Expanded(ParsedTemplate.Of(template, Open).Copy(), definition, fields);

    /// <summary>上传校验：模板中的每一处问题，没有问题时为空。</summary>
    public static IReadOnlyList<string> Problems(ReadOnlyMemory<byte> template, DocumentDefinition definition)
    {
        try
        {
            using (var document = Open(template))
            {
                var problems = TemplateContainer.Problems(template).Concat(Roots(document).SelectMany(root => TemplateInspection.Problems(root, definition))).Distinct().ToList();
                if (problems.Count > 0) return problems;
            }
            Fill(template, definition, definition.Samples());
            return [];
        }
        catch (TemplateBrokenException broken)
        {
            return broken.Problems;
        }
        catch (System.Xml.XmlException)
        {
            return [Unreadable];
        }
    }

    private static IReadOnlyList<DocumentField> Expanded(List<OpenXmlPartRootElement> parts, DocumentDefinition definition, DocumentFields fields)
    {
        var expander = new TemplateExpander();
        foreach (var part in parts) expander.Expand(part is Document document ? document.Body! : part, new FieldScope(definition.Fields, fields));
        return expander.Missing;
    }

    private static WordprocessingDocument Open(ReadOnlyMemory<byte> template)
    {
        try
        {
            var buffer = new MemoryStream(template.ToArray(), writable: false);
            ZipGuard.Check(buffer);
            var document = WordprocessingDocument.Open(buffer, isEditable: false);
            if (document.DocumentType != WordprocessingDocumentType.Document || document.MainDocumentPart?.VbaProjectPart is not null)
                throw new TemplateBrokenException("模板应当是不含宏的 Word 文档（.docx）。");
            if (document.MainDocumentPart?.Document?.Body is null) throw new TemplateBrokenException("模板中没有正文。");
            return document;
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or InvalidDataException or FileFormatException or System.Xml.XmlException
            or FileRefusedException or InvalidOperationException or ArgumentException or NotSupportedException)
        {
            throw new TemplateBrokenException(Unreadable);
        }
    }

    private static IEnumerable<OpenXmlElement> Roots(WordprocessingDocument document)
    {
        var main = document.MainDocumentPart!;
        yield return main.Document!.Body!;
        foreach (var part in main.HeaderParts) if (part.Header is { } header) yield return header;
        foreach (var part in main.FooterParts) if (part.Footer is { } footer) yield return footer;
    }
}
