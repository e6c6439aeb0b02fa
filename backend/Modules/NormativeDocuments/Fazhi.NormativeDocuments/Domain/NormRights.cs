namespace Fazhi.NormativeDocuments.Domain;

/// <summary>Codes of the permissions that the steps need; <c>NormativeDocumentsPermissions</c> gives them names.</summary>
internal static class NormRights
{
    public const string Read = "normative-documents.documents.read";
    public const string Draft = "normative-documents.documents.draft";
    public const string Register = "normative-documents.documents.register";
    public const string ReviewFilings = "normative-documents.filings.review";
    public const string ManageLaws = "normative-documents.laws.manage";
    public const string OrganizeCleanup = "normative-documents.cleanup.organize";
    public const string AnswerCleanup = "normative-documents.cleanup.answer";
    public const string ManageSettings = "normative-documents.settings.manage";
    public const string Export = "normative-documents.documents.export";
}
