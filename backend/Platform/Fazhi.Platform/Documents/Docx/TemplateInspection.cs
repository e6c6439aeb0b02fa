using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Fazhi.Platform.Documents.Docx;

/// <summary>Reads the placeholders in their order and names all that is wrong with them, before anything is filled.</summary>
internal static class TemplateInspection
{
    public static IEnumerable<string> Problems(OpenXmlElement root, DocumentDefinition definition)
    {
        var open = new Stack<(Placeholder Tag, DocumentField? Field)>();
        foreach (var paragraph in root.Descendants<Paragraph>())
        {
            var text = ParagraphText.Of(paragraph);
            if (Placeholder.StrayBraces().IsMatch(Placeholder.Pattern().Replace(text, "")))
                yield return $"“{Shortened(text)}”一段中有不成对的双大括号。";
            foreach (var match in Placeholder.Pattern().Matches(text).AsEnumerable())
            {
                var placeholder = Placeholder.Parse(match.Value);
                if (placeholder.Kind == PlaceholderKind.Close)
                {
                    if (!open.TryPop(out var opening)) yield return $"结束标记 {placeholder} 没有对应的开始标记。";
                    else if (opening.Tag.Name != placeholder.Name) yield return $"开始标记 {opening.Tag} 与结束标记 {placeholder} 不对应。";
                    continue;
                }
                var field = Find(placeholder.Name, definition, open);
                if (field is null) yield return $"栏目“{placeholder.Name}”不在本文书可用的栏目之中。";
                if (placeholder.Opens) open.Push((placeholder, field));
            }
        }
        foreach (var (tag, _) in open) yield return $"开始标记 {tag} 没有对应的结束标记。";
    }

    private static DocumentField? Find(string name, DocumentDefinition definition, Stack<(Placeholder Tag, DocumentField? Field)> open)
    {
        var lists = open.Where(o => o.Field is { Kind: FieldKind.List }).Select(o => o.Field!.Columns ?? []).ToList();
        if (lists.Count > 0 && name is "index" or "序号") return new(name, "序号", FieldKind.Number);
        return lists.Append(definition.Fields).SelectMany(f => f).FirstOrDefault(f => f.Path == name || f.Label == name);
    }

    private static string Shortened(string text) => text.Length <= 30 ? text : text[..30] + "……";
}
