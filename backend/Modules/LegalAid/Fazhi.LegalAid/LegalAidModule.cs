using Fazhi.LegalAid.Documents;
using Fazhi.LegalAid.Domain;
using Fazhi.LegalAid.Features;
using Fazhi.LegalAid.Features.Assigning;
using Fazhi.LegalAid.Features.Closing;
using Fazhi.LegalAid.Features.Duty;
using Fazhi.LegalAid.Features.Examination;
using Fazhi.LegalAid.Features.Exchange;
using Fazhi.LegalAid.Features.Handling;
using Fazhi.LegalAid.Features.Objections;
using Fazhi.LegalAid.Features.Registers;
using Fazhi.LegalAid.Features.Registration;
using Fazhi.LegalAid.Features.Subsidies;
using Fazhi.LegalAid.Persistence;
using Fazhi.LegalAid.Published;
using Fazhi.Platform.Calendar;
using Fazhi.Platform.Documents;
using Fazhi.Platform.Indicators;
using Fazhi.Platform.Matters;
using Fazhi.Platform.Matters.Features;
using Fazhi.Platform.Procedures;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.LegalAid;

/// <summary>法律援助: the module's table of contents.</summary>
public static class LegalAidModule
{
    public static IServiceCollection AddLegalAid(this IServiceCollection services)
    {
        services.AddOptions<LegalAidOptions>().BindConfiguration(LegalAidOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddModuleContext<LegalAidDbContext>("legal_aid");
        services.AddUseCases<LegalAidDbContext>();
        services.AddPermissions(LegalAidPermissions.Source);
        services.AddDocumentSource<AidDocumentFacts>(LegalAidDocuments.Source).AddScoped<AidAgency>();
        services.AddProcedure(AidProcedure.Definition);
        services.AddScoped<IDossierSource, LegalAidDossiers>();
        services.AddScoped<IIndicatorSource, LegalAidIndicators>();
        services.AddScoped<ICalendarSource, LegalAidCalendar>();
        services.AddScoped<CaseRegistrar>().AddScoped<Rota>();
        return services;
    }

    public static IEndpointRouteBuilder MapLegalAid(this IEndpointRouteBuilder app)
    {
        var module = app.MapGroup("/api/v1/legal-aid").WithTags("法律援助");
        var cases = module.MapGroup("/cases");

        module.MapProcedure(AidProcedure.Definition, LegalAidPermissions.Read);
        ListCasesEndpoint.Map(cases);
        CountCasesEndpoint.Map(cases);
        ExportCasesEndpoint.Map(cases);
        DownloadImportTemplateEndpoint.Map(cases);
        ImportCasesEndpoint.Map(cases);
        GetAidCaseEndpoint.Map(cases);
        cases.MapTimeline("legal-aid", "GetAidCaseTimeline", LegalAidPermissions.Read);
        RevealPersonalDataEndpoint.Map(cases);

        ReceiveAidApplicationEndpoint.Map(cases);
        ReceiveAidNoticeEndpoint.Map(cases);
        CorrectAidRegistrationEndpoint.Map(cases);

        RequestSupplementEndpoint.Map(cases);
        ReceiveSupplementEndpoint.Map(cases);
        DeemWithdrawnEndpoint.Map(cases);
        WithdrawAidApplicationEndpoint.Map(cases);
        GrantAidEndpoint.Map(cases);
        RefuseAidEndpoint.Map(cases);

        ProposeAssignmentEndpoint.Map(cases);
        AssignAidEndpoint.Map(cases);
        SignAidAgreementEndpoint.Map(cases);
        RequestLawyerChangeEndpoint.Map(cases);
        ApproveLawyerChangeEndpoint.Map(cases);
        RefuseLawyerChangeEndpoint.Map(cases);
        ReassignAidEndpoint.Map(cases);

        ReportAidProgressEndpoint.Map(cases);
        ConcludeAidEndpoint.Map(cases);

        SubmitAidDossierEndpoint.Map(cases);
        ReturnAidDossierEndpoint.Map(cases);
        AcceptAidDossierEndpoint.Map(cases);
        ProposeSubsidyEndpoint.Map(cases);
        ApproveSubsidyEndpoint.Map(cases);
        FileAidDossierEndpoint.Map(cases);
        TerminateAidEndpoint.Map(cases);
        SendAidTerminationEndpoint.Map(cases);
        RecordAidServiceEndpoint.Map(cases);

        RaiseAidObjectionEndpoint.Map(cases);
        SustainAidObjectionEndpoint.Map(cases);
        RejectAidObjectionEndpoint.Map(cases);

        GetAidFiguresEndpoint.Map(module);
        ExportSubsidyPaymentsEndpoint.Map(module);

        var institutions = module.MapGroup("/institutions");
        ListInstitutionsEndpoint.Map(institutions);
        GetInstitutionEndpoint.Map(institutions);
        RegisterInstitutionEndpoint.Map(institutions);
        CorrectInstitutionEndpoint.Map(institutions);

        var practitioners = module.MapGroup("/practitioners");
        ListPractitionersEndpoint.Map(practitioners);
        GetPractitionerEndpoint.Map(practitioners);
        RegisterPractitionerEndpoint.Map(practitioners);
        CorrectPractitionerEndpoint.Map(practitioners);

        var subsidyRules = module.MapGroup("/subsidy-rules");
        ListSubsidyRulesEndpoint.Map(subsidyRules);
        GetSubsidyRuleEndpoint.Map(subsidyRules);
        SetSubsidyRuleEndpoint.Map(subsidyRules);
        CorrectSubsidyRuleEndpoint.Map(subsidyRules);

        var shifts = module.MapGroup("/duty-shifts");
        PlanDutyShiftEndpoint.Map(shifts);
        ChangeDutyShiftEndpoint.Map(shifts);
        CancelDutyShiftEndpoint.Map(shifts);
        ListDutyShiftsEndpoint.Map(shifts);
        GetDutyShiftEndpoint.Map(shifts);

        var consultations = module.MapGroup("/consultations");
        RecordDutyConsultationEndpoint.Map(consultations);
        CorrectDutyConsultationEndpoint.Map(consultations);
        ListDutyConsultationsEndpoint.Map(consultations);
        GetDutyConsultationEndpoint.Map(consultations);
        RevealDutyConsultationEndpoint.Map(consultations);
        CountDutyConsultationsEndpoint.Map(consultations);
        return app;
    }
}
