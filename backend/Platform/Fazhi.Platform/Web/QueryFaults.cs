using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Fazhi.Platform.Web;

/// <summary>The framework stops at the first parameter that it cannot bind: here the others of the query are told too.</summary>
internal static class QueryFaults
{
    public static Problem AndTheOthers(this Problem problem, HttpContext context)
    {
        // The endpoint itself is no longer known once an exception is handled.
        if (problem.Errors is not { } first || context.Features.Get<IExceptionHandlerFeature>() is not { Endpoint: { } endpoint } failed) return problem;
        var errors = new Dictionary<string, IReadOnlyList<string>>(first);
        foreach (var parameter in endpoint.Metadata.OfType<IParameterBindingMetadata>())
            if (failed.RouteValues?.ContainsKey(parameter.Name) != true && FaultOf(parameter, context.Request.Query[parameter.Name]) is { } fault) errors.TryAdd(FieldNames.ToJson(parameter.Name), [fault]);
        return problem with { Errors = errors };
    }

    private static string? FaultOf(IParameterBindingMetadata parameter, string? given)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterInfo.ParameterType) ?? parameter.ParameterInfo.ParameterType;
        if (!parameter.HasTryParse && type != typeof(string)) return null;
        if (given is null) return parameter.IsOptional ? null : BadRequests.Missing;
        return given.Length == 0 || type == typeof(string) || Reads(type, given) ? null : BadRequests.Malformed;
    }

    private static bool Reads(Type type, string text)
    {
        var result = type.MakeByRefType();
        object?[] few = [text, null], all = [text, CultureInfo.InvariantCulture, null];
        return type.GetMethod("TryParse", [typeof(string), typeof(IFormatProvider), result]) is { } cultured ? cultured.Invoke(null, all) is true
            : type.GetMethod("TryParse", [typeof(string), result]) is not { } plain || plain.Invoke(null, few) is true;
    }
}
