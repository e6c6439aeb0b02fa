using Fazhi.Kernel.Procedures;
using static Fazhi.NormativeDocuments.Domain.NormStatus;

namespace Fazhi.NormativeDocuments.Domain;

/// <summary>规范性文件的制定、备案和登记程序（国办发〔2018〕37号、〔2018〕115号；优化营商环境条例）。</summary>
internal static class NormProcedure
{
    public const string Comments = "comments";
    public const string EnterpriseComments = "enterpriseComments";
    public const string UpwardFiling = "upwardFiling";
    public const string CongressFiling = "congressFiling";
    public const string CountyFiling = "countyFiling";

    public const string OrdinaryValidity = "norm-validity-5y";
    public const string TrialValidity = "norm-trial-validity-2y";

    private const string Making = "国办发〔2018〕37号";
    private const string Review = "国办发〔2018〕115号";

    private static readonly NormStatus[] InMaking = [Drafting, CommentsOpen, SelfCheck, ReadyForReview, LegalityReview, Reviewed, Approved, Numbered];

    private static readonly NormStatus[] Registered = [Promulgated, InForce, Amending];

    public static readonly Procedure<NormStatus, NormStep> Definition = new Procedure<NormStatus, NormStep>("normative-documents", "documents", "规范性文件")
        .State(Drafting, Holder.Handler)
        .State(CommentsOpen, Holder.Handler)
        .State(SelfCheck, Holder.Handler)
        .State(ReadyForReview, Holder.Handler)
        .State(LegalityReview, Holder.Party)
        .State(Reviewed, Holder.Handler)
        .State(Approved, Holder.Handler)
        .State(Numbered, Holder.Handler)
        .State(Promulgated, Holder.Handler)
        .State(InForce, Holder.Party)
        .State(Amending, Holder.Handler)
        .State(Abandoned, Holder.Nobody)
        .State(Repealed, Holder.Nobody)
        .State(Superseded, Holder.Nobody)
        .State(Invalidated, Holder.Nobody)
        .State(Expired, Holder.Nobody)

        .Deadline(Comments, "公开征求意见不少于", Bound.Agency, "norm-public-comment-7wd")
        .Deadline(EnterpriseComments, "公开征求意见不少于（涉及经营主体）", Bound.Agency, "norm-public-comment-enterprise-30d")
        .Deadline(UpwardFiling, "报上一级人民政府备案", Bound.Agency, "norm-filing-15d-nanchang", "norm-filing-30d-jiangxi")
        .Deadline(CongressFiling, "报本级人大常委会备案", Bound.Agency, "norm-filing-npc")
        .Deadline(CountyFiling, "报县人民政府备案", Bound.Agency, "norm-filing-30d-jiangxi")

        .StepWithin(NormStep.ReviseDraft, [Drafting, SelfCheck, ReadyForReview, Reviewed], Making, NormRights.Draft, s => s.Needs("文本", "制定依据", "起草说明"))
        .Step(NormStep.OpenComments, [Drafting], CommentsOpen, "优化营商环境条例第六十二条", NormRights.Draft,
            s => s.Starts(Comments, EnterpriseComments).Needs("公告之日", "公告地址"))
        .Step(NormStep.CloseComments, [CommentsOpen], SelfCheck, "优化营商环境条例第六十二条", NormRights.Draft,
            s => s.Stops(Comments, EnterpriseComments).Needs("收到和采纳的意见", "没有采纳的理由"))
        .Step(NormStep.SkipComments, [Drafting], SelfCheck, Making, NormRights.Draft, s => s.Needs("依法不公开征求意见的理由"))
        .Step(NormStep.RecordChecks, [SelfCheck], ReadyForReview, "优化营商环境条例第六十三条", NormRights.Draft,
            s => s.Needs("公平竞争审查结论", "政策一致性评估结论", "对提示用语的结论"))
        .Step(NormStep.RequestReview, [ReadyForReview], LegalityReview, Review, NormRights.Draft, s => s.Needs("送审材料"))
        .Step(NormStep.PassReview, [LegalityReview], Reviewed, Review, NormRights.Draft, s => s.Needs("审核机构、文号、日期、意见"))
        .Step(NormStep.FailReview, [LegalityReview], SelfCheck, Review, NormRights.Draft, s => s.Needs("审核机构、文号、日期、意见"))
        .Step(NormStep.ReturnReview, [LegalityReview], ReadyForReview, Review, NormRights.Draft, s => s.Needs("退回或者撤回的理由"))
        .Step(NormStep.PassDiscussion, [Reviewed], Approved, Making, NormRights.Draft, s => s.Needs("会议名称和日期", "对审核意见的采纳情况"))
        .Step(NormStep.FailDiscussion, [Reviewed], SelfCheck, Making, NormRights.Draft, s => s.Needs("会议名称和日期", "意见"))
        .Step(NormStep.Issue, [Approved], Numbered, Making, NormRights.Register, s => s.Needs("印发之日"))
        .Step(NormStep.Publish, [Numbered], Promulgated, "优化营商环境条例第六十四条", NormRights.Register,
            s => s.Starts(UpwardFiling, CongressFiling, CountyFiling).Needs("公布之日和载体", "施行之日", "有效期"))
        .StepWithin(NormStep.FileUpward, [Promulgated], "规范性文件备案规定", NormRights.Draft, s => s.Stops(UpwardFiling).Needs("报送之日"))
        .StepWithin(NormStep.FileWithCongress, [Promulgated], "规范性文件备案规定", NormRights.Draft, s => s.Stops(CongressFiling).Needs("报送之日"))
        .StepWithin(NormStep.FileWithCounty, [Promulgated], "规范性文件备案规定", NormRights.Draft, s => s.Stops(CountyFiling).Needs("报送之日"))
        .Step(NormStep.CompleteFiling, [Promulgated], InForce, "有件必备", NormRights.Register, s => s.Needs("备案登记号或者回执"))
        .StepWithin(NormStep.ExtendValidity, Registered, "规范性文件有效期的规定", NormRights.Register, s => s.Needs("评估结论", "延续至何日"))
        .Step(NormStep.StartAmendment, [Promulgated, InForce], Amending, "应改必改", NormRights.Draft, s => s.Needs("修改的理由"))
        .Step(NormStep.Amend, [Amending], InForce, Making, NormRights.Register, s => s.Needs("修改后的文本", "公布之日"))
        .Step(NormStep.StopAmendment, [Amending], InForce, Making, NormRights.Draft, s => s.Needs("理由"))
        .Step(NormStep.Supersede, Registered, Superseded, Making, NormRights.Register, s => s.Needs("代替它的文件"))
        .Step(NormStep.Repeal, Registered, Repealed, Making, NormRights.Register, s => s.Needs("废止的依据和日期"))
        .Step(NormStep.Invalidate, Registered, Invalidated, Making, NormRights.Register, s => s.Needs("宣布失效的依据和日期"))
        .Step(NormStep.Lapse, Registered, Expired, "规范性文件有效期的规定", NormRights.Register)
        .Step(NormStep.Abandon, InMaking, Abandoned, Making, NormRights.Draft, s => s.Needs("理由"))
        .StepWithin(NormStep.Reassign, [.. InMaking, .. Registered], "内部分工", NormRights.Draft, s => s.Needs("接办人", "理由"));
}
