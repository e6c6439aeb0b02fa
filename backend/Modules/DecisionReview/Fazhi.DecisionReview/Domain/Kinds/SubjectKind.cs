using System.ComponentModel;
using Fazhi.Kernel.Dossiers;

namespace Fazhi.DecisionReview.Domain.Kinds;

/// <summary>送审类别：年度报告按这三类统计。</summary>
internal enum ReviewCategory
{
    [Description("行政规范性文件")] NormativeDocument,
    [Description("合同、协议")] Contract,
    [Description("其他")] Other,
}

/// <summary>审查时间适用哪一条规则。</summary>
internal enum ReviewTerm
{
    [Description("没有规定天数")] None,
    [Description("重大行政决策：不少于7个工作日")] MajorDecision,
    [Description("行政规范性文件：5至15个工作日")] NormativeDocument,
    [Description("合同、协议：内部时限")] Contract,
    [Description("重大执法决定法制审核：内部时限")] Enforcement,
}

/// <summary>送审时应当提交的一项材料。</summary>
/// <param name="Name">材料名称。</param>
/// <param name="Required">必备；不是必备的，有则提交。</param>
internal sealed record RequiredMaterial(string Name, bool Required);

/// <summary>送审种类：一类件叫什么、要什么材料、适用哪一条审查时间。各县自己维护。</summary>
[Description("送审种类")]
internal sealed class SubjectKind : AggregateRoot
{
    private SubjectKind()
    {
    }

    public string CountyCode { get; private set; } = "";

    /// <summary>代码，县内唯一，此后不变：案卷和别的模块以此称呼它。</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public ReviewCategory Category { get; private set; }

    public ReviewTerm Term { get; private set; }

    /// <summary>村级组织也可以送审（村规民约、村集体合同）。</summary>
    public bool ForVillages { get; private set; }

    public IReadOnlyList<RequiredMaterial> Materials { get; private set; } = [];

    /// <summary>停用：已有的案卷不变，不再用于新的送审。</summary>
    public bool Retired { get; private set; }

    public int Ordinal { get; private set; }

    public static SubjectKind Add(string countyCode, string code, SubjectKindDetails details)
    {
        var kind = new SubjectKind { Id = Guid.CreateVersion7(), CountyCode = countyCode, Code = code };
        kind.Correct(details);
        return kind;
    }

    public void Correct(SubjectKindDetails details)
    {
        (Name, Category, Term, ForVillages, Materials, Retired, Ordinal) =
            (details.Name, details.Category, details.Term, details.ForVillages, details.Materials, details.Retired, details.Ordinal);
        Touch();
    }
}

/// <summary>Particulars of a kind of subject.</summary>
internal sealed record SubjectKindDetails(string Name, ReviewCategory Category, ReviewTerm Term, bool ForVillages, IReadOnlyList<RequiredMaterial> Materials, bool Retired,
    int Ordinal);
