using System.Buffers.Binary;
using System.Globalization;
using Fazhi.Platform.Matters;

namespace Fazhi.Load.Prepare;

/// <summary>Makes the rows of one case. The same number gives the same case: everything is drawn from a generator seeded by it.</summary>
internal sealed class CaseMaker(Cast cast, int total, DateOnly today)
{
    private const int Years = 17;

    private Random random = new(0);
    private Guid caseId;
    private DateOnly opened;

    public void Write(int n, CaseTables to)
    {
        random = new Random(n * 7919 + 17);
        // Later years have more cases; ids rise with the day, as UUIDv7 do.
        var age = (int)(Years * 365 * (1 - Math.Sqrt((n + 0.5) / total)));
        opened = today.AddDays(-age);
        caseId = Id();

        var office = random.Next(100) < 40 ? cast.Offices[0] : cast.Offices[1 + random.Next(cast.Offices.Count - 1)];
        var kind = random.Next(100) switch { < 55 => 0, < 97 => 1, _ => 2 };
        var notice = kind == 1 && random.Next(10) < 9;
        var person = Name();
        var title = Subject(kind, out var cause, out var opponent);
        var number = string.Create(CultureInfo.InvariantCulture, $"法援〔{opened.Year}〕{1_000_000 + n}号");
        var state = State(age, notice);
        var categories = random.Next(10) switch { 0 => [], < 8 => new[] { Pick(Words.Categories) }, _ => [Words.Categories[random.Next(4)], Words.Categories[4 + random.Next(4)]] };
        var lawyer = state.Assigned ? cast.Lawyers[random.Next(cast.Lawyers.Count)] : null;
        var (handler, handlerName) = state.Code == "Received" && random.Next(3) == 0 ? ((Guid?)null, (string?)null) : (cast.ClerkId, cast.ClerkName);
        var concluded = state.Concluded ? opened.AddDays(Math.Min(age, 40 + random.Next(120))) : (DateOnly?)null;
        var closed = state.Closed ? opened.AddDays(Math.Min(age, 170 + random.Next(60))) : (DateOnly?)null;
        var recovered = state.Concluded && kind == 0 ? random.Next(0, 400) * 100m : 0m;
        var aided = state.Assigned || state.Code == "AwaitingAssignment" ? opened.AddDays(Math.Min(age, notice ? 0 : 3)) : (DateOnly?)null;

        to.Cases.Add(caseId, state.Concluded ? $$"""{"concludedOn":"{{concluded:yyyy-MM-dd}}","outcome":"settled","recoveredAmount":{{recovered:F2}},"avoidedAmount":0,"evidence":"none","summary":"已按规定办结。"}""" : null,
            concluded, state.Concluded ? "Settled" : null, recovered, state.Closed ? 80 + random.Next(20) : null, null, null, notice ? "Notice" : "Application",
            notice ? "Notice" : office == cast.Offices[0] ? "Visit" : "Township", Words.Kinds[kind].Code, kind == 1 ? "CriminalDefence" : "Litigation", kind == 1 ? "Prosecution" : "FirstInstance",
            cause, kind == 1 ? "犯罪嫌疑人、被告人没有委托辩护人。" : "申请人因对方的行为受到损失，要求赔偿，经多次协商未果。", office.DivisionCode, person, categories,
            opponent is null ? "[]" : $$"""[{"name":"{{opponent}}","documentNumber":null}]""",
            notice ? """{"basis":"notice","ground":null,"committedOn":null,"monthlyIncome":null,"remarks":null}""" : $$"""{"basis":"commitment","ground":null,"committedOn":"{{opened:yyyy-MM-dd}}","monthlyIncome":800,"remarks":null}""",
            notice ? $$"""{"authority":"procuratorate","authorityName":"县人民检察院","noticeNumber":"法援通〔{{opened.Year}}〕{{n % 900}}号","receivedOn":"{{opened:yyyy-MM-dd}}","ground":"fullCoverage"}""" : null,
            aided, "[]", aided, aided is null ? null : "符合法律援助条件。", (long)state.Acts, cast.CountyCode, office.Id, handler, handlerName, lawyer?.UserId, lawyer?.Name,
            cast.ClerkId, number, state.Code, opened, closed);
        to.Applicants.Add(Id(), caseId, person, "CitizenIdentityCard", Number(), random.Next(4) == 0 ? "Female" : "Male", opened.AddYears(-20 - random.Next(50)),
            $"{office.DivisionName}{Pick(Words.Villages)}{random.Next(1, 90)}号", $"13{random.Next(100_000_000, 999_999_999)}", categories);
        if (lawyer is not null)
        {
            to.Assignments.Add(Id(), caseId, lawyer.Id, lawyer.Name, lawyer.Institution, lawyer.Licence, aided!.Value, null, null, aided.Value.AddDays(2));
            to.Progress.Add(Id(), caseId, "Meeting", aided.Value.AddDays(6), "约见受援人，了解案情，收集证据。", null, lawyer.UserId ?? cast.ClerkId);
            if (state.Concluded) to.Progress.Add(Id(), caseId, "Hearing", concluded!.Value, "参加庭审、仲裁或者调解。", null, lawyer.UserId ?? cast.ClerkId);
        }

        var next = Deadlines(to.Deadlines, state, notice, aided, concluded);
        Timeline(to.Timeline, state, age);
        to.Matters.Add(caseId, cast.CountyCode, "legal-aid", "cases", number, $"{person}{title}法律援助案", office.Id, handler, handlerName, lawyer?.UserId, lawyer?.Name,
            state.Closed || state.Code == "AwaitingSupplement" ? null : state.Code is "Handling" or "Concluded" ? lawyer?.UserId : handler, handler is null, cast.ClerkId,
            $"{char.ToLowerInvariant(state.Code[0])}{state.Code[1..]}", state.Name, state.Closed, opened, closed, next?.DueOn, next?.Label, false,
            SearchText.Grams([number, $"{person}{title}法律援助案", person, opponent, notice ? "县人民检察院" : null]), (long)state.Acts);
    }

