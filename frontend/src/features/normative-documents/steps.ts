import { area, lines, on, type StepFields, type StepForms } from '@/shared/dossier/steps';
import type { FieldSpec } from '@/shared/ui/Fields';
import { conclusionLabels, legalityLabels, optionsOf, outcomeLabels } from './labels';

const withReason = (dayLabel = '日期', label = '理由', danger = false): StepFields => ({ fields: [area('reason', label, true, 1000), on(dayLabel)], danger });
const handler: FieldSpec = { name: 'handlerId', label: '接办人', kind: 'choice', required: true };
const reassign: StepFields = { fields: [handler, area('reason', '理由', true, 500)] };

const opinion = (outcomes: FieldSpec['options'], initial: string, rest: Partial<StepFields>): StepFields => ({
  act: 'record-review',
  fields: [
    { name: 'reviewer', label: '审核机构', kind: 'text', required: true, maxLength: 100 },
    { name: 'opinionNumber', label: '意见书文号', kind: 'text', required: true, maxLength: 60 },
    { name: 'outcome', label: '结论', kind: 'choice', options: outcomes, required: true },
    area('opinion', '意见', true, 4000),
    on('出具之日'),
  ],
  initial: { outcome: initial },
  ...rest,
});

const discussion = (passed: boolean): StepFields => ({
  act: 'discuss',
  main: passed,
  danger: !passed,
  fields: [
    { name: 'meeting', label: '会议名称', kind: 'text', required: true },
    area('decision', '会议意见'),
    { ...area('adoption', '对合法性审核意见的采纳情况', false), help: '审核意见要求修改的必填' },
    on('会议之日'),
  ],
  initial: { passed },
});

const filing = (authority: string): StepFields => ({ act: 'file', main: true, fields: [on('报送之日')], initial: { authority } });

/** 规范性文件的步骤；写草案、公布修改文本另有页面。 */
export const documentForms: StepForms = {
  openComments: { main: true, fields: [{ name: 'url', label: '公告地址', kind: 'text', required: true, maxLength: 500 }, on('公告之日')] },
  closeComments: {
    main: true,
    fields: [
      { name: 'received', label: '收到的意见', kind: 'count', required: true },
      { name: 'adopted', label: '采纳的意见', kind: 'count', required: true },
      { ...area('explanation', '采纳情况和没有采纳的理由', false, 4000), help: '有没有采纳的必填' },
      { ...area('shortened', '提前结束的理由', false, 1000), help: '期满结束的不填' },
      on('结束之日'),
    ],
    initial: { received: 0, adopted: 0 },
  },
  skipComments: withReason('日期', '依法不公开征求意见的理由'),
  recordChecks: {
    main: true,
    fields: [
      { name: 'fairCompetition', label: '公平竞争审查结论', kind: 'choice', options: optionsOf(outcomeLabels), required: true },
      area('fairCompetitionNote', '公平竞争审查说明', false),
      { name: 'consistency', label: '政策一致性评估结论', kind: 'choice', options: optionsOf(outcomeLabels), required: true },
      area('consistencyNote', '政策一致性评估说明', false),
      { ...area('hitsConclusion', '审查人对提示用语的结论', false, 4000), help: '文本有提示用语的必填；提示见“文本”一栏' },
      { name: 'reviewer', label: '审查人', kind: 'text', required: true, maxLength: 100 },
      on('审查之日'),
    ],
  },
  requestReview: { main: true, fields: [on('送审之日')] },
  passReview: opinion(optionsOf({ lawful: legalityLabels.lawful, lawfulOnceAmended: legalityLabels.lawfulOnceAmended }), 'lawful', { main: true }),
  failReview: opinion(optionsOf({ unlawful: legalityLabels.unlawful }), 'unlawful', { danger: true }),
  passDiscussion: discussion(true),
  failDiscussion: discussion(false),
  issue: { main: true, fields: [on('印发之日')] },
  publish: {
    main: true,
    fields: [
      { name: 'publishedOn', label: '公布之日', kind: 'day', required: true },
      { name: 'publishedIn', label: '公布载体或者网址', kind: 'text', required: true, maxLength: 500 },
      { name: 'effectiveOn', label: '施行之日', kind: 'day', required: true },
      { name: 'validUntil', label: '有效期至', kind: 'day', help: '不填的按上限计算：一般五年，暂行、试行二年' },
    ],
  },
  fileUpward: filing('upperGovernment'),
  fileWithCongress: filing('congress'),
  fileWithCounty: filing('county'),
  completeFiling: { main: true, fields: [{ name: 'receipt', label: '备案登记号或者回执', kind: 'text', required: true }, on('办结之日')] },
  extendValidity: { fields: [{ name: 'until', label: '延续至', kind: 'day', required: true }, area('evaluation', '评估结论'), on('决定之日')], act: 'extend' },
  startAmendment: withReason('启动之日', '修改的理由'),
  stopAmendment: withReason(),
  supersede: { fields: [{ name: 'successorId', label: '代替它的文件', kind: 'choice', required: true }, on('新文件施行之日')] },
  repeal: withReason('不再有效之日', '依据和理由', true),
  invalidate: withReason('不再有效之日', '依据和理由', true),
  lapse: { fields: [], danger: true },
  abandon: withReason('日期', '理由', true),
  reassign,
};

