import type { Schemas } from '@/shared/api/client';
import type { Option } from '@/shared/ui/Fields';

/** The words of the law for the codes of the API; a code that is added there does not compile here without its word. */
type Words<Code extends string> = Record<Code, string>;

export const kindLabels = {
  civil: '民事',
  criminal: '刑事',
  administrative: '行政',
} satisfies Words<Schemas['AidKind']>;

export const originLabels = {
  application: '依申请',
  notice: '办案机关通知',
} satisfies Words<Schemas['AidOrigin']>;

export const channelLabels = {
  visit: '来访',
  phone: '电话',
  web: '网上',
  township: '司法所代为转交',
  notice: '办案机关通知',
} satisfies Words<Schemas['AidChannel']>;

export const formLabels = {
  criminalDefence: '刑事辩护',
  criminalRepresentation: '刑事代理',
  litigation: '诉讼代理',
  nonLitigation: '非诉讼代理',
  labourArbitration: '劳动争议调解与仲裁代理',
  legalDrafting: '代拟法律文书',
} satisfies Words<Schemas['AidForm']>;

export const stageLabels = {
  investigation: '侦查',
  prosecution: '审查起诉',
  firstInstance: '一审',
  secondInstance: '二审',
  retrial: '再审',
  deathPenaltyReview: '死刑复核',
  arbitration: '仲裁',
  enforcement: '执行',
  nonLitigation: '非诉讼',
} satisfies Words<Schemas['AidStage']>;

/** Forms and stages that only some kinds of case have (法律援助法第二十二条); the others go with every kind. */
export const kindsOfForm: Partial<Record<Schemas['AidForm'], readonly Schemas['AidKind'][]>> = {
  criminalDefence: ['criminal'],
  criminalRepresentation: ['criminal'],
  litigation: ['civil', 'administrative'],
  nonLitigation: ['civil', 'administrative'],
  labourArbitration: ['civil'],
};

export const kindsOfStage: Partial<Record<Schemas['AidStage'], readonly Schemas['AidKind'][]>> = {
  investigation: ['criminal'],
  prosecution: ['criminal'],
  deathPenaltyReview: ['criminal'],
  arbitration: ['civil'],
};

export const categoryLabels = {
  disabled: '残疾人',
  elderly: '老年人',
  minor: '未成年人',
  women: '妇女',
  migrant: '农民工',
  farmer: '农民',
  minority: '少数民族',
  veteran: '退役军人、军人家属',
  socialRelief: '低保、特困人员',
  heroFamily: '军人、英雄烈士近亲属',
  foreigner: '外国人、无国籍人',
} satisfies Words<Schemas['RecipientCategory']>;

export const documentKindLabels = {
  citizenIdentityCard: '居民身份证',
  passport: '护照',
  hongKongMacaoPermit: '港澳居民来往内地通行证',
  taiwanPermit: '台湾居民来往大陆通行证',
  permanentResidence: '外国人永久居留身份证',
  other: '其他',
} satisfies Words<Schemas['IdentityDocumentKind']>;

export const sexLabels = {
  male: '男',
  female: '女',
} satisfies Words<Schemas['Sex']>;

export const meansBasisLabels = {
  commitment: '个人诚信承诺（告知承诺）',
  verified: '核查',
  exempt: '免予核查',
  notRequired: '不受经济困难条件限制',
  notice: '通知案件，不审查经济状况',
} satisfies Words<Schemas['MeansBasis']>;

export const meansGroundLabels = {
  noFixedIncome: '无固定生活来源的未成年人、老年人、残疾人等特定群体',
  socialRelief: '社会救助、司法救助或者优抚对象',
  migrantWages: '申请支付劳动报酬或者请求工伤事故人身损害赔偿的进城务工人员',
  otherExempt: '法律、法规、规章规定的其他人员',
  heroFamily: '英雄烈士近亲属为维护英雄烈士的人格权益',
  goodSamaritan: '因见义勇为行为主张相关民事权益',
  acquittedOnRetrial: '再审改判无罪请求国家赔偿',
  domesticViolence: '遭受虐待、遗弃或者家庭暴力的受害人主张相关权益',
  otherNotRequired: '法律、法规、规章规定的其他情形',
} satisfies Words<Schemas['MeansGround']>;

