import type { Schemas } from '@/shared/api/client';
import type { Option } from '@/shared/ui/Fields';

/** The words of the law for the codes of the API; a code that is added there does not compile here without its word. */
type Words<Code extends string> = Record<Code, string>;

export const categoryLabels = {
  normativeDocument: '行政规范性文件',
  contract: '合同、协议',
  other: '其他',
} satisfies Words<Schemas['ReviewCategory']>;

export const levelLabels = { department: '县级部门', township: '乡镇', village: '村级组织' } satisfies Words<Schemas['ReviewLevel']>;

export const reviewStatusLabels = {
  firstReview: '待司法所初审',
  awaitingFirstSupplement: '待补充材料（初审）',
  consulting: '县级会商中',
  firstConcluded: '司法所待出具意见',
  underReview: '审查中',
  awaitingSupplement: '待补充材料',
  awaitingAdvice: '待顾问意见',
  concluded: '待出具意见',
  awaitingAdoption: '待反馈采纳情况',
  closed: '已办结',
  returned: '已退回',
  withdrawn: '已撤回',
} satisfies Words<Schemas['ReviewStatus']>;

export const outcomeLabels = {
  lawful: '合法',
  lawfulAfterAmendment: '修改后合法',
  unlawful: '不合法',
  beyondPowers: '超越法定权限',
} satisfies Words<Schemas['LegalityReviewOutcome']>;

export const adoptionLabels = { adopted: '全部采纳', partlyAdopted: '部分采纳', notAdopted: '未采纳' } satisfies Words<Schemas['Adoption']>;

export const revocationLabels = { revoked: '被撤销', orderedToAmend: '被责令修改' } satisfies Words<Schemas['RevocationKind']>;

export const termLabels = {
  none: '没有规定天数',
  majorDecision: '重大行政决策：不少于7个工作日',
  normativeDocument: '行政规范性文件：5至15个工作日',
  contract: '合同、协议：内部时限',
  enforcement: '重大执法决定法制审核：内部时限',
} satisfies Words<Schemas['ReviewTerm']>;

export const adviserKindLabels = { lawyer: '律师', publicLawyer: '公职律师', scholar: '法学专家' } satisfies Words<Schemas['AdviserKind']>;

export const measureLabels = { resident: '常住人口', registered: '户籍人口' } satisfies Words<Schemas['PopulationMeasure']>;

export const decisionStatusLabels = {
  drafting: '草案形成中',
  underReview: '合法性审查中',
  reviewed: '待提交集体讨论',
  underDiscussion: '已提交集体讨论',
  adopted: '待公布',
  executing: '执行中',
  archived: '已归档',
  terminated: '已终止',
} satisfies Words<Schemas['DecisionStatus']>;

export const stageLabels = {
  start: '启动',
  participation: '公众参与',
  argumentation: '专家论证',
  risk: '风险评估',
  review: '合法性审查',
  discussion: '集体讨论',
  publication: '公布',
  execution: '执行',
  evaluation: '后评估',
  archive: '归档',
} satisfies Words<Schemas['DecisionStage']>;

export const colourLabels = {
  waiting: '未开始',
  running: '进行中',
  soon: '临近期限',
  overdue: '已超期',
  blocked: '受阻',
  done: '已完成',
  waived: '不适用',
} satisfies Words<Schemas['BoardColour']>;

/** A shape for each colour, so that nothing hangs on colour alone, nor on a colour printer. */
export const colourMarks = { waiting: '○', running: '▶', soon: '◆', overdue: '×', blocked: '■', done: '✓', waived: '—' } satisfies Words<Schemas['BoardColour']>;

export const commentSourceLabels = {
  citizen: '公民',
  enterprise: '企业',
  association: '行业协会、社会组织',
  unit: '人民团体、单位',
  hearing: '听证会',
} satisfies Words<Schemas['CommentSource']>;

export const riskLabels = { low: '低风险', medium: '中风险', high: '高风险' } satisfies Words<Schemas['RiskLevel']>;

export const catalogueStatusLabels = { drafting: '编制中', submitted: '待审批', approved: '待公布', published: '已公布' } satisfies Words<Schemas['CatalogueStatus']>;

export const optionsOf = (words: Readonly<Record<string, string>>, keep: (code: string) => boolean = () => true): Option[] =>
  Object.entries(words)
    .filter(([code]) => keep(code))
    .map(([value, label]) => ({ value, label }));

export const agreementStatusLabels = {
  drafting: '草拟中',
  underReview: '审查中',
  reviewed: '待签订',
  performing: '履行中',
  completed: '履行完毕',
  ended: '已终止',
} satisfies Words<Schemas['AgreementStatus']>;
