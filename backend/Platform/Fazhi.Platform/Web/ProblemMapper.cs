using System.Text;
using System.Text.Json;
using Fazhi.Kernel;
using Fazhi.Kernel.Deadlines;
using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Fazhi.Platform.Web;

/// <summary>Which problem an exception is.</summary>
public static class ProblemMapper
{
    public static Problem Of(Exception exception) => exception switch
    {
        ValidationException invalid => OfValidation(invalid),
        MalformedRequestException malformed => Problem.OfField(malformed.Field, malformed.Message),
        BadHttpRequestException bad => BadRequests.Describe(bad),
        JsonException json => BadRequests.Describe(json),
        InvalidDataException or EncoderFallbackException or DecoderFallbackException => Problem.OfStatus(400),
        NotFoundException => new(404, "resource.notFound", exception.Message),
        ForbiddenException forbidden => new(403, forbidden.Code, forbidden.Message),
        ConflictException conflict => new(409, conflict.Code, conflict.Message),
        TransitionNotAllowedException transition => new(409, "transition.notAllowed", transition.Message) { Allowed = transition.Allowed },
        RuleViolationException rule => new(422, rule.Rule.Code, rule.Rule.Sentence) { Detail = rule.Rule.LegalBasis },
        UnknownRuleException unknown => new(404, unknown.Code, unknown.Message),
        InvalidDeadlineRequestException invalid => Problem.OfField(invalid.Field, invalid.Message),
        RuleNotInForceException outside => new(422, outside.Code, outside.Message) { Detail = outside.Rule.LegalBasis },
        RuleHasNoLengthException text => new(422, text.Code, text.Message) { Detail = text.Rule.LegalBasis },
        DeadlineException deadline => new(422, deadline.Code, deadline.Message),
        StaleVersionException => new(412, "version.stale", exception.Message),
        DbUpdateConcurrencyException => new(412, "version.stale", new StaleVersionException().Message),
        PreconditionRequiredException => new(428, "version.required", exception.Message),
        PostgresException sql => OfDatabase(sql),
        NpgsqlException or TimeoutException => Problem.OfStatus(503),
        { InnerException: PostgresException sql } => OfDatabase(sql),
        { InnerException: NpgsqlException or TimeoutException } => Problem.OfStatus(503),
        { InnerException: EncoderFallbackException } => Problem.OfStatus(400),
        _ => Problem.OfStatus(500),
    };

    private static Problem OfValidation(ValidationException invalid) => new(400, "request.invalid", "请求的内容有误，请按提示修改。")
    {
        Errors = invalid.Errors.GroupBy(e => FieldNames.ToJson(e.PropertyName))
            .ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.Select(e => e.ErrorMessage).Distinct()]),
    };

    private static Problem OfDatabase(PostgresException sql) => sql.SqlState switch
    {
        PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ExclusionViolation => new(409, "conflict.duplicate", "已有相同的记录。"),
        PostgresErrorCodes.ForeignKeyViolation => new(409, "conflict.reference", "所引用的内容不存在，或者仍在被引用。"),
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable =>
            new(409, "conflict.concurrent", "同时有他人在办理，请重试。") { RetryAfter = 1 },
        // 22xxx: a value that no column can hold (null bytes, numbers or dates out of range, texts too long): the request's fault.
        ['2', '2', ..] => new(400, "request.invalid", "请求中有数据库不能保存的值：文字过长、数字或日期超出范围，或者含有非法字符。"),
        PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CannotConnectNow
            or PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.DiskFull => Problem.OfStatus(503),
        _ => Problem.OfStatus(500),
    };
}