export const authorityLabels = {
  court: '人民法院',
  procuratorate: '人民检察院',
  police: '公安机关',
} satisfies Words<Schemas['AuthorityKind']>;

export const noticeGroundLabels = {
  minor: '未成年人',
  sensoryDisability: '视力、听力、言语残疾人',
  limitedCapacity: '不能完全辨认自己行为的成年人',
  lifeOrDeath: '可能被判处无期徒刑、死刑的人',
  deathPenaltyReview: '申请法律援助的死刑复核案件被告人',
  trialInAbsentia: '缺席审判案件的被告人',
  compulsoryTreatment: '强制医疗案件的被申请人或者被告人',
  other: '法律法规规定的其他人员',
  fullCoverage: '没有委托辩护人的其他被告人（刑事案件律师辩护全覆盖）',
} satisfies Words<Schemas['NoticeGround']>;

export const outcomeLabels = {
  won: '胜诉',
  partlyWon: '部分胜诉',
  lost: '败诉',
  mediated: '调解结案',
  settled: '和解结案',
  opinionAdopted: '采纳辩护或者代理意见',
  opinionPartlyAdopted: '部分采纳辩护或者代理意见',
  opinionNotAdopted: '未采纳辩护或者代理意见',
  withdrawn: '撤诉或者撤销案件',
  other: '其他',
} satisfies Words<Schemas['AidOutcome']>;

export const evidenceLabels = {
  judgment: '判决书、裁定书',
  mediationAgreement: '调解书、调解协议',
  arbitralAward: '仲裁裁决书',
  settlement: '和解协议',
  paymentProof: '付款凭证、收条',
  none: '没有经济利益',
} satisfies Words<Schemas['RecoveryEvidence']>;

export const progressLabels = {
  meeting: '会见、约见受援人',
  fileReading: '阅卷',
  investigation: '调查取证',
  opinion: '提交法律意见',
  hearing: '开庭、庭审',
  mediation: '调解、协商',
  other: '其他',
} satisfies Words<Schemas['ProgressKind']>;

export const terminationLabels = {
  fraud: '以欺骗或者其他不正当手段获得法律援助',
  concealment: '故意隐瞒与案件有关的重要事实或者提供虚假证据',
  unlawful: '利用法律援助从事违法活动',
  meansChanged: '经济状况发生变化，不再符合法律援助条件',
  caseEnded: '案件终止审理或者已经被撤销',
  ownLawyer: '自行委托律师或者其他代理人',
  requested: '有正当理由要求终止',
  other: '法律法规规定的其他情形',
} satisfies Words<Schemas['TerminationGround']>;

export const statusLabels = {
  received: '待审查',
  awaitingSupplement: '待补充材料',
  awaitingAssignment: '待指派',
  refused: '不予援助',
  withdrawn: '已撤回',
  handling: '办理中',
  lawyerChangeRequested: '待决定更换人员',
  concluded: '待提交结案材料',
  dossierSubmitted: '结案材料待审查',
  subsidyDue: '待核定补贴',
  readyToFile: '待归档',
  terminated: '已终止',
  objectionUnderReview: '异议审查中',
  objectionRejected: '异议不成立',
  filed: '已归档',
} satisfies Words<Schemas['AidStatus']>;

/** 法律援助法第四十二条：免予核查；其余是第三十二条不受经济困难条件限制的情形。 */
export const exemptGrounds: readonly string[] = ['noFixedIncome', 'socialRelief', 'migrantWages', 'otherExempt'] satisfies Schemas['MeansGround'][];

export const optionsOf = (words: Readonly<Record<string, string>>, keep: (code: string) => boolean = () => true): Option[] =>
  Object.entries(words)
    .filter(([code]) => keep(code))
    .map(([value, label]) => ({ value, label }));
