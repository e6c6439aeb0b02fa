using Fazhi.Kernel;
using Fazhi.Kernel.Dossiers;
using Fazhi.LegalAid.Domain;
using Fazhi.Platform.Documents;

namespace Fazhi.LegalAid.Documents;

/// <summary>案件的事实，按文书栏目写出。</summary>
internal static class AidDocumentFields
{
    private const string Law = "《中华人民共和国法律援助法》";
    private static readonly string[] Items = ["一", "二", "三", "四", "五", "六", "七", "八"];
    private static readonly DateOnly Regulation148 = new(2023, 9, 1);

    /// <summary>一份文书的全部栏目；机构名称另外写入。</summary>
    /// <param name="papers">卷内已有的材料。</param>
    /// <param name="phone">法律援助人员的电话。</param>
    public static DocumentFields Of(AidCase aid, DocumentDefinition definition, DateOnly issuedOn, IReadOnlyList<MatterPaper> papers, string? phone)
    {
        var fields = new DocumentFields { ["regulation2023"] = issuedOn >= Regulation148 };
        Case(fields, aid);
        Examination(fields, aid);
        Decision(fields, aid, definition);
        // Who is to come, not who leaves: until the new one is assigned, nobody.
        Lawyer(fields, aid, definition == LegalAidDocuments.ChangeOfLawyer ? aid.CurrentAssignment : aid.LastAssignment, phone);
        Closing(fields, aid, definition);
        Papers(fields, papers);
        if (definition == LegalAidDocuments.Dossier && aid.Conclusion is null) Cover(fields, aid);
        if (definition == LegalAidDocuments.ServiceReceipt) fields["service.recipientName"] = aid.ApplicantName;
        return fields;
    }

    private static void Case(DocumentFields fields, AidCase aid)
    {
        var first = aid.FirstApplicant;
        fields["case.number"] = aid.Number;
        fields["case.kindName"] = aid.Kind.NameOf();
        fields["case.cause"] = aid.Cause;
        fields["case.stageName"] = aid.Stage.NameOf();
        fields["case.isNotified"] = aid.Origin == AidOrigin.Notice;
        fields["opposingParty.name"] = string.Join("、", aid.OpposingParties.Select(p => p.Name));
        fields["applicant.name"] = string.Join("、", aid.Applicants.OrderByDescending(a => a == first).ThenBy(a => a.Id).Select(a => a.Name));
        fields["applicant.sexName"] = first.Sex?.NameOf();
        fields["applicant.birthDate"] = first.BirthDate;
        fields["applicant.identityKindName"] = first.DocumentKind.NameOf();
        fields["applicant.identityNumber"] = first.DocumentNumber;
        fields["applicant.address"] = first.Address;
        fields["applicant.phone"] = first.Phone;
        fields["applicant.categories"] = string.Join("、", aid.Categories.Select(c => c.NameOf()));
        fields["aid.formName"] = aid.Form.NameOf();
        fields["aid.roleName"] = aid.Form switch
        {
            AidForm.CriminalDefence => "辩护人",
            AidForm.CriminalRepresentation or AidForm.Litigation => "诉讼代理人",
            _ => "代理人",
        };
        fields["authority.name"] = aid.Notice?.AuthorityName;
        fields["notice.number"] = aid.Notice?.NoticeNumber;
        fields["notice.receivedOn"] = aid.Notice?.ReceivedOn;
    }

    private static void Examination(DocumentFields fields, AidCase aid)
    {
        fields["application.receivedOn"] = aid.OpenedOn;
        fields["decision.dueOn"] = aid.Deadlines.Where(d => d.Key == AidProcedure.Review).OrderBy(d => d.Status == DeadlineStatus.Cancelled).FirstOrDefault()?.DueOn;
        fields["missingMaterials"] = Rows(aid.SupplementMaterials, (row, name) => row["name"] = name);
        fields["supplement.dueOn"] = aid.SupplementDueOn;
        fields["grant.date"] = aid.AidedOn;
    }

    /// <summary>各种决定写各自的理由：不予援助的理由不会写进异议审查决定书。</summary>
    private static void Decision(DocumentFields fields, AidCase aid, DocumentDefinition definition)
    {
        fields["objection.receivedOn"] = aid.Objection?.RaisedOn;
        fields["objection.grounds"] = aid.Objection?.Grounds;
        fields["objection.upheld"] = aid.Objection?.Sustained == false;
        (fields["decision.reasons"], fields["decision.legalBasis"]) = DecisionOf(aid, definition);
    }

    private static (string? Reasons, string? LegalBasis) DecisionOf(AidCase aid, DocumentDefinition definition)
    {
        if (definition == LegalAidDocuments.ObjectionReview) return (aid.Objection?.ReviewReasons, $"{Law}第四十九条");
        if (definition == LegalAidDocuments.Termination)
            return (aid.TerminationReasons, aid.TerminationGround is { } ground ? $"{Law}第四十八条第一款第{Items[(int)ground]}项" : null);
        if (definition == LegalAidDocuments.Grant && aid.AidedOn is not null)
            return (aid.DecisionReasons ?? $"申请事项属于法律援助范围，经济困难状况：{aid.Means.Basis.NameOf()}，符合法律援助条件", GrantBasis(aid));
        return (aid.DecisionReasons, null);
    }

