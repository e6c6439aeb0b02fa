using System.ComponentModel;
using Fazhi.Kernel.Dossiers;

namespace Fazhi.LegalAid.Domain;

/// <summary>补贴标准：某年某类案件的基数和加成，由司法行政部门会同财政部门制定（法律援助法第五十二条）。</summary>
[Description("补贴标准")]
internal sealed class SubsidyRule : AggregateRoot
{
    private SubsidyRule()
    {
    }

    public string CountyCode { get; private set; } = "";

    public int Year { get; private set; }

    public AidKind Kind { get; private set; }

    /// <summary>Null: all forms of the kind without a line of their own.</summary>
    public AidForm? Form { get; private set; }

    /// <summary>每件基数，元。</summary>
    public decimal BaseAmount { get; private set; }

    /// <summary>同一案件每多一名受援人增加，元。</summary>
    public decimal PerExtraRecipient { get; private set; }

    /// <summary>制定文件。</summary>
    public string Source { get; private set; } = "";

    public static SubsidyRule Set(string countyCode, SubsidyRuleDetails details)
    {
        var rule = new SubsidyRule { Id = Guid.CreateVersion7(), CountyCode = countyCode };
        rule.Correct(details);
        return rule;
    }

    public void Correct(SubsidyRuleDetails details)
    {
        (Year, Kind, Form, BaseAmount, PerExtraRecipient, Source) =
            (details.Year, details.Kind, details.Form, details.BaseAmount, details.PerExtraRecipient, details.Source);
        Touch();
    }

    /// <summary>The amount proposed for a case by the line that fits it best, with the reason in words.</summary>
    /// <returns>Null where the year's table has no line for the kind.</returns>
    public static SubsidyProposal? Propose(IEnumerable<SubsidyRule> table, AidCase aid)
    {
        var year = aid.SubsidyYear;
        var line = table.Where(r => r.Year == year && r.Kind == aid.Kind && (r.Form is null || r.Form == aid.Form))
            .OrderByDescending(r => r.Form is not null).FirstOrDefault();
        if (line is null) return null;
        var extra = aid.Applicants.Count - 1;
        return new(line.BaseAmount + (extra * line.PerExtraRecipient), extra == 0
            ? FormattableString.Invariant($"{line.Source}：基数{line.BaseAmount:0.##}元")
            : FormattableString.Invariant($"{line.Source}：基数{line.BaseAmount:0.##}元，增加受援人{extra}名，每名{line.PerExtraRecipient:0.##}元"));
    }
}

/// <summary>Particulars of a line of the table.</summary>
internal sealed record SubsidyRuleDetails(int Year, AidKind Kind, AidForm? Form, decimal BaseAmount, decimal PerExtraRecipient, string Source);

/// <summary>补贴建议。</summary>
internal sealed record SubsidyProposal(decimal Amount, string Reason);
