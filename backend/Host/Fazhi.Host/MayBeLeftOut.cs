using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Fazhi.Host;

/// <summary>What has a default need not be given, though it is never null.</summary>
internal sealed class MayBeLeftOut : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Required: { } required } written || context.MemberInfo is not null) return;
        var defaults = context.Type.GetConstructors().SelectMany(c => c.GetParameters()).Where(p => p.HasDefaultValue).Select(p => p.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        written.Required = required.Where(name => !defaults.Contains(name)).ToHashSet();
    }
}
