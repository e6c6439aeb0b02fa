namespace Fazhi.Platform.Security;

/// <summary>Finds the people to whom a matter may be handed.</summary>
public interface IHandlerDirectory
{
    /// <summary>An enabled user of the caller's county who holds the permission.</summary>
    /// <exception cref="Web.NotFoundException">No such user.</exception>
    /// <exception cref="Kernel.RuleViolationException">The user may not take such matters.</exception>
    Task<Handler> RequireAsync(Guid userId, Permission permission, CancellationToken ct);
}

/// <summary>承办人。</summary>
public sealed record Handler(Guid Id, string DisplayName);
