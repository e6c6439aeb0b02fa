using Fazhi.DecisionReview.Domain.Kinds;
using Fazhi.DecisionReview.Domain.Reviews;
using Fazhi.DecisionReview.Features.Reviews.Submission;
using Fazhi.DecisionReview.Persistence;
using Fazhi.Kernel.Dossiers;
using Fazhi.Platform.Attachments;
using Fazhi.Platform.Excel;
using Fazhi.Platform.Organizations;

namespace Fazhi.DecisionReview.Features.Reviews.Exchange;

/// <summary>导入送审台账：先试算；总行数 = 接受 + 退回 + 空行；同一编号再次导入不新建。</summary>
internal sealed record ImportReviewsCommand(Stream File, bool DryRun) : IRequest<SheetImportResult>;

internal static class ImportReviewsEndpoint
{
    public static void Map(RouteGroupBuilder reviews)
    {
        reviews.MapPost("/import", async (HttpRequest request, ISender sender, CancellationToken ct, bool dryRun = true) =>
            {
                var (_, file) = await Multipart.OnlyFileAsync(request, ct);
                return TypedResults.Ok(await sender.Send(new ImportReviewsCommand(file, dryRun), ct));
            })
            .Accepts<FileUpload>("multipart/form-data")
            .WithName("ImportReviews").WithSummary("导入送审台账（xlsx）").RequirePermission(DecisionReviewPermissions.Import);
        reviews.MapGet("/import-template.xlsx", (CancellationToken ct) =>
                TypedResults.Stream(output => SheetTemplate.WriteAsync(output, ReviewImportLayout.Sheet, ct), Workbook.ContentType, "送审台账导入模板.xlsx"))
            .WithName("DownloadReviewImportTemplate").WithSummary("送审台账导入模板（xlsx）").Produces(StatusCodes.Status200OK, contentType: Workbook.ContentType)
            .RequirePermission(DecisionReviewPermissions.Import);
    }
}

internal sealed class ImportReviewsHandler(DecisionReviewDbContext db, ReviewRegistrar registrar, IOrganizationDirectory organizations, ICurrentUser users, Acts acts)
    : IRequestHandler<ImportReviewsCommand, SheetImportResult>
{
    public async Task<SheetImportResult> Handle(ImportReviewsCommand request, CancellationToken cancellationToken)
    {
        var county = users.User.CountyCode;
        var units = (await organizations.GetAsync(cancellationToken)).All.Where(o => o.CountyCode == county && o.Kind is OrganizationKind.Department or OrganizationKind.Township)
            .GroupBy(o => o.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var kinds = (await db.Kinds.AsNoTracking().Where(k => !k.Retired).ToListAsync(cancellationToken)).GroupBy(k => k.Name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        return await new SheetImport<ImportedReview>(ReviewImportLayout.Sheet).ImportAsync(request.File, request.DryRun, new Target(db, registrar, acts, county, units, kinds), cancellationToken);
    }

    private sealed class Target(DecisionReviewDbContext db, ReviewRegistrar registrar, Acts acts, string county, Dictionary<string, OrganizationNode> units, Dictionary<string, SubjectKind> kinds)
        : ISheetTarget<ImportedReview>
    {
        public async Task<IReadOnlySet<string>> ExistingAsync(IReadOnlyCollection<string> keys, CancellationToken ct) =>
            (await db.ImportedKeysAsync(keys, ct)).ToHashSet(StringComparer.Ordinal);

        public Task<IReadOnlyList<string>> ProblemsAsync(ImportedReview row, CancellationToken ct)
        {
            var problems = new List<string>();
            if (!units.TryGetValue(row.Unit, out var unit)) problems.Add($"送审单位：机构表中没有“{row.Unit}”");
            if (!kinds.TryGetValue(row.Kind, out var kind)) problems.Add($"送审种类：目录中没有“{row.Kind}”，或者已经停用");
            if (row.Village is not null && unit is { Kind: OrganizationKind.Department }) problems.Add("村级组织：只有乡镇可以为村级组织送审");
            if (row.Village is not null && kind is { ForVillages: false }) problems.Add(ReviewRules.VillageKind.Sentence);
            if (row.PartyNames.Count > 20 || row.PartyNames.Any(p => p.Length > 100)) problems.Add("对方当事人：最多20名，每名100字以内");
            if (row.SubmittedOn > acts.Begin().Today) problems.Add(DossierRules.NotInTheFuture.Sentence);
            return Task.FromResult<IReadOnlyList<string>>(problems);
        }

        public async Task SaveAsync(IReadOnlyList<ImportedReview> rows, CancellationToken ct)
        {
            foreach (var row in rows)
            {
                var (act, kind) = (acts.Begin().OnDay(row.SubmittedOn), kinds[row.Kind]);
                var filing = await registrar.FileAsync(county, units[row.Unit].Id, row.Village, kind.Code, act.Actor, null, 1, row.SubmittedOn, ct);
                db.Add(LegalityReview.Submit(filing with { SourceKey = row.SourceNumber }, SubjectOf(row, kind), null, act));
            }

            await db.SaveChangesAsync(ct);
        }

        /// <summary>The ledger says what was submitted, not with which papers: they are found under its number.</summary>
        private static ReviewSubject SubjectOf(ImportedReview row, SubjectKind kind) => new(row.Title, row.Summary, [], row.PartyNames,
            [.. kind.Materials.Select(m => new SubmittedMaterial(m.Name, m.Required, false, $"导入自台账，原编号{row.SourceNumber}"))], null);
    }
}
