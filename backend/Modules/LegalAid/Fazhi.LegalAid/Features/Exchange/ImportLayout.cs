using Fazhi.Kernel.Identifiers;
using Fazhi.LegalAid.Domain;
using Fazhi.LegalAid.Features.Registration;
using Fazhi.Platform.Excel;

namespace Fazhi.LegalAid.Features.Exchange;

/// <summary>一行待导入的申请：来自别的系统的台账，以原编号为准。</summary>
internal sealed class ImportedApplication
{
    public string SourceNumber { get; set; } = "";

    public string Name { get; set; } = "";

    public string IdentityNumber { get; set; } = "";

    public string? Phone { get; set; }

    public string? Address { get; set; }

    public List<RecipientCategory> Categories { get; set; } = [];

    public AidKind Kind { get; set; }

    public AidForm Form { get; set; }

    public AidStage Stage { get; set; }

    public string Cause { get; set; } = "";

    public string Facts { get; set; } = "";

    public string DivisionCode { get; set; } = "";

    public string? OpposingParty { get; set; }

    public AidChannel Channel { get; set; }

    public DateOnly ReceivedOn { get; set; }

    public ReceiveAidApplicationBody ToBody() => new(Channel, ReceivedOn,
        new(Kind, Form, Stage, Cause, Facts, DivisionCode, OpposingParty is { Length: > 0 } name ? [new(name, null)] : []),
        [new(Name, IdentityDocumentKind.CitizenIdentityCard, IdentityNumber, null, null, Address, Phone, Categories)],
        new(MeansBasis.Verified, null, null, null, $"导入自台账，原编号{SourceNumber}"));
}

internal static class ImportLayout
{
    public static readonly SheetLayout<ImportedApplication> Sheet =
        new SheetLayout<ImportedApplication>("法律援助申请导入", () => new(), a => a.SourceNumber)
            .Required("原编号", Cells.Text(100), (a, v) => a.SourceNumber = v, "原系统或者台账的编号，同一编号只导入一次", "2022-001")
            .Required("申请人", Cells.Text(100), (a, v) => a.Name = v, "姓名", "张某某")
            .Required("身份证号", Identity, (a, v) => a.IdentityNumber = v, "十八位居民身份证号码，校验码须相符")
            .Optional("联系电话", Cells.Text(30), (a, v) => a.Phone = v)
            .Optional("住址", Cells.Text(200), (a, v) => a.Address = v)
            .Optional("受援人类别", Cells.ManyOf(Names<RecipientCategory>()), (a, v) => a.Categories = v, "可多选，用顿号隔开", "农民、老年人")
            .Required("案件类型", Cells.OneOf(Names<AidKind>()), (a, v) => a.Kind = v, "民事、刑事、行政", "民事")
            .Required("援助形式", Cells.OneOf(Names<AidForm>()), (a, v) => a.Form = v, "", "诉讼代理")
            .Required("办案阶段", Cells.OneOf(Names<AidStage>()), (a, v) => a.Stage = v, "", "一审")
            .Required("案由", Cells.Text(100), (a, v) => a.Cause = v, "", "追索劳动报酬纠纷")
            .Required("案情概要", Cells.Text(4000), (a, v) => a.Facts = v)
            .Required("乡镇代码", Division, (a, v) => a.DivisionCode = v, "6至12位区划代码", "360124100")
            .Optional("对方当事人", Cells.Text(100), (a, v) => a.OpposingParty = v)
            .Required("申请方式", Cells.OneOf(Names<AidChannel>(AidChannel.Notice)), (a, v) => a.Channel = v, "", "来访")
            .Required("收到日期", Cells.Day(), (a, v) => a.ReceivedOn = v, "审查期限自次日起算", "2022-09-21");

    private static CellReading<string> Identity(string text) =>
        CitizenIdentityNumber.TryParse(text, out var number, out var problem) ? number.Value : new CellReading<string>(null, problem);

    private static CellReading<string> Division(string text) =>
        text.Length is >= 6 and <= 12 && text.All(char.IsAsciiDigit) ? text : new CellReading<string>(null, "应当是6至12位区划代码");

    private static Dictionary<string, T> Names<T>(params T[] except)
        where T : struct, Enum => Enum.GetValues<T>().Except(except).ToDictionary(v => v.NameOf());
}
