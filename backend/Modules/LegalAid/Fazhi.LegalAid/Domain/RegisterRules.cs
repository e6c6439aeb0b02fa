namespace Fazhi.LegalAid.Domain;

/// <summary>Rules that the registers must keep.</summary>
internal static class RegisterRules
{
    public static readonly Rule InstitutionOnce = new("legal-aid.institution-once", "名册管理", "名册中已有同名的机构。");

    public static readonly Rule LicenceOnce = new("legal-aid.licence-once", "名册管理", "名册中已有这个执业证号。");

    public static readonly Rule AccountOnce = new("legal-aid.account-once", "名册管理", "这个账号已经属于另一名法律援助人员。");

    public static readonly Rule SubsidyLineOnce = new("legal-aid.subsidy-line-once", "法律援助法第五十二条", "这一年这类案件已有补贴标准，请更正原有的标准。");

    public static readonly Rule ShiftOnce = new("legal-aid.shift-once", "法律援助法第三十条", "当日该处已经安排了这名人员值班。");

    public static readonly Rule ShiftUsed = new("legal-aid.shift-used", "事实先于记录", "该班次已有法律帮助记录，不能改动或者取消。");

    public static readonly Rule LicensedOnDuty = new("legal-aid.duty-licensed-lawyer", "法律援助法第三十条、第十三条", "值班律师须为当日持有有效执业证的律师。");

    public static readonly Rule ConsultationNotAhead = new("legal-aid.consultation-not-ahead", "事实先于记录", "值班日尚未到来，不能记录法律帮助。");
}
