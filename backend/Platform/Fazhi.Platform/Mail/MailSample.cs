namespace Fazhi.Platform.Mail;

/// <summary>A mail of invented matters, for a look at a template and to try it.</summary>
internal static class MailSample
{
    public static MailModel Of(string recipient, string site, int lines) => new(recipient, "2022年9月26日", lines, Math.Min(lines, 2), 0, site,
        [.. Enumerable.Range(0, lines).Select(i => Line(i, site))]);

    private static MailLine Line(int i, string site) => (i % 3) switch
    {
        0 => new("法援〔2022〕18号", "张某追索劳动报酬法律援助案", "审查并决定", "2022-09-23", "已超期1个工作日", "red", "法律援助法第四十三条", false, null, "股室负责人", null, site),
        1 => new("审〔2022〕7号", "某镇集中供水工程合同", "出具审查意见", "2022-09-26", "今日到期", "yellow", "重大行政决策程序暂行条例第二十七条", false, "李某", "代为办理", "请今日办结", site),
        _ => new("规〔2022〕3号", "某县扬尘治理办法", "评估", "2022-10-09", "还有5个工作日", "yellow", "规范性文件管理办法", true, null, "承办人", null, site),
    };
}