    private sealed record CaseState(string Code, string Name, int Acts, bool Assigned, bool Concluded, bool Closed);

    /// <summary>Old cases are filed; the younger a case, the earlier the stage in which it stands.</summary>
    private CaseState State(int age, bool notice) => (age + random.Next(-30, 30)) switch
    {
        > 230 when random.Next(200) > 0 => random.Next(25) == 0 ? new("Withdrawn", "已撤回", 2, false, false, true) : new("Filed", "已归档", 7, true, true, true),
        > 200 => new("ReadyToFile", "待归档", 6, true, true, false),
        > 180 => new("SubsidyDue", "待核定补贴", 6, true, true, false),
        > 165 => new("DossierSubmitted", "结案材料待审查", 5, true, true, false),
        > 140 => new("Concluded", "待提交结案材料", 4, true, true, false),
        > 12 => new("Handling", "办理中", 3, true, false, false),
        > 5 => new("AwaitingAssignment", "待指派", 2, false, false, false),
        _ when notice => new("AwaitingAssignment", "待指派", 1, false, false, false),
        > 0 => new("AwaitingSupplement", "待补充材料", 2, false, false, false),
        _ => new("Received", "待审查", 1, false, false, false),
    };

    private (DateOnly DueOn, string Label)? Deadlines(CopyTable to, CaseState state, bool notice, DateOnly? aided, DateOnly? concluded)
    {
        (DateOnly, string)? next = null;
        void Add(string key, string label, string bound, string rule, DateOnly on, int days, bool ended)
        {
            var due = on.AddDays(days);
            to.Add(Id(), caseId, cast.CountyCode, "Deadline", key, label, bound, rule, "法律援助法", true, on, due, false, ended ? "Met" : "Running", ended ? due : null, null, 0, "[]");
            if (!ended && (next is not var (day, _) || due < day)) next = (due, label);
        }

        if (!notice) Add("review", "审查并决定", "Agency", "aid-review-v2023", opened, 10, aided is not null || state.Closed);
        if (aided is { } granted) Add(notice ? "noticeAssign" : "assign", notice ? "按通知指派法律援助人员" : "指派法律援助人员", "Agency", notice ? "aid-assign-criminal" : "aid-assign-civil", granted, 4, state.Assigned);
        if (state.Assigned) Add("agreement", "签订委托协议", "Assignee", "aid-agreement-5d", aided!.Value, 7, true);
        if (concluded is { } ended) Add("closeFile", "提交结案归档材料", "Assignee", "aid-close-file", ended, 30, state.Code != "Concluded");
        return next;
    }

    private void Timeline(CopyTable to, CaseState state, int age)
    {
        (string Step, string Label, string? From, string To, int Day)[] acts =
        [
            ("receive", "收到法律援助申请", null, "待审查", 0), ("grant", "决定给予法律援助", "待审查", "待指派", 3), ("assign", "指派", "待指派", "办理中", 5), ("conclude", "结案", "办理中", "待提交结案材料", 100),
            ("submitDossier", "提交结案材料", "待提交结案材料", "结案材料待审查", 120), ("acceptDossier", "结案材料审查合格", "结案材料待审查", "待核定补贴", 140), ("file", "归档", "待归档", "已归档", 170),
        ];
        foreach (var (step, label, from, into, day) in acts.Take(state.Acts))
        {
            var on = opened.AddDays(Math.Min(age, day));
            to.Add(Id(), caseId, step, label, from, into, null, cast.ClerkId, cast.ClerkName, on, new DateTimeOffset(on, new(2, 0), TimeSpan.Zero));
        }
    }

    private string Subject(int kind, out string cause, out string? opponent)
    {
        cause = Pick(kind switch { 0 => Words.CivilCauses, 1 => Words.Crimes, _ => Words.AdministrativeCauses });
        opponent = kind switch { 0 => random.Next(2) == 0 ? Name() : $"{Name()[..1]}氏{Pick(Words.Trades)}有限公司", 1 => null, _ => "县自然资源局" };
        return cause;
    }

    private string Name()
    {
        // A few surnames are borne by most.
        var share = random.NextDouble();
        var surname = Words.Surnames[(int)(share * share * Words.Surnames.Length)];
        return random.Next(6) == 0 ? $"{surname}{Given()}" : $"{surname}{Given()}{Given()}";
    }

    private char Given() => Words.Given[random.Next(Words.Given.Length)];

    private string Number() => string.Create(CultureInfo.InvariantCulture, $"369924{random.Next(1940, 2005)}{random.Next(1, 13):00}{random.Next(1, 29):00}{random.Next(1000):000}{random.Next(10)}");

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
