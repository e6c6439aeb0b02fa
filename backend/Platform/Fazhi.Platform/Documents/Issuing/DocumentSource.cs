using System.Collections.Concurrent;
using System.Reflection;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Platform.Documents;

/// <summary>一个模块的文书种类；随附的模板是其程序集的嵌入资源 <c>Documents/{代码末段}.docx</c>。</summary>
/// <param name="IssuedBy">Besides the permission to issue documents, one of these: seeing a matter is not deciding it. None named: that permission is enough.</param>
public sealed record DocumentSource(string Module, IReadOnlyList<DocumentDefinition> Definitions, Assembly Templates, params IReadOnlyList<Permission> IssuedBy)
{
    private readonly ConcurrentDictionary<string, byte[]> shipped = new(StringComparer.Ordinal);

    /// <summary>Whether the user's body issues the document of a step: where several of a module's bodies issue, each issues those of its own steps.</summary>
    internal bool IsIssuedBy(CurrentUser user, StepWithDocument step) =>
        !IssuedBy.Any(p => p.Code == step.Permission) || user.Permissions.Contains(step.Permission!);

    /// <summary>Whether the user's body issues documents of the module at all.</summary>
    internal bool IsOf(CurrentUser user) => IssuedBy.Count == 0 || IssuedBy.Any(user.Has);

    /// <summary>Templates and numbers are kept by who issues what is made of them.</summary>
    /// <exception cref="ForbiddenException">The module's documents are another body's (403).</exception>
    internal void RequireOf(CurrentUser user)
    {
        if (!IsOf(user)) throw new ForbiddenException("document.of-another-module", "这种文书由其他业务的承办人印发，模板和文号也由其维护。");
    }

    internal byte[] ShippedTemplate(DocumentDefinition definition) => shipped.GetOrAdd(definition.Code, _ => Read(definition));

    private byte[] Read(DocumentDefinition definition)
    {
        var name = $"Documents/{definition.Code.Split('.')[^1]}.docx";
        using var resource = Templates.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The template {name} is not embedded in {Templates.GetName().Name}.");
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return bytes.ToArray();
    }
}

/// <summary>模块从案件给出文书栏目的值；文号和成文日期由平台给出。</summary>
public interface IDocumentFacts
{
    string Module { get; }

    /// <summary>The caller may see the matter: that is checked before.</summary>
    Task<DocumentFields> FieldsAsync(Guid matterId, DocumentDefinition definition, DateOnly issuedOn, CancellationToken ct);

    /// <summary>Whether the dossier itself names the document by its number: then it is past voiding.</summary>
    Task<bool> IsCitedAsync(Guid matterId, string number, CancellationToken ct) => Task.FromResult(false);
}

/// <summary>全部模块的文书种类。</summary>
public sealed class DocumentCatalogue(IEnumerable<DocumentSource> sources)
{
    private readonly List<(DocumentSource Source, DocumentDefinition Definition)> all = [.. sources.SelectMany(s => s.Definitions.Select(d => (s, d)))];

    public IReadOnlyList<(DocumentSource Source, DocumentDefinition Definition)> All => all;

    /// <exception cref="NotFoundException">No such document (404).</exception>
    public (DocumentSource Source, DocumentDefinition Definition) Require(string code) =>
        all.Find(d => d.Definition.Code == code) is { Definition: not null } found ? found : throw new NotFoundException("没有这种文书。");

    /// <exception cref="NotFoundException">No such series (404).</exception>
    internal (DocumentSource Source, NumberSeries Series) RequireSeries(string code) =>
        all.Find(d => d.Definition.Series?.Code == code) is { Definition.Series: { } series } found ? (found.Source, series) : throw new NotFoundException("没有这个文号序列。");
}

/// <summary>Registration of a module's documents.</summary>
public static class DocumentSourceRegistration
{
    public static IServiceCollection AddDocumentSource<TFacts>(this IServiceCollection services, DocumentSource source)
        where TFacts : class, IDocumentFacts => services.AddSingleton(source).AddScoped<IDocumentFacts, TFacts>();
}
