import type { Schemas } from '@/shared/api/client';
import { area, lines, on, type StepForms } from '@/shared/dossier/steps';
import type { FieldSpec } from '@/shared/ui/Fields';
import type { DecisionDetail, ReviewDetail } from './api';
import { adoptionLabels, commentSourceLabels, optionsOf, outcomeLabels, revocationLabels, riskLabels, stageLabels } from './labels';

const reason = (day: string): FieldSpec[] => [area('reason', '理由'), on(day)];

const supplement: FieldSpec[] = [
  { ...area('materials', '需要补充的材料'), help: '一次列清，一行一件；两级合计只能要求一次' },
  { name: 'dueOn', label: '补充期限', kind: 'day', required: true },
  on('通知日期'),
];
const toMaterials = (values: Record<string, unknown>) => ({ ...values, materials: lines(values.materials) });

const conclusion: FieldSpec[] = [
  { name: ['conclusion', 'outcome'], label: '结论', kind: 'choice', options: optionsOf(outcomeLabels), required: true },
  { name: ['conclusion', 'summary'], label: '审查意见', kind: 'area', maxLength: 4000, required: true, help: '权限、程序、内容三个方面' },
  {
    name: ['conclusion', 'findings'],
    label: '意见',
    kind: 'rows',
    addLabel: '增加一条意见',
    help: '结论不是“合法”的，逐条写明',
    columns: [
      { name: 'clause', label: '条款', kind: 'text', maxLength: 100, required: true, help: '针对全文的写“全文”' },
      { name: 'problem', label: '问题', kind: 'area', required: true },
      { name: 'suggestion', label: '修改建议', kind: 'area', required: true },
      { name: 'legalBasis', label: '依据', kind: 'text', maxLength: 300 },
    ],
  },
];

const answered = (review: ReviewDetail) => review.invitations.filter((invitation) => invitation.answeredOn && !invitation.adoption);

/** The steps of a review; what they are filled with comes from the dossier. */
export const reviewForms = (review: ReviewDetail): StepForms => ({
  requestFirstSupplement: { fields: supplement, toBody: toMaterials },
  receiveFirstSupplement: { main: true, fields: [area('note', '说明', false), on('收到日期')] },
  consult: { fields: [area('question', '请会商的问题'), on('提请日期')] },
  answerConsultation: { main: true, fields: [area('answer', '会商意见', true, 4000), on('答复日期')] },
  forward: { main: true, fields: [area('opinion', '初审意见', true, 4000), on('报送日期')] },
  concludeFirst: { fields: [...conclusion, on('结论日期')] },
  issueFirstOpinion: { main: true, fields: [on('出具日期')] },
  returnFirst: { fields: reason('退回日期'), danger: true },
  requestSupplement: { fields: supplement, toBody: toMaterials },
  receiveSupplement: { main: true, fields: [area('note', '说明', false), on('收到日期')] },
  inviteAdviser: {
    fields: [{ name: 'adviserId', label: '法律顾问、公职律师', kind: 'choice', required: true }, area('question', '需要提出意见的问题'), on('邀请日期')],
  },
  submitAdvice: { main: true, fields: [area('opinion', '法律意见', true, 8000), on('提出日期')] },
  recallAdviser: { fields: reason('撤销日期'), danger: true },
  conclude: {
    main: true,
    fields: [
      ...conclusion,
      ...(answered(review).length > 0
        ? [
            {
              name: 'advice',
              label: '法律意见',
              kind: 'rows',
              fixed: true,
              columns: [
                { name: 'adviserName', label: '法律顾问、公职律师', kind: 'text', disabled: true },
                { name: 'adoption', label: '是否采纳', kind: 'choice', options: optionsOf(adoptionLabels), required: true },
                { name: 'reason', label: '部分采纳、不采纳的理由', kind: 'text', maxLength: 1000 },
              ],
            } satisfies FieldSpec,
          ]
        : []),
      on('结论日期'),
    ],
    initial: { advice: answered(review).map(({ id, adviserName }) => ({ invitationId: id, adviserName })) },
    toBody: ({ advice, ...values }) => ({
      ...values,
      advice: (advice as { adoption: string; reason?: string }[] | undefined)?.map((one, index) => ({ invitationId: answered(review)[index]?.id, adoption: one.adoption, reason: one.reason })),
    }),
  },
  reopen: { fields: [area('reason', '理由')], danger: true },
  issueOpinion: { main: true, fields: [area('earlyReason', '提前出具的理由', false, 1000), on('出具日期')].map((field) => (field.name === 'earlyReason' ? { ...field, help: '最短审查期限未满时填写' } : field)) },
  recordAdoption: {
    main: true,
    fields: [
      ...(review.findings.length > 0
        ? [
            {
              name: 'responses',
              label: '意见',
              kind: 'rows',
              fixed: true,
              columns: [
                { name: 'clause', label: '条款', kind: 'text', disabled: true },
                { name: 'suggestion', label: '修改建议', kind: 'area', disabled: true },
                { name: 'adopted', label: '采纳', kind: 'tick' },
                { name: 'reason', label: '不采纳的理由', kind: 'text', maxLength: 1000 },
              ],
            } satisfies FieldSpec,
          ]
        : []),
      area('note', '说明', false),
      on('反馈日期'),
    ],
    initial: { responses: review.findings.map(({ clause, suggestion }) => ({ clause, suggestion, adopted: true })) },
    toBody: ({ responses, ...values }) => ({
      ...values,
      responses: review.findings.map(({ clause }, index) => {
        const given = (responses as { adopted?: boolean; reason?: string }[] | undefined)?.[index];
        return { clause, adopted: given?.adopted ?? false, reason: given?.reason };
      }),
    }),
  },
  return: { fields: reason('退回日期'), danger: true },
  withdraw: { fields: reason('撤回日期'), danger: true },
  reassign: { fields: [{ name: 'handlerId', label: '接办人', kind: 'choice', required: true }, area('reason', '理由', true, 500)] },
  recordRevocation: {
    fields: [
      { name: 'kind', label: '处理', kind: 'choice', options: optionsOf(revocationLabels), required: true },
      { name: 'authority', label: '有权机关', kind: 'text', maxLength: 100, required: true },
      area('reason', '理由'),
      on('处理日期'),
    ],
    danger: true,
  },
});

