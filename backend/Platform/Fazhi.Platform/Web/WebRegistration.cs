using Fazhi.Platform.Jobs;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Platform.Web;

/// <summary>Composition of what every HTTP request passes through.</summary>
public static class WebRegistration
{
    /// <summary>Problem details, JSON, validation and rate limits.</summary>
    public static IServiceCollection AddFazhiWeb(this IServiceCollection services)
    {
        ValidatorOptions.Global.LanguageManager = new ChineseMessages();
        ValidatorOptions.Global.MessageFormatterFactory = () => new DayMessages();
        services.AddExceptionHandler<ProblemExceptionHandler>();
        services.ConfigureHttpJsonOptions(o => FazhiJson.Configure(o.SerializerOptions));
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        services.Configure<RouteOptions>(o => o.LowercaseUrls = true);
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(ValidationBehaviour<,>));
        services.AddOptions<RateLimitOptions>().BindConfiguration(RateLimitOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddRecurringJob<IdempotencyCleaner>("idempotency.clean", "23 * * * *", "清理为重试保存的答复");
        RateLimiting.Add(services);
        return services;
    }

    /// <summary>First in the pipeline: headers, and problem details for whatever fails behind it.</summary>
    public static IApplicationBuilder UseFazhiProblems(this IApplicationBuilder app) => app
        .UseMiddleware<SecurityHeaders>()
        .UseExceptionHandler(_ => { })
        .UseStatusCodePages(context => Problem.OfStatus(context.HttpContext.Response.StatusCode).WriteAsync(context.HttpContext))
        .UseMiddleware<RequestHygiene>();
}
