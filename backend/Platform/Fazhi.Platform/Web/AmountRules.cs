using FluentValidation;

namespace Fazhi.Platform.Web;

/// <summary>Shapes of amounts.</summary>
public static class AmountRules
{
    /// <summary>An amount in yuan: not negative, two decimals, below one hundred billion.</summary>
    public static IRuleBuilderOptions<T, decimal> Yuan<T>(this IRuleBuilder<T, decimal> rule) =>
        rule.InclusiveBetween(0, 99_999_999_999.99m).PrecisionScale(14, 2, ignoreTrailingZeros: true);
}
