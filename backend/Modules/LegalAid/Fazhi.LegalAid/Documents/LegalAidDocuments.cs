using Fazhi.Platform.Documents;
using static Fazhi.LegalAid.Documents.LegalAidDocumentFields;

namespace Fazhi.LegalAid.Documents;

/// <summary>法律援助文书种类；模板是同一文件夹里的 docx，工作人员可以在 Word 中修改后上传新版本。</summary>
internal static class LegalAidDocuments
{
    public static readonly DocumentDefinition Acceptance = new("legal-aid.acceptance", "法律援助申请受理通知书",
        [.. Issued, .. Case, .. Applicant, ReceivedOn, DecisionDueOn, ReceivedMaterials, .. Contact], new NumberSeries("legal-aid.acceptance", "法援受字〔{year}〕{n}号"));

    public static readonly DocumentDefinition Supplement = new("legal-aid.supplement", "补充材料通知书",
        [.. Issued, .. Case, .. Applicant, ReceivedOn, MissingMaterials, Explanations, SupplementDueOn, .. Contact], new NumberSeries("legal-aid.supplement", "法援补字〔{year}〕{n}号"));

    public static readonly DocumentDefinition Grant = new("legal-aid.grant", "给予法律援助决定书",
        [.. Issued, .. Case, .. Applicant, ReceivedOn, AidForm, .. Decision, .. Contact], new NumberSeries("legal-aid.grant", "法援决字〔{year}〕{n}号"));

    public static readonly DocumentDefinition Refusal = new("legal-aid.refusal", "不予法律援助决定书",
        [.. Issued, .. Case, .. Applicant, ReceivedOn, .. Decision, .. Bureau], new NumberSeries("legal-aid.refusal", "法援不字〔{year}〕{n}号"));

    public static readonly DocumentDefinition Assignment = new("legal-aid.assignment", "指派通知书",
        [.. Issued, .. Case, .. Applicant, Notified, AidForm, .. Authority, .. Lawyer, .. Contact], new NumberSeries("legal-aid.assignment", "法援指字〔{year}〕{n}号"));

    public static readonly DocumentDefinition OfficialLetter = new("legal-aid.official-letter", "法律援助公函",
        [.. Issued, .. Case, .. Applicant, Notified, AidForm, .. Authority, .. Lawyer, .. Contact], new NumberSeries("legal-aid.official-letter", "法援函字〔{year}〕{n}号"));

    public static readonly DocumentDefinition Termination = new("legal-aid.termination", "终止法律援助决定书",
        [.. Issued, .. Case, .. Applicant, Notified, GrantedOn, GrantNumber.Optional(), .. Decision, .. Lawyer.Optional(), .. Authority, .. Bureau], new NumberSeries("legal-aid.termination", "法援终字〔{year}〕{n}号"));

    public static readonly DocumentDefinition ClosingReport = new("legal-aid.closing-report", "法律援助案件结案报告表",
        [Agency, DocumentDate.Optional(), .. Case, .. Applicant, AidForm, .. Authority, .. Lawyer, .. Closing]);

    public static readonly DocumentDefinition ServiceReceipt = new("legal-aid.service-receipt", "送达回证",
        [Agency, .. Case, ApplicantName, .. Service], IsRepeatable: true);

    public static readonly DocumentDefinition ChangeOfLawyer = new("legal-aid.change-of-lawyer", "更换法律援助人员决定书",
        [.. Issued, .. Case, .. Applicant, .. Change, .. Lawyer, .. Bureau], new NumberSeries("legal-aid.change-of-lawyer", "法援更字〔{year}〕{n}号"));

    public static readonly DocumentDefinition ObjectionReview = new("legal-aid.objection-review", "异议审查决定书",
        [.. Issued, .. Case, .. Applicant, .. Bureau, .. Objection, .. Decision], new NumberSeries("legal-aid.objection-review", "司异字〔{year}〕{n}号"));

    public static readonly DocumentDefinition DutyLawyer = new("legal-aid.duty-lawyer", "值班律师法律帮助登记表",
        [Agency, .. LegalAidDocumentFields.Duty]);

    public static readonly DocumentDefinition Dossier = new("legal-aid.dossier", "法律援助案件卷宗封面和卷内目录",
        [Agency, .. Case, .. Applicant, AidForm, .. Authority, .. Lawyer, .. Archive]);

    /// <summary>登记到平台：模板为本程序集的嵌入资源。</summary>
    public static DocumentSource Source => new("legal-aid", All, typeof(LegalAidDocuments).Assembly, LegalAidPermissions.Examine, LegalAidPermissions.ReviewObjection);

    public static readonly IReadOnlyList<DocumentDefinition> All =
    [
        Acceptance, Supplement, Grant, Refusal, Assignment, OfficialLetter, Termination, ClosingReport, ServiceReceipt, ChangeOfLawyer,
        ObjectionReview, DutyLawyer, Dossier,
    ];

    private static IReadOnlyList<DocumentField> Optional(this IReadOnlyList<DocumentField> fields) => [.. fields.Select(f => f.Optional())];
}
