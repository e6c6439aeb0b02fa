using System.ComponentModel;

namespace Fazhi.LegalAid.Domain;

/// <summary>案件类型。</summary>
internal enum AidKind
{
    [Description("民事")] Civil,
    [Description("刑事")] Criminal,
    [Description("行政")] Administrative,
}

/// <summary>来源：依申请，或者办案机关通知。</summary>
internal enum AidOrigin
{
    [Description("依申请")] Application,
    [Description("办案机关通知")] Notice,
}

/// <summary>申请方式。</summary>
internal enum AidChannel
{
    [Description("来访")] Visit,
    [Description("电话")] Phone,
    [Description("网上")] Web,
    [Description("司法所代为转交")] Township,
    [Description("办案机关通知")] Notice,
}

/// <summary>法律援助形式（法律援助法第二十二条）。</summary>
internal enum AidForm
{
    [Description("刑事辩护")] CriminalDefence,
    [Description("刑事代理")] CriminalRepresentation,
    [Description("诉讼代理")] Litigation,
    [Description("非诉讼代理")] NonLitigation,
    [Description("劳动争议调解与仲裁代理")] LabourArbitration,
    [Description("代拟法律文书")] LegalDrafting,
}

/// <summary>办案阶段。</summary>
internal enum AidStage
{
    [Description("侦查")] Investigation,
    [Description("审查起诉")] Prosecution,
    [Description("一审")] FirstInstance,
    [Description("二审")] SecondInstance,
    [Description("再审")] Retrial,
    [Description("死刑复核")] DeathPenaltyReview,
    [Description("仲裁")] Arbitration,
    [Description("执行")] Enforcement,
    [Description("非诉讼")] NonLitigation,
}

/// <summary>Which forms of aid and stages a kind of case can have (法律援助法第二十二条).</summary>
internal static class AidKinds
{
    public static bool Allows(this AidKind kind, AidForm form) => form switch
    {
        AidForm.CriminalDefence or AidForm.CriminalRepresentation => kind == AidKind.Criminal,
        AidForm.Litigation or AidForm.NonLitigation => kind != AidKind.Criminal,
        AidForm.LabourArbitration => kind == AidKind.Civil,
        _ => true,
    };

    public static bool Allows(this AidKind kind, AidStage stage) => stage switch
    {
        AidStage.Investigation or AidStage.Prosecution or AidStage.DeathPenaltyReview => kind == AidKind.Criminal,
        AidStage.Arbitration => kind == AidKind.Civil,
        _ => true,
    };
}

/// <summary>受援人类别：可多选，相互重叠，不得相加为合计。</summary>
internal enum RecipientCategory
{
    [Description("残疾人")] Disabled,
    [Description("老年人")] Elderly,
    [Description("未成年人")] Minor,
    [Description("妇女")] Women,
    [Description("农民工")] Migrant,
    [Description("农民")] Farmer,
    [Description("少数民族")] Minority,
    [Description("退役军人、军人家属")] Veteran,
    [Description("低保、特困人员")] SocialRelief,
    [Description("军人、英雄烈士近亲属")] HeroFamily,
    [Description("外国人、无国籍人")] Foreigner,
}

/// <summary>身份证件种类。</summary>
internal enum IdentityDocumentKind
{
    [Description("居民身份证")] CitizenIdentityCard,
    [Description("护照")] Passport,
    [Description("港澳居民来往内地通行证")] HongKongMacaoPermit,
    [Description("台湾居民来往大陆通行证")] TaiwanPermit,
    [Description("外国人永久居留身份证")] PermanentResidence,
    [Description("其他")] Other,
}

/// <summary>性别。</summary>
internal enum Sex
{
    [Description("男")] Male,
    [Description("女")] Female,
}

/// <summary>经济困难状况的认定方式（法律援助法第三十二条、第四十一条、第四十二条）。</summary>
internal enum MeansBasis
{
    [Description("个人诚信承诺（告知承诺）")] Commitment,
    [Description("核查")] Verified,
    [Description("免予核查")] Exempt,
    [Description("不受经济困难条件限制")] NotRequired,
    [Description("通知案件，不审查经济状况")] Notice,
}

