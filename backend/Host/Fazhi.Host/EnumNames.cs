using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Fazhi.Host;

/// <summary>Chinese names of codes in the API description.</summary>
internal sealed class EnumNames : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        var type = Nullable.GetUnderlyingType(context.Type) ?? context.Type;
        if (!type.IsEnum || schema is not OpenApiSchema written) return;
        var names = string.Join('；', type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(f => $"{JsonNamingPolicy.CamelCase.ConvertName(f.Name)} {f.GetCustomAttribute<DescriptionAttribute>()?.Description ?? f.Name}"));
        if (written.Description?.Contains(names, StringComparison.Ordinal) != true) written.Description = $"{written.Description}{names}";
    }
}
