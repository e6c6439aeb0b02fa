using Fazhi.Kernel.Dossiers;
using Fazhi.LegalAid.Domain;
using Fazhi.LegalAid.Features.Registration;
using Fazhi.LegalAid.Persistence;
using Fazhi.Platform.Attachments;
using Fazhi.Platform.Excel;

namespace Fazhi.LegalAid.Features.Exchange;

/// <summary>导入申请：先试算；总行数 = 接受 + 退回 + 空行；同一文件再次导入不新建。</summary>
internal sealed record ImportCasesCommand(Stream File, bool DryRun) : IRequest<SheetImportResult>;

internal static class ImportCasesEndpoint
{
    public static void Map(RouteGroupBuilder cases) => cases
        .MapPost("/import", async (HttpRequest request, ISender sender, CancellationToken ct, bool dryRun = true) =>
        {
            var (_, file) = await Multipart.OnlyFileAsync(request, ct);
            return TypedResults.Ok(await sender.Send(new ImportCasesCommand(file, dryRun), ct));
        })
        .Accepts<FileUpload>("multipart/form-data")
        .WithName("ImportAidCases").WithSummary("导入申请（xlsx）").RequirePermission(LegalAidPermissions.Import);
}

internal sealed class ImportCasesHandler(LegalAidDbContext db, CaseRegistrar registrar, Acts acts) : IRequestHandler<ImportCasesCommand, SheetImportResult>
{
    public Task<SheetImportResult> Handle(ImportCasesCommand request, CancellationToken cancellationToken) =>
        new SheetImport<ImportedApplication>(ImportLayout.Sheet).ImportAsync(request.File, request.DryRun, new Target(db, registrar, acts), cancellationToken);

    private sealed class Target(LegalAidDbContext db, CaseRegistrar registrar, Acts acts) : ISheetTarget<ImportedApplication>
    {
        private readonly ReceiveAidApplicationValidator validator = new();
        private readonly HashSet<(string Person, string Cause)> ofThisFile = [];

        public async Task<IReadOnlySet<string>> ExistingAsync(IReadOnlyCollection<string> keys, CancellationToken ct) =>
            (await db.ImportedKeysAsync(keys, ct)).ToHashSet(StringComparer.Ordinal);

        public async Task<IReadOnlyList<string>> ProblemsAsync(ImportedApplication row, CancellationToken ct)
        {
            var body = row.ToBody();
            var result = await validator.ValidateAsync(new ReceiveAidApplicationCommand(body), ct);
            if (!result.IsValid) return [.. result.Errors.Select(e => e.ErrorMessage)];
            if (row.ReceivedOn > acts.Begin().Today) return [DossierRules.NotInTheFuture.Sentence];
            var (subject, persons) = (body.Subject.ToSubject(), body.Applicants.Select(a => a.ToDetails()).ToList());
            if (await registrar.ProblemAsync(AidOrigin.Application, subject, persons, body.ReceivedOn, ct) is var (_, sentence)) return [sentence];
            var duplicates = await registrar.DuplicatesAsync(subject, persons, ct);
            if (duplicates.Count > 0) return [$"同一当事人的同一事项已有在办案件：{string.Join('、', duplicates)}"];
            return ofThisFile.Add((persons[0].DocumentNumber, subject.Cause)) ? [] : ["同一当事人的同一事项在本文件中已有一行。"];
        }

        public async Task SaveAsync(IReadOnlyList<ImportedApplication> rows, CancellationToken ct)
        {
            foreach (var row in rows)
            {
                var body = row.ToBody();
                var filing = await registrar.FileAsync(AidOrigin.Application, body.Subject, body.Applicants, null, body.ReceivedOn, ct);
                db.Add(AidCase.Receive(filing with { SourceKey = row.SourceNumber }, body.Channel, body.Means, acts.Begin().OnDay(body.ReceivedOn)));
            }

            await db.SaveChangesAsync(ct);
        }
    }
}