    private static void Lawyer(DocumentFields fields, AidCase aid, Assignment? assignment, string? phone)
    {
        var former = aid.Assignments.Where(a => a.EndedOn is not null).OrderByDescending(a => a.EndedOn).FirstOrDefault() ?? assignment;
        fields["lawyer.name"] = assignment?.PractitionerName;
        fields["lawyer.firm"] = assignment?.InstitutionName;
        fields["lawyer.licence"] = assignment?.LicenceNumber;
        fields["lawyer.phone"] = assignment is null ? null : phone;
        fields["assignment.date"] = assignment?.AssignedOn;
        fields["formerLawyer.name"] = former?.PractitionerName;
        fields["formerLawyer.firm"] = former?.InstitutionName;
        fields["change.requestedOn"] = aid.LawyerChange?.RequestedOn;
        fields["change.approved"] = aid.LawyerChange?.Approved == true;
        fields["change.reasons"] = aid.LawyerChange?.Reasons;
    }

    private static void Closing(DocumentFields fields, AidCase aid, DocumentDefinition definition)
    {
        fields["closing.date"] = aid.ClosingDay;
        fields["closing.methodName"] = aid.Conclusion?.Outcome.NameOf();
        fields["closing.outcome"] = definition == LegalAidDocuments.Dossier ? aid.Conclusion?.Outcome.NameOf() : aid.Conclusion?.Summary;
        fields["closing.summary"] = aid.Progress.Count == 0 ? aid.Conclusion?.Summary
            : string.Join('\n', aid.Progress.OrderBy(p => p.OccurredOn).Select(p => $"{ChineseFormats.Date(p.OccurredOn)}，{p.Kind.NameOf()}：{p.Content}"));
        fields["closing.recoveredAmount"] = aid.Conclusion?.RecoveredAmount;
        fields["closing.evidenceName"] = aid.Conclusion?.Evidence.NameOf();
        fields["subsidy.amount"] = aid.Subsidy?.ApprovedAmount;
        fields["archive.year"] = $"{aid.OpenedOn.Year}";
        fields["archive.filedOn"] = aid.ClosedOn;
    }

    /// <summary>没有办理的案件（不予援助、终止）的封面：处理结果是那个决定；没有结案日的，结案日期是决定之日；没有指派过的，没有法律援助人员。</summary>
    private static void Cover(DocumentFields fields, AidCase aid)
    {
        fields["closing.outcome"] = (aid.TerminationReasons is null ? AidStatus.Refused : AidStatus.Terminated).NameOf();
        fields["closing.date"] ??= fields["contested.date"];
        if (aid.LastAssignment is null) fields["lawyer.name"] = fields["lawyer.firm"] = "未指派";
    }

    private static void Papers(DocumentFields fields, IReadOnlyList<MatterPaper> papers)
    {
        var grant = papers.LastOrDefault(p => p.Code == LegalAidDocuments.Grant.Code);
        var contested = papers.LastOrDefault(p => p.Code == LegalAidDocuments.Termination.Code || p.Code == LegalAidDocuments.Refusal.Code);
        var newest = papers.LastOrDefault(p => p.Number is not null);
        fields["grant.number"] = grant?.Number;
        fields["contested.name"] = contested?.Name;
        fields["contested.number"] = contested?.Number;
        fields["contested.date"] = contested?.On;
        fields["service.documentName"] = newest?.Name;
        fields["service.documentNumber"] = newest?.Number;
        var received = papers.Where(p => p.Code is null).ToList();
        fields["materials"] = Rows(received, (row, paper) => (row["name"], row["copies"], row["receivedOn"]) = (paper.Name, 1, paper.On));
        fields["closing.materials"] = Rows(received, (row, paper) => row["name"] = paper.Name);
        fields["archive.items"] = Rows(papers, (row, paper) => (row["name"], row["date"], row["remark"]) = (paper.Name, paper.On, paper.Number));
    }

    /// <summary>申请的范围：第二十四条（刑事辩护）、第二十九条（刑事代理）、第三十一条；经济困难状况：第三十二条、第四十一条、第四十二条。</summary>
    private static string GrantBasis(AidCase aid)
    {
        var scope = aid.Form switch
        {
            AidForm.CriminalDefence => "第二十四条",
            AidForm.CriminalRepresentation => "第二十九条",
            _ => "第三十一条",
        };
        var means = aid.Means.Basis switch
        {
            MeansBasis.Exempt => "、第四十二条",
            MeansBasis.Commitment or MeansBasis.Verified => "、第四十一条",
            _ => "",
        };
        return Law + (aid.Means.Basis == MeansBasis.NotRequired ? "第三十二条" : scope + means);
    }

    private static DocumentFields[] Rows<T>(IEnumerable<T> source, Action<DocumentFields, T> write) => [.. source.Select(item =>
    {
        var row = new DocumentFields();
        write(row, item);
        return row;
    })];
}
