namespace Fazhi.Platform.Audit;

/// <summary>审计行为的名称。</summary>
internal static class AuditWords
{
    private static readonly Dictionary<string, string> Actions = new(StringComparer.Ordinal)
    {
        ["created"] = "新增", ["changed"] = "修改", ["deleted"] = "删除", ["revealed"] = "查看脱敏信息", ["exported"] = "导出", ["imported"] = "导入",
        ["downloaded"] = "下载", ["signedIn"] = "登录", ["signInFailed"] = "登录失败", ["signedOut"] = "退出",
    };

    /// <summary>The action in Chinese; one without a name as it is.</summary>
    public static string Of(string action) => Actions.GetValueOrDefault(action, action);
}
