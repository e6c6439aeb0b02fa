namespace Fazhi.Platform.Web;

/// <summary>No such thing, or it lies outside the caller's data scope: the two are not told apart (404).</summary>
public sealed class NotFoundException(string message = "没有找到，或者不在您的数据范围内。") : Exception(message);

/// <summary>Somebody changed the thing since the caller read it (412).</summary>
public sealed class StaleVersionException(string message = "内容已被他人修改，请刷新后再试。") : Exception(message);

/// <summary>A change without <c>If-Match</c> (428).</summary>
public sealed class PreconditionRequiredException() : Exception("修改须带 If-Match 请求头，其值取自读取时的 ETag。");

/// <summary>A field of the request that cannot be read (400).</summary>
/// <param name="field">The field's JSON name.</param>
/// <param name="message">What is wrong, in Chinese.</param>
public sealed class MalformedRequestException(string field, string message) : Exception(message)
{
    public string Field { get; } = field;
}

/// <summary>The request contradicts the present state of things (409).</summary>
/// <param name="code">Stable code for programs.</param>
/// <param name="message">What is wrong, in Chinese.</param>
public sealed class ConflictException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}

/// <summary>The caller may not do this, whatever the state of things (403).</summary>
/// <param name="code">Stable code for programs.</param>
/// <param name="message">What is wrong, in Chinese.</param>
public sealed class ForbiddenException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
