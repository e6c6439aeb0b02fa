using Fazhi.Platform.Documents.Features;
using Fazhi.Platform.Identity;
using Fazhi.Platform.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Platform.Documents;

/// <summary>文书的权限；看得到哪些文书由事项的数据范围决定。</summary>
public static class DocumentPermissions
{
    public static readonly Permission Read = new("documents.read", "查看和下载文书");
    public static readonly Permission Issue = new("documents.issue", "印发文书、记载送达");
    public static readonly Permission Void = new("documents.void", "作废文书");
    public static readonly Permission ManageTemplates = new("documents.templates.manage", "维护文书模板和文号写法");

    public static readonly PermissionSource Source = new("documents", "文书", [Read, Issue, Void, ManageTemplates],
    [
        new(BuiltInRoles.LegalAidClerk, ScopeKind.None, Read, Issue, Void, ManageTemplates), new(BuiltInRoles.JusticeOffice, ScopeKind.None, Read),
        new(BuiltInRoles.Lawyer, ScopeKind.None, Read), new(BuiltInRoles.Leader, ScopeKind.None, Read, Issue),
    ]);
}

/// <summary>文书的组装。</summary>
public static class DocumentRegistration
{
    public static IServiceCollection AddDocuments(this IServiceCollection services)
    {
        services.AddSingleton<DocumentCatalogue>();
        services.AddScoped<DocumentNumbers>();
        services.AddScoped<MatterPapers>();
        services.AddScoped<StepsWithDocuments>().AddScoped<DocumentDrafts>().AddScoped<DocumentIssuer>();
        services.AddScoped<IStepDocuments, StepDocumentWriter>();
        return services.AddPermissions(DocumentPermissions.Source);
    }

    /// <summary>Maps <c>documents</c>, <c>document-templates</c> and <c>document-numbers</c> under the API's root <c>/api/v1</c>.</summary>
    public static void MapDocuments(this IEndpointRouteBuilder api)
    {
        var documents = api.MapGroup("/documents").WithTags("文书");
        ListDocumentsEndpoint.Map(documents);
        ListOutstandingDocumentsEndpoint.Map(documents);
        PrepareDocumentEndpoint.Map(documents);
        PreviewDocumentEndpoint.Map(documents);
        IssueDocumentEndpoint.Map(documents);
        DownloadDocumentEndpoint.Map(documents);
        VoidDocumentEndpoint.Map(documents);
        RecordDocumentServiceEndpoint.Map(documents);

        var templates = api.MapGroup("/document-templates").WithTags("文书");
        ListDocumentTemplatesEndpoint.Map(templates);
        DownloadDocumentTemplateEndpoint.Map(templates);
        UploadDocumentTemplateEndpoint.Map(templates);

        var numbers = api.MapGroup("/document-numbers").WithTags("文书");
        NumberSeriesEndpoints.Map(numbers);
        ImportDocumentNumbersEndpoint.Map(numbers);
    }
}
