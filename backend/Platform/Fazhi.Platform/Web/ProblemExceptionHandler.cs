using Fazhi.Kernel;
using Fazhi.Platform.Security;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Fazhi.Platform.Web;

/// <summary>Turns every exception into problem details, once for all modules.</summary>
internal sealed class ProblemExceptionHandler(ILogger<ProblemExceptionHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
        {
            httpContext.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return true;
        }

        var problem = Of(exception, httpContext);
        // The exception's own text may hold values of the request, so of people: only its type and place are logged.
        if (problem.Status >= 500)
            logger.LogError("{Method} {Route} failed with {Exception} at {Place}", httpContext.Request.Method,
                httpContext.Features.Get<IExceptionHandlerFeature>()?.Endpoint?.DisplayName ?? "-", Chain(exception), exception.StackTrace);
        await problem.WriteAsync(httpContext);
        return true;
    }

    private static Problem Of(Exception exception, HttpContext context) => exception switch
    {
        TransitionNotAllowedException transition => ProblemMapper.Of(transition.For(context.RequestServices.GetRequiredService<ICurrentUser>().User.Permissions)),
        BadHttpRequestException => ProblemMapper.Of(exception).AndTheOthers(context),
        _ => ProblemMapper.Of(exception),
    };

    /// <summary>The types of an exception and of those within it, without their texts.</summary>
    internal static string Chain(Exception exception) => exception switch
    {
        Npgsql.PostgresException sql => $"PostgresException {sql.SqlState} {sql.TableName} {sql.ConstraintName}",
        { InnerException: { } inner } => $"{exception.GetType().Name} < {Chain(inner)}",
        _ => exception.GetType().FullName!,
    };
}
