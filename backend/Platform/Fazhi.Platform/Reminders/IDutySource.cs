namespace Fazhi.Platform.Reminders;

/// <summary>Dated duties of a module that are no deadline of a dossier: a validity that ends, a unit that owes an answer, a periodic cleanup.
/// Registered by the module with <c>AddScoped&lt;IDutySource, …&gt;</c>; reminders, digest and calendar treat them like deadlines.</summary>
public interface IDutySource
{
    /// <summary>Prefix of the module in the API; whoever may not read it is not reminded.</summary>
    string Module { get; }

    /// <summary>The kinds of duties, for the settings.</summary>
    IReadOnlyList<DutyKind> Kinds { get; }

    /// <summary>Streams the duties not yet done that are due by a day, overdue ones among them, of all counties, unscoped and untracked.</summary>
    IAsyncEnumerable<DatedDuty> OpenAsync(DateOnly until, CancellationToken ct);
}

/// <summary>A kind of duty, with the ladder by which it reminds until an administrator sets another.</summary>
/// <param name="Code">Stable code, <c>module.kind</c>.</param>
/// <param name="Name">名称。</param>
/// <param name="Ladder">When to remind before the day, in working days (<c>10</c>), calendar days (<c>30d</c>) or months (<c>6m</c>), for example <c>6m,3m,1m,0</c>.</param>
public sealed record DutyKind(string Code, string Name, string Ladder);

/// <summary>A duty with its day.</summary>
/// <param name="Key">Stable key of the duty within its kind: the same duty is reminded of once.</param>
/// <param name="Kind">Code of its kind.</param>
/// <param name="OrganizationId">The unit that owes it.</param>
/// <param name="Number">文号 or number.</param>
/// <param name="Title">What it concerns, without personal data.</param>
/// <param name="Label">须办理的事项。</param>
/// <param name="DueOn">The last day.</param>
/// <param name="LegalBasis">Law and article.</param>
/// <param name="Path">Page of the browser application that shows it.</param>
public sealed record DatedDuty(string Key, string Kind, string CountyCode, Guid OrganizationId, string Number, string Title, string Label, DateOnly DueOn,
    string LegalBasis, string Path)
{
    /// <summary>Who handles it; where nobody does, those of the unit are reminded who hold <see cref="Permission"/>.</summary>
    public Guid? HandlerId { get; init; }

    /// <summary>Code of the permission to do it.</summary>
    public string? Permission { get; init; }
}
