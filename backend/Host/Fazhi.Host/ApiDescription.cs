using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

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
            o.OperationFilter<CommonOfOperations>();
            o.SchemaFilter<EnumNames>();
            o.ParameterFilter<CodesOfQueries>();
            foreach (var xml in Directory.EnumerateFiles(AppContext.BaseDirectory, "Fazhi.*.xml")) o.IncludeXmlComments(xml, includeControllerXmlComments: false);
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

    /// <summary>Chinese names of codes.</summary>
    private sealed class EnumNames : ISchemaFilter
    {
        public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
        {
            var type = Nullable.GetUnderlyingType(context.Type) ?? context.Type;
            if (!type.IsEnum || schema is not OpenApiSchema written) return;
            written.Description = string.Join('；', type.GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(f => $"{JsonNamingPolicy.CamelCase.ConvertName(f.Name)} {f.GetCustomAttribute<DescriptionAttribute>()?.Description ?? f.Name}"));
        }
    }

    /// <summary>Codes in query strings are described as the enum they stand for.</summary>
    private sealed class CodesOfQueries : IParameterFilter
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

    /// <summary>Permission, headers and errors, read off the endpoint's metadata.</summary>
    private sealed class CommonOfOperations : IOperationFilter
    {
        public void Apply(OpenApiOperation operation, OperationFilterContext context)
        {
            var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
            var method = context.ApiDescription.HttpMethod ?? "GET";
            var anonymous = metadata.OfType<IAllowAnonymous>().Any();
            var permission = metadata.OfType<RequiredPermission>().FirstOrDefault()?.Permission;
            operation.Description = string.Join(' ', new[]
            {
                operation.Description,
                permission is null ? anonymous ? "无需登录。" : "登录即可。" : $"需要权限：{permission.Name}（{permission.Code}）。",
            }.Where(s => !string.IsNullOrEmpty(s)));
            if (permission is not null) (operation.Extensions ??= new Dictionary<string, IOpenApiExtension>())["x-permission"] = new JsonNodeExtension(permission.Code);

            var body = operation.RequestBody is not null;
            var byId = context.ApiDescription.RelativePath?.Contains('{', StringComparison.Ordinal) == true;
            var changes = metadata.OfType<MethodInfo>().Any(m => m.GetParameters().Any(p => p.ParameterType == typeof(IfMatch)));
            operation.Parameters ??= [];
            foreach (var bound in operation.Parameters.Where(p => p.Name is "ifMatch" or "expected" or "If-Match").ToList()) operation.Parameters.Remove(bound);
            if (changes) Header(operation, "If-Match", "读取时得到的 ETag。", "\"1\"", required: true);
            if (method == "POST" && body && !byId) Header(operation, "Idempotency-Key", "重试时用同一个值，只办一次，答复相同。", "0195e2b4-6a00", required: false);
            if (method != "GET" && !anonymous) Header(operation, "X-XSRF-TOKEN", "以 Cookie 登录时须带：Cookie XSRF-TOKEN 的值。", "…", required: false);

            Error(operation, 400, "请求无法读取，或者字段有误");
            if (!anonymous) Error(operation, 401, "没有登录");
            if (permission is not null) Error(operation, 403, "没有权限");
            if (byId) Error(operation, 404, "没有，或者不在数据范围内");
            if (method != "GET" && byId) Error(operation, 409, "当前阶段不能进行这一步");
            if (changes)
            {
                Error(operation, 412, "内容已被他人修改");
                Error(operation, 428, "没有 If-Match");
            }

            if (method != "GET") Error(operation, 422, "法律或者业务规则不允许，detail 是依据");
            Error(operation, 429, "请求过多，见 Retry-After");
        }

        private static void Header(OpenApiOperation operation, string name, string description, string example, bool required) => operation.Parameters!.Add(new OpenApiParameter
        {
            Name = name, In = ParameterLocation.Header, Description = description, Required = required, Example = example,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        });

        private static void Error(OpenApiOperation operation, int status, string description) =>
            (operation.Responses ??= [])[status.ToString(System.Globalization.CultureInfo.InvariantCulture)] = new OpenApiResponse
            {
                Description = description,
                Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = new() },
            };
    }
}
