using FluentValidation;
using FluentValidation.Results;

namespace Fazhi.Platform.Attachments;

/// <summary>上传的文件不能接受：一句中文说明，按字段 <c>file</c> 的校验错误答复（400）。</summary>
public sealed class FileRefusedException(string code, string sentence)
    : ValidationException(sentence, [new ValidationFailure("file", sentence) { ErrorCode = code }])
{
    public string Code { get; } = code;
}
