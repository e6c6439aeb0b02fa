import { api, unwrap, type Schemas, type Tagged } from '@/shared/api/client';
import { FieldList, type FieldSpec } from '@/shared/ui/Fields';
import { StepDrawer } from '@/shared/ui/StepForm';
import { rollLabels, unitLabels } from './labels';

export type RuleAct = 'correct' | 'confirm' | 'version';
type Body = Schemas['RuleBody'];
type Props = { act: RuleAct | undefined; rule: Tagged<Schemas['RuleView']>; onClose: () => void; onDone: () => void };

const options = (labels: Record<string, string>) => Object.entries(labels).map(([value, label]) => ({ value, label }));

const reason: FieldSpec = { name: 'reason', label: '理由（记入审计日志）', kind: 'area', required: true, maxLength: 500 };

const ruleFields: FieldSpec[] = [
  { name: 'title', label: '事项', kind: 'text', required: true },
  { name: 'law', label: '法律', kind: 'text', required: true },
  { name: 'article', label: '条文', kind: 'text', required: true },
  { name: 'versionLabel', label: '版本', kind: 'text', help: '如：2023-09-01修订，2024-01-01施行' },
  { name: 'effectiveFrom', label: '施行日期', kind: 'day' },
  { name: 'effectiveTo', label: '有效的最后一日', kind: 'day' },
  { name: 'unit', label: '单位', kind: 'choice', options: options(unitLabels), required: true },
  { name: 'length', label: '长短', kind: 'count' },
  { name: 'maxLength', label: '上限', kind: 'count' },
  { name: 'monthDay', label: '每年的月日', kind: 'text', help: '如：03-01', maxLength: 5 },
  { name: 'rollOnRestDay', label: '末日为休息日', kind: 'choice', options: options(rollLabels), required: true },
  { name: 'note', label: '说明', kind: 'area', maxLength: 1000 },
  reason,
];

const confirmFields: FieldSpec[] = [
  { name: 'seenIn', label: '条文出处', kind: 'text', required: true, help: '公报、法规库的网址或者文号' },
  reason,
];

/** 更正、确认、新增版本: each says why, and each is one audited act. */
export function RuleForms({ act, rule: { value, etag }, onClose, onDone }: Props) {
  const target = { path: { id: value.rule.id }, header: { 'If-Match': etag } };
  const { title, law, article, versionLabel, effectiveFrom, effectiveTo, unit, length, maxLength, monthDay, rollOnRestDay } = value.rule;
  const current: Partial<Body> = { title, law, article, versionLabel, effectiveFrom, effectiveTo, unit, length, maxLength, monthDay, rollOnRestDay, note: value.note };
  return (
    <>
      <StepDrawer<Body>
        title="更正规则"
        open={act === 'correct'}
        onClose={onClose}
        onDone={onDone}
        submitLabel="更正"
        initialValues={current}
        onSubmit={(body) => unwrap(api.POST('/api/v1/deadlines/rules/{id}/correct', { params: target, body }))}
      >
        <FieldList fields={ruleFields} />
      </StepDrawer>
      <StepDrawer<Schemas['ReasonBody']>
        title="确认条文"
        open={act === 'confirm'}
        onClose={onClose}
        onDone={onDone}
        submitLabel="确认已核对原文"
        onSubmit={(body) => unwrap(api.POST('/api/v1/deadlines/rules/{id}/confirm', { params: target, body }))}
      >
        <FieldList fields={confirmFields} />
      </StepDrawer>
      <StepDrawer<Body>
        title="新增版本"
        open={act === 'version'}
        onClose={onClose}
        onDone={onDone}
        submitLabel="新增"
        initialValues={{ ...current, effectiveFrom: null, effectiveTo: null, versionLabel: '' }}
        onSubmit={(body) => unwrap(api.POST('/api/v1/deadlines/rules/{id}/versions', { params: target, body }))}
      >
        <p className="page-note">新版本自施行日期起适用；此前发生的事件仍按原版本计算。</p>
        <FieldList fields={ruleFields} />
      </StepDrawer>
    </>
  );
}