/** 备案审查的步骤。 */
export const filingForms: StepForms = {
  requestMaterials: { fields: [{ ...area('materials', '缺少的材料'), help: '一次列清，一行一件' }, on('通知之日')], toBody: (values) => ({ ...values, materials: lines(values.materials) }) },
  receiveMaterials: { main: true, fields: [area('remark', '说明', false, 1000), on('补正之日')] },
  register: { main: true, fields: [on('登记之日')] },
  reject: withReason('日期', '理由', true),
  accept: { main: true, fields: [area('opinion', '审查意见', true, 4000), on('日期')] },
  demandCorrection: { fields: [area('demand', '问题和依据，到条', true, 4000), { name: 'dueOn', label: '报告纠正情况的期限', kind: 'day', required: true }, on('提出之日')], danger: true },
  reportCorrection: { main: true, fields: [area('report', '纠正情况', true, 4000), on('报告之日')] },
  refuseCorrection: { fields: [area('reason', '理由', true, 4000), { name: 'dueOn', label: '新的期限', kind: 'day', required: true }, on('日期')], danger: true },
  confirmCorrection: { main: true, fields: [area('opinion', '核实意见', true, 4000), on('日期')] },
  reassign,
};

/** 清理任务的步骤；审定的结果由提出的意见决定，所以只有一个按钮。 */
export const taskForms: StepForms = {
  answer: {
    main: true,
    fields: [
      { name: 'conclusion', label: '清理意见', kind: 'choice', options: optionsOf(conclusionLabels), required: true },
      area('reason', '理由'),
      { ...area('provision', '对照的上位法条文或者文件自身的条款', false, 500), help: '修改、废止、宣布失效的必填' },
      on('提出之日'),
    ],
  },
  return: withReason(),
  confirmKeeping: { main: true, act: 'confirm', fields: [area('opinion', '审定意见', false), on('审定之日')] },
  confirmChange: { main: true, act: 'confirm', fields: [area('opinion', '审定意见', false), on('审定之日')] },
  drop: withReason('日期', '理由', true),
  reassign,
};

/** 一次清理的步骤。 */
export const campaignForms: StepForms = {
  launch: { main: true, fields: [on('部署之日')] },
  conclude: { main: true, fields: [on('审定之日')] },
  announce: { main: true, fields: [{ name: 'where', label: '公布载体或者网址', kind: 'text', required: true, maxLength: 500 }, on('公布之日')] },
  cancel: withReason('日期', '理由', true),
};
