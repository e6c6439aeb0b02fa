using System.ComponentModel;
using Fazhi.Kernel.Dossiers;
using Fazhi.Kernel.Procedures;
using static Fazhi.NormativeDocuments.Domain.FilingStatus;

namespace Fazhi.NormativeDocuments.Domain;

/// <summary>备案审查所处阶段。</summary>
internal enum FilingStatus
{
    [Description("待登记")] Received,
    [Description("待补正材料")] AwaitingMaterials,
    [Description("审查中")] UnderReview,
    [Description("待纠正")] CorrectionDue,
    [Description("待核实纠正")] CorrectionReported,
    [Description("准予备案")] Accepted,
    [Description("不予登记")] Rejected,
}

/// <summary>备案审查程序的步骤。</summary>
internal enum FilingStep
{
    [Description("通知补正材料")] RequestMaterials,
    [Description("收到补正材料")] ReceiveMaterials,
    [Description("登记")] Register,
    [Description("不予登记")] Reject,
    [Description("准予备案")] Accept,
    [Description("提出纠正意见")] DemandCorrection,
    [Description("报告纠正情况")] ReportCorrection,
    [Description("纠正不到位")] RefuseCorrection,
    [Description("确认已经纠正")] ConfirmCorrection,
    [Description("转办")] Reassign,
}

/// <summary>备案审查程序：有件必备、有备必审、有错必纠。</summary>
internal static class FilingProcedure
{
    private const string Basis = "江西省规范性文件备案办法";

    public static readonly Procedure<FilingStatus, FilingStep> Definition = new Procedure<FilingStatus, FilingStep>("normative-documents", "filings", "备案审查")
        .State(Received, Holder.Handler)
        .State(AwaitingMaterials, Holder.Party)
        .State(UnderReview, Holder.Handler)
        .State(CorrectionDue, Holder.Party)
        .State(CorrectionReported, Holder.Handler)
        .State(Accepted, Holder.Nobody)
        .State(Rejected, Holder.Nobody)
        .Step(FilingStep.RequestMaterials, [Received], AwaitingMaterials, Basis, NormRights.ReviewFilings, s => s.Needs("缺少的材料（一次列清）"))
        .Step(FilingStep.ReceiveMaterials, [AwaitingMaterials], Received, Basis, NormRights.Draft)
        .Step(FilingStep.Register, [Received], UnderReview, Basis, NormRights.ReviewFilings, s => s.Needs("备案登记号"))
        .Step(FilingStep.Reject, [Received], Rejected, Basis, NormRights.ReviewFilings, s => s.Needs("理由"))
        .Step(FilingStep.Accept, [UnderReview], Accepted, Basis, NormRights.ReviewFilings, s => s.Needs("审查意见"))
        .Step(FilingStep.DemandCorrection, [UnderReview], CorrectionDue, "有错必纠", NormRights.ReviewFilings, s => s.Needs("问题和依据，到条", "报告纠正情况的期限"))
        .Step(FilingStep.ReportCorrection, [CorrectionDue], CorrectionReported, "有错必纠", NormRights.Draft, s => s.Needs("纠正情况"))
        .Step(FilingStep.RefuseCorrection, [CorrectionReported], CorrectionDue, "有错必纠", NormRights.ReviewFilings, s => s.Needs("理由", "新的期限"))
        .Step(FilingStep.ConfirmCorrection, [CorrectionReported], Accepted, "有错必纠", NormRights.ReviewFilings, s => s.Needs("核实意见"))
        .StepWithin(FilingStep.Reassign, [Received, AwaitingMaterials, UnderReview, CorrectionDue, CorrectionReported], "内部分工", NormRights.ReviewFilings, s => s.Needs("接办人", "理由"));
}

/// <summary>备案审查：部门、乡镇报送的文件，由县人民政府的备案机关登记、审查、督促纠正。</summary>
[Description("备案审查")]
internal sealed class FilingReview : Dossier<FilingStatus, FilingStep>
{
    private FilingReview()
    {
    }

    public Guid DocumentId { get; private set; }

    public string DocumentName { get; private set; } = "";

    public string DocumentNumber { get; private set; } = "";

    public string IssuerName { get; private set; } = "";

    public DateOnly PublishedOn { get; private set; }

    /// <summary>应当报送的末日；没有适用规则的为空。</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>在期限内报送。</summary>
    public bool OnTime { get; private set; }

    public IReadOnlyList<string> MissingMaterials { get; private set; } = [];

