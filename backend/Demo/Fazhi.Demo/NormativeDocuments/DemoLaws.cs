using Fazhi.NormativeDocuments.Domain;

namespace Fazhi.Demo.NormativeDocuments;

/// <summary>The superior laws that the demo's documents cite, in excerpts.</summary>
internal static class DemoLaws
{
    public const string AnimalEpidemics = "中华人民共和国动物防疫法";
    public const string CarcassOpinion = "国务院办公厅关于建立病死畜禽无害化处理机制的意见";
    public const string CarcassMeasures = "病死畜禽和病害畜禽产品无害化处理管理办法";
    public const string BusinessEnvironment = "优化营商环境条例";
    public const string FairCompetitionRules = "公平竞争审查制度实施细则";
    public const string FairCompetitionRegulation = "公平竞争审查条例";
    public const string RoadTransport = "中华人民共和国道路运输条例";
    public const string LandAdministration = "中华人民共和国土地管理法";
    public const string EmergencyResponse = "中华人民共和国突发事件应对法";
    public const string CityAppearance = "城市市容和环境卫生管理条例";

    private const string Excerpt = "示例数据，节录；以公布的文本为准";

    /// <summary>Each law with the version that documents made before its change cite.</summary>
    public static IEnumerable<(string Name, LawRank Rank, string Maker, LawVersionDetails Version)> First =>
    [
        (AnimalEpidemics, LawRank.Statute, "全国人民代表大会常务委员会", Of("2015年修正", "2015-04-24", "2015-04-24", """
            第一条 为了加强对动物防疫活动的管理，预防、控制和扑灭动物疫病，促进养殖业发展，保护人体健康，维护公共卫生安全，制定本法。
            第二十一条 动物、动物产品的运载工具、垫料、包装物、容器等应当符合国务院兽医主管部门规定的动物防疫要求。
            染疫动物及其排泄物、染疫动物产品，病死或者死因不明的动物尸体，运载工具中的动物排泄物以及垫料、包装物、容器等污染物，应当按照国务院兽医主管部门的规定处理，不得随意处置。
            """)),
        (CarcassOpinion, LawRank.SuperiorDocument, "国务院办公厅", Of("国办发〔2014〕47号", "2014-10-20", "2014-10-20", """
            强化生产经营者主体责任，落实属地管理责任，加强无害化处理体系建设，完善配套保障政策，加强宣传教育，严厉打击违法犯罪行为，建立健全病死畜禽无害化处理机制。
            """)),
        (BusinessEnvironment, LawRank.AdministrativeRegulation, "国务院", Of("2019年制定", "2019-10-22", "2020-01-01", """
            第六十二条 制定与市场主体生产经营活动密切相关的行政法规、规章、行政规范性文件，应当按照国务院的规定，充分听取市场主体、行业协会商会的意见。向社会公开征求意见的期限一般不少于30日。
            第六十三条 制定与市场主体生产经营活动密切相关的行政法规、规章、行政规范性文件，应当按照国务院的规定进行公平竞争审查。制定涉及市场主体权利义务的行政规范性文件，应当按照国务院的规定进行合法性审核。
            第六十四条 没有法律、法规或者国务院决定和命令依据的，行政规范性文件不得减损市场主体合法权益或者增加其义务，不得设置市场准入和退出条件，不得干预市场主体正常生产经营活动。涉及市场主体权利义务的行政规范性文件应当按照法定要求和程序予以公布，未经公布的不得作为行政管理依据。
            """)),
        (FairCompetitionRules, LawRank.SuperiorDocument, "市场监管总局等五部门", Of("国市监反垄规〔2021〕2号", "2021-06-29", "2021-06-29", """
            第一条 为全面落实公平竞争审查制度，健全公平竞争审查机制，规范有效开展审查工作，制定本细则。
            第二条 行政机关以及法律、法规授权的具有管理公共事务职能的组织，在制定市场准入和退出、产业发展、招商引资、招标投标、政府采购、经营行为规范、资质标准等涉及市场主体经济活动的规章、规范性文件、其他政策性文件时，应当进行公平竞争审查。
            """)),
        (RoadTransport, LawRank.AdministrativeRegulation, "国务院", Of("2019年修订", "2019-03-02", "2019-03-02", """
            第一条 为了维护道路运输市场秩序，保障道路运输安全，保护道路运输有关各方当事人的合法权益，促进道路运输业的健康发展，制定本条例。
            第四条 道路运输管理，应当公平、公正、公开和便民。
            """)),
        (LandAdministration, LawRank.Statute, "全国人民代表大会常务委员会", Of("2019年修正", "2019-08-26", "2020-01-01", """
            第一条 为了加强土地管理，维护土地的社会主义公有制，保护、开发土地资源，合理利用土地，切实保护耕地，促进社会经济的可持续发展，根据宪法，制定本法。
            第三条 十分珍惜、合理利用土地和切实保护耕地是我国的基本国策。各级人民政府应当采取措施，全面规划，严格管理，保护、开发土地资源，制止非法占用土地的行为。
            """)),
        (EmergencyResponse, LawRank.Statute, "全国人民代表大会常务委员会", Of("2007年制定", "2007-08-30", "2007-11-01", """
            第一条 为了预防和减少突发事件的发生，控制、减轻和消除突发事件引起的严重社会危害，规范突发事件应对活动，保护人民生命财产安全，维护国家安全、公共安全、环境安全和社会秩序，制定本法。
            """)),
        (CityAppearance, LawRank.AdministrativeRegulation, "国务院", Of("2017年修订", "2017-03-01", "2017-03-01", """
            第一条 为了加强城市市容和环境卫生管理，创造清洁、优美的城市工作、生活环境，促进城市社会主义物质文明和精神文明建设，制定本条例。
            """)),
    ];

