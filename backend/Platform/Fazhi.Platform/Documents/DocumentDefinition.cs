using System.ComponentModel;

namespace Fazhi.Platform.Documents;

/// <summary>文书栏目的取值种类。</summary>
public enum FieldKind
{
    [Description("文字")] Text,
    [Description("日期")] Date,
    [Description("金额")] Money,
    [Description("数")] Number,
    [Description("是否")] Condition,
    [Description("列表")] List,
}

/// <summary>文书栏目：模板中写 <c>{{Path}}</c> 或者 <c>{{Label}}</c>。</summary>
/// <param name="Path">英文点分路径，如 <c>applicant.name</c>。</param>
/// <param name="Label">中文名称，缺项提示用。</param>
/// <param name="Kind">取值种类。</param>
/// <param name="Required">必填：缺少时不能出文。</param>
/// <param name="Sample">预览用的示例值。</param>
/// <param name="Columns">列表每一行的栏目。</param>
/// <param name="IsChoice">由承办人选定的栏目（如送达回证送达的是哪一件文书）：案件给出的只是建议，可以另填。其余栏目案件中有的，以案件为准。</param>
public sealed record DocumentField(
    string Path,
    string Label,
    FieldKind Kind = FieldKind.Text,
    bool Required = true,
    object? Sample = null,
    IReadOnlyList<DocumentField>? Columns = null,
    bool IsChoice = false)
{
    /// <summary>可以留空的栏目。</summary>
    public DocumentField Optional() => this with { Required = false };
}

/// <summary>文号序列：同一序列按年连续编号。</summary>
/// <param name="Code">代码。</param>
/// <param name="Pattern">默认写法，如 <c>进法援决字〔{year}〕{n}号</c>；管理员可以另行设定。</param>
public sealed record NumberSeries(string Code, string Pattern);

/// <summary>文书种类：代码、名称、模板可以使用的全部栏目和文号序列。</summary>
/// <param name="Code">代码，全系统唯一，如 <c>legal-aid.grant</c>；模板文件以最后一段命名。</param>
/// <param name="Name">文书名称。</param>
/// <param name="Fields">模板可以使用的栏目。</param>
/// <param name="Series">文号序列；表格一类不编文号的文书没有。</param>
/// <param name="IsRepeatable">即使有步骤产生它，也可以随时、多次制作：送达回证是一件文书一份。</param>
public sealed record DocumentDefinition(string Code, string Name, IReadOnlyList<DocumentField> Fields, NumberSeries? Series = null, bool IsRepeatable = false)
{
    /// <summary>每个栏目都用示例值，供预览和校验。</summary>
    public DocumentFields Samples() => SamplesOf(Fields);

    private static DocumentFields SamplesOf(IReadOnlyList<DocumentField> fields)
    {
        var samples = new DocumentFields();
        foreach (var field in fields)
            samples[field.Path] = field.Sample ?? field.Kind switch
            {
                FieldKind.Date => new DateOnly(2022, 9, 21),
                FieldKind.Money => 1234.50m,
                FieldKind.Number => 1,
                FieldKind.Condition => true,
                FieldKind.List => new[] { SamplesOf(field.Columns ?? []) },
                _ => $"【{field.Label}】",
            };
        return samples;
    }
}
