using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Making;

/// <summary>引用的依据。</summary>
/// <param name="LawId">上位法。</param>
/// <param name="LawVersionId">引用的版本；不给则为最新版本。</param>
/// <param name="Provisions">条、款，如“第二十一条第一款”；引用整部法的为空。</param>
internal sealed record CitationInput(Guid LawId, Guid? LawVersionId, IReadOnlyList<string> Provisions);

internal sealed class CitationInputValidator : AbstractValidator<CitationInput>
{
    public CitationInputValidator()
    {
        RuleFor(c => c.Provisions).Must(p => p.Count <= 100).WithName("条款").WithMessage("一部法引用的条款不超过 100 处。");
        RuleForEach(c => c.Provisions).NotEmpty().MaximumLength(100).Must(p => ArticleKey.Of(p?.Trim()) is not null).WithName("条款")
            .WithMessage("条款须以“第…条”起头，如“第二十一条第一款”。");
    }
}

/// <summary>Looks citations up in the law library.</summary>
internal sealed class CitationBook(NormativeDocumentsDbContext db)
{
    /// <summary>The provisions cited, each once.</summary>
    /// <exception cref="MalformedRequestException">No such law or version.</exception>
    /// <exception cref="RuleViolationException">The version has no such article.</exception>
    public async Task<IReadOnlyList<CitedProvision>> ResolveAsync(IReadOnlyList<CitationInput> citations, CancellationToken ct)
    {
        var cited = new List<CitedProvision>();
        for (var i = 0; i < citations.Count; i++)
        {
            var citation = citations[i];
            var version = await db.LawVersions.AsNoTracking()
                .Where(v => v.LawId == citation.LawId && (citation.LawVersionId == null ? db.Laws.Any(l => l.CurrentVersionId == v.Id) : v.Id == citation.LawVersionId))
                .Select(v => new { v.Id, v.Ordinal, v.LawName, v.Label, Keys = v.Articles.Select(a => a.Key).ToList() })
                .FirstOrDefaultAsync(ct) ?? throw new MalformedRequestException($"bases[{i}].lawId", "上位法库中没有这部法，或者没有这个版本。");
            string?[] provisions = citation.Provisions.Count == 0 ? [null] : [.. citation.Provisions.Select(p => p.Trim()).Distinct()];
            foreach (var provision in provisions)
            {
                var article = ArticleKey.Of(provision);
                if (article is { } key && !version.Keys.Contains(key)) throw LawRules.KnownArticle.Broken($"《{version.LawName}》{provision}。");
                cited.Add(new(citation.LawId, version.Id, version.Ordinal, version.LawName, version.Label, article, provision));
            }
        }

        return [.. cited.DistinctBy(c => (c.LawVersionId, c.Provision))];
    }
}
