namespace Fazhi.Kernel.Events;

/// <summary>Something that happened in one module and that others may act upon: a record in the module's Contracts. It is told in the
/// transaction that makes it true, and delivered afterwards, at least once.</summary>
public interface IIntegrationEvent;

/// <summary>The name under which an event is stored, where it is to outlive a renaming of its type.</summary>
/// <param name="name">Stable name, <c>module.event-name</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>An event with the version of its aggregate that it raised: within one aggregate, the order of telling.</summary>
public readonly record struct ToldEvent(IIntegrationEvent Event, long Version);
