using Fazhi.Platform.Audit;
using Fazhi.Platform.Matters;

namespace Fazhi.Host;

/// <summary>The verbs that hold the records against each other; their exit code is 2 where something is wrong.</summary>
internal static class Inspections
{
    private const int Wrong = 2;

    /// <summary>Computes the chain of audit entries anew.</summary>
    public static async Task<int> VerifyAuditAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var verification = await scope.ServiceProvider.GetRequiredService<AuditVerifier>().VerifyAsync(CancellationToken.None);
        Console.WriteLine($"▸ {verification.Message}");
        if (verification.EntryId is { } entry) Console.WriteLine($"▸ 记录：{entry}");
        Console.WriteLine($"▸ 尚未入链：{verification.Unsealed}条");
        Console.WriteLine($"▸ 链头（请抄录留存）：{verification.Head.Place} {verification.Head.Hash}");
        return verification.Intact ? 0 : Wrong;
    }

    /// <summary>Compares the matter index with the dossiers, and repairs it unless told only to check.</summary>
    public static async Task<int> RebuildMattersAsync(IServiceProvider services, bool repair)
    {
        await using var scope = services.CreateAsyncScope();
        var found = await scope.ServiceProvider.GetRequiredService<MatterRebuilder>().RunAsync(repair, CancellationToken.None);
        Console.WriteLine($"▸ 核对{found.Examined}件：缺少{found.Missing}件，不一致{found.Different}件，多余{found.Orphaned}件{(repair && !found.Clean ? "，已修复" : "")}");
        foreach (var example in found.Examples) Console.WriteLine($"▸ {example}");
        return found.Clean || repair ? 0 : Wrong;
    }
}
