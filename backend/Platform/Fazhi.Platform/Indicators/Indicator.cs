using System.ComponentModel;

namespace Fazhi.Platform.Indicators;

/// <summary>指标的口径层级。</summary>
public enum IndicatorKind
{
    [Description("件")] CaseLevel,
    [Description("人")] PersonLevel,
    [Description("金额")] Amount,
    [Description("其他")] Other,
}

/// <summary>指标: one definition, used by cards, lists, exports and the annual report alike.</summary>
/// <param name="Id">标识，如 aid.total。</param>
/// <param name="Module">业务。</param>
/// <param name="Name">名称。</param>
/// <param name="Unit">单位。</param>
/// <param name="Definition">口径。</param>
/// <param name="Kind">层级：件、人、金额。</param>
/// <param name="RowsPath">Page that shows the rows behind the figure; <c>{from}</c>, <c>{to}</c>, <c>{organizationId}</c>, <c>{division}</c> are filled in, a
/// parameter left unfilled falls out.</param>
/// <param name="ApiRowsPath">The same rows in the API.</param>
public sealed record IndicatorDefinition(string Id, string Module, string Name, string Unit, string Definition, IndicatorKind Kind, string RowsPath, string ApiRowsPath);

/// <summary>The period, and the part of the county, that a figure is asked for.</summary>
/// <param name="From">首日，含。</param>
/// <param name="To">末日，含。</param>
/// <param name="OrganizationId">单位，含其下级。</param>
/// <param name="Division">区划代码。</param>
public sealed record IndicatorPeriod(DateOnly From, DateOnly To, Guid? OrganizationId = null, string? Division = null);

/// <summary>A module's answers: computed from its own rows, within the caller's data scope.</summary>
public interface IIndicatorSource
{
    IReadOnlyList<IndicatorDefinition> Indicators { get; }

    Task<decimal> ValueAsync(string id, IndicatorPeriod period, CancellationToken ct);
}
