using System.Globalization;
using Fazhi.Platform.Identity;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Platform.Indicators;

/// <summary>Permission of the figures; what they count is decided by the caller's data scope.</summary>
public static class IndicatorPermissions
{
    public static readonly Permission Read = new("indicators.read", "查看指标");

    internal static readonly PermissionSource Source = new("indicators", "指标", [Read],
        [.. BuiltInRoles.All.Select(r => r.Code)
            .Where(r => r is not (BuiltInRoles.SystemAdministrator or BuiltInRoles.SecurityAdministrator or BuiltInRoles.Auditor))
            .Select(r => new RolePreset(r, ScopeKind.None, Read))]);
}

/// <summary>指标的值。</summary>
/// <param name="Id">标识。</param>
/// <param name="Name">名称。</param>
/// <param name="Unit">单位。</param>
/// <param name="Definition">口径。</param>
/// <param name="From">首日。</param>
/// <param name="To">末日。</param>
/// <param name="Value">值。</param>
/// <param name="Rows">页面：构成这个数的各行。</param>
/// <param name="ApiRows">接口：构成这个数的各行。</param>
/// <param name="AsOf">计算的时刻。</param>
internal sealed record IndicatorValue(string Id, string Name, string Unit, string Definition, DateOnly From, DateOnly To, decimal Value, string Rows, string ApiRows,
    DateTimeOffset AsOf);

/// <summary>查询指标的值。</summary>
internal sealed record GetIndicatorQuery(string Id, DateOnly From, DateOnly To, Guid? OrganizationId, string? Division) : IRequest<IndicatorValue>;

/// <summary>Addresses and composition of the indicators.</summary>
public static class IndicatorRegistration
{
    public static IServiceCollection AddFazhiIndicators(this IServiceCollection services) =>
        services.AddPermissions(IndicatorPermissions.Source);

    /// <summary>Maps <c>indicators</c> under the API's root <c>/api/v1</c>.</summary>
    public static void MapIndicators(this IEndpointRouteBuilder api)
    {
        var indicators = api.MapGroup("/indicators").WithTags("指标");
        indicators.MapGet("", (IEnumerable<IIndicatorSource> sources, string? module = null) => TypedResults.Ok<IReadOnlyList<IndicatorDefinition>>(
                [.. sources.SelectMany(s => s.Indicators).Where(i => module is null || i.Module == module).OrderBy(i => i.Id, StringComparer.Ordinal)]))
            .WithName("ListIndicators").WithSummary("全部指标及其口径").RequirePermission(IndicatorPermissions.Read);
        indicators.MapGet("/{id}", (string id, DateOnly from, DateOnly to, ISender sender, CancellationToken ct, Guid? organizationId = null, string? division = null) =>
                sender.Send(new GetIndicatorQuery(id, from, to, organizationId, division), ct))
            .WithName("GetIndicator").WithSummary("一个指标在一段时间的值，及构成它的各行").RequirePermission(IndicatorPermissions.Read);
    }
}

internal sealed class GetIndicatorValidator : AbstractValidator<GetIndicatorQuery>
{
    public GetIndicatorValidator()
    {
        RuleFor(q => q.Id).NotEmpty().MaximumLength(100).WithName("指标");
        RuleFor(q => q.To).GreaterThanOrEqualTo(q => q.From).WithName("止日").WithMessage("止日不能早于起日。");
        RuleFor(q => q.Division).MaximumLength(12).WithName("区划");
    }
}

internal sealed class GetIndicatorHandler(IEnumerable<IIndicatorSource> sources, ICurrentUser users, TimeProvider clock) : IRequestHandler<GetIndicatorQuery, IndicatorValue>
{
    public async Task<IndicatorValue> Handle(GetIndicatorQuery request, CancellationToken cancellationToken)
    {
        foreach (var source in sources)
        {
            var found = source.Indicators.FirstOrDefault(i => i.Id == request.Id);
            if (found is null) continue;
            // Without any scope in the module there is no figure, not even a zero.
            if (users.User.ScopeOf(found.Module).Kind == ScopeKind.None) throw new NotFoundException();
            var period = new IndicatorPeriod(request.From, request.To, request.OrganizationId, request.Division);
            var value = await source.ValueAsync(found.Id, period, cancellationToken);
            return new(found.Id, found.Name, found.Unit, found.Definition, request.From, request.To, value, Fill(found.RowsPath, period),
                Fill(found.ApiRowsPath, period), clock.GetUtcNow());
        }

        throw new NotFoundException();
    }

    /// <summary>Fills the path's placeholders; a parameter whose value was not given falls out, one that the template lacks is added.</summary>
    internal static string Fill(string template, IndicatorPeriod period)
    {
        var values = new Dictionary<string, string?>
        {
            ["from"] = period.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["to"] = period.To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["organizationId"] = period.OrganizationId?.ToString(),
            ["division"] = period.Division is { } division ? Uri.EscapeDataString(division) : null,
        };
        var (path, query) = template.Split('?', 2) is [var p, var q] ? (p, q) : (template, "");
        var parts = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=', 2)).ToList();
        var filled = parts.Where(part => part.Length == 2)
            .Select(part => part[1] is ['{', .. var name, '}'] ? (Key: part[0], Value: values.GetValueOrDefault(name)) : (Key: part[0], Value: part[1])).ToList();
        if (period.OrganizationId is not null && !query.Contains("{organizationId}", StringComparison.Ordinal)) filled.Add(("organizationId", values["organizationId"]));
        if (period.Division is not null && !query.Contains("{division}", StringComparison.Ordinal)) filled.Add(("divisionCode", values["division"]));
        return path + (filled.Any(f => f.Value is not null) ? "?" + string.Join('&', filled.Where(f => f.Value is not null).Select(f => $"{f.Key}={f.Value}")) : "");
    }
}
