import type { Schemas } from '@/shared/api/client';
import type { Option } from '@/shared/ui/Fields';

/** The words of the law for the codes of the API; a code that is added there does not compile here without its word. */
type Words<Code extends string> = Record<Code, string>;

export const statusLabels = {
  drafting: '起草中',
  commentsOpen: '公开征求意见',
  selfCheck: '自查论证',
  readyForReview: '待送合法性审核',
  legalityReview: '合法性审核中',
  reviewed: '待集体讨论',
  approved: '待编号印发',
  numbered: '待公布',
  promulgated: '已公布待备案',
  inForce: '在册',
  amending: '修改中',
  abandoned: '终止制定',
  repealed: '已废止',
  superseded: '已被代替',
  invalidated: '宣布失效',
  expired: '期满失效',
} satisfies Words<Schemas['NormStatus']>;

export const standingLabels = {
  unpublished: '尚未公布',
  notYet: '尚未施行',
  inForce: '有效',
  expiring: '即将届满',
  expired: '期满失效',
  repealed: '已废止',
  superseded: '已被代替',
  invalidated: '宣布失效',
} satisfies Words<Schemas['NormStanding']>;

export const issuerKindLabels = {
  county: '县人民政府及其办公室',
  department: '县人民政府部门',
  township: '乡镇、街道',
} satisfies Words<Schemas['IssuerKind']>;

export const termLabels = { ordinary: '一般', trial: '暂行、试行' } satisfies Words<Schemas['NormTerm']>;

export const outcomeLabels = { passed: '符合', notApplicable: '不涉及', exception: '适用例外规定' } satisfies Words<Schemas['CheckOutcome']>;

export const legalityLabels = { lawful: '合法', lawfulOnceAmended: '修改后合法', unlawful: '不合法' } satisfies Words<Schemas['LegalityOutcome']>;

export const authorityLabels = { upperGovernment: '上一级人民政府', congress: '本级人大常委会', county: '县人民政府' } satisfies Words<Schemas['FilingAuthority']>;

export const categoryLabels = {
  license: '行政许可',
  penalty: '行政处罚',
  compulsion: '行政强制',
  fee: '收费',
  certificate: '证明',
  localProtection: '地方保护',
} satisfies Words<Schemas['WordCategory']>;

export const rankLabels = {
  statute: '法律',
  administrativeRegulation: '行政法规',
  localRegulation: '地方性法规',
  departmentRule: '部门规章',
  localRule: '地方政府规章',
  superiorDocument: '上级规范性文件',
} satisfies Words<Schemas['LawRank']>;

export const changeKindLabels = { amended: '修订、修正', enacted: '新制定' } satisfies Words<Schemas['LawChangeKind']>;

export const articleChangeLabels = {
  changed: '内容修改',
  renumbered: '条序变动',
  removed: '删去',
  added: '新增',
  governed: '另有新规定',
} satisfies Words<Schemas['ArticleChangeKind']>;

export const filingStatusLabels = {
  received: '待登记',
  awaitingMaterials: '待补正材料',
  underReview: '审查中',
  correctionDue: '待纠正',
  correctionReported: '待核实纠正',
  accepted: '准予备案',
  rejected: '不予登记',
} satisfies Words<Schemas['FilingStatus']>;

export const taskStatusLabels = {
  unanswered: '未答复',
  answered: '待审定',
  confirmed: '待落实',
  done: '已落实',
  keptInForce: '继续有效',
  dropped: '不再清理',
} satisfies Words<Schemas['CleanupStatus']>;

export const conclusionLabels = { keep: '继续有效', amend: '修改', repeal: '废止', invalidate: '宣布失效' } satisfies Words<Schemas['CleanupConclusion']>;

export const campaignKindLabels = { periodic: '定期清理', special: '专项清理' } satisfies Words<Schemas['CampaignKind']>;

export const campaignStatusLabels = {
  planned: '筹备',
  running: '逐件清理',
  reviewed: '待公布结果',
  announced: '已公布结果',
  cancelled: '已取消',
} satisfies Words<Schemas['CampaignStatus']>;

export const optionsOf = <Code extends string>(words: Words<Code>): Option[] => (Object.keys(words) as Code[]).map((value) => ({ value, label: words[value] }));
