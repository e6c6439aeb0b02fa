using System.Globalization;
using Fazhi.Kernel;
using Fazhi.Platform.Documents.Docx;
using Fazhi.Platform.Documents.Features;
using Fazhi.Platform.Matters;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Documents;

/// <summary>为一个事项出一份文书：种类、日期，以及案件中没有、由承办人补填的栏目。</summary>
internal sealed record DocumentOrder(Guid MatterId, string Code, DateOnly? IssuedOn, IReadOnlyDictionary<string, string>? Fields);

/// <summary>备好的底稿：只差文号。</summary>
/// <param name="Place">Where the request gives the fields, for the names of the errors.</param>
internal sealed record DocumentDraft(Matter Matter, DocumentDefinition Definition, byte[] Template, int TemplateVersion, DateOnly IssuedOn, DocumentFields Fields,
    string Place)
{
    /// <summary>What is missing is said before a number is touched.</summary>
    /// <exception cref="ValidationException">A required field has no value (400).</exception>
    public void RequireComplete()
    {
        Fields["document.number"] = DocumentDrafts.NumberToCome;
        if (DocxTemplate.Missing(Template, Definition, Fields) is { Count: > 0 } missing) new FillResult.MissingFields(missing).Complete(Place);
    }

    public FillResult Fill(string number)
    {
        Fields["document.number"] = number;
        return DocxTemplate.Fill(Template, Definition, Fields);
    }
}

/// <summary>Collects what a document is filled with: the dossier's facts, what the clerk adds, the template in force.</summary>
internal sealed class DocumentDrafts(
    PlatformDbContext db, IMatterAccess access, DocumentCatalogue catalogue, StepsWithDocuments steps, IEnumerable<IDocumentFacts> facts, ICurrentUser users, TimeProvider clock)
{
    public const string NumberToCome = "（待编号）";
    public const string FieldsOfRequest = "fields.";
    private const int LongestField = 4000;

    /// <exception cref="ConflictException">The step that writes the document has not been taken, or its document is there already (409).</exception>
    /// <exception cref="ValidationException">A field that the document does not have, or that the dossier knows otherwise (400).</exception>
    public async Task<DocumentDraft> PrepareAsync(DocumentOrder order, CancellationToken ct, string place = FieldsOfRequest)
    {
        var matter = await access.RequireAsync(order.MatterId, ct);
        var (source, definition) = catalogue.Require(order.Code);
        var issuedOn = order.IssuedOn ?? clock.TodayInChina();
        if (source.Module != matter.Module || facts.FirstOrDefault(f => f.Module == source.Module) is not { } module) throw new NotFoundException("没有这种文书。");
        if (!source.IsOf(users.User)) throw new NotFoundException("没有这种文书，或者无权印发。");
        DocumentNumbers.RequireThisYear(issuedOn, clock.TodayInChina());
        if (await steps.RequireOpenAsync(matter, definition, ct) is { } step)
        {
            if (!source.IsIssuedBy(users.User, step))
                throw new ForbiddenException("document.of-another-body", $"《{definition.Name}》由办理“{step.StepLabel}”的机构印发。");
            if (issuedOn < step.StepOn) throw Wrong("issuedOn", $"成文日期不能早于“{step.StepLabel}”之日（{step.StepOn:yyyy-MM-dd}）。");
        }

        var fields = await module.FieldsAsync(matter.Id, definition, issuedOn, ct);
        fields["document.date"] = issuedOn;
        foreach (var (path, text) in order.Fields ?? new Dictionary<string, string>())
        {
            var (field, added) = Read(definition, path, text, place);
            // What the dossier knows stands: one document that says otherwise would be seen by nobody and audited nowhere.
            if (!field.IsChoice && !DocumentFields.IsBlank(fields[path]) && !Equals(fields[path], added))
                throw Wrong(place + path, $"{field.Label}取自案件，不能在文书中改写。");
            // A choice tells of what has happened (送达日期).
            if (field.IsChoice && added is DateOnly day && day > clock.TodayInChina()) throw Wrong(place + path, $"{field.Label}不能晚于今天。");
            fields[path] = added;
        }

        var (template, version) = await TemplateAsync(source, definition, ct);
        return new(matter, definition, template, version, issuedOn, fields, place);
    }

    /// <summary>The newest version uploaded, or the shipped one.</summary>
    public async Task<(byte[] Docx, int Version)> TemplateAsync(DocumentSource source, DocumentDefinition definition, CancellationToken ct)
    {
        var uploaded = await db.Set<DocumentTemplateVersion>().AsNoTracking().Where(t => t.Code == definition.Code).OrderByDescending(t => t.Number).FirstOrDefaultAsync(ct);
        return uploaded is null ? (source.ShippedTemplate(definition), 1) : (uploaded.Docx, uploaded.Number);
    }

    private static (DocumentField Field, object? Value) Read(DocumentDefinition definition, string path, string text, string place)
    {
        var field = definition.Fields.FirstOrDefault(f => f.Path == path);
        if (field is null || path.StartsWith("document.", StringComparison.Ordinal)) throw Wrong(place + path, "本文书没有这个栏目。");
        if (string.IsNullOrWhiteSpace(text)) return (field, null);
        if (text.Length > LongestField) throw Wrong(place + path, $"{field.Label}不能超过 {LongestField} 个字。");
        return (field, field.Kind switch
        {
            FieldKind.Text => text,
            FieldKind.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Wrong(place + path, $"{field.Label}应当是日期。"),
            FieldKind.Money => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var yuan) && Math.Abs(yuan) < 1e12m ? yuan : throw Wrong(place + path, $"{field.Label}应当是金额。"),
            FieldKind.Number => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(place + path, $"{field.Label}应当是整数。"),
            FieldKind.Condition => bool.TryParse(text, out var yes) ? yes : throw Wrong(place + path, $"{field.Label}应当是 true 或者 false。"),
            _ => throw Wrong(place + path, $"{field.Label}取自案件，不能补填。"),
        });
    }

    private static ValidationException Wrong(string field, string sentence) => new(sentence, [new ValidationFailure(field, sentence)]);
}
