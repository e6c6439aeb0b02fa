using Fazhi.DecisionReview.Domain.Kinds;
using Fazhi.DecisionReview.Domain.Reviews;
using Fazhi.DecisionReview.Persistence;
using Fazhi.Kernel.Dossiers;
using Fazhi.Platform.Organizations;
using Microsoft.Extensions.Options;

namespace Fazhi.DecisionReview.Features.Reviews.Submission;

/// <summary>What every way of opening a review has in common: from which level it comes, whose matter it is, and its number.</summary>
internal sealed class ReviewRegistrar(DecisionReviewDbContext db, IOrganizationDirectory organizations, IntakeNumbers numbers, IOptions<DecisionReviewOptions> options)
{
    /// <summary>Makes the filing. What a township submits is its justice office's matter first; a department's is its own.</summary>
    /// <param name="village">村级组织的名称；乡镇和部门送审的为空。</param>
    /// <exception cref="RuleViolationException">The kind is unknown or out of use.</exception>
    public async Task<ReviewFiling> FileAsync(string countyCode, Guid submittingId, string? village, string kindCode, Actor submitter, ReviewSource? source, int round, DateOnly on,
        CancellationToken ct)
    {
        var kind = await db.KindsOf(countyCode).FirstOrDefaultAsync(k => k.Code == kindCode, ct);
        if (kind is null or { Retired: true }) throw new RuleViolationException(ReviewRules.KindInUse);
        var tree = await organizations.GetAsync(ct);
        var submitting = tree.Find(submittingId) is { } found && found.CountyCode == countyCode ? found : throw new MalformedRequestException("organizationId", "没有这个送审单位。");
        var township = tree.Above(submitting.Id, OrganizationKind.Township);
        var office = township is null ? null : tree.ChildrenOf(township.Id).FirstOrDefault(o => o.Kind == OrganizationKind.JusticeOffice && o.IsOpen(on)) ?? township;
        var level = township is null ? ReviewLevel.Department : string.IsNullOrWhiteSpace(village) ? ReviewLevel.Township : ReviewLevel.Village;
        if (level == ReviewLevel.Department && !string.IsNullOrWhiteSpace(village)) throw new MalformedRequestException("village", "只有乡镇可以为村级组织送审。");
        var unit = township ?? submitting;
        var number = await numbers.NextAsync(countyCode, "decision-review.reviews", on.Year, ct);
        return new(countyCode, office?.Id ?? submitting.Id, level, IntakeNumbers.Format(options.Value.ReviewNumberPattern, on.Year, number), kind, unit.Id,
            level == ReviewLevel.Village ? village!.Trim() : unit.Name, submitter, source, round);
    }

    /// <summary>送审单位：不指定的为本单位；只能为本人数据范围内的单位送审。</summary>
    public async Task<Guid> SubmittingUnitAsync(Guid? chosen, CurrentUser user, CancellationToken ct)
    {
        if (chosen is not { } id || id == user.OrganizationId) return user.OrganizationId;
        var tree = await organizations.GetAsync(ct);
        var scope = user.ScopeOf("decision-review");
        var within = scope.Kind == ScopeKind.County || scope.OrganizationIds.Contains(id)
            || (tree.Find(user.OrganizationId) is { Kind: OrganizationKind.JusticeOffice, ParentId: { } parent } && parent == id);
        return within ? id : throw new NotFoundException();
    }
}
