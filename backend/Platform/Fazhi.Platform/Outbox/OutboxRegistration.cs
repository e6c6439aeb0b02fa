using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Platform.Outbox;

/// <summary>Section <c>Outbox</c>.</summary>
public sealed class OutboxOptions
{
    public const string Section = "Outbox";

    /// <summary>How often a delivery is tried before it is given up and left to an administrator.</summary>
    [Range(1, 100)]
    public int Attempts { get; set; } = 12;

    /// <summary>Seconds until the second attempt; every further one waits twice as long, at most an hour.</summary>
    [Range(1, 3600)]
    public int RetrySeconds { get; set; } = 2;

    /// <summary>How many events one instance delivers at a time.</summary>
    [Range(1, 64)]
    public int Workers { get; set; } = 4;
}

/// <summary>Composition of the outbox.</summary>
public static class OutboxRegistration
{
    /// <summary>Delivers while the host runs.</summary>
    public static IServiceCollection AddOutboxDelivery(this IServiceCollection services) => services.AddHostedService<OutboxWorker>();

    internal static void AddOutbox(this IServiceCollection services)
    {
        services.AddOptions<OutboxOptions>().BindConfiguration(OutboxOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(s => new ConsumerCatalogue(s.GetServices<Consumer>()));
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<OutboxDelivery>();
    }
}
