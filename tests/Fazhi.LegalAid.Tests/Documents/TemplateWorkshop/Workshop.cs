using System.Runtime.CompilerServices;
using Fazhi.LegalAid.Documents;
using Fazhi.Platform.Documents;
using Fazhi.Platform.Documents.Gb9704;

namespace Fazhi.LegalAid.Tests.Documents.TemplateWorkshop;

/// <summary>Where the shipped templates were made. Run the tests with FAZHI_WRITE_TEMPLATES=1 to write them again after a change here.</summary>
internal static class Workshop
{
    public static readonly IReadOnlyDictionary<DocumentDefinition, Func<OfficialDocument>> Templates = new Dictionary<DocumentDefinition, Func<OfficialDocument>>
    {
        [LegalAidDocuments.Acceptance] = Notices.Acceptance,
        [LegalAidDocuments.Supplement] = Notices.Supplement,
        [LegalAidDocuments.Grant] = Decisions.Grant,
        [LegalAidDocuments.Refusal] = Decisions.Refusal,
        [LegalAidDocuments.Assignment] = Notices.Assignment,
        [LegalAidDocuments.OfficialLetter] = Notices.OfficialLetter,
        [LegalAidDocuments.Termination] = Decisions.Termination,
        [LegalAidDocuments.ClosingReport] = Forms.ClosingReport,
        [LegalAidDocuments.ServiceReceipt] = Forms.ServiceReceipt,
        [LegalAidDocuments.ChangeOfLawyer] = Decisions.ChangeOfLawyer,
        [LegalAidDocuments.ObjectionReview] = Decisions.ObjectionReview,
        [LegalAidDocuments.DutyLawyer] = Forms.DutyLawyer,
        [LegalAidDocuments.Dossier] = Forms.Dossier,
    };

    public static string PathOf(DocumentDefinition definition) => Path.Combine(Folder(), definition.Code.Split('.')[^1] + ".docx");

    public static void WriteIfAsked()
    {
        if (Environment.GetEnvironmentVariable("FAZHI_WRITE_TEMPLATES") is not "1") return;
        foreach (var (definition, make) in Templates) File.WriteAllBytes(PathOf(definition), make().ToDocx());
    }

    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../../backend/Modules/LegalAid/Fazhi.LegalAid/Documents"));
}
