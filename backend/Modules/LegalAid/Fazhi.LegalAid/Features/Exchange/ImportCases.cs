using Fazhi.Kernel.Dossiers;
using Fazhi.LegalAid.Domain;
using Fazhi.LegalAid.Features.Registration;
using Fazhi.LegalAid.Persistence;
using Fazhi.Platform.Attachments;
using Fazhi.Platform.Excel;

namespace Fazhi.LegalAid.Features.Exchange;

/// <summary>导入申请：先试算；总行数 = 接受 + 退回 + 空行；同一文件再次导入不新建。</summary>
internal sealed record ImportCasesCommand(Stream File, bool DryRun) : IRequest<AidImport>;

/// <summary>导入结果。</summary>
/// <param name="Report">各项行数和退回的行。</param>
/// <param name="RejectedRowsFile">退回的各行（xlsx，base64），与导入模板同一版式，末栏是原因；没有退回的为空。</param>
internal sealed record AidImport(SheetImportReport Report, byte[]? RejectedRowsFile);

internal static class ImportCasesEndpoint
{
    public static void Map(RouteGroupBuilder cases) => cases
        .MapPost("/import", async (HttpRequest request, ISender sender, CancellationToken ct, bool dryRun = true) =>
        {
            var (_, file) = await Multipart.FirstFileAsync(request, ct);
            return TypedResults.Ok(await sender.Send(new ImportCasesCommand(file, dryRun), ct));
        })
        .Accepts<FileUpload>("multipart/form-data")
        .WithName("ImportAidCases").WithSummary("导入申请（xlsx）").RequirePermission(LegalAidPermissions.Import);
}

internal sealed class ImportCasesHandler(LegalAidDbContext db, CaseRegistrar registrar, Acts acts) : IRequestHandler<ImportCasesCommand, AidImport>
{
    public async Task<AidImport> Handle(ImportCasesCommand request, CancellationToken cancellationToken)
    {
        using var file = new MemoryStream();   // a workbook is read from its end
        await request.File.CopyToAsync(file, cancellationToken);
        file.Position = 0;
        var report = await new SheetImport<ImportedApplication>(ImportLayout.Sheet)
            .RunAsync(file, request.DryRun, new Target(db, registrar, acts), cancellationToken);
        if (report.Rejected == 0) return new(report, null);
        using var rejected = new MemoryStream();
        await RejectedRowsSheet.WriteAsync(rejected, ImportLayout.Sheet, report.RejectedRows, cancellationToken);
        return new(report, rejected.ToArray());
    }

    private sealed class Target(LegalAidDbContext db, CaseRegistrar registrar, Acts acts) : ISheetTarget<ImportedApplication>
    {
        private readonly ReceiveAidApplicationValidator validator = new();

        public async Task<IReadOnlySet<string>> ExistingAsync(IReadOnlyCollection<string> keys, CancellationToken ct) =>
            (await db.ImportedKeysAsync(keys, ct)).ToHashSet(StringComparer.Ordinal);

        public async Task<IReadOnlyList<string>> ProblemsAsync(ImportedApplication row, CancellationToken ct)
        {
            var body = row.ToBody();
            var result = await validator.ValidateAsync(new ReceiveAidApplicationCommand(body), ct);
            if (!result.IsValid) return [.. result.Errors.Select(e => e.ErrorMessage)];
            if (row.ReceivedOn > acts.Begin().Today) return [DossierRules.NotInTheFuture.Sentence];
            var duplicates = await registrar.DuplicatesAsync(body.Subject, body.Applicants, ct);
            return duplicates.Count == 0 ? [] : [$"同一当事人的同一事项已有在办案件：{string.Join('、', duplicates)}"];
        }

        public async Task SaveAsync(IReadOnlyList<ImportedApplication> rows, CancellationToken ct)
        {
            foreach (var row in rows)
            {
                var body = row.ToBody();
                var filing = await registrar.FileAsync(body.Subject, body.Applicants, null, body.ReceivedOn, ct);
                db.Add(AidCase.Receive(filing with { SourceKey = row.SourceNumber }, body.Channel, body.Means, acts.Begin().OnDay(body.ReceivedOn)));
            }

            await db.SaveChangesAsync(ct);
        }
    }
}
