using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Documents.Features;

/// <summary>文书种类和各自现用的模板。</summary>
internal sealed record ListDocumentTemplatesQuery(string? Module) : IRequest<IReadOnlyList<DocumentTemplateRow>>;

/// <summary>一种文书：现用模板的版本，以及模板可以使用的栏目。</summary>
/// <param name="MayChange">本人可以上传新版：由其印发该业务的文书。</param>
/// <param name="IsOfAStep">由步骤产生：办理该步之后才能制作，一步一份；否则随时可以制作。</param>
internal sealed record DocumentTemplateRow(
    string Code, string Name, string Module, int Version, string? UploadedByName, DateTimeOffset? UploadedAt, string? Series, bool IsOfAStep, bool MayChange,
    IReadOnlyList<DocumentTemplateField> Fields);

/// <summary>模板可以使用的栏目。</summary>
internal sealed record DocumentTemplateField(string Path, string Label, FieldKind Kind, bool Required, IReadOnlyList<DocumentTemplateField> Columns)
{
    public static DocumentTemplateField Of(DocumentField field) => new(field.Path, field.Label, field.Kind, field.Required, [.. (field.Columns ?? []).Select(Of)]);
}

internal static class ListDocumentTemplatesEndpoint
{
    public static void Map(RouteGroupBuilder templates) => templates
        .MapGet("", async ([AsParameters] ListDocumentTemplatesQuery query, ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(query, ct)))
        .WithName("ListDocumentTemplates").WithSummary("文书种类和模板").RequirePermission(DocumentPermissions.Read);
}

internal sealed class ListDocumentTemplatesValidator : AbstractValidator<ListDocumentTemplatesQuery>
{
    public ListDocumentTemplatesValidator() => RuleFor(q => q.Module).MaximumLength(40).WithName("模块");
}

internal sealed class ListDocumentTemplatesHandler(PlatformDbContext db, DocumentCatalogue catalogue, StepsWithDocuments steps, ICurrentUser users)
    : IRequestHandler<ListDocumentTemplatesQuery, IReadOnlyList<DocumentTemplateRow>>
{
    public async Task<IReadOnlyList<DocumentTemplateRow>> Handle(ListDocumentTemplatesQuery query, CancellationToken cancellationToken)
    {
        var uploaded = (await db.Set<DocumentTemplateVersion>().AsNoTracking().Select(t => new { t.Code, t.Number, t.UploadedByName, t.UploadedAt }).ToListAsync(cancellationToken))
            .GroupBy(t => t.Code).ToDictionary(g => g.Key, g => g.MaxBy(t => t.Number)!);
        return [.. catalogue.All.Where(d => string.IsNullOrEmpty(query.Module) || d.Source.Module == query.Module).Select(d =>
        {
            var newest = uploaded.GetValueOrDefault(d.Definition.Code);
            return new DocumentTemplateRow(d.Definition.Code, d.Definition.Name, d.Source.Module, newest?.Number ?? 1, newest?.UploadedByName, newest?.UploadedAt,
                d.Definition.Series?.Code, steps.IsOfAStep(d.Source.Module, d.Definition),
                users.User.Has(DocumentPermissions.ManageTemplates) && d.Source.IsOf(users.User), [.. d.Definition.Fields.Select(DocumentTemplateField.Of)]);
        })];
    }
}
