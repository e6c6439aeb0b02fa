using FluentValidation;
using FluentValidation.Results;

namespace Fazhi.Platform.Documents.Docx;

/// <summary>文书模板不能使用：逐条中文说明。</summary>
public sealed class TemplateBrokenException(params IReadOnlyList<string> problems)
    : ValidationException(problems.Select(p => new ValidationFailure("file", p) { ErrorCode = "document.templateBroken" }))
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
