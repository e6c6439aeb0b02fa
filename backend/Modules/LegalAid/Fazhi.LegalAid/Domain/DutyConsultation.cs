using System.ComponentModel;
using Fazhi.Kernel.Dossiers;

namespace Fazhi.LegalAid.Domain;

/// <summary>值班地点。</summary>
internal enum DutyPlace
{
    [Description("法律援助中心")] AidCentre,
    [Description("人民法院")] Court,
    [Description("人民检察院")] Procuratorate,
    [Description("看守所")] DetentionCentre,
}

/// <summary>值班律师的班次（法律援助法第三十条）。</summary>
[Description("值班班次")]
internal sealed class DutyShift : AggregateRoot
{
    private DutyShift()
    {
    }

    public string CountyCode { get; private set; } = "";

    public DateOnly On { get; private set; }

    public DutyPlace Place { get; private set; }

    public Guid PractitionerId { get; private set; }

    public string PractitionerName { get; private set; } = "";

    public static DutyShift Plan(string countyCode, DateOnly on, DutyPlace place, Practitioner practitioner)
    {
        var shift = new DutyShift
        {
            Id = Guid.CreateVersion7(), CountyCode = countyCode, On = on, Place = place, PractitionerId = practitioner.Id, PractitionerName = practitioner.Name,
        };
        shift.Touch();
        return shift;
    }

    /// <summary>改期、换地点、换人；已有法律帮助记录的班次不再变动。</summary>
    public void Change(DateOnly on, DutyPlace place, Practitioner practitioner, bool used)
    {
        RegisterRules.ShiftUsed.Require(!used);
        (On, Place, PractitionerId, PractitionerName) = (on, place, practitioner.Id, practitioner.Name);
        Touch();
    }
}

/// <summary>法律帮助：值班律师提供的咨询、程序选择建议等，与法律援助案件分别计数（法律援助法第三十条）。</summary>
[Description("法律帮助")]
internal sealed class DutyConsultation : AggregateRoot
{
    private DutyConsultation()
    {
    }

    public string CountyCode { get; private set; } = "";

    public Guid ShiftId { get; private set; }

    public DateOnly On { get; private set; }

    public DutyPlace Place { get; private set; }

    public string PractitionerName { get; private set; } = "";

    public string VisitorName { get; private set; } = "";

    public string Question { get; private set; } = "";

    public string Advice { get; private set; } = "";

    public static DutyConsultation Record(DutyShift shift, string visitorName, string question, string advice)
    {
        var consultation = new DutyConsultation
        {
            Id = Guid.CreateVersion7(), CountyCode = shift.CountyCode, ShiftId = shift.Id, On = shift.On, Place = shift.Place,
            PractitionerName = shift.PractitionerName,
        };
        consultation.Correct(visitorName, question, advice);
        return consultation;
    }

    /// <summary>更正记录；值班日、地点和值班律师以班次为准。</summary>
    public void Correct(string visitorName, string question, string advice)
    {
        (VisitorName, Question, Advice) = (visitorName, question, advice);
        Touch();
    }
}
