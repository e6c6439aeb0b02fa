import { area, on, type StepForms } from '@/shared/dossier/steps';
import type { FieldSpec } from '@/shared/ui/Fields';
import type { ContractDetail } from './api';
import { creditCodeProblem } from './creditCode';

/** 主体、内容、形式: named as in the request, below `terms`. */
export const termFields: FieldSpec[] = [
  { name: ['terms', 'name'], label: '合同名称', kind: 'text', maxLength: 200, required: true },
  { name: ['terms', 'counterpart'], label: '对方当事人', kind: 'text', maxLength: 100, required: true },
  { name: ['terms', 'creditCode'], label: '统一社会信用代码', kind: 'text', maxLength: 18, help: '自然人不填', check: creditCodeProblem },
  { name: ['terms', 'creditCodeReason'], label: '代码校验不符的理由', kind: 'text', maxLength: 500, help: '校验不符而确与证照一致时填写' },
  { name: ['terms', 'amount'], label: '标的额', kind: 'money' },
  { name: ['terms', 'procurement'], label: '政府采购合同', kind: 'tick', help: '适用备案和公告的期限' },
  { name: ['terms', 'summary'], label: '主要内容和需要审查的问题', kind: 'area', maxLength: 4000, required: true },
];

export const termsOf = (values: Record<string, unknown>) => {
  const terms = values.terms as Record<string, unknown> | undefined;
  return { ...values, terms: { ...terms, procurement: terms?.procurement === true } };
};

/** The steps of a contract. */
export const contractForms = (contract: ContractDetail): StepForms => ({
  correct: {
    fields: termFields,
    initial: {
      terms: {
        name: contract.name,
        counterpart: contract.counterpart,
        creditCode: contract.creditCode,
        creditCodeReason: contract.creditCodeReason,
        amount: contract.amount,
        procurement: contract.procurement,
        summary: contract.summary,
      },
    },
    toBody: termsOf,
  },
  requestReview: { main: true, fields: [on('送审日期')] },
  sign: {
    main: true,
    fields: [on('签订日期'), { name: 'expiresOn', label: '截止日期', kind: 'day', help: '没有期限的不填' }, { ...area('amendments', '按审查意见修改的说明', false, 4000), help: '审查结论为“修改后合法”的必须填写' }],
  },
  fileCopy: { fields: [{ name: 'fileNumber', label: '备案号、存档号', kind: 'text', maxLength: 100, required: true }, on('报备日期')] },
  announce: { fields: [{ name: 'channel', label: '公告的渠道', kind: 'text', required: true }, on('公告日期')] },
  planMilestones: {
    fields: [
      {
        name: 'milestones',
        label: '履行节点',
        kind: 'rows',
        addLabel: '增加节点',
        columns: [
          { name: 'name', label: '节点', kind: 'text', maxLength: 100, required: true },
          { name: 'dueOn', label: '应当完成之日', kind: 'day', required: true },
        ],
      },
    ],
    initial: { milestones: contract.milestones.map(({ id, name, dueOn }) => ({ id, name, dueOn })) },
    // What the form does not show, the identity of a milestone, is kept by its place and name.
    toBody: ({ milestones }) => ({
      milestones: (milestones as { name: string; dueOn: string; id?: string }[]).map((one) => ({ ...one, id: one.id ?? contract.milestones.find(({ name }) => name === one.name)?.id })),
    }),
  },
  reachMilestone: {
    main: true,
    fields: [
      { name: 'milestoneId', label: '节点', kind: 'choice', required: true, options: contract.milestones.filter(({ reachedOn }) => !reachedOn).map(({ id, name }) => ({ value: id, label: name })) },
      area('note', '说明', false, 1000),
      on('完成之日'),
    ],
  },
  complete: { fields: [area('note', '履行情况'), on('完毕之日')] },
  end: { fields: [area('reason', '理由'), on('终止日期')], danger: true },
});
