using Fazhi.DecisionReview.Domain.Advisers;

namespace Fazhi.DecisionReview.Persistence;

/// <summary>The conditions of the register as the database reads them; <see cref="Adviser"/> says the same of one person.</summary>
internal static class AdviserQueries
{
    /// <summary>在册的律师、公职律师：律师万人比的分子。</summary>
    public static IQueryable<Adviser> LawyersOn(this IQueryable<Adviser> advisers, DateOnly on) => advisers.Where(a =>
        (a.Kind == AdviserKind.Lawyer || a.Kind == AdviserKind.PublicLawyer) && a.LicensedSince <= on && (a.EndedOn == null || a.EndedOn > on));

    /// <summary>当日可以受邀请的：公职律师，以及在聘期内的法律顾问。</summary>
    public static IQueryable<Adviser> InOfficeOn(this IQueryable<Adviser> advisers, DateOnly on) => advisers.Where(a =>
        a.LicensedSince <= on && (a.EndedOn == null || a.EndedOn > on)
        && (a.Kind == AdviserKind.PublicLawyer || (a.AppointedFrom != null && a.AppointedFrom <= on && (a.AppointedUntil == null || a.AppointedUntil >= on))));
}
