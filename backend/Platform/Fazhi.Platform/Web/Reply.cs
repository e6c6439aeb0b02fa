using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Fazhi.Platform.Web;

/// <summary>Answers that carry an ETag; their types also describe the endpoint.</summary>
public static class Reply
{
    /// <summary>201 with <c>Location</c>, the thing created and its ETag.</summary>
    public static CreatedReply<T> Created<T>(string location, T value, ETag tag) => new(location, value, tag);

    /// <summary>204 with the new ETag.</summary>
    public static NoContentReply NoContent(ETag tag) => new(tag);

    /// <summary>204.</summary>
    public static NoContentReply NoContent() => new(null);

    /// <summary>200 with the thing and its ETag.</summary>
    public static OkReply<T> Ok<T>(T value, ETag tag) => new(value, tag);

    internal static void Describe(EndpointBuilder builder, int status, Type? type) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(status, type ?? typeof(void), type is null ? [] : ["application/json"]));
}

/// <summary>The id of the thing created.</summary>
public sealed record CreatedId(Guid Id);

/// <summary>Marks an endpoint whose answer carries an ETag.</summary>
public sealed class AnswersWithETag;

/// <summary>201 with the thing created.</summary>
public sealed class CreatedReply<T>(string location, T value, ETag tag) : IResult, IEndpointMetadataProvider
{
    public T Value { get; } = value;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        httpContext.Response.StatusCode = StatusCodes.Status201Created;
        httpContext.Response.Headers.Location = location;
        httpContext.Response.Headers.ETag = tag.ToString();
        return httpContext.Response.WriteAsJsonAsync(Value, httpContext.RequestAborted);
    }

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        Reply.Describe(builder, StatusCodes.Status201Created, typeof(T));
        builder.Metadata.Add(new AnswersWithETag());
    }
}

/// <summary>200 with a thing that can change.</summary>
public sealed class OkReply<T>(T value, ETag tag) : IResult, IEndpointMetadataProvider
{
    public T Value { get; } = value;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        httpContext.Response.Headers.ETag = tag.ToString();
        return httpContext.Response.WriteAsJsonAsync(Value, httpContext.RequestAborted);
    }

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        Reply.Describe(builder, StatusCodes.Status200OK, typeof(T));
        builder.Metadata.Add(new AnswersWithETag());
    }
}

/// <summary>204.</summary>
public sealed class NoContentReply(ETag? tag) : IResult, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        httpContext.Response.StatusCode = StatusCodes.Status204NoContent;
        if (tag is { } written) httpContext.Response.Headers.ETag = written.ToString();
        return Task.CompletedTask;
    }

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        Reply.Describe(builder, StatusCodes.Status204NoContent, null);
}
