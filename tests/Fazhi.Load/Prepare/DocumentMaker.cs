using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Fazhi.Platform.Matters;
using Npgsql;

namespace Fazhi.Load.Prepare;

/// <summary>Makes the rows of one normative document with its text and its citations. The same number gives the same document.</summary>
internal sealed class DocumentMaker(DocumentCast cast, int total, DateOnly today)
{
    private const int Years = 20;
    private const int Names = 6000;

    private Random random = new(0);
    private DateOnly opened;

    public void Write(int n, DocumentTables to)
    {
        random = new Random(n * 7919 + 29);
        var age = (int)(Years * 365L * (total - n) / total);
        opened = today.AddDays(-age);
        var (id, textId) = (Id(), Id());
        var issuer = cast.Issuers[random.Next(100) < 35 ? 0 : random.Next(cast.Issuers.Count)];
        var topic = Topic();
        var kind = Pick(DocumentWords.Kinds);
        var name = $"{Place()}{topic}{kind}";
        var number = string.Create(CultureInfo.InvariantCulture, $"规文〔{opened.Year}〕{1_000_000 + n}号");
        var documentNumber = string.Create(CultureInfo.InvariantCulture, $"{issuer.Prefix}〔{opened.Year}〕{1_000_000 + n}号");
        // A third was repealed, a third has expired or has no end, the young ones are in force.
        var ended = age > 700 && random.Next(3) == 0 ? opened.AddDays(300 + random.Next(age - 300)) : (DateOnly?)null;
        var until = random.Next(3) == 0 ? (DateOnly?)null : opened.AddYears(random.Next(4) == 0 ? 2 : 5);
        var (status, statusName) = ended is null ? ("InForce", "在册") : ("Repealed", "已废止");
        var content = Text(name, topic, issuer.Name);

        to.Documents.Add(id, issuer.Id, issuer.Name, issuer.Kind, name, "Ordinary", false, $"规定了{topic}的适用范围、职责分工和工作要求。", $"为了做好{topic}工作制定。", textId, 1, 0, "[]", documentNumber, opened, opened,
            "县人民政府门户网站", opened, until, ended, ended is null ? null : "Repealed", ended is null ? null : "清理结果", 2L, cast.CountyCode, issuer.OrganizationId, cast.ClerkId, number, status, opened, ended);
        to.Texts.Add(textId, id, 1, content.Replace("\n", "\\n", StringComparison.Ordinal), opened);
        to.Index.Add(id, SearchText.Grams([content]), SearchText.Plain(content));
        foreach (var (law, article) in Citations(n, age).DistinctBy(c => c.Law.Id))
            to.Bases.Add(Id(), id, law.Id, law.VersionId, 1, law.Name, "初版", article * 100, Provision(article));
        to.Matters.Add(id, cast.CountyCode, "normative-documents", "documents", number, name, name, issuer.OrganizationId, false, cast.ClerkId, $"{char.ToLowerInvariant(status[0])}{status[1..]}", statusName, ended is not null,
            opened, ended, false, SearchText.Grams([number, name, documentNumber, issuer.Name]), 2L);
        to.Timeline.Add(Id(), id, "open", "补录登记簿", "在册", cast.ClerkId, "承办人", opened, new DateTimeOffset(opened, new(2, 0), TimeSpan.Zero));
    }

    /// <summary>One to three laws, the first ones cited most; the two whose impact is measured, by so many of the newest.</summary>
    private IEnumerable<(Law Law, int Article)> Citations(int n, int age)
    {
        for (var i = 1 + random.Next(3); i > 0; i--)
            yield return (cast.Laws[(int)(Math.Pow(random.NextDouble(), 3) * cast.Laws.Count)], 1 + random.Next(DocumentCast.Articles));
        if (age > 600) yield break;
        if (n % 10 == 3) yield return (cast.CitedByMany, 5);
        if (n % 1000 == 7) yield return (cast.CitedByFew, 5);
    }

    /// <summary>Twelve to twenty-four articles.</summary>
    private string Text(string name, string topic, string issuer)
    {
        var text = new StringBuilder(name);
        var articles = 12 + random.Next(13);
        for (var i = 1; i <= articles; i++)
        {
            var clause = i == articles ? "本{文}自公布之日起施行。" : i == 1 ? DocumentWords.Clauses[0] : Pick(DocumentWords.Clauses);
            text.Append('\n').Append(Provision(i)).Append(' ').Append(clause);
            if (random.Next(3) == 0) text.Append(Pick(DocumentWords.Clauses));
        }

        return text.Replace("{文}", "办法").Replace("{机关}", issuer).Replace("{事}", topic).Replace("{事项}", Topic()).Replace("{地}", Place()).Replace("{单位}", $"{Name()}{Pick(Words.Trades)}有限公司")
            .Replace("{日}", random.Next(2) == 0 ? "十五个工作日" : "三十日").Replace("{词}", Name()).Replace("{人}", $"{Pick(Words.Surnames)}{Name()}").ToString();
    }

