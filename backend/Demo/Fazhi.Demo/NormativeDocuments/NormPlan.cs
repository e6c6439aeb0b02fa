using Fazhi.NormativeDocuments.Domain;

namespace Fazhi.Demo.NormativeDocuments;

/// <summary>Which documents the demo's register holds from before this system.</summary>
internal static class NormPlan
{
    /// <summary>《进贤县病死畜禽收集处理工作管理细则》: the document of the 2022 report that two superior laws overtook.</summary>
    public const string CarcassRules = "进贤县病死畜禽收集处理工作管理细则";

    /// <param name="Issuer">Code of the organization of the issuer.</param>
    /// <param name="On">Day of issue and publication.</param>
    /// <param name="Name">名称。</param>
    /// <param name="Law">The law cited.</param>
    /// <param name="Provision">The article cited; null for the whole law.</param>
    /// <param name="Years">Years of validity; 0 where the document states none.</param>
    /// <param name="Conclusion">What the periodic cleanup of 2022 made of it; null where it was not yet there.</param>
    internal sealed record Line(string Issuer, string On, string Name, string Law, string? Provision, int Years, CleanupConclusion? Conclusion);

    public static readonly IReadOnlyList<Line> Lines =
    [
        new("county", "2016-04-18", "进贤县城区市容和环境卫生责任区管理办法", DemoLaws.CityAppearance, "第一条", 0, CleanupConclusion.Repeal),
        new("county", "2017-03-22", "进贤县突发事件应急预案管理规定", DemoLaws.EmergencyResponse, "第一条", 0, CleanupConclusion.Keep),
        new("county", "2018-06-12", CarcassRules, DemoLaws.AnimalEpidemics, "第二十一条", 0, CleanupConclusion.Amend),
        new("county", "2020-05-20", "进贤县规范性文件制定和备案管理办法", DemoLaws.BusinessEnvironment, "第六十四条", 0, CleanupConclusion.Keep),
        new("county", "2021-03-15", "进贤县优化营商环境工作规则", DemoLaws.BusinessEnvironment, "第六十二条", 5, CleanupConclusion.Keep),
        new("county", "2022-02-24", "进贤县农村宅基地管理办法", DemoLaws.LandAdministration, "第三条", 5, null),
        new("county", "2022-05-30", "进贤县政府投资项目招标投标监督管理办法", DemoLaws.FairCompetitionRules, "第二条", 5, null),
        new("county", "2022-09-14", "进贤县城市生活垃圾分类管理暂行办法", DemoLaws.CityAppearance, "第一条", 2, null),
        new("jtj", "2019-07-08", "进贤县农村客运发展扶持办法", DemoLaws.RoadTransport, "第四条", 5, CleanupConclusion.Keep),
        new("jtj", "2020-11-02", "进贤县道路货运源头治理工作规定", DemoLaws.RoadTransport, "第一条", 5, CleanupConclusion.Keep),
        new("jtj", "2022-06-16", "进贤县交通运输信用评价办法", DemoLaws.FairCompetitionRules, "第二条", 5, null),
        new("scjgj", "2018-03-19", "进贤县食品小作坊登记工作规则", DemoLaws.BusinessEnvironment, null, 0, CleanupConclusion.Repeal),
        new("scjgj", "2021-10-25", "进贤县企业信用修复工作办法", DemoLaws.FairCompetitionRules, "第一条", 5, CleanupConclusion.Keep),
        new("nyj", "2019-04-09", "进贤县畜禽养殖污染防治工作规定", DemoLaws.EmergencyResponse, null, 0, CleanupConclusion.Amend),
        new("nyj", "2022-04-11", "进贤县高标准农田建设管理办法", DemoLaws.LandAdministration, "第一条", 5, null),
        new("cgj", "2017-08-28", "进贤县户外广告设置管理规定", DemoLaws.CityAppearance, "第一条", 0, CleanupConclusion.Invalidate),
        new("cgj", "2022-08-03", "进贤县建筑垃圾处置管理办法", DemoLaws.CityAppearance, null, 5, null),
        new("zjj", "2020-06-22", "进贤县物业服务质量考核办法", DemoLaws.BusinessEnvironment, "第六十四条", 5, CleanupConclusion.Keep),
        new("wjw", "2021-05-17", "进贤县村卫生室管理办法", DemoLaws.EmergencyResponse, "第一条", 5, CleanupConclusion.Keep),
        new("wenzhen", "2021-09-13", "温圳镇农村集体资产管理办法", DemoLaws.LandAdministration, "第一条", 5, CleanupConclusion.Keep),
        new("wenzhen", "2022-03-28", "温圳镇村民自建房质量安全管理规定", DemoLaws.LandAdministration, "第三条", 5, null),
        new("quanling", "2022-07-19", "泉岭乡水库安全管理办法", DemoLaws.EmergencyResponse, "第一条", 5, null),
    ];

    /// <summary>A text of the usual shape.</summary>
    public static string TextOf(string name, string law, string? provision, string issuer) => $"""
        {name}
        第一条 为了规范有关工作，维护公民、法人和其他组织的合法权益，根据《{law}》{provision}等规定，结合本县实际，制定本{Kind(name)}。
        第二条 本县行政区域内的有关活动，适用本{Kind(name)}。法律、法规、规章另有规定的，从其规定。
        第三条 {issuer}负责组织实施本{Kind(name)}，有关部门和乡镇人民政府按照各自职责做好相关工作。
        {Middle(name)}
        第七条 有关工作人员玩忽职守、滥用职权、徇私舞弊的，依法给予处分；构成犯罪的，依法追究刑事责任。
        第八条 本{Kind(name)}自公布之日起施行。
        """;

    private static string Kind(string name) => name[^2..] switch { "细则" => "细则", "办法" => "办法", "规则" => "规则", _ => "规定" };

    private static string Middle(string name) => name == CarcassRules
        ? """
          第四条 病死畜禽和死因不明的畜禽尸体，应当按照国务院兽医主管部门的规定处理，不得随意处置。
          第五条 养殖场、养殖户发现病死畜禽的，应当及时报告所在地畜牧兽医站，由收集处理单位统一收集。
          第六条 收集处理单位应当做好病死畜禽收集、运输、处理的登记，登记保存不少于二年。
          """
        : """
          第四条 实施本规定的机关应当公开办事依据、条件、程序和期限，提供便利服务，不得增加当事人的负担。
          第五条 有关单位应当建立工作台账，如实记录办理情况，接受社会监督。
          第六条 公民、法人和其他组织对办理结果有异议的，可以向实施机关反映，实施机关应当及时核实处理。
          """;
}
