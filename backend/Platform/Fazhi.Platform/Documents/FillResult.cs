namespace Fazhi.Platform.Documents;

/// <summary>套打结果：成文，或者缺项清单。</summary>
public abstract record FillResult
{
    private FillResult() { }

    /// <summary>已成文的 docx。</summary>
    public sealed record Filled(byte[] Docx) : FillResult;

    /// <summary>缺少的必填栏目：不以空白代替。</summary>
    public sealed record MissingFields(IReadOnlyList<DocumentField> Fields) : FillResult
    {
        public string Sentence => $"缺少必填内容：{string.Join("、", Fields.Select(f => f.Label))}。";
    }
}
