using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Fazhi.Platform.Web;

/// <summary>办理不成时的答复（RFC 9457 problem details）。</summary>
/// <param name="Status">HTTP 状态码。</param>
/// <param name="Code">供程序判断的代码。</param>
/// <param name="Title">发生了什么。</param>
public sealed record Problem(int Status, string Code, string Title)
{
    /// <summary>问题的类别：由代码组成的 URN。</summary>
    public string Type => $"urn:fazhi:problem:{Code}";

    /// <summary>补充说明；规则不允许的，为其依据。</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Detail { get; init; }

    /// <summary>各字段的错误。</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors { get; init; }

    /// <summary>所要求的步骤不能进行时，这一阶段中调用人有权限的步骤的代码，同案卷的 allowedActions；案卷自身的条件另看 allowedActions。</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Allowed { get; init; }

    /// <summary>编号，凭此在日志中查找。</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TraceId { get; init; }

    /// <summary>Seconds after which to try again; written as the header <c>Retry-After</c>.</summary>
    [JsonIgnore]
    public int? RetryAfter { get; init; }

    public static Problem OfField(string field, string message) => new(400, "request.invalid", "请求的内容有误。")
    {
        Errors = new Dictionary<string, IReadOnlyList<string>> { [field] = [message] },
    };

    /// <summary>The words for a status that the framework set without a body.</summary>
    public static Problem OfStatus(int status) => status switch
    {
        400 => new(400, "request.malformed", "请求无法识别。"),
        401 => new(401, "session.required", "请先登录。"),
        403 => new(403, "permission.denied", "您没有办理此项的权限。"),
        404 => new(404, "resource.notFound", "没有找到，或者不在您的数据范围内。"),
        405 => new(405, "method.notAllowed", "此地址不支持该操作。"),
        406 => new(406, "response.notAcceptable", "不能按所要求的格式回答。"),
        411 => new(411, "request.lengthRequired", "请求须说明长度。"),
        413 => new(413, "request.tooLarge", "提交的内容过大。"),
        414 => new(414, "request.addressTooLong", "请求的地址过长。"),
        415 => new(415, "request.unsupportedMediaType", "不支持此种内容格式，请提交 UTF-8 编码的 JSON。"),
        429 => new(429, "request.tooMany", "请求过于频繁，请稍后再试。"),
        431 => new(431, "request.headersTooLarge", "请求头过大。"),
        503 => new(503, "service.unavailable", "服务暂时不可用，请稍后再试。") { RetryAfter = 5 },
        >= 500 => new(status, "server.error", "系统出错，请稍后再试；如仍不行，请把编号告诉管理员。"),
        _ => new(status, "request.refused", "请求不能办理。"),
    };

    /// <summary>Writes the problem as the answer.</summary>
    public Task WriteAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.StatusCode = Status;
        context.Response.Headers.CacheControl = "no-store";
        if (RetryAfter is { } seconds) context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (HttpMethods.IsHead(context.Request.Method)) return Task.CompletedTask;
        var options = context.RequestServices.GetRequiredService<IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions>>().Value.SerializerOptions;
        var traced = this with { TraceId = TraceId ?? Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier };
        return context.Response.WriteAsJsonAsync(traced, options, "application/problem+json", context.RequestAborted);
    }
}
