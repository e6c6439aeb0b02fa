import { area, lines, on, type StepFields, type StepForms } from '@/shared/dossier/steps';
import { evidenceLabels, optionsOf, outcomeLabels, progressLabels, terminationLabels } from './labels';
import { assignment, handlers, subsidy } from './stepChoices';

const withReason = (dayLabel: string, label = '理由', name = 'reason'): StepFields => ({ fields: [area(name, label), on(dayLabel)] });

export const stepFields: StepForms = {
  requestSupplement: {
    fields: [
      { ...area('materials', '需要补充的材料'), help: '一次列清，一行一件' },
      { name: 'dueOn', label: '补充期限', kind: 'day', required: true },
      on('告知日期'),
    ],
    toBody: (values) => ({ ...values, materials: lines(values.materials) }),
  },
  receiveSupplement: { main: true, fields: [area('note', '说明', false), on('收到日期')] },
  deemWithdrawn: { ...withReason('处理日期'), danger: true },
  withdraw: { ...withReason('撤回日期'), danger: true },
  grant: { main: true, fields: [area('opinion', '审查意见', false), on('决定日期')] },
  refuse: { ...withReason('决定日期', '不予援助的理由', 'reasons'), danger: true },
  assign: {
    main: true,
    prepare: assignment,
    fields: [
      { name: 'practitionerId', label: '法律援助人员', kind: 'choice', required: true },
      { name: 'overrideReason', label: '不按轮派的理由', kind: 'text', maxLength: 500, help: '指派轮派建议的第一名时不填' },
      on('指派日期'),
    ],
  },
  signAgreement: { fields: [on('签订日期')] },
  requestLawyerChange: withReason('申请日期'),
  approveLawyerChange: withReason('决定日期'),
  refuseLawyerChange: { ...withReason('决定日期'), danger: true },
  reassign: { prepare: handlers, fields: [{ name: 'handlerId', label: '接办人', kind: 'choice', required: true }, area('reason', '理由')] },
  correctRegistration: { page: 'correct', fields: [] },
  reportProgress: {
    main: true,
    photos: true,
    fields: [
      { name: 'kind', label: '进展种类', kind: 'choice', options: optionsOf(progressLabels), required: true },
      on('日期'),
      area('content', '内容'),
      { name: 'place', label: '地点', kind: 'text' },
    ],
  },
  conclude: {
    fields: [
      { name: 'outcome', label: '结案结果', kind: 'choice', options: optionsOf(outcomeLabels), required: true },
      { name: 'recoveredAmount', label: '挽回（取得）的经济利益', kind: 'money', required: true },
      { name: 'avoidedAmount', label: '避免的经济损失', kind: 'money', required: true },
      { name: 'evidence', label: '证明材料', kind: 'choice', options: optionsOf(evidenceLabels), required: true },
      area('summary', '办理情况和结果'),
      on('结案日期'),
    ],
    initial: { recoveredAmount: 0, avoidedAmount: 0 },
  },
  submitDossier: { main: true, fields: [area('note', '说明', false), on('提交日期')] },
  returnDossier: { ...withReason('退回日期', '需要补正的材料', 'missing'), danger: true },
  acceptDossier: {
    main: true,
    fields: [{ name: 'qualityScore', label: '质量评分', kind: 'count', required: true, help: '0 至 100 分' }, area('opinion', '审查意见', false), on('审查日期')],
  },
  approveSubsidy: {
    main: true,
    prepare: subsidy,
    fields: [
      { name: 'amount', label: '补贴金额', kind: 'money', required: true },
      { name: 'departureReason', label: '与标准不一致的理由', kind: 'text', maxLength: 500 },
      on('核定日期'),
    ],
  },
  file: { main: true, fields: [area('note', '说明', false), on('归档日期')] },
  terminate: {
    fields: [{ name: 'ground', label: '法定情形', kind: 'choice', options: optionsOf(terminationLabels), required: true }, area('reasons', '理由'), on('决定日期')],
    danger: true,
  },
  sendTermination: { fields: [{ ...on('发送日期'), help: '已经指派人员的，提交结案材料的三十日自该日起算' }] },
  recordService: { fields: [{ ...on('收到决定之日'), help: '申请人、受援人收到之日，异议期限自该日起算' }] },
  raiseObjection: withReason('提出日期', '异议理由', 'reasons'),
  sustainObjection: withReason('决定日期', '理由', 'reasons'),
  rejectObjection: { ...withReason('决定日期', '理由', 'reasons'), danger: true },
};
