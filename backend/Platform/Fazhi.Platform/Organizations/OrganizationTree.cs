using System.Collections.Frozen;

namespace Fazhi.Platform.Organizations;

/// <summary>An organization in the tree.</summary>
public sealed record OrganizationNode(Guid Id, string CountyCode, string Code, string Name, OrganizationKind Kind, Guid? ParentId, string? DivisionCode, int Ordinal,
    DateOnly EffectiveFrom, DateOnly? EffectiveTo)
{
    /// <summary>Whether it exists on a day.</summary>
    public bool IsOpen(DateOnly on) => EffectiveFrom <= on && (EffectiveTo is not { } end || on < end);
}

/// <summary>All organizations as they stood when they were read; immutable.</summary>
public sealed class OrganizationTree
{
    private readonly FrozenDictionary<Guid, OrganizationNode> byId;
    private readonly ILookup<Guid?, OrganizationNode> byParent;

    public OrganizationTree(IEnumerable<OrganizationNode> organizations)
    {
        byId = organizations.ToFrozenDictionary(o => o.Id);
        byParent = byId.Values.OrderBy(o => o.Ordinal).ThenBy(o => o.Code, StringComparer.Ordinal).ToLookup(o => o.ParentId);
    }

    public static OrganizationTree Empty { get; } = new([]);

    public IEnumerable<OrganizationNode> All => byId.Values;

    public OrganizationNode? Find(Guid id) => byId.GetValueOrDefault(id);

    public OrganizationNode? FindByCode(string code) => byId.Values.FirstOrDefault(o => o.Code == code);

    /// <summary>The name; empty for an organization that is not known.</summary>
    public string NameOf(Guid id) => byId.GetValueOrDefault(id)?.Name ?? "";

    public IEnumerable<OrganizationNode> ChildrenOf(Guid? id) => byParent[id];

    /// <summary>The organization and all below it.</summary>
    public IReadOnlyList<Guid> SubtreeOf(Guid id)
    {
        List<Guid> found = [id];
        for (var next = 0; next < found.Count; next++)
            found.AddRange(byParent[found[next]].Select(o => o.Id).Where(child => !found.Contains(child)));
        return found;
    }

    /// <summary>The organization of one kind at or above the one given.</summary>
    public OrganizationNode? Above(Guid id, OrganizationKind kind)
    {
        var node = Find(id);
        for (var steps = 0; node is not null && node.Kind != kind && steps < 32; steps++)
            node = node.ParentId is { } parent ? Find(parent) : null;
        return node?.Kind == kind ? node : null;
    }
}