    /// <summary>备案登记号。</summary>
    public string? RegistrationNumber { get; private set; }

    public string? Opinion { get; private set; }

    /// <summary>提出的纠正意见，连同依据。</summary>
    public string? CorrectionDemand { get; private set; }

    public DateOnly? CorrectionDueOn { get; private set; }

    public string? CorrectionReport { get; private set; }

    public override string Title => $"{IssuerName}《{DocumentName}》备案审查";

    public override IEnumerable<string?> SearchWords => [DocumentNumber, RegistrationNumber];

    protected override Procedure<FilingStatus, FilingStep> Definition => FilingProcedure.Definition;

    /// <summary>收到报送备案的文件。</summary>
    public static FilingReview Receive(string number, NormativeDocument document, FilingRecord record, LegalAct act)
    {
        var review = new FilingReview
        {
            CountyCode = document.CountyCode, OrganizationId = document.OrganizationId, Number = number, DocumentId = document.Id, DocumentName = document.Name,
            DocumentNumber = document.DocumentNumber ?? "", IssuerName = document.IssuerName, PublishedOn = document.PublishedOn ?? record.SubmittedOn,
            DueOn = record.DueOn, OnTime = record.OnTime,
        };
        review.Open(FilingStatus.Received, "收到报送备案的文件", act.OnDay(record.SubmittedOn));
        return review;
    }

    public void RequestMaterials(IReadOnlyList<string> materials, DateOnly on, LegalAct act)
    {
        Demand(FilingStep.RequestMaterials);
        Claim(act);
        MissingMaterials = materials;
        Take(FilingStep.RequestMaterials, Dated(on, act), string.Join('；', materials));
    }

    public void ReceiveMaterials(string? note, DateOnly on, LegalAct act)
    {
        Demand(FilingStep.ReceiveMaterials);
        MissingMaterials = [];
        Take(FilingStep.ReceiveMaterials, Dated(on, act), note);
    }

    public void Register(string registrationNumber, DateOnly on, LegalAct act)
    {
        Demand(FilingStep.Register);
        Claim(act);
        RegistrationNumber = registrationNumber;
        Take(FilingStep.Register, Dated(on, act), registrationNumber);
    }

    public void Reject(string reason, DateOnly on, LegalAct act)
    {
        Demand(FilingStep.Reject);
        Opinion = reason;
        Take(FilingStep.Reject, Dated(on, act), reason);
    }

    public void Accept(string opinion, DateOnly on, LegalAct act)
    {
        Demand(FilingStep.Accept);
        Opinion = opinion;
        Take(FilingStep.Accept, Dated(on, act), opinion);
    }

    /// <summary>提出纠正意见，写明期限。</summary>
    public void DemandCorrection(string demand, DateOnly dueOn, DateOnly on, LegalAct act)
    {
        Demand(FilingStep.DemandCorrection);
        FilingRules.DueAhead.Require(dueOn > on);
        (CorrectionDemand, CorrectionDueOn) = (demand, dueOn);
        Take(FilingStep.DemandCorrection, Dated(on, act), demand);
    }

    public void ReportCorrection(string report, DateOnly on, LegalAct act)
    {
        Demand(FilingStep.ReportCorrection);
        CorrectionReport = report;
        Take(FilingStep.ReportCorrection, Dated(on, act), report);
    }

    public void RefuseCorrection(string reason, DateOnly dueOn, DateOnly on, LegalAct act)
    {
        Demand(FilingStep.RefuseCorrection);
        FilingRules.DueAhead.Require(dueOn > on);
        CorrectionDueOn = dueOn;
        Take(FilingStep.RefuseCorrection, Dated(on, act), reason);
    }

    public void ConfirmCorrection(string opinion, DateOnly on, LegalAct act)
    {
        Demand(FilingStep.ConfirmCorrection);
        Opinion = opinion;
        Take(FilingStep.ConfirmCorrection, Dated(on, act), opinion);
    }

    public void Reassign(Guid handlerId, string handlerName, string reason, LegalAct act)
    {
        Take(FilingStep.Reassign, act, $"转交{handlerName}：{reason}");
        HandledBy(handlerId, handlerName);
    }
}

/// <summary>Rules of the filing review.</summary>
internal static class FilingRules
{
    public static readonly Rule DueAhead = new("normative-documents.correction-due-ahead", "有错必纠", "报告纠正情况的期限须在提出意见之后。");
}
