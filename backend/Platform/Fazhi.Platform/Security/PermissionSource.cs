using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Platform.Security;

/// <summary>The permissions that a module declares, for the role editor, and what the built-in roles get of them on first sight.</summary>
/// <param name="Module">The module's prefix in the API, for example <c>legal-aid</c>; the data scope is kept by it.</param>
/// <param name="Name">Chinese name of the module.</param>
/// <param name="Permissions">What may be granted.</param>
/// <param name="Presets">What built-in roles get.</param>
public sealed record PermissionSource(string Module, string Name, IReadOnlyList<Permission> Permissions, IReadOnlyList<RolePreset> Presets);

/// <summary>What one built-in role gets of a module: editable afterwards by the secadmin.</summary>
/// <param name="Role">One of <see cref="Identity.BuiltInRoles"/>.</param>
/// <param name="Scope">Whose data of the module the role sees.</param>
/// <param name="Permissions">Granted permissions.</param>
public sealed record RolePreset(string Role, ScopeKind Scope, params IReadOnlyList<Permission> Permissions);

/// <summary>Registration of a module's permissions.</summary>
public static class PermissionRegistration
{
    /// <summary>Adds a module's permissions to the catalogue of the role editor.</summary>
    public static IServiceCollection AddPermissions(this IServiceCollection services, PermissionSource source) => services.AddSingleton(source);
}

/// <summary>All permissions of all modules.</summary>
public sealed class PermissionCatalogue(IEnumerable<PermissionSource> sources)
{
    private readonly Dictionary<string, Permission> byCode = sources.SelectMany(s => s.Permissions).ToDictionary(p => p.Code);

    public IReadOnlyList<PermissionSource> Sources { get; } = [.. sources];

    public Permission? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>Whether a module holds the data of a business, not of the administration of accounts.</summary>
    public bool IsBusiness(string module) => Sources.Any(s => s.Module == module && s.Permissions.Any(p => p.Duty == Duty.Business));

    /// <summary>Whether the user holds any permission of a module: a data scope alone opens nothing.</summary>
    public bool IsOpenTo(CurrentUser user, string module) => Sources.Any(s => s.Module == module && s.Permissions.Any(user.Has));

    public bool HasModule(string module) => Sources.Any(s => s.Module == module);
}
