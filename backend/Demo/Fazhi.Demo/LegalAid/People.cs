using System.Globalization;
using Fazhi.LegalAid.Domain;

namespace Fazhi.Demo.LegalAid;

/// <summary>Persons who do not exist: names put together at random, identity numbers with a right check digit under a region code that
/// was never given out.</summary>
internal sealed class People(Random random)
{
    private const string NoSuchRegion = "369924";

    private static readonly string[] Surnames =
        ["陈", "李", "王", "张", "刘", "黄", "吴", "周", "徐", "胡", "万", "熊", "罗", "邓", "涂", "龚", "樊", "章", "齐", "焦", "艾", "付", "桂", "支", "饶"];

    private static readonly string[] Given =
        ["小平", "建国", "秀英", "国华", "玉兰", "文斌", "志强", "美玲", "金根", "水生", "春香", "细毛", "冬梅", "海涛", "丽萍", "根水", "荣华", "晓燕", "大勇", "明辉",
            "桂花", "长发", "火生", "慧敏", "俊杰", "雪琴", "德胜", "云飞", "淑珍", "子轩"];

    private readonly HashSet<string> numbers = [];

    public string Name() => Pick(Surnames) + Pick(Given);

    /// <summary>A person of an age and, where the label asks for it, a sex.</summary>
    public PersonDetails Person(RecipientCategory? label, DateOnly on, string address)
    {
        var age = label switch
        {
            RecipientCategory.Minor => random.Next(14, 18),
            RecipientCategory.Elderly => random.Next(60, 82),
            _ => random.Next(20, 58),
        };
        var birth = on.AddYears(-age).AddDays(-random.Next(1, 360));
        if (label == RecipientCategory.Minor && birth.AddYears(18) <= on) birth = on.AddYears(-17);
        var sex = label == RecipientCategory.Women ? Sex.Female : random.Next(4) == 0 ? Sex.Female : Sex.Male;
        return new(Name(), IdentityDocumentKind.CitizenIdentityCard, Number(birth, sex), sex, birth, address,
            "1" + random.Next(300, 400).ToString(CultureInfo.InvariantCulture) + random.Next(1_000_000, 9_999_999).ToString(CultureInfo.InvariantCulture),
            label is { } one ? [one] : []);
    }

    public T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    private string Number(DateOnly birth, Sex sex)
    {
        while (true)
        {
            var order = (random.Next(0, 499) * 2) + (sex == Sex.Male ? 1 : 0);
            var body = string.Create(CultureInfo.InvariantCulture, $"{NoSuchRegion}{birth:yyyyMMdd}{order:000}");
            var sum = 0;
            for (var i = 0; i < 17; i++) sum += (body[i] - '0') * ((1 << (17 - i)) % 11);
            var number = body + "10X98765432"[sum % 11];
            if (numbers.Add(number)) return number;
        }
    }
}
