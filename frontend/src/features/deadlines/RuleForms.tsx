import { api, unwrap, type Schemas, type Tagged } from '@/shared/api/client';
import { FieldList, type FieldSpec } from '@/shared/ui/Fields';
import { StepDrawer } from '@/shared/ui/StepForm';
import type { Rule } from './api';
import { confidenceLabels, kindLabels, rollLabels, unitLabels } from './labels';

export type RuleAct = 'correct' | 'confirm' | 'version';
type Body = Schemas['DeadlineRuleBody'];
type Props = {
  act: RuleAct | undefined;
  rule: Tagged<Rule>;
  onClose: () => void;
  /** Told how the running deadlines were counted anew, where the act may move any. */
  onDone: (recount?: Schemas['DeadlineRecount']) => void;
};

const options = (labels: Record<string, string>) => Object.entries(labels).map(([value, label]) => ({ value, label }));

const ruleFields: FieldSpec[] = [
  { name: 'title', label: '事项', kind: 'text', required: true },
  { name: 'law', label: '法律', kind: 'text', required: true },
  { name: 'article', label: '条文', kind: 'text', required: true },
  { name: 'versionLabel', label: '版本', kind: 'text', help: '如：2023-09-01修订，2024-01-01施行' },
  { name: 'effectiveFrom', label: '施行日期', kind: 'day' },
  { name: 'effectiveTo', label: '有效的最后一日', kind: 'day' },
  { name: 'triggerText', label: '起算', kind: 'text', required: true },
  { name: 'kind', label: '类型', kind: 'choice', options: options(kindLabels), required: true },
  { name: 'unit', label: '单位', kind: 'choice', options: options(unitLabels), required: true },
  { name: 'length', label: '长短', kind: 'count' },
  { name: 'maxLength', label: '上限', kind: 'count' },
  { name: 'monthDay', label: '每年的月日', kind: 'text', help: '如：03-01', maxLength: 5 },
  { name: 'rollOnRestDay', label: '末日为休息日', kind: 'choice', options: options(rollLabels), required: true },
  { name: 'countingBasis', label: '计算依据', kind: 'text', maxLength: 500 },
  { name: 'binds', label: '约束', kind: 'text' },
  { name: 'suspension', label: '中止、扣除', kind: 'area' },
  { name: 'extension', label: '延长', kind: 'area' },
  { name: 'extensionMaxDays', label: '延长的上限天数', kind: 'count' },
  { name: 'consequence', label: '逾期后果', kind: 'area' },
  { name: 'confidence', label: '置信', kind: 'choice', options: options(confidenceLabels), required: true },
  { name: 'note', label: '说明', kind: 'area' },
];

const reason: FieldSpec = { name: 'reason', label: '理由（记入审计日志）', kind: 'area', required: true, maxLength: 500 };

const sources = { fullText: '见到全文', quotedExcerpt: '见到所引条文' } satisfies Record<Schemas['RuleSourceKind'], string>;

const confirmFields: FieldSpec[] = [
  { name: 'seenIn', label: '条文出处', kind: 'text', required: true, help: '公报、法规库的网址或者卷宗号', maxLength: 300 },
  { name: 'sourceKind', label: '见到的是', kind: 'choice', required: true, options: options(sources) },
  { ...reason, label: '核对情况（记入审计日志）' },
];

/** 更正、确认、新增版本: each says why, and each is one audited act. */
export function RuleForms({ act, rule: { value, etag }, onClose, onDone }: Props) {
  const params = { path: { id: value.rule.id }, header: { 'If-Match': etag } };
  const current = bodyOf(value);
  return (
    <>
      <StepDrawer<Body>
        title="更正规则"
        open={act === 'correct'}
        onClose={onClose}
        submitLabel="更正"
        initialValues={current}
        onSubmit={async (body) => onDone(await unwrap(api.POST('/api/v1/deadlines/rules/{id}/correct', { params, body: filled(body) })))}
      >
        <FieldList fields={[...ruleFields, reason]} />
      </StepDrawer>
      <StepDrawer<Schemas['ConfirmDeadlineRuleBody']>
        title="确认条文"
        open={act === 'confirm'}
        onClose={onClose}
        onDone={() => onDone()}
        submitLabel="确认已核对原文"
        onSubmit={(body) => unwrap(api.POST('/api/v1/deadlines/rules/{id}/confirm', { params, body }))}
      >
        <FieldList fields={confirmFields} />
      </StepDrawer>
      <StepDrawer<Body>
        title="新增版本"
        open={act === 'version'}
        onClose={onClose}
        submitLabel="新增"
        initialValues={{ ...current, effectiveFrom: null, effectiveTo: null, versionLabel: '' }}
        onSubmit={async (body) => onDone((await unwrap(api.POST('/api/v1/deadlines/rules/{id}/versions', { params, body: filled(body) }))).recount)}
      >
        <p className="page-note">新版本自施行日期起适用，待核对原文后再确认；此前发生的事件仍按原版本计算。</p>
        <FieldList fields={[...ruleFields, reason]} />
      </StepDrawer>
    </>
  );
}

function bodyOf({ rule, ...view }: Rule): Partial<Body> {
  const { title, law, article, versionLabel, effectiveFrom, effectiveTo, unit, kind, length, maxLength, monthDay, rollOnRestDay, confidence } = rule;
  const { triggerText, countingBasis, binds, suspension, extension, extensionMaxDays, consequence, note } = view;
  return {
    ...{ title, law, article, versionLabel, effectiveFrom, effectiveTo, unit, kind, length, maxLength, monthDay, rollOnRestDay, confidence },
    ...{ triggerText, countingBasis, binds, suspension, extension, extensionMaxDays, consequence, note },
  };
}

/** An emptied month-day is none at all. */
const filled = (body: Body): Body => ({ ...body, monthDay: body.monthDay === '' ? null : body.monthDay });
