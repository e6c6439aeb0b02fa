using Fazhi.Kernel.Identifiers;
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

/// <summary>本人可以维护的文号序列的写法和已编到的号。</summary>
internal sealed record ListNumberSeriesQuery : IRequest<IReadOnlyList<NumberSeriesRow>>;

/// <summary>一个文号序列。</summary>
/// <param name="Version">设定的版本；没有设定过的为 0。</param>
internal sealed record NumberSeriesRow(string Code, string Name, string Pattern, IReadOnlyList<NumberSeriesYear> Years, long Version);

/// <summary>一年已编到的号。</summary>
internal sealed record NumberSeriesYear(int Year, int Last);

/// <summary>设定文号的写法。</summary>
internal sealed record SetNumberPatternCommand(string Code, IfMatch Expected, string Pattern) : IRequest<ETag>;

internal sealed record SetNumberPatternBody(string Pattern);

internal static class NumberSeriesEndpoints
{
    public static void Map(RouteGroupBuilder series)
    {
        series.MapGet("", async (ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(new ListNumberSeriesQuery(), ct)))
            .WithName("ListNumberSeries").WithSummary("文号序列").RequirePermission(DocumentPermissions.ManageTemplates);
        series.MapPut("/{code}", async (string code, IfMatch expected, SetNumberPatternBody body, ISender sender, CancellationToken ct) =>
                Reply.NoContent(await sender.Send(new SetNumberPatternCommand(code, expected, body.Pattern), ct)))
            .WithName("SetNumberPattern").WithSummary("设定文号写法").RequirePermission(DocumentPermissions.ManageTemplates);
    }
}

internal sealed class SetNumberPatternValidator : AbstractValidator<SetNumberPatternCommand>
{
    public SetNumberPatternValidator() => RuleFor(c => c.Pattern).NotEmpty().MaximumLength(80)
        .Must(p => p is not null && p.Contains("〔{year}〕", StringComparison.Ordinal) && p.Contains("{n}", StringComparison.Ordinal))
        .WithMessage("文号应当写明六角括号括入的年份 〔{year}〕 和顺序号 {n}。")
        .Must(p => DocumentNumber.TryParse(DocumentNumbers.Write(p, 2022, 1), out _))
        .WithMessage("文号由机关代字、〔{year}〕、{n} 和“号”组成，如“进府发〔{year}〕{n}号”。").WithName("文号写法");
}

internal sealed class ListNumberSeriesHandler(PlatformDbContext db, DocumentCatalogue catalogue, ICurrentUser users) : IRequestHandler<ListNumberSeriesQuery, IReadOnlyList<NumberSeriesRow>>
{
    public async Task<IReadOnlyList<NumberSeriesRow>> Handle(ListNumberSeriesQuery query, CancellationToken cancellationToken)
    {
        var county = users.User.CountyCode;
        var patterns = await db.Set<NumberPattern>().AsNoTracking().Where(p => p.CountyCode == county).ToDictionaryAsync(p => p.Series, cancellationToken);
        var counters = (await db.Set<DocumentCounter>().AsNoTracking().Where(c => c.CountyCode == county).ToListAsync(cancellationToken)).ToLookup(c => c.Series);
        return [.. catalogue.All.Where(d => d.Definition.Series is not null && d.Source.IsOf(users.User)).DistinctBy(d => d.Definition.Series!.Code).Select(d => new NumberSeriesRow(
            d.Definition.Series!.Code, d.Definition.Name, patterns.GetValueOrDefault(d.Definition.Series.Code)?.Pattern ?? d.Definition.Series.Pattern,
            [.. counters[d.Definition.Series.Code].OrderByDescending(c => c.Year).Select(c => new NumberSeriesYear(c.Year, c.Last))],
            patterns.GetValueOrDefault(d.Definition.Series.Code)?.Version ?? 0))];
    }
}

internal sealed class SetNumberPatternHandler(PlatformDbContext db, DocumentCatalogue catalogue, ICurrentUser users) : IRequestHandler<SetNumberPatternCommand, ETag>
{
    public async Task<ETag> Handle(SetNumberPatternCommand command, CancellationToken cancellationToken)
    {
        var ((source, series), county) = (catalogue.RequireSeries(command.Code), users.User.CountyCode);
        source.RequireOf(users.User);
        var pattern = await db.Set<NumberPattern>().FirstOrDefaultAsync(p => p.CountyCode == county && p.Series == series.Code, cancellationToken);
        command.Expected.Require(pattern?.Version ?? 0);
        if (pattern is null) db.Add(pattern = NumberPattern.Of(county, series.Code));
        pattern.Set(command.Pattern);
        await db.SaveChangesAsync(cancellationToken);
        return new(pattern.Version);
    }
}