const meeting: FieldSpec = { name: 'meeting', label: '会议名称', kind: 'text', maxLength: 200, required: true };
const channel: FieldSpec[] = [
  { name: 'channel', label: '公布的渠道', kind: 'text', maxLength: 200, required: true },
  { name: 'link', label: '链接', kind: 'text', maxLength: 500 },
];
const waivable = ['participation', 'argumentation', 'risk'];

/** The steps of a major decision. */
export const decisionForms = (decision: DecisionDetail): StepForms => ({
  openComments: {
    fields: [
      ...channel,
      on('公布日期'),
      { name: 'closesOn', label: '截止日期', kind: 'day', required: true, help: '一般不少于30日' },
      { ...area('shorterReason', '缩短的理由', false, 1000), help: '短于30日时填写，征求意见时一并说明' },
    ],
  },
  recordComment: {
    fields: [
      { name: 'source', label: '来源', kind: 'choice', options: optionsOf(commentSourceLabels), required: true },
      { name: 'from', label: '提出意见的人或者单位', kind: 'text', maxLength: 100 },
      area('content', '意见内容'),
      on('收到日期'),
    ],
  },
  answerComment: {
    fields: [
      { name: 'commentId', label: '公众意见', kind: 'choice', required: true, options: decision.comments.filter(isOpen).map(({ id, content }) => ({ value: id, label: content })) },
      { name: 'adopted', label: '采纳', kind: 'tick' },
      area('reason', '不采纳的理由', false, 1000),
    ],
    toBody: ({ adopted, ...values }) => ({ ...values, adopted: adopted === true }),
  },
  closeComments: { fields: [on('结束日期')] },
  scheduleHearing: { fields: [{ name: 'hearingOn', label: '听证会日期', kind: 'day', required: true }, { name: 'place', label: '地点', kind: 'text', required: true }] },
  sendHearingNotice: { fields: [on('送达日期')] },
  holdHearing: { fields: [area('record', '听证笔录', true, 4000), on('举行日期')] },
  recordArgumentation: {
    fields: [
      { ...area('experts', '专家'), help: '一行一名，写明单位和职称' },
      { name: 'organizer', label: '组织论证的单位', kind: 'text', maxLength: 100, required: true },
      area('opinion', '论证意见', true, 4000),
      area('adoption', '采纳情况'),
      on('论证日期'),
    ],
    toBody: (values) => ({ ...values, experts: lines(values.experts) }),
  },
  recordRiskAssessment: {
    fields: [
      { name: 'level', label: '风险等级', kind: 'choice', options: optionsOf(riskLabels), required: true },
      { name: 'assessor', label: '评估主体', kind: 'text', maxLength: 100, required: true },
      area('conclusion', '评估结论', true, 4000),
      on('评估日期'),
    ],
  },
  waiveStage: { fields: [{ name: 'stage', label: '环节', kind: 'choice', options: optionsOf(stageLabels, (code) => waivable.includes(code)), required: true }, area('reason', '不适用的理由', true, 1000), on('说明日期')] },
  linkToCatalogue: { fields: decision.outsideCatalogue ? [{ name: 'itemId', label: '目录中的事项', kind: 'choice', required: true }] : [] },
  requestReview: {
    main: true,
    fields: [
      {
        name: 'bases',
        label: '依据',
        kind: 'rows',
        addLabel: '增加依据',
        columns: [
          { name: 'title', label: '名称', kind: 'text', required: true },
          { name: 'article', label: '条文', kind: 'text', maxLength: 100 },
        ],
      },
      on('送审日期'),
    ],
  },
  submitForDiscussion: { main: true, fields: [{ ...area('amendments', '按审查意见修改的说明', false, 4000), help: '审查结论为“修改后合法”的必须填写' }, on('提交日期')] },
  adopt: {
    main: true,
    fields: [
      meeting,
      { name: 'minutesNumber', label: '会议纪要文号', kind: 'text', maxLength: 100, required: true },
      { name: 'partyReportedOn', label: '向同级党委请示报告之日', kind: 'day', required: true },
      { ...area('dissent', '不同意见', false), help: '如实记录；没有的不填' },
      on('讨论日期'),
    ],
  },
  sendBack: { fields: [meeting, area('requirements', '修改的要求'), on('讨论日期')] },
  reject: { fields: [meeting, area('reason', '理由'), on('讨论日期')], danger: true },
  publish: { main: true, fields: [...channel, on('公布日期')] },
  reportExecution: { main: true, fields: [area('content', '执行情况', true, 4000), on('报告日期')] },
  evaluate: { fields: [{ name: 'evaluator', label: '评估单位', kind: 'text', maxLength: 100, required: true, help: '没有承担决策前的论证评估' }, area('conclusion', '评估结论', true, 4000), on('评估日期')] },
  archive: {
    fields: [
      {
        name: 'items',
        label: '归档清单',
        kind: 'rows',
        fixed: true,
        columns: [
          { name: 'name', label: '材料', kind: 'text', disabled: true },
          { name: 'filed', label: '已归入', kind: 'tick' },
          { name: 'remark', label: '没有归入的理由', kind: 'text', maxLength: 300 },
        ],
      },
      on('归档日期'),
    ],
    initial: { items: decision.archiveList.map((name) => ({ name, filed: false })) },
    toBody: ({ items, ...values }) => ({
      ...values,
      items: decision.archiveList.map((name, index) => {
        const given = (items as { filed?: boolean; remark?: string }[] | undefined)?.[index];
        return { name, filed: given?.filed ?? false, remark: given?.remark };
      }),
    }),
  },
  terminate: { fields: reason('终止日期'), danger: true },
});

const isOpen = ({ adopted }: Schemas['PublicCommentView']) => typeof adopted !== 'boolean';

/** The steps of a yearly catalogue; its items have a form of their own. */
export const catalogueForms: StepForms = {
  submit: { main: true, fields: [area('note', '说明', false, 1000)] },
  sendBack: { fields: [area('reason', '理由', true, 1000)], danger: true },
  approve: { main: true, fields: [{ name: 'approvedBy', label: '同意的机关', kind: 'text', required: true, help: '经同级党委同意' }, on('同意日期')] },
  publish: { main: true, fields: [{ name: 'link', label: '公布的链接', kind: 'text', maxLength: 500, required: true }, on('公布日期')] },
  adjust: { fields: [area('reason', '调整的理由', true, 1000)] },
};