/// <summary>免予核查或者不受限制的理由（法律援助法第三十二条、第四十二条）。</summary>
internal enum MeansGround
{
    [Description("无固定生活来源的未成年人、老年人、残疾人等特定群体")] NoFixedIncome,
    [Description("社会救助、司法救助或者优抚对象")] SocialRelief,
    [Description("申请支付劳动报酬或者请求工伤事故人身损害赔偿的进城务工人员")] MigrantWages,
    [Description("法律、法规、规章规定的其他人员")] OtherExempt,
    [Description("英雄烈士近亲属为维护英雄烈士的人格权益")] HeroFamily,
    [Description("因见义勇为行为主张相关民事权益")] GoodSamaritan,
    [Description("再审改判无罪请求国家赔偿")] AcquittedOnRetrial,
    [Description("遭受虐待、遗弃或者家庭暴力的受害人主张相关权益")] DomesticViolence,
    [Description("法律、法规、规章规定的其他情形")] OtherNotRequired,
}

/// <summary>通知法律援助的办案机关。</summary>
internal enum AuthorityKind
{
    [Description("人民法院")] Court,
    [Description("人民检察院")] Procuratorate,
    [Description("公安机关")] Police,
}

/// <summary>应当通知辩护的情形（法律援助法第二十五条、第二十八条）。</summary>
internal enum NoticeGround
{
    [Description("未成年人")] Minor,
    [Description("视力、听力、言语残疾人")] SensoryDisability,
    [Description("不能完全辨认自己行为的成年人")] LimitedCapacity,
    [Description("可能被判处无期徒刑、死刑的人")] LifeOrDeath,
    [Description("申请法律援助的死刑复核案件被告人")] DeathPenaltyReview,
    [Description("缺席审判案件的被告人")] TrialInAbsentia,
    [Description("强制医疗案件的被申请人或者被告人")] CompulsoryTreatment,
    [Description("法律法规规定的其他人员")] Other,
    [Description("没有委托辩护人的其他被告人（刑事案件律师辩护全覆盖）")] FullCoverage,
}

/// <summary>结案结果。</summary>
internal enum AidOutcome
{
    [Description("胜诉")] Won,
    [Description("部分胜诉")] PartlyWon,
    [Description("败诉")] Lost,
    [Description("调解结案")] Mediated,
    [Description("和解结案")] Settled,
    [Description("采纳辩护或者代理意见")] OpinionAdopted,
    [Description("部分采纳辩护或者代理意见")] OpinionPartlyAdopted,
    [Description("未采纳辩护或者代理意见")] OpinionNotAdopted,
    [Description("撤诉或者撤销案件")] Withdrawn,
    [Description("其他")] Other,
}

/// <summary>挽回经济损失的证明材料。</summary>
internal enum RecoveryEvidence
{
    [Description("判决书、裁定书")] Judgment,
    [Description("调解书、调解协议")] MediationAgreement,
    [Description("仲裁裁决书")] ArbitralAward,
    [Description("和解协议")] Settlement,
    [Description("付款凭证、收条")] PaymentProof,
    [Description("没有经济利益")] None,
}

/// <summary>办理进展的种类。</summary>
internal enum ProgressKind
{
    [Description("会见、约见受援人")] Meeting,
    [Description("阅卷")] FileReading,
    [Description("调查取证")] Investigation,
    [Description("提交法律意见")] Opinion,
    [Description("开庭、庭审")] Hearing,
    [Description("调解、协商")] Mediation,
    [Description("其他")] Other,
}

/// <summary>终止法律援助的情形（法律援助法第四十八条）。</summary>
internal enum TerminationGround
{
    [Description("以欺骗或者其他不正当手段获得法律援助")] Fraud,
    [Description("故意隐瞒与案件有关的重要事实或者提供虚假证据")] Concealment,
    [Description("利用法律援助从事违法活动")] Unlawful,
    [Description("经济状况发生变化，不再符合法律援助条件")] MeansChanged,
    [Description("案件终止审理或者已经被撤销")] CaseEnded,
    [Description("自行委托律师或者其他代理人")] OwnLawyer,
    [Description("有正当理由要求终止")] Requested,
    [Description("法律法规规定的其他情形")] Other,
}
