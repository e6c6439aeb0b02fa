using System.Buffers.Binary;
using System.Globalization;
using Fazhi.Platform.Matters;

namespace Fazhi.Load.Prepare;

/// <summary>Makes the rows of one review. The same number gives the same review: everything is drawn from a generator seeded by it.</summary>
internal sealed class ReviewMaker(ReviewCast cast, int total, DateOnly today)
{
    private const int Years = 17;

    private static readonly string[] Projects =
        ["道路改造", "河道治理", "集中供水", "危房修缮", "路灯维护", "垃圾清运", "绿化养护", "校舍加固", "农田整治", "渡口管理", "市场提升", "厂房租赁", "物业服务", "设备采购", "信息系统", "招商引资", "土地流转", "林场经营"];

    private Random random = new(0);
    private Guid id;
    private DateOnly opened;

    public void Write(int n, ReviewTables to)
    {
        random = new Random((n * 7919) + 29);
        var age = (int)(Years * 365 * (1 - Math.Sqrt((n + 0.5) / total)));
        opened = today.AddDays(-age);
        id = Id();

        var unit = random.Next(100) < 8 ? cast.Units[0] : cast.Units[random.Next(cast.Units.Count)];
        var kind = random.Next(100) < 45 ? cast.Kinds.First(k => k.Code == "contract") : cast.Kinds[random.Next(cast.Kinds.Count)];
        var party = $"{Name()[..1]}氏{Pick(Words.Trades)}有限公司";
        var title = $"{Pick(Words.Villages)}{Pick(Projects)}{random.Next(1, 9)}期{kind.Name.Split('、')[0]}（{Name()}组）";
        var number = string.Create(CultureInfo.InvariantCulture, $"合法性审查〔{opened.Year}〕{1_000_000 + n}号");
        var state = State(age, unit.Township);
        DateOnly On(int day) => opened.AddDays(Math.Min(age, day));
        var opinionOn = state.Issued ? On(9) : (DateOnly?)null;
        var opinion = state.Issued ? string.Create(CultureInfo.InvariantCulture, $"合审〔{opened.Year}〕{n}号") : null;
        var (outcome, findings) = !state.Concluded ? (null, "[]") : random.Next(10) switch
        {
            < 4 => ("Lawful", "[]"),
            < 9 => ("LawfulAfterAmendment", """[{"clause":"第五条","problem":"付款条件不明确","suggestion":"写明期限","legalBasis":null}]"""),
            _ => ("Unlawful", """[{"clause":"第三条","problem":"超越法定权限","suggestion":"删去","legalBasis":null}]"""),
        };
        var adopted = state.Code == "Closed" ? On(20) : (DateOnly?)null;
        var (handler, handlerName) = state.Code is "FirstReview" or "UnderReview" && random.Next(3) == 0 ? ((Guid?)null, (string?)null) : (cast.ClerkId, cast.ClerkName);
        to.Reviews.Add(id, outcome, state.Concluded ? "主体适格，程序完整，内容不与上位法抵触。" : null, findings, state.Concluded ? cast.ClerkName : null, opinion, opinionOn, opinionOn,
            adopted is null ? null : "Adopted", adopted is null || outcome == "Lawful" ? "[]" : """[{"clause":"第五条","adopted":true,"reason":null}]""", adopted, kind.Code, kind.Name, kind.Category, kind.Term,
            unit.Township ? "Township" : "Department", title, "请从主体、权限、程序、内容审查。", "[]", $$"""["{{party}}"]""", """[{"name":"文本草案","required":true,"provided":true,"remark":null}]""",
            unit.Id, unit.Name, "联络员", 1, false, "[]", "[]", unit.Township && state.Acts > 1 ? "程序完整，请县级审查。" : null, unit.Township && state.Acts > 1 ? "司法所" : null,
            state.Code is "Returned" or "Withdrawn" ? "材料不齐" : null, (long)state.Acts, cast.CountyCode, unit.OrganizationId, handler, handlerName, cast.ClerkId, number, state.Code, opened, state.Closed ? On(20) : null);
        if (state.Acts > 1 && random.Next(4) == 0)
        {
            var adviser = cast.Advisers[random.Next(cast.Advisers.Count)];
            to.Invitations.Add(Id(), id, adviser.Id, adviser.Name, adviser.Kind, adviser.Office, "请就权限、程序和内容提出意见。", On(3), On(5), "第五条应当写明期限。", state.Concluded ? "Adopted" : null);
        }

        var next = Deadlines(to.Deadlines, state, kind, unit.Township);
        Timeline(to.Timeline, state, age);
        to.Matters.Add(id, cast.CountyCode, "decision-review", "reviews", number, title, title, unit.OrganizationId, handler, handlerName, state.Closed ? null : handler, handler is null, cast.ClerkId,
            $"{char.ToLowerInvariant(state.Code[0])}{state.Code[1..]}", state.Name, state.Closed, opened, state.Closed ? On(20) : null, next?.DueOn, next?.Label, false,
            SearchText.Grams([number, title, unit.Name, kind.Name, opinion, party]), (long)state.Acts);
    }

