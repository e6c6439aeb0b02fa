using System.Globalization;
using System.Reflection;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Fazhi.Host;

/// <summary>Permission, headers, errors and common parameters, read off the endpoint's metadata: no module writes them.</summary>
internal sealed class OperationConventions : IOperationFilter
{
    public const string Session = "session";

    private static readonly Dictionary<string, string> CommonParameters = new(StringComparer.Ordinal)
    {
        ["id"] = "标识。",
        ["token"] = "订阅的口令。",
        ["year"] = "年份。",
        ["month"] = "月份，1 至 12。",
        ["code"] = "代码。",
        ["matterId"] = "事项的标识：案件等。",
        ["division"] = "乡镇的区划代码。",
        ["divisionCode"] = "乡镇的区划代码。",
        ["dryRun"] = "只检查，不导入。",
        ["after"] = "上一页的 nextCursor；第一页不给。",
        ["pageSize"] = "每页条数，1 至 200，默认 20。",
        ["sort"] = "排序的字段，前加 - 为降序。",
        ["q"] = "搜索词，两个汉字起。",
        ["from"] = "自何日起（含当日）。",
        ["to"] = "至何日止（含当日）。",
        ["on"] = "在哪一天；不给则为今天。",
        ["kind"] = "类别。",
        ["status"] = "状态。",
        ["authority"] = "向哪一级备案。",
        ["list"] = "三张清单中的哪一张。",
        ["module"] = "模块代码。",
        ["organizationId"] = "单位，含其下级。",
        ["page"] = "页面的名称。",
        ["number"] = "第几稿，从 1 起。",
        ["handlerId"] = "承办人。",
        ["practitionerId"] = "承办律师或基层法律服务工作者。",
        ["openedFrom"] = "自何日起收到（含当日）。",
        ["openedTo"] = "至何日止收到（含当日）。",
        ["aidedFrom"] = "自何日起给予援助（含当日）。",
        ["aidedTo"] = "至何日止给予援助（含当日）。",
        ["concludedFrom"] = "自何日起结案（含当日）。",
        ["concludedTo"] = "至何日止结案（含当日）。",
    };

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
        if (metadata.OfType<PublicOperation>().Any()) (operation.Extensions ??= new Dictionary<string, IOpenApiExtension>())["x-public"] = new JsonNodeExtension(true);
        if (!anonymous) operation.Security = [new() { [new OpenApiSecuritySchemeReference(Session, context.Document)] = [] }];

        var byId = context.ApiDescription.RelativePath?.Contains('{', StringComparison.Ordinal) == true || context.ApiDescription.ParameterDescriptions.Any(NamesAnother);
        var changes = metadata.OfType<MethodInfo>().Any(m => m.GetParameters().Any(p => p.ParameterType == typeof(IfMatch)));
        Parameters(operation, method, anonymous, changes, once: method == "POST" && !anonymous && !metadata.OfType<OnlyReads>().Any());
        Answers(operation, metadata);
        Errors(operation, context, method, anonymous, permission is not null, byId, changes);
    }

    /// <summary>A request that names what it is about outside its address: the dossier in the query, or ids in the body.</summary>
    private static bool NamesAnother(ApiParameterDescription parameter) => parameter.Source == BindingSource.Body
        ? parameter.Type.GetProperties().Any(p => p.Name.EndsWith("Id", StringComparison.Ordinal))
        : string.Equals(parameter.Name, "matterId", StringComparison.OrdinalIgnoreCase);

    private static void Parameters(OpenApiOperation operation, string method, bool anonymous, bool changes, bool once)
    {
        operation.Parameters ??= [];
        foreach (var bound in operation.Parameters.Where(p => p.Name is "ifMatch" or "expected" or "If-Match").ToList()) operation.Parameters.Remove(bound);
        foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>())
        {
            if (string.IsNullOrEmpty(parameter.Description)) parameter.Description = CommonParameters.GetValueOrDefault(parameter.Name ?? "");
            if (parameter is { Name: "pageSize", Schema: OpenApiSchema size }) (size.Minimum, size.Maximum, size.Default) = ("1", "200", 20);
        }

        if (changes) Header(operation, "If-Match", "读取时得到的 ETag。", "\"1\"", required: true);
        if (once) Header(operation, "Idempotency-Key", "重试时用同一个值：只办一次，答复相同。", "0195e2b4-6a00-7000-8000-000000000000", required: false);
        if (method != "GET" && !anonymous) Header(operation, "X-XSRF-TOKEN", "以 Cookie 登录时须带：Cookie XSRF-TOKEN 的值。", "CfDJ8…", required: false);
    }

    private static void Answers(OpenApiOperation operation, IList<object> metadata)
    {
        foreach (var (status, answer) in operation.Responses ?? [])
        {
            if (answer is not OpenApiResponse written) continue;
            written.Description = status switch { "200" => "成功", "201" => "已建立", "204" => "已办理", "202" => "已受理，正在办理", _ => written.Description };
            // A file: Swashbuckle leaves out what has no type.
            foreach (var type in metadata.OfType<IProducesResponseTypeMetadata>().Where(m => m.Type is null || m.Type == typeof(void))
                .Where(m => m.StatusCode.ToString(CultureInfo.InvariantCulture) == status).SelectMany(m => m.ContentTypes))
                (written.Content ??= new Dictionary<string, OpenApiMediaType>())[type] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } };
            if (status == "201") Describe(written, "Location", "新建立者的地址。");
            if (status is "200" or "201" && metadata.OfType<AnswersWithETag>().Any()) Describe(written, "ETag", "版本；修改时放入 If-Match。");
        }
    }

    private static void Errors(OpenApiOperation operation, OperationFilterContext context, string method, bool anonymous, bool permission, bool byId, bool changes)
    {
        var problem = context.SchemaGenerator.GenerateSchema(typeof(Problem), context.SchemaRepository);
        Error(400, "请求无法读取，或者字段有误：errors 按字段说明");
        if (!anonymous || method == "POST" || operation.Responses?.ContainsKey("401") == true) Error(401, anonymous && method == "POST" ? "用户名或密码不正确" : "没有登录");
        if (permission) Error(403, "没有权限");
        if (byId) Error(404, "没有，或者不在数据范围内");
        if (method != "GET" && !anonymous) Error(409, "当前阶段不能进行这一步，或者与现状冲突");
        if (changes)
        {
            Error(412, "内容已被他人修改");
            Error(428, "没有 If-Match");
        }

        if (operation.RequestBody is not null)
        {
            Error(413, "提交的内容过大");
            Error(415, "不是所要求的内容格式");
        }

        if (method != "GET" && !anonymous) Error(422, "法律或者业务规则不允许：detail 是依据");
        Error(429, "请求过多，见 Retry-After");

        void Error(int status, string description) => (operation.Responses ??= [])[status.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse
        {
            Description = description,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/problem+json"] = new OpenApiMediaType { Schema = problem, Example = Examples.Problem(status, description) },
            },
        };
    }

    private static void Header(OpenApiOperation operation, string name, string description, string example, bool required) => operation.Parameters!.Add(new OpenApiParameter
    {
        Name = name,
        In = ParameterLocation.Header,
        Description = description,
        Required = required,
        Example = example,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    });

    private static void Describe(OpenApiResponse answer, string header, string description) =>
        (answer.Headers ??= new Dictionary<string, IOpenApiHeader>())[header] = new OpenApiHeader
        {
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        };
}
