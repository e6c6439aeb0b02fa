using Fazhi.Platform.Web;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Fazhi.Host;

/// <summary>Codes in query strings are described as the enum they stand for.</summary>
internal sealed class CodesOfQueries : IParameterFilter
{
    public void Apply(IOpenApiParameter parameter, ParameterFilterContext context)
    {
        var type = context.PropertyInfo?.PropertyType ?? context.ParameterInfo?.ParameterType;
        if (type is null || parameter is not OpenApiParameter written) return;
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Code<>))
            written.Schema = context.SchemaGenerator.GenerateSchema(type.GetGenericArguments()[0], context.SchemaRepository);
    }
}
