using System.ComponentModel;
using Fazhi.Kernel;
using Fazhi.Kernel.Dossiers;
using Fazhi.Platform.Persistence;
using Microsoft.Extensions.Options;

namespace Fazhi.Platform.Matters;

/// <summary>红黄绿灯。</summary>
public enum Light
{
    [Description("正常")] Green,
    [Description("即将到期")] Yellow,
    [Description("已超期")] Red,
    [Description("按期办结")] Met,
    [Description("逾期办结")] Missed,
    [Description("中止")] Suspended,
    [Description("已办结")] Closed,
}

/// <summary>Says which light a matter or a deadline shows today. The workbench's buckets are cut at the same days, so that lights and counts agree.</summary>
public sealed class DeadlineLights(IStatutoryClockSource clocks, TimeProvider time, IOptions<MatterOptions> options)
{
    public DateOnly Today => time.TodayInChina();

    /// <summary>The last day that counts as soon: so many working days ahead, or calendar days where the year's calendar is not announced.</summary>
    public DateOnly SoonOn
    {
        get
        {
            var (today, days) = (Today, options.Value.DueSoonWorkdays);
            return clocks.Current.Calendar.WorkdaysAfter(today, days, out _) ?? today.AddDays(days);
        }
    }

    /// <summary>The light of a running deadline.</summary>
    public static Light Of(DateOnly? dueOn, DateOnly today, DateOnly soonOn) =>
        dueOn is not { } due || due > soonOn ? Light.Green : due < today ? Light.Red : Light.Yellow;

    public Light Of(MatterDeadline deadline)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        return deadline.Status switch
        {
            DeadlineStatus.Running => Of(deadline.DueOn, Today, SoonOn),
            DeadlineStatus.Suspended => Light.Suspended,
            DeadlineStatus.Met => Light.Met,
            DeadlineStatus.Missed => Light.Missed,
            DeadlineStatus.Cancelled or DeadlineStatus.CutShort => Light.Closed,
            _ => throw new InvalidOperationException($"{deadline.Status}"),
        };
    }
}
