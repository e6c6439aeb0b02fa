using System.Globalization;
using FluentValidation.Internal;
using FluentValidation.Resources;

namespace Fazhi.Platform.Web;

/// <summary>What validators say: the library's Chinese reads like a programmer's and puts names in straight quotes.</summary>
internal sealed class ChineseMessages : LanguageManager
{
    private const string Chinese = "zh-CN";

    public ChineseMessages()
    {
        Culture = CultureInfo.GetCultureInfo(Chinese);
        Say("NotNullValidator", "请填写{PropertyName}。");
        Say("NotEmptyValidator", "请填写{PropertyName}。");
        Say("MaximumLengthValidator", "{PropertyName}不超过 {MaxLength} 字，现有 {TotalLength} 字。");
        Say("MinimumLengthValidator", "{PropertyName}不少于 {MinLength} 字，现有 {TotalLength} 字。");
        Say("LengthValidator", "{PropertyName}为 {MinLength} 至 {MaxLength} 字，现有 {TotalLength} 字。");
        Say("InclusiveBetweenValidator", "{PropertyName}应当在 {From} 至 {To} 之间。");
        Say("GreaterThanValidator", "{PropertyName}应当大于 {ComparisonValue}。");
        Say("GreaterThanOrEqualValidator", "{PropertyName}不得小于 {ComparisonValue}。");
        Say("LessThanValidator", "{PropertyName}应当小于 {ComparisonValue}。");
        Say("LessThanOrEqualValidator", "{PropertyName}不得大于 {ComparisonValue}。");
        Say("EnumValidator", "{PropertyName}不在可选的范围内。");
        Say("RegularExpressionValidator", "{PropertyName}的格式不正确。");
        Say("EmailValidator", "{PropertyName}不是有效的电子邮箱地址。");
        Say("PredicateValidator", "{PropertyName}不符合要求。");
        Say("NotEqualValidator", "{PropertyName}不得等于 {ComparisonValue}。");
        Say("NullValidator", "{PropertyName}不应填写。");
        Say("ScalePrecisionValidator", "{PropertyName}不超过 {ExpectedPrecision} 位数字，其中小数不超过 {ExpectedScale} 位。");
    }

    private void Say(string validator, string sentence) => AddTranslation(Chinese, validator, sentence);
}

/// <summary>Days are early and late, not small and large, and are written as the API writes them.</summary>
internal sealed class DayMessages : MessageFormatter
{
    public override string BuildMessage(string messageTemplate)
    {
        var days = PlaceholderValues.Where(p => p.Value is DateOnly).ToList();
        if (days.Count == 0) return base.BuildMessage(messageTemplate);
        foreach (var (name, day) in days) PlaceholderValues[name] = ((DateOnly)day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return base.BuildMessage(messageTemplate.Replace("大于", "晚于", StringComparison.Ordinal).Replace("小于", "早于", StringComparison.Ordinal));
    }
}
