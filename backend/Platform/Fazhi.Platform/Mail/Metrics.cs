using System.Diagnostics.Metrics;

namespace Fazhi.Platform.Mail;

/// <summary>Figures of reminders and mails, for OpenTelemetry.</summary>
public static class Metrics
{
    public const string MeterName = "Fazhi";

    private static readonly Meter Meter = new(MeterName);

    internal static readonly Counter<long> Reminded = Meter.CreateCounter<long>("fazhi.reminders.raised", "{reminder}", "提醒");

    internal static readonly Counter<long> Sent = Meter.CreateCounter<long>("fazhi.mails.sent", "{mail}", "已发邮件");

    internal static readonly Counter<long> Failed = Meter.CreateCounter<long>("fazhi.mails.failed", "{mail}", "发送失败的尝试");

    internal static readonly Histogram<double> Scan = Meter.CreateHistogram<double>("fazhi.reminders.scan", "s", "扫描用时");
}