    // Few topics are common, most are rare.
    private string Topic() => DocumentWords.Topics[(int)(Math.Pow(random.NextDouble(), 2.5) * DocumentWords.Topics.Length)];

    private string Place() => $"{Name()}{Pick(DocumentWords.Places)}";

    /// <summary>A name of two characters; some occur often, most a few times among all texts.</summary>
    private string Name()
    {
        var drawn = new Random((int)(Math.Pow(random.NextDouble(), 3) * Names) * 31);
        return $"{Words.Given[drawn.Next(Words.Given.Length)]}{Words.Surnames[drawn.Next(Words.Surnames.Length)]}";
    }

    public static string Provision(int article) => $"第{(article >= 10 ? $"{(article < 20 ? "" : DocumentWords.Digits[article / 10 - 1])}十" : "")}{(article % 10 > 0 ? DocumentWords.Digits[article % 10 - 1] : "")}条";

    private string Pick(string[] from) => from[random.Next(from.Length)];

    private char Pick(string from) => from[random.Next(from.Length)];

    /// <summary>Rises with the day, as UUIDv7 do.</summary>
    private Guid Id()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        BinaryPrimitives.WriteInt64BigEndian(bytes, (new DateTimeOffset(opened, new(2, 0), TimeSpan.Zero).ToUnixTimeMilliseconds() + random.Next(3_600_000)) << 16 | 0x7000 | (uint)random.Next(0x1000));
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80);
        return new(bytes, bigEndian: true);
    }
}

/// <summary>Who issues documents and which laws they cite: the demo's issuers, and laws recorded for the measurement.</summary>
internal sealed record DocumentCast(string CountyCode, Guid ClerkId, IReadOnlyList<NormIssuer> Issuers, IReadOnlyList<Law> Laws, Law CitedByFew, Law CitedByMany)
{
    public const int Articles = 40;
    private const int Recorded = 60;

    public static async Task<DocumentCast> PrepareAsync(NpgsqlDataSource source)
    {
        List<NormIssuer> issuers = [];
        var (county, clerk) = ("", Guid.Empty);
        await using (var command = source.CreateCommand("""
            select i.id, i.name, i.kind, i.organization_id, split_part(i.number_pattern, '〔', 1), u.id, u.county_code
            from normative_documents.issuers i join platform.users u on u.user_name = 'normative.clerk' order by i.kind <> 'County', i.name
            """))
        await using (var rows = await command.ExecuteReaderAsync())
            while (await rows.ReadAsync())
            {
                issuers.Add(new(rows.GetGuid(0), rows.GetString(1), rows.GetString(2), rows.GetGuid(3), rows.GetString(4)));
                (clerk, county) = (rows.GetGuid(5), rows.GetString(6));
            }

        var laws = Enumerable.Range(1, Recorded).Select(n => new Law(Guid.CreateVersion7(), Guid.CreateVersion7(), $"{DocumentWords.Topics[n % DocumentWords.Topics.Length]}条例之{n}"))
            .Append(new(Guid.CreateVersion7(), Guid.CreateVersion7(), "少有引用的条例")).Append(new(Guid.CreateVersion7(), Guid.CreateVersion7(), "多有引用的条例")).ToList();
        await using var connection = await source.OpenConnectionAsync();
        var (table, versions, articles) = (new CopyTable("normative_documents.laws", "id, county_code, name, rank, maker, versions, current_version_id, version"),
            new CopyTable("normative_documents.law_versions", "id, county_code, law_id, law_name, ordinal, label, adopted_on, effective_on, version"), new CopyTable("normative_documents.law_articles", "version_id, key, text"));
        foreach (var law in laws)
        {
            table.Add(law.Id, county, law.Name, "AdministrativeRegulation", "国务院", 1, law.VersionId, 1L);
            versions.Add(law.VersionId, county, law.Id, law.Name, 1, "初版", new DateOnly(2000, 1, 1), new DateOnly(2000, 1, 1), 1L);
            for (var i = 1; i <= Articles; i++) articles.Add(law.VersionId, i * 100, DocumentWords.Clauses[i % DocumentWords.Clauses.Length]);
        }

        foreach (var copy in new[] { table, versions, articles }) await copy.SendAsync(connection);
        return new(county, clerk, issuers, laws[..Recorded], laws[^2], laws[^1]);
    }
}

