using Fazhi.Platform.Attachments.Features;
using Fazhi.Platform.Identity;
using Fazhi.Platform.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Platform.Attachments;

/// <summary>附件的权限；看得到哪些附件由事项的数据范围决定。</summary>
public static class AttachmentPermissions
{
    public static readonly Permission Read = new("attachments.read", "查看和下载附件");
    public static readonly Permission Write = new("attachments.write", "上传附件，删除自己上传的附件");
    public static readonly Permission RemoveAny = new("attachments.remove-any", "删除他人上传的附件");

    public static readonly PermissionSource Source = new("attachments", "附件", [Read, Write, RemoveAny],
    [
        new(BuiltInRoles.LegalAidClerk, ScopeKind.None, Read, Write, RemoveAny), new(BuiltInRoles.JusticeOffice, ScopeKind.None, Read, Write),
        new(BuiltInRoles.Lawyer, ScopeKind.None, Read, Write), new(BuiltInRoles.Leader, ScopeKind.None, Read),
        new(BuiltInRoles.NormativeDocumentsClerk, ScopeKind.None, Read, Write, RemoveAny), new(BuiltInRoles.DepartmentLiaison, ScopeKind.None, Read, Write),
    ]);
}

/// <summary>附件的组装。</summary>
public static class AttachmentRegistration
{
    /// <summary>内容存入 <c>Attachments:Folder</c>，不设置时存入数据文件夹下的 attachments。</summary>
    public static IServiceCollection AddAttachments(this IServiceCollection services)
    {
        services.AddOptions<AttachmentOptions>().BindConfiguration(AttachmentOptions.Section).ValidateDataAnnotations().ValidateOnStart()
            .Configure<IConfiguration>((options, configuration) => options.Folder ??= Path.GetFullPath(Path.Combine(configuration["Data:Folder"] ?? ".data", "attachments")));
        services.AddSingleton<IAttachmentStore, FolderAttachmentStore>();
        return services.AddPermissions(AttachmentPermissions.Source);
    }

    /// <summary>Maps <c>attachments</c> under the API's root <c>/api/v1</c>.</summary>
    public static void MapAttachments(this IEndpointRouteBuilder api)
    {
        var attachments = api.MapGroup("/attachments").WithTags("附件");
        UploadAttachmentEndpoint.Map(attachments);
        ListAttachmentsEndpoint.Map(attachments);
        DownloadAttachmentEndpoint.Map(attachments);
        DeleteAttachmentEndpoint.Map(attachments);
    }
}
