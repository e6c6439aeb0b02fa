using Fazhi.LegalAid.Domain;
using Fazhi.LegalAid.Features;

namespace Fazhi.LegalAid.Tests.Domain;

/// <summary>What a case is about, as entered: form and stage go with the kind (法律援助法第二十二条).</summary>
public sealed class SubjectInputTests
{
    [Theory]
    [InlineData("Civil", "CriminalDefence", "FirstInstance", "Form")]
    [InlineData("Administrative", "CriminalRepresentation", "FirstInstance", "Form")]
    [InlineData("Criminal", "Litigation", "FirstInstance", "Form")]
    [InlineData("Criminal", "NonLitigation", "NonLitigation", "Form")]
    [InlineData("Administrative", "LabourArbitration", "FirstInstance", "Form")]
    [InlineData("Civil", "Litigation", "DeathPenaltyReview", "Stage")]
    [InlineData("Administrative", "Litigation", "Prosecution", "Stage")]
    [InlineData("Criminal", "CriminalDefence", "Arbitration", "Stage")]
    public void A_form_or_stage_of_another_kind_of_case_is_refused(string kind, string form, string stage, string field) =>
        Assert.Equal(field, Assert.Single(new SubjectInputValidator().Validate(Of(kind, form, stage)).Errors).PropertyName);

    [Theory]
    [InlineData("Civil", "LabourArbitration", "Arbitration")]
    [InlineData("Civil", "NonLitigation", "NonLitigation")]
    [InlineData("Civil", "LegalDrafting", "FirstInstance")]
    [InlineData("Criminal", "CriminalDefence", "Investigation")]
    [InlineData("Criminal", "CriminalRepresentation", "SecondInstance")]
    [InlineData("Administrative", "Litigation", "Retrial")]
    public void What_goes_together_is_accepted(string kind, string form, string stage) =>
        Assert.Empty(new SubjectInputValidator().Validate(Of(kind, form, stage)).Errors);

    private static SubjectInput Of(string kind, string form, string stage) =>
        new(Enum.Parse<AidKind>(kind), Enum.Parse<AidForm>(form), Enum.Parse<AidStage>(stage), "案由", "案情", "360124");
}