internal sealed record NormIssuer(Guid Id, string Name, string Kind, Guid OrganizationId, string Prefix);

internal sealed record Law(Guid Id, Guid VersionId, string Name);

/// <summary>What the texts are made of.</summary>
internal static class DocumentWords
{
    public const string Digits = "一二三四五六七八九";

    public static readonly string[] Kinds = ["管理办法", "实施细则", "暂行规定", "实施方案", "工作规则", "若干措施", "奖励办法", "补助标准"];

    public static readonly string[] Places = ["村", "镇", "街道", "片区", "水库", "产业园"];

    public static readonly string[] Topics =
    [
        "农村公路养护", "城市市容", "犬只饲养", "生活垃圾分类", "医疗救助", "招商引资", "农业产业化", "食品摊贩", "校外培训", "养老服务", "烟花爆竹", "禁止露天焚烧", "户外广告", "电动自行车", "公共租赁住房", "殡葬改革",
        "古树名木保护", "河道采砂", "森林防火", "农机购置补贴", "政府投资项目", "国有资产", "土地征收补偿", "城乡居民养老保险", "残疾人就业", "退役军人安置", "困难群众取暖", "地质灾害防治", "饮用水源保护", "畜禽养殖污染",
        "文物保护", "全民健身", "科技创新券", "人才引进", "数字经济", "物业维修资金", "停车场收费", "出租汽车经营", "危险房屋治理", "自建房安全", "消防水源", "应急物资储备", "防汛抗旱", "血吸虫病防治", "传染病监测", "母婴保健",
        "学前教育", "义务教育阶段招生", "职业技能提升", "非物质文化遗产", "旅游民宿", "网络预约", "冷链物流", "粮食收购", "种子质量", "渔业增殖放流", "水产养殖尾水", "中小学午餐", "宅基地审批", "高标准农田",
    ];

    public static readonly string[] Clauses =
    [
        "为了规范{事}工作，维护公民、法人和其他组织的合法权益，根据有关法律、法规的规定，结合本县实际，制定本{文}。",
        "本县行政区域内的{事}活动，适用本{文}；法律、法规另有规定的，从其规定。",
        "{机关}负责本{文}的组织实施，有关部门和乡镇人民政府按照各自职责做好相关工作。",
        "{事}应当遵循公开、公平、公正和便民的原则。",
        "{地}、{单位}开展{事项}的，应当在{日}内向主管部门备案。",
        "申请人应当提交下列材料：申请书、身份证明、{词}证明以及主管部门要求的其他材料。",
        "主管部门应当自受理之日起{日}内作出决定；情况复杂的，经负责人批准可以延长。",
        "任何单位和个人发现违反本{文}的行为，有权向主管部门投诉、举报，联系人{人}。",
        "违反本{文}规定的，由主管部门责令限期改正；逾期不改正的，依法给予行政处罚。",
        "对主管部门作出的行政处罚决定不服的，可以依法申请行政复议或者提起行政诉讼。",
        "国家工作人员玩忽职守、滥用职权、徇私舞弊的，依法给予处分；构成犯罪的，依法追究刑事责任。",
        "{事项}所需经费列入本级财政预算，专款专用，接受审计监督。",
        "{地}的{事项}由{单位}承担，签订书面协议，明确双方的权利和义务。",
        "县财政对符合条件的{事项}给予一次性补助，标准由{机关}会同财政部门另行制定。",
        "建立{事}联席会议制度，每季度召开一次，研究解决{词}等重大问题。",
        "有下列情形之一的，不予补助：提供虚假材料的；擅自改变{词}用途的；被列入失信名单的。",
        "主管部门应当建立{事项}信息平台，与{词}系统互联互通，数据实时共享。",
        "鼓励社会资本参与{事项}，依法保护{单位}等投资者的合法权益。",
        "{地}应当划定{事项}责任区，设置标志，落实责任人{人}。",
        "主管部门应当定期开展监督检查，检查情况和处理结果向社会公开。",
        "检查人员不得少于两人，并应当出示执法证件；当事人应当配合，不得拒绝、阻挠。",
        "因{词}引发的纠纷，由{地}人民调解委员会调解；调解不成的，依法向人民法院起诉。",
        "本{文}所称{词}，是指从事{事项}的单位和个人。",
        "本{文}由{机关}负责解释，有效期五年。",
        "突发事件应急处置期间，{事项}按照{机关}的统一部署执行。",
        "{单位}应当建立工作台账，如实记录{词}的数量、来源和去向，保存期限不少于三年。",
    ];
}
