using Fazhi.Kernel;
using Fazhi.Kernel.Identifiers;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Documents.Features;

/// <summary>补录接管以前用过的文号：全部录入，或者一个也不录；此后从其后接着编。</summary>
internal sealed record ImportDocumentNumbersCommand(string Code, IReadOnlyList<string> Numbers) : IRequest<ImportedDocumentNumbers>;

/// <param name="Numbers">文号，如“进法援刑字〔2022〕第12号”；[2022]、（2022）和全角数字都认。</param>
internal sealed record ImportDocumentNumbersBody(IReadOnlyList<string> Numbers);

/// <summary>补录的结果。</summary>
/// <param name="Numbers">按序列的写法记下的文号。</param>
internal sealed record ImportedDocumentNumbers(IReadOnlyList<string> Numbers);

internal static class ImportDocumentNumbersEndpoint
{
    public static void Map(RouteGroupBuilder series) => series
        .MapPost("/{code}/import", async (string code, ImportDocumentNumbersBody body, ISender sender, CancellationToken ct) =>
            TypedResults.Ok(await sender.Send(new ImportDocumentNumbersCommand(code, body.Numbers), ct)))
        .WithName("ImportDocumentNumbers").WithSummary("补录以前用过的文号").RequirePermission(DocumentPermissions.ManageTemplates);
}

internal sealed class ImportDocumentNumbersValidator : AbstractValidator<ImportDocumentNumbersCommand>
{
    public ImportDocumentNumbersValidator()
    {
        RuleFor(c => c.Numbers).NotEmpty().Must(n => n.Count <= 2000).WithMessage("一次补录 1 至 2000 个文号。").WithName("文号");
        RuleForEach(c => c.Numbers).NotEmpty().MaximumLength(100).WithName("文号");
    }
}

internal sealed class ImportDocumentNumbersHandler(PlatformDbContext db, DocumentCatalogue catalogue, DocumentNumbers numbers, ICurrentUser users, TimeProvider clock)
    : IRequestHandler<ImportDocumentNumbersCommand, ImportedDocumentNumbers>
{
    public async Task<ImportedDocumentNumbers> Handle(ImportDocumentNumbersCommand command, CancellationToken cancellationToken)
    {
        var ((source, series), county, now) = (catalogue.RequireSeries(command.Code), users.User.CountyCode, clock.GetUtcNow());
        source.RequireOf(users.User);
        var pattern = await numbers.PatternAsync(county, series, cancellationToken);
        var prefix = DocumentNumber.Parse(DocumentNumbers.Write(pattern, 2022, 1)).Prefix;
        var read = command.Numbers.Select(text => DocumentNumber.TryParse(text, out var number) ? number : null).ToList();
        var written = read.ConvertAll(n => n is null ? "" : DocumentNumbers.Write(pattern, n.Year, n.Sequence));
        var used = await UsedAsync(county, written, cancellationToken);
        var failures = read.SelectMany((number, i) => Problem(number, i) is { } problem ? [new ValidationFailure($"numbers[{i}]", problem)] : Array.Empty<ValidationFailure>()).ToList();
        if (failures.Count > 0) throw new ValidationException(failures);

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        db.AddRange(read.Zip(written, (n, text) => LegacyDocumentNumber.Of(county, series.Code, n!.Year, n.Sequence, text, now)));
        await db.SaveChangesAsync(cancellationToken);
        foreach (var year in read.GroupBy(n => n!.Year).OrderBy(y => y.Key))
            await numbers.TakeOverAsync(county, series, year.Key, year.Max(n => n!.Sequence), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(written);

        string? Problem(DocumentNumber? number, int i) => number switch
        {
            null => "不是文号，应写作“进府发〔2022〕3号”的样子。",
            _ when number.Prefix != prefix => $"机关代字与本序列的写法“{pattern}”不符。",
            _ when number.Year > clock.TodayInChina().Year => "年份晚于今年。",
            _ when used.Contains(written[i]) => "已经用过。",
            _ when written.IndexOf(written[i]) < i => "与前面的一个重复。",
            _ => null,
        };
    }

    private async Task<HashSet<string>> UsedAsync(string county, List<string> written, CancellationToken ct) =>
    [
        .. await db.Set<LegacyDocumentNumber>().Where(n => n.CountyCode == county && written.Contains(n.Number)).Select(n => n.Number).ToListAsync(ct),
        .. await db.Set<IssuedDocument>().Where(d => d.CountyCode == county && d.Number != null && written.Contains(d.Number)).Select(d => d.Number!).ToListAsync(ct),
    ];
}
