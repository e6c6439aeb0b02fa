using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Fazhi.Platform.Documents.Features;

/// <summary>A docx on its way to the browser.</summary>
internal sealed record DocumentFile(byte[] Docx, string FileName)
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public FileContentHttpResult Download() => TypedResults.File(Docx, ContentType, FileName);
}

internal static class DocumentFileExtensions
{
    public static RouteHandlerBuilder ProducesDocx(this RouteHandlerBuilder builder) => builder.Produces(StatusCodes.Status200OK, contentType: DocumentFile.ContentType);

    /// <summary>The bytes, or a field error for every field that is missing (400).</summary>
    /// <param name="place">Where the request gives the fields, for the names of the errors.</param>
    public static byte[] Complete(this FillResult result, string place = DocumentDrafts.FieldsOfRequest) => result switch
    {
        FillResult.Filled filled => filled.Docx,
        FillResult.MissingFields missing => throw new ValidationException(missing.Sentence,
            missing.Fields.Select(f => new ValidationFailure(place + f.Path, $"缺少必填内容：{f.Label}。") { ErrorCode = "document.missingField" })),
        _ => throw new InvalidOperationException(result.GetType().Name),
    };
}
