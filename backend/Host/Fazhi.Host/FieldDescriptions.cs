using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Fazhi.Host;

/// <summary>What every field and every body is, where its own comment says nothing: fields that many records share are named once here, and a
/// body is what its operation is for.</summary>
internal sealed class FieldDescriptions : IDocumentFilter
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["accepted"] = "接受的行数。", ["actorName"] = "经办人。", ["address"] = "地址。", ["adopted"] = "是否采纳。", ["adoptedOn"] = "通过之日。",
        ["adoption"] = "采纳情况。", ["adoptionNote"] = "采纳情况的说明。", ["adoptionReason"] = "不采纳的理由。", ["advice"] = "答复、建议。",
        ["adviserId"] = "法律顾问、公职律师。", ["adviserKind"] = "人员的种类。", ["adviserName"] = "法律顾问、公职律师姓名。",
        ["agreementOn"] = "签订委托协议之日。", ["aidedOn"] = "给予援助之日。", ["allowedActions"] = "本人现在可以办理的步骤。",
        ["alreadyPresent"] = "已有的行数。", ["amend"] = "修改的。", ["amendmentEndedOn"] = "修改结束之日。", ["amendmentReason"] = "修改的理由。",
        ["amendmentStartedOn"] = "启动修改之日。", ["amendments"] = "历次修改。", ["amount"] = "金额，元。", ["announcedIn"] = "公布、公告在何处。",
        ["announcedOn"] = "公布、公告之日。", ["answer"] = "答复。", ["answerDueOn"] = "答复的期限。", ["answeredBy"] = "答复的人。",
        ["answeredOn"] = "答复之日。", ["applicantName"] = "申请人姓名。", ["applicants"] = "申请人。", ["appointedFrom"] = "聘期自。",
        ["appointedUntil"] = "聘期至。", ["approvedAmount"] = "核定的金额，元。", ["approvedBy"] = "批准的人、机关。", ["approvedOn"] = "批准之日。",
        ["archiveItems"] = "归档的材料。", ["article"] = "条。", ["articles"] = "各条。", ["askedBy"] = "咨询的人。", ["askedOn"] = "咨询之日。",
        ["assessor"] = "评估的机构。", ["assignedOn"] = "指派之日。", ["assigneeId"] = "受指派的人。", ["assigneeName"] = "受指派的人。",
        ["assignments"] = "历次指派。", ["at"] = "时刻。", ["authority"] = "机关。", ["authorityName"] = "办案机关。", ["avoidedAmount"] = "避免损失金额，元。",
        ["baseAmount"] = "每件基数，元。", ["bases"] = "制定依据。", ["basis"] = "依据。", ["birthDate"] = "出生日期。", ["blank"] = "空行数。",
        ["blocked"] = "不能办理的原因。", ["bound"] = "约束谁。", ["campaignId"] = "清理工作。", ["cases"] = "件数。", ["catalogueId"] = "年度目录。",
        ["catalogueItemId"] = "年度目录的一项。", ["categories"] = "类别。", ["category"] = "类别。", ["cause"] = "案由，或者事由。",
        ["cells"] = "各格。", ["changes"] = "变动。", ["channel"] = "途径。", ["cited"] = "引用的条款。", ["citedLawId"] = "引用的上位法。",
        ["citedLawName"] = "引用的上位法名称。", ["clause"] = "条款。", ["clients"] = "正在服务的当事人。", ["closedOn"] = "办结之日。",
        ["closesOn"] = "结束之日。", ["code"] = "代码。", ["colour"] = "颜色。", ["columns"] = "各栏。", ["commentId"] = "意见。",
        ["comments"] = "征集到的意见。", ["commentsClosedOn"] = "结束征求意见之日。", ["commentsOpenedOn"] = "开始征求意见之日。",
        ["commentsSkippedBecause"] = "没有征求意见的理由。", ["commentsUrl"] = "征求意见的网址。", ["committedOn"] = "承诺之日。",
        ["computable"] = "是否可以计算。", ["concernsEnterprises"] = "与市场主体生产经营活动密切相关。", ["concludedBy"] = "作出结论的人。",
        ["concludedOn"] = "结案之日。", ["conclusion"] = "结论。", ["confidence"] = "核对程度。", ["confirmedOn"] = "确认之日。",
        ["consequence"] = "逾期的后果。", ["consultations"] = "咨询、法律帮助。", ["content"] = "内容。", ["contentType"] = "文件的类型（MIME）。",
        ["correctionDemand"] = "纠正的要求。", ["correctionDueOn"] = "报告纠正情况的期限。", ["correctionReport"] = "纠正情况的报告。",
        ["count"] = "数量。", ["countedOn"] = "计入统计之日。", ["counterpart"] = "对方当事人。", ["created"] = "新建的件数。",
        ["creditCode"] = "统一社会信用代码。", ["creditCodeReason"] = "校验不符而确与证照一致的理由。", ["currentVersionId"] = "现行的版本。",
        ["deadlines"] = "期限。", ["decidedOn"] = "决定之日。", ["decisionId"] = "重大行政决策。", ["decisionReasons"] = "决定的理由。",
        ["decisions"] = "决策。", ["delistedOn"] = "移出清单之日。", ["departureReason"] = "与标准不一致的理由。", ["details"] = "详情。",
        ["divisionCode"] = "区划代码。", ["documentId"] = "规范性文件，或者文书。", ["documentName"] = "文件名称。", ["documentNumber"] = "文号，或者证件号码。",
        ["documents"] = "文书。", ["drafterName"] = "起草人。", ["draftingNote"] = "起草说明。", ["dryRun"] = "只检查，没有导入。", ["due"] = "应当报送的。",
        ["dueOn"] = "期限的末日。", ["duplicateReason"] = "另立的理由。", ["earlyReason"] = "提前出具的理由。", ["effect"] = "作用。",
        ["effectiveFrom"] = "自何日起施行。", ["effectiveOn"] = "施行之日。", ["effectiveTo"] = "至何日止施行。", ["enabled"] = "是否启用。",
        ["end"] = "废止、失效的。", ["endNote"] = "结束的说明。", ["endReason"] = "结束的理由。", ["endedOn"] = "结束之日。",
        ["establishedOn"] = "设立之日。", ["evaluator"] = "评估的机构。", ["evidence"] = "凭据。", ["experts"] = "专家。", ["expiresOn"] = "截止日期。",
        ["explanation"] = "说明。", ["facts"] = "基本事实。", ["family"] = "同一规则各版本共有的名字。", ["fields"] = "补填的栏目。", ["file"] = "文件。",
        ["fileName"] = "文件名。", ["fileNumber"] = "档案号。", ["filed"] = "已经报送的。", ["filedOn"] = "归档、备案之日。", ["filings"] = "备案。",
        ["findings"] = "逐条的意见。", ["firstOpinion"] = "初审意见。", ["firstReviewerName"] = "初审人。", ["forVillages"] = "村级组织也可以送审。",
        ["form"] = "形式。", ["from"] = "起始之日。", ["ground"] = "事由。", ["grounds"] = "理由。", ["handlerId"] = "承办人。",
        ["handlerName"] = "承办人姓名。", ["hearingOn"] = "听证之日。", ["heldOn"] = "召开、举行之日。", ["hits"] = "命中之处。", ["id"] = "标识。",
        ["institutionId"] = "所属机构。", ["institutionName"] = "所属机构。", ["invitationId"] = "邀请。", ["invitations"] = "邀请的法律顾问、公职律师。",
        ["invitedOn"] = "邀请之日。", ["issuedAt"] = "出具的时刻。", ["issuedByName"] = "出具人。", ["issuedOn"] = "出具之日。",
        ["issuerId"] = "制定机关。", ["issuerName"] = "制定机关。", ["itemId"] = "目录的一项。", ["items"] = "各项。", ["keep"] = "继续有效的。",
        ["key"] = "名称代码。", ["kind"] = "种类。", ["kindCode"] = "种类的代码。", ["kindName"] = "种类。", ["label"] = "名称。",
        ["ladder"] = "末日前何时提醒。", ["lagFrom"] = "滞后自何日起算。", ["lampText"] = "为什么亮。", ["last"] = "最后一次。", ["law"] = "法律。",
        ["lawChangeId"] = "上位法变动。", ["lawId"] = "法律、法规等上位法。", ["lawName"] = "上位法名称。", ["lawVersionId"] = "上位法的版本。",
        ["legalBasis"] = "法律依据。", ["length"] = "长短。", ["level"] = "层级。", ["licenceNumber"] = "执业证号。",
        ["licenceValidUntil"] = "执业证有效至。", ["licensedSince"] = "执业证颁发之日。", ["light"] = "灯。", ["link"] = "网址。",
        ["listedOn"] = "列入清单之日。", ["maker"] = "制定机关。", ["materials"] = "材料。", ["matterId"] = "事项。", ["maxLength"] = "上限。",
        ["meaning"] = "含义。", ["meeting"] = "会议名称。", ["methodName"] = "送达方式。", ["milestoneId"] = "履行节点。", ["milestones"] = "履行节点。",
        ["minutesNumber"] = "会议纪要文号。", ["missing"] = "还缺少的。", ["missingMaterials"] = "还缺少的材料。", ["module"] = "业务的代码。",
        ["monthDay"] = "每年的月日（MM-dd）。", ["monthlyIncome"] = "月收入，元。", ["name"] = "名称，或者姓名。", ["neededBy"] = "希望完成之日。",
        ["needs"] = "需要的内容。", ["nextDueLabel"] = "最近的期限须办理的事项。", ["nextDueOn"] = "最近的到期日；没有正在计算的期限的为空。",
        ["nextMilestoneOn"] = "下一个履行节点之日。", ["note"] = "说明。", ["noticeNumber"] = "通知公函文号。", ["noticedOn"] = "通知之日。",
        ["number"] = "编号。", ["numberPattern"] = "文号的写法。", ["occurredOn"] = "发生之日。", ["officeName"] = "所在单位。", ["on"] = "办理之日。",
        ["onRota"] = "参加轮派。", ["onTime"] = "是否在期限内。", ["openedOn"] = "立卷、收件之日。", ["opinion"] = "意见。",
        ["opinionNumber"] = "意见书文号。", ["opinionOn"] = "出具意见之日。", ["opinions"] = "意见。", ["opposingParties"] = "对方当事人。",
        ["ordinal"] = "第几。", ["organizationId"] = "单位。", ["organizationName"] = "单位名称。", ["organizer"] = "组织者。", ["origin"] = "来源。",
        ["outcome"] = "结果。", ["outside"] = "目录外的。", ["outsideCatalogue"] = "目录外决策。", ["outsideReason"] = "目录外的理由。",
        ["overdue"] = "已超期的。", ["overdueDaily"] = "超期后每个工作日提醒。", ["overrideReason"] = "没有按照轮派建议指派的理由。",
        ["parties"] = "对方当事人、利害关系人。", ["path"] = "栏目的路径。", ["pattern"] = "写法。", ["perExtraRecipient"] = "每多一名受援人增加，元。",
        ["permission"] = "权限的代码。", ["persons"] = "人数。", ["phone"] = "电话。", ["place"] = "地点。", ["plannedCloseOn"] = "计划结束之日。",
        ["plannedOn"] = "计划之日。", ["practitionerId"] = "法律援助人员。", ["practitionerName"] = "法律援助人员姓名。", ["previousId"] = "上一次送审。",
        ["procurement"] = "政府采购合同。", ["progress"] = "办理进展。", ["proposalReason"] = "得出的依据。", ["proposedAmount"] = "按标准得出的金额，元。",
        ["provided"] = "是否提交。", ["provision"] = "条款。", ["publishedIn"] = "公布在何处。", ["publishedOn"] = "公布之日。",
        ["qualityScore"] = "质量评分。", ["question"] = "咨询的问题。", ["raisedOn"] = "提出之日。", ["rank"] = "效力位阶。", ["reachedOn"] = "完成之日。",
        ["reason"] = "理由。", ["reasons"] = "理由。", ["recallReason"] = "撤回邀请的理由。", ["recalledOn"] = "撤回邀请之日。",
        ["receipt"] = "登记号或者回执。", ["receivedOn"] = "收到之日。", ["recipientName"] = "受送达人。", ["record"] = "记录。",
        ["recordedBy"] = "登记的人。", ["recordedOn"] = "登记之日。", ["recoveredAmount"] = "挽回或者取得利益金额，元。",
        ["registrationNumber"] = "登记号。", ["rejected"] = "退回的行数。", ["rejectedRows"] = "退回的行。", ["remark"] = "备注。",
        ["remarks"] = "备注。", ["report"] = "报告。", ["reportedBy"] = "报告的人。", ["reports"] = "报告。", ["requestedOn"] = "提出之日。",
        ["required"] = "是否必备。", ["requirements"] = "要求。", ["responses"] = "对每一条意见的答复。", ["result"] = "结果。", ["retired"] = "停用。",
        ["returnReason"] = "退回的理由。", ["reviewId"] = "合法性审查案卷。", ["reviewNumber"] = "审查的编号。", ["reviewReasons"] = "审查的理由。",
        ["reviewRounds"] = "历次送审。", ["rollOnRestDay"] = "遇休息日是否顺延。", ["round"] = "第几次送审。", ["rowsIn"] = "总行数。",
        ["rule"] = "规则。", ["scope"] = "范围。", ["series"] = "文号的系列。", ["servedOn"] = "送达之日。", ["serverName"] = "送达人。",
        ["services"] = "送达情况。", ["sex"] = "性别。", ["sha256"] = "文件的 SHA-256。", ["signedOn"] = "签订之日。", ["size"] = "大小，字节。",
        ["soon"] = "即将到期的。", ["source"] = "来源。", ["sourceId"] = "来自哪一件案卷。", ["sourceModule"] = "来自哪一业务。",
        ["sourceResource"] = "来自哪一种案卷。", ["specialities"] = "专长。", ["stage"] = "阶段。", ["standing"] = "效力，或者性质。",
        ["status"] = "状态。", ["subject"] = "事项。", ["submittedOn"] = "提交之日。", ["submitterName"] = "送审人。",
        ["submittingOrganizationId"] = "送审单位。", ["submittingOrganizationName"] = "送审单位。", ["summary"] = "概要。",
        ["supersededById"] = "代替它的文件。", ["supplementDueOn"] = "补充材料的期限。", ["supplementMaterials"] = "需要补充的材料。",
        ["supplementedOn"] = "补充材料之日。", ["takesNumber"] = "是否编文号。", ["templateVersion"] = "模板的版本。", ["term"] = "期限的种类。",
        ["terminationReasons"] = "终止的理由。", ["terminationSentOn"] = "终止决定发送之日。", ["text"] = "文字。", ["texts"] = "历次文本。", ["title"] = "标题。", ["to"] = "截止之日。",
        ["toHead"] = "超期的，一并提醒股室负责人。", ["toLeaderAfter"] = "超期满几个工作日的，提醒局领导。", ["trigger"] = "起算的事件。",
        ["unanswered"] = "没有答复的。", ["undecided"] = "没有结论的。", ["unit"] = "单位。", ["unknownColumns"] = "不认识的栏。",
        ["uploadedAt"] = "上传的时刻。", ["uploadedBy"] = "上传的人。", ["uploadedByName"] = "上传的人。", ["userId"] = "账号。",
        ["validUntil"] = "有效期至。", ["version"] = "版本；修改时写入 If-Match。", ["versionId"] = "版本。", ["versionLabel"] = "版本。",
        ["versions"] = "各个版本。", ["visitorName"] = "求助人。", ["voidReason"] = "作废的理由。", ["waivers"] = "不适用的程序。", ["year"] = "年份。",
        ["years"] = "年数。",
    };

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var schemas = context.SchemaRepository.Schemas;
        foreach (var operation in swaggerDoc.Paths.Values.SelectMany(p => p.Operations?.Values.AsEnumerable() ?? []))
        {
            if (operation.RequestBody is not OpenApiRequestBody body) continue;
            body.Description ??= $"{operation.Summary}所需的内容。";
            foreach (var media in (body.Content ?? new Dictionary<string, OpenApiMediaType>()).Values)
                if (media.Schema is OpenApiSchemaReference { Reference.Id: { } id } && schemas.GetValueOrDefault(id) is OpenApiSchema sent) sent.Description ??= body.Description;
        }

        foreach (var schema in schemas.Values)
            foreach (var (name, field) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
                if (field is OpenApiSchema { Description: null } silent) silent.Description = Fields.GetValueOrDefault(name);
    }
}
