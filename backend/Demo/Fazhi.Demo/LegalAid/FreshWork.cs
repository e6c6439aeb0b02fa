using Fazhi.LegalAid.Domain;

namespace Fazhi.Demo.LegalAid;

/// <summary>Work around today: each stage, with days to go, due soon and overdue, for every desk that a demo user sits at.</summary>
internal static class FreshWork
{
    /// <summary>A case whose last act lies so many days back.</summary>
    /// <param name="ForLawyer">Assigned to the lawyer who signs in.</param>
    internal sealed record Item(Reach Reach, int Age, bool ForLawyer = false);

    /// <summary>At the centre and at the two offices that sign in: all of it.</summary>
    public static readonly IReadOnlyList<Item> Desk =
    [
        new(Reach.Received, 1), new(Reach.Received, 5), new(Reach.Received, 11),
        new(Reach.AwaitingSupplement, 4), new(Reach.AwaitingSupplement, 16),
        new(Reach.AwaitingAssignment, 1), new(Reach.AwaitingAssignment, 7),
        new(Reach.Assigned, 2, true), new(Reach.Assigned, 9, true),
        new(Reach.Handling, 12, true), new(Reach.LawyerChangeRequested, 3),
        new(Reach.Concluded, 8, true), new(Reach.Concluded, 28, true), new(Reach.Concluded, 37, true),
        new(Reach.DossierSubmitted, 6), new(Reach.DossierSubmitted, 29),
        new(Reach.SubsidyDue, 3), new(Reach.ReadyToFile, 2), new(Reach.Refused, 9), new(Reach.ObjectionUnderReview, 2),
        new(Reach.Terminated, 6),
    ];

    /// <summary>At the other offices: one each, in turn.</summary>
    public static Item Elsewhere(int turn) => Desk[turn % Desk.Count] with { ForLawyer = false };

    /// <summary>How many days before the last act each of the acts that lead to a stage was done.</summary>
    public static IReadOnlyList<(AidStep? Step, int Before)> Path(Reach reach) => reach switch
    {
        Reach.Received => [(null, 0)],
        Reach.AwaitingSupplement => [(null, 2), (AidStep.RequestSupplement, 0)],
        Reach.Refused => [(null, 4), (AidStep.Refuse, 0)],
        Reach.ObjectionUnderReview => [(null, 14), (AidStep.Refuse, 9), (AidStep.RaiseObjection, 0)],
        Reach.AwaitingAssignment => [(null, 4), (AidStep.Grant, 0)],
        Reach.Assigned => [(null, 8), (AidStep.Grant, 3), (AidStep.Assign, 0)],
        Reach.Handling => [(null, 30), (AidStep.Grant, 26), (AidStep.Assign, 24), (AidStep.SignAgreement, 21), (AidStep.ReportProgress, 0)],
        Reach.LawyerChangeRequested => [(null, 40), (AidStep.Grant, 36), (AidStep.Assign, 34), (AidStep.SignAgreement, 31), (AidStep.RequestLawyerChange, 0)],
        Reach.Concluded => [.. Concluded(0)],
        Reach.DossierSubmitted => [.. Concluded(12), (AidStep.SubmitDossier, 0)],
        Reach.SubsidyDue => [.. Concluded(30), (AidStep.SubmitDossier, 18), (AidStep.AcceptDossier, 0)],
        Reach.ReadyToFile => [.. Concluded(40), (AidStep.SubmitDossier, 26), (AidStep.AcceptDossier, 9), (AidStep.ApproveSubsidy, 0)],
        Reach.Terminated => [(null, 46), (AidStep.Grant, 42), (AidStep.Assign, 40), (AidStep.SignAgreement, 37), (AidStep.Terminate, 2), (AidStep.SendTermination, 1), (AidStep.RecordService, 0)],
        _ => throw new ArgumentOutOfRangeException(nameof(reach), reach, null),
    };

    private static IEnumerable<(AidStep? Step, int Before)> Concluded(int before) =>
        [(null, before + 70), (AidStep.Grant, before + 66), (AidStep.Assign, before + 64), (AidStep.SignAgreement, before + 60), (AidStep.ReportProgress, before + 30), (AidStep.Conclude, before)];
}
