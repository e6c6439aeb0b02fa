namespace Fazhi.Platform.Persistence;

/// <summary>What a module begins with in every county: catalogues that clerks edit from there. Run after each migration.</summary>
public interface IModuleSeed
{
    /// <summary>Adds what the county has never had; what a clerk changed or took out of use stays as it is.</summary>
    Task SeedAsync(string countyCode, CancellationToken ct);
}
