namespace Fazhi.Kernel.Deadlines;

/// <summary>中止期间的整理：重叠的合并，同一天不扣除两次。</summary>
internal static class Suspensions
{
    public static Suspension[] Merge(IReadOnlyList<Suspension> suspensions)
    {
        if (suspensions.Count == 0) return [];
        Suspension[] ordered = [.. suspensions.Where(s => s.From < s.Resume).OrderBy(s => s.From)];
        var merged = new List<Suspension>(ordered.Length);
        foreach (var next in ordered)
        {
            if (merged.Count > 0 && next.From <= merged[^1].Resume)
                merged[^1] = merged[^1] with { Resume = next.Resume > merged[^1].Resume ? next.Resume : merged[^1].Resume };
            else
                merged.Add(next);
        }

        return [.. merged];
    }

    /// <summary>自中止之日起停止计算，自恢复之日起继续计算：中止日不计，恢复日计入。</summary>
    public static bool Cover(ReadOnlySpan<Suspension> suspensions, DateOnly day)
    {
        foreach (var (from, resume) in suspensions)
        {
            if (from <= day && day < resume) return true;
        }

        return false;
    }
}
