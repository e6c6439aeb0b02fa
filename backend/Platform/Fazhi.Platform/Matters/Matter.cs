using Fazhi.Kernel.Dossiers;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Platform.Matters;

/// <summary>A row of the matter index (事项): one table for all modules, written in the transaction that changes the dossier, so that
/// workbench, search, calendar and reminders are each one indexed query.</summary>
public sealed class Matter : IOpened
{
    public Guid Id { get; private set; }

    public string CountyCode { get; private set; } = "";

    /// <summary>Prefix of the module in the API.</summary>
    public string Module { get; private set; } = "";

    /// <summary>What the API calls dossiers of its kind; with the module, the address of the dossier.</summary>
    public string Resource { get; private set; } = "";

    public string Number { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary>The title with the names of parties masked.</summary>
    public string MaskedTitle { get; private set; } = "";

    public Guid OrganizationId { get; private set; }

    public Guid? HandlerId { get; private set; }

    public string? HandlerName { get; private set; }

    public Guid? AssigneeId { get; private set; }

    public string? AssigneeName { get; private set; }

    /// <summary>Whose 待办 it is in; null while a party is awaited or when it is closed.</summary>
    public Guid? HolderId { get; private set; }

    /// <summary>It waits for a handler of the organization and has none yet: it stands in the 待办 of all who may examine it.</summary>
    public bool Unclaimed { get; private set; }

    public Guid CreatedBy { get; private set; }

    public string StatusCode { get; private set; } = "";

    public string StatusName { get; private set; } = "";

    public bool Closed { get; private set; }

    public DateOnly OpenedOn { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    /// <summary>The earliest running deadline that binds us or the person assigned; a party's right is not ours to miss.</summary>
    public DateOnly? NextDueOn { get; private set; }

    public string? NextDueLabel { get; private set; }

    /// <summary>中止: no deadline that binds us runs, and at least one is suspended.</summary>
    public bool Suspended { get; private set; }

    /// <summary>Bigrams of number, title and the dossier's other words, normalised.</summary>
    public string[] SearchGrams { get; private set; } = [];

    public long Version { get; private set; }

    internal static Matter Of(IDossier dossier, long version)
    {
        var next = dossier.Deadlines.Where(d => d is { Status: DeadlineStatus.Running, Bound: not Bound.Party, DueOn: not null }).MinBy(d => d.DueOn);
        return new()
        {
            Id = dossier.Id,
            CountyCode = dossier.CountyCode,
            Module = dossier.Module,
            Resource = dossier.Resource,
            Number = dossier.Number,
            Title = dossier.Title,
            MaskedTitle = dossier.MaskedTitle,
            OrganizationId = dossier.OrganizationId,
            HandlerId = dossier.HandlerId,
            HandlerName = dossier.HandlerName,
            AssigneeId = dossier.AssigneeId,
            AssigneeName = dossier.AssigneeName,
            HolderId = dossier.Holder switch
            {
                Holder.Handler => dossier.HandlerId,
                Holder.Assignee => dossier.AssigneeId ?? dossier.HandlerId,   // who has no account is reported for by the handler
                Holder.Creator => dossier.CreatedBy,
                Holder.Party or Holder.Nobody => null,
                _ => throw new InvalidOperationException($"{dossier.Holder}"),
            },
            Unclaimed = dossier is { Holder: Holder.Handler, HandlerId: null },
            CreatedBy = dossier.CreatedBy,
            StatusCode = dossier.StatusCode,
            StatusName = dossier.StatusName,
            Closed = dossier.Holder == Holder.Nobody,
            OpenedOn = dossier.OpenedOn,
            ClosedOn = dossier.ClosedOn,
            NextDueOn = next?.DueOn,
            NextDueLabel = next?.Label,
            Suspended = next is null && dossier.Deadlines.Any(d => d is { Status: DeadlineStatus.Suspended, Bound: not Bound.Party }),
            SearchGrams = SearchText.Grams([dossier.Number, dossier.Title, .. dossier.SearchWords]),
            Version = version,
        };
    }
}
