namespace Fazhi.LegalAid.Domain;

/// <summary>Codes of the permissions that the steps need; <c>LegalAidPermissions</c> gives them names.</summary>
internal static class AidRights
{
    public const string Read = "legal-aid.cases.read";
    public const string Register = "legal-aid.cases.register";
    public const string Examine = "legal-aid.cases.examine";
    public const string Assign = "legal-aid.cases.assign";
    public const string Handle = "legal-aid.cases.handle";
    public const string Check = "legal-aid.cases.check";
    public const string Subsidy = "legal-aid.subsidies.approve";
    public const string ReviewObjection = "legal-aid.objections.review";
    public const string Reveal = "legal-aid.cases.reveal";
    public const string Import = "legal-aid.cases.import";
    public const string Export = "legal-aid.cases.export";
    public const string ManagePractitioners = "legal-aid.practitioners.manage";
    public const string ManageDuty = "legal-aid.duty.manage";
    public const string ManageSubsidyRules = "legal-aid.subsidy-rules.manage";
}