    private sealed record ReviewState(string Code, string Name, int Acts, bool Concluded, bool Issued, bool Closed);

    /// <summary>Old reviews are closed; the younger a review, the earlier the stage in which it stands.</summary>
    private ReviewState State(int age, bool township) => (age + random.Next(-4, 4)) switch
    {
        > 40 when random.Next(400) > 0 => random.Next(40) switch { 0 => new("Returned", "已退回", 2, false, false, true), 1 => new("Withdrawn", "已撤回", 2, false, false, true), _ => new("Closed", "已办结", 5, true, true, true) },
        > 15 => new("AwaitingAdoption", "待反馈采纳情况", 4, true, true, false),
        > 9 => new("Concluded", "待出具意见", 3, true, false, false),
        > 6 => new("AwaitingSupplement", "待补充材料", 2, false, false, false),
        > 2 => new("UnderReview", "审查中", township ? 2 : 1, false, false, false),
        _ when township => new("FirstReview", "待司法所初审", 1, false, false, false),
        _ => new("UnderReview", "审查中", 1, false, false, false),
    };

    private (DateOnly DueOn, string Label)? Deadlines(CopyTable to, ReviewState state, ReviewCast.Kind kind, bool township)
    {
        (DateOnly, string)? next = null;
        void Add(string key, string label, string rule, int from, int days, bool ended)
        {
            var (on, due) = (opened.AddDays(from), opened.AddDays(from + days));
            to.Add(Id(), id, cast.CountyCode, "Deadline", key, label, "Agency", rule, "重大行政决策程序暂行条例第二十六条", true, on, due, false, ended ? "Met" : "Running", ended ? due : null, 0, "[]");
            if (!ended && (next is not var (day, _) || due < day)) next = (due, label);
        }

        if (township) Add("firstReview", "司法所审查", "township-legality-review", 0, 5, state.Code != "FirstReview");
        if (state.Code != "FirstReview" && kind.Term != "None") Add(kind.Term switch
        {
            "MajorDecision" => "majorDecision", "NormativeDocument" => "normativeDocument", "Contract" => "contract", _ => "enforcement",
        }, "合法性审查", "contract-review-days", township ? 3 : 0, 10, state.Issued || state.Closed);
        return next;
    }

    private void Timeline(CopyTable to, ReviewState state, int age)
    {
        (string Step, string Label, string? From, string To, int Day)[] acts =
        [
            ("open", "送请合法性审查", null, "审查中", 0), ("submitAdvice", "提出法律意见", "待顾问意见", "审查中", 5), ("conclude", "作出审查结论", "审查中", "待出具意见", 8),
            ("issueOpinion", "出具审查意见书", "待出具意见", "待反馈采纳情况", 9), ("recordAdoption", "反馈采纳情况", "待反馈采纳情况", "已办结", 20),
        ];
        foreach (var (step, label, from, into, day) in acts.Take(state.Acts))
        {
            var on = opened.AddDays(Math.Min(age, day));
            to.Add(Id(), id, step, label, from, into, cast.ClerkId, cast.ClerkName, on, new DateTimeOffset(on, new(2, 0), TimeSpan.Zero));
        }
    }

    private string Name()
    {
        var share = random.NextDouble();
        return $"{Words.Surnames[(int)(share * share * Words.Surnames.Length)]}{Words.Given[random.Next(Words.Given.Length)]}{Words.Given[random.Next(Words.Given.Length)]}";
    }

    private string Pick(string[] from) => from[random.Next(from.Length)];

    /// <summary>A UUIDv7 of the day of opening, its random part drawn from the seed.</summary>
    private Guid Id()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        var at = new DateTimeOffset(opened, new(2, 0), TimeSpan.Zero).ToUnixTimeMilliseconds();
        BinaryPrimitives.WriteInt64BigEndian(bytes, at << 16 | (long)(ushort)random.Next(0x1000) | 0x7000);
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80);
        return new(bytes, bigEndian: true);
    }
}