    public static readonly LawVersionDetails AnimalEpidemics2021 = Of("2021年修订", "2021-01-22", "2021-05-01", """
        第一条 为了加强对动物防疫活动的管理，预防、控制、净化、消灭动物疫病，促进养殖业发展，防控人畜共患传染病，保障公共卫生安全和人体健康，制定本法。
        第五十七条 从事动物饲养、屠宰、经营、隔离以及动物产品生产、经营、加工、贮藏等活动的单位和个人，应当按照国家有关规定做好病死动物、病害动物产品的无害化处理，或者委托动物和动物产品无害化处理场所处理。
        从事动物、动物产品运输的单位和个人，应当配合做好病死动物和病害动物产品的无害化处理，不得在途中擅自弃置和处理有关动物和动物产品。
        任何单位和个人不得买卖、加工、随意弃置病死动物和病害动物产品。
        第五十八条 在江河、湖泊、水库等水域发现的死亡畜禽，由所在地县级人民政府组织收集、处理并溯源。
        在城市公共场所和乡村发现的死亡畜禽，由所在地街道办事处、乡级人民政府组织收集、处理并溯源。
        第六十条 各级财政对病死动物无害化处理提供补助。具体补助标准和办法由县级以上人民政府财政部门会同本级人民政府农业农村、野生动物保护等有关部门制定。
        """);

    public static readonly LawVersionDetails CarcassMeasures2022 = Of("2022年制定", "2022-05-11", "2022-07-01", """
        第一条 为了加强病死畜禽和病害畜禽产品无害化处理管理，防控动物疫病，促进畜牧业高质量发展，保障公共卫生安全和人体健康，根据有关法律法规，制定本办法。
        第四条 病死畜禽和病害畜禽产品无害化处理坚持统筹规划与属地负责相结合、政府监管与市场运作相结合、财政补助与保险联动相结合、集中处理与自行处理相结合的原则。
        """);

    public static readonly LawVersionDetails FairCompetition2024 = Of("2024年制定", "2024-06-06", "2024-08-01", """
        第一条 为了规范公平竞争审查工作，促进市场公平竞争，优化营商环境，建设全国统一大市场，根据《中华人民共和国反垄断法》等法律，制定本条例。
        第二条 起草涉及经营者经济活动的法律、行政法规、地方性法规、规章、规范性文件以及具体政策措施，行政机关和法律、法规授权的具有管理公共事务职能的组织应当依照本条例规定开展公平竞争审查。
        """);

    private static LawVersionDetails Of(string label, string adoptedOn, string effectiveOn, string text) => new(label, Day(adoptedOn), Day(effectiveOn), Excerpt, text);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
