using Fazhi.Platform.Identity;
using Fazhi.Platform.Organizations;

namespace Fazhi.Demo;

/// <summary>The county's departments, townships and justice offices, the bureau's sections, and the people who sign in.</summary>
internal static class DemoOrganizations
{
    private const string Bureau = "sfj";

    private static readonly (string Code, string Name)[] Sections =
    [
        ("sfj-ld", "局领导"), ("sfj-bgs", "办公室"), ("sfj-fy", "法律援助中心"), ("sfj-js", "重大行政决策审查股"), ("sfj-gf", "规范性文件股"),
        ("sfj-zf", "行政执法协调监督股"), ("sfj-fyy", "行政复议与应诉股"), ("sfj-tj", "人民参与和促进法治股"), ("sfj-pf", "普法与依法治理股"), ("sfj-gf2", "公共法律服务管理股"),
    ];

    private static readonly (string Code, string Name)[] Departments =
    [
        ("scjgj", "县市场监督管理局"), ("jtj", "县交通运输局"), ("wjw", "县卫生健康委员会"), ("cgj", "县城市管理局"), ("nyj", "县农业农村局"),
        ("zjj", "县住房和城乡建设局"), ("zrzyj", "县自然资源局"), ("rsj", "县人力资源和社会保障局"), ("yjj", "县应急管理局"), ("sthjj", "县生态环境局"),
    ];

    public static IEnumerable<OrganizationSeed> Of(DemoDivisions divisions)
    {
        var county = divisions.County;
        yield return new(county.Code, county.Name, OrganizationKind.County, null, county.Code);
        yield return new(Bureau, $"{county.Name}司法局", OrganizationKind.Bureau, county.Code);
        foreach (var (code, name) in Sections) yield return new(code, name, OrganizationKind.Section, Bureau);
        foreach (var (code, name) in Departments) yield return new(code, name, OrganizationKind.Department, county.Code);
        foreach (var township in divisions.Divisions)
        {
            yield return new(township.Code, township.Name, OrganizationKind.Township, county.Code, township.Code);
            yield return new(OfficeOf(township), OfficeName(township), OrganizationKind.JusticeOffice, township.Code, township.Code);
        }

        yield return new("lsf-1", "江西明正律师事务所", OrganizationKind.Institution, county.Code);
    }

    public static IEnumerable<UserSeed> Users(DemoDivisions divisions) =>
    [
        new("sysadmin", "系统管理员", "sfj-bgs", BuiltInRoles.SystemAdministrator),
        new("secadmin", "安全管理员", "sfj-bgs", BuiltInRoles.SecurityAdministrator),
        new("auditor", "安全审计员", "sfj-bgs", BuiltInRoles.Auditor),
        new("leader", "局领导", "sfj-ld", BuiltInRoles.Leader),
        new("legalaid.head", "援助中心负责人", "sfj-fy", BuiltInRoles.LegalAidClerk, BuiltInRoles.SectionHead),
        new("legalaid.clerk", "援助承办人", "sfj-fy", BuiltInRoles.LegalAidClerk),
        new("decision.clerk", "决策审查承办人", "sfj-js", BuiltInRoles.DecisionReviewClerk),
        new("normative.clerk", "规范性文件承办人", "sfj-gf", BuiltInRoles.NormativeDocumentsClerk),
        new("enforcement.clerk", "执法监督承办人", "sfj-zf", BuiltInRoles.EnforcementClerk),
        new("reconsideration.clerk", "复议应诉承办人", "sfj-fyy", BuiltInRoles.ReconsiderationClerk),
        new("mediation.clerk", "调解指导员", "sfj-tj", BuiltInRoles.MediationClerk),
        new("education.clerk", "普法承办人", "sfj-pf", BuiltInRoles.LegalEducationClerk),
        new("wenzhen.office", "温圳司法所", OfficeOf(divisions.Divisions.Single(d => d.Name == "温圳镇")), BuiltInRoles.JusticeOffice),
        new("quanling.office", "泉岭司法所", OfficeOf(divisions.Divisions.Single(d => d.Name == "泉岭乡")), BuiltInRoles.JusticeOffice),
        new("transport.liaison", "交通局联络员", "jtj", BuiltInRoles.DepartmentLiaison),
        new("lawyer", "援助律师", "lsf-1", BuiltInRoles.Lawyer),
    ];

    private static string OfficeOf(DemoDivision township) => $"{township.Code}-sfs";

    private static string OfficeName(DemoDivision township) => $"{township.Name.TrimEnd('镇', '乡')}司法所";
}
