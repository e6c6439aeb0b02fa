using System.Reflection;
using System.Text.Json;
using Fazhi.Kernel.Events;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Platform.Outbox;

/// <summary>Acts upon an event that another module told.</summary>
/// <remarks>Delivery is at least once: an event that was consumed may come again, after a crash or beside another instance. So a consumer
/// recognizes what it has done by a key that the event implies, or keeps the event's id with what it writes, under a unique index.
/// It runs as the system, in a scope and with transactions of its own; what it throws is tried again later.</remarks>
public interface IConsumer<in TEvent>
    where TEvent : IIntegrationEvent
{
    Task ConsumeAsync(Guid eventId, TEvent e, CancellationToken ct);
}

/// <summary>Registration of consumers.</summary>
public static class ConsumerRegistration
{
    /// <summary>Has an event delivered to a consumer from now on. An event told before the consumer was known is not.</summary>
    /// <param name="title">What the audit calls the consumer; its type's name where none is given.</param>
    public static IServiceCollection AddConsumer<TEvent, TConsumer>(this IServiceCollection services, string? title = null)
        where TEvent : class, IIntegrationEvent
        where TConsumer : class, IConsumer<TEvent> => services.AddScoped<TConsumer>().AddSingleton(Consumer.Of<TEvent, TConsumer>(title));
}

/// <summary>A consumer of one kind of event.</summary>
/// <param name="Name">Stable name, by which the rows on their way to it are kept.</param>
/// <param name="Title">Its name in the audit.</param>
/// <param name="Kind">Stable name of the event.</param>
/// <param name="DeliverAsync">Hands the stored event over.</param>
internal sealed record Consumer(string Name, string Title, string Kind, Func<IServiceProvider, Guid, string, CancellationToken, Task> DeliverAsync)
{
    public static Consumer Of<TEvent, TConsumer>(string? title)
        where TEvent : class, IIntegrationEvent
        where TConsumer : class, IConsumer<TEvent> => new(Short(typeof(TConsumer)), title ?? typeof(TConsumer).Name, KindOf(typeof(TEvent)),
            (services, id, payload, ct) => services.GetRequiredService<TConsumer>().ConsumeAsync(id,
                JsonSerializer.Deserialize<TEvent>(payload, OutboxMessage.Json) ?? throw new InvalidOperationException("The event is empty."), ct));

    public static string KindOf(Type e) => e.GetCustomAttribute<EventNameAttribute>()?.Name ?? Short(e);

    private static string Short(Type type) => type.FullName!.Replace("Fazhi.", "", StringComparison.Ordinal);
}

/// <summary>Who consumes what.</summary>
public sealed class ConsumerCatalogue
{
    private readonly ILookup<string, Consumer> byKind;

    internal ConsumerCatalogue(IEnumerable<Consumer> consumers) => byKind = consumers.Distinct().ToLookup(c => c.Kind, StringComparer.Ordinal);

    internal IEnumerable<Consumer> Of(IIntegrationEvent e) => byKind[Consumer.KindOf(e.GetType())];

    internal Consumer? Find(string kind, string name) => byKind[kind].FirstOrDefault(c => c.Name == name);
}
