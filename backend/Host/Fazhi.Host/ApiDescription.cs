using Microsoft.OpenApi;

namespace Fazhi.Host;

/// <summary>The OpenAPI document: what every endpoint says of itself, plus what all have in common.</summary>
internal static class ApiDescription
{
    public static void AddFazhiApiDescription(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSwaggerGen(o =>
        {
            o.SwaggerDoc("v1", new() { Title = "法治工作台 API", Version = "v1", Description = "县级司法行政业务平台。错误一律为 RFC 9457 problem details。" });
            o.DescribeAllParametersInCamelCase();
            o.SupportNonNullableReferenceTypes();
            o.NonNullableReferenceTypesAsRequired();
            o.CustomSchemaIds(SchemaId);
            string[] comments = [.. Directory.EnumerateFiles(AppContext.BaseDirectory, "Fazhi.*.xml")];
            foreach (var xml in comments) o.IncludeXmlComments(xml, includeControllerXmlComments: false);
            o.ParameterFilter<CodesOfQueries>([comments]);
            // After the comments, which they complete.
            o.OperationFilter<OperationConventions>();
            o.SchemaFilter<EnumNames>();
            o.SchemaFilter<MayBeLeftOut>();
            o.SchemaFilter<NullableReferences>();
            o.DocumentFilter<SharedDescriptions>();
            o.DocumentFilter<FieldDescriptions>();
            o.DocumentFilter<Examples>();
            o.AddSecurityDefinition(OperationConventions.Session, new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Cookie,
                Name = "fazhi-session",
                Description = "POST /api/v1/session 登录后得到的 Cookie。",
            });
        });
    }

    public static void UseFazhiApiDescription(this WebApplication app)
    {
        app.UseSwagger();
        app.UseSwaggerUI(o =>
        {
            o.SwaggerEndpoint("v1/swagger.json", "法治工作台 API");
            o.DocumentTitle = "法治工作台 API";
        });
    }

    private static string SchemaId(Type type) => type.IsGenericType
        ? string.Concat(type.GetGenericArguments().Select(SchemaId)) + type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]
        : type.Name;
}
