import { api, unwrap, type Schemas, type Tagged } from '@/shared/api/client';
import { FieldList, type FieldSpec } from '@/shared/ui/Fields';
import { StepDrawer } from '@/shared/ui/StepForm';
import type { Rule } from './api';
import { confidenceLabels, kindLabels, rollLabels, unitLabels } from './labels';

export type RuleAct = 'correct' | 'confirm' | 'version';
type Values = Schemas['CorrectDeadlineRuleBody'];
type Content = Schemas['DeadlineRuleContent'];
type Props = { act: RuleAct | undefined; rule: Tagged<Rule>; onClose: () => void; onDone: () => void };

const options = (labels: Record<string, string>) => Object.entries(labels).map(([value, label]) => ({ value, label }));

const contentField = (name: keyof Content, rest: Omit<FieldSpec, 'name'>): FieldSpec => ({ name: ['content', name], ...rest });

const ruleFields: FieldSpec[] = [
  contentField('title', { label: '事项', kind: 'text', required: true }),
  contentField('law', { label: '法律', kind: 'text', required: true }),
  contentField('article', { label: '条文', kind: 'text', required: true }),
  contentField('versionLabel', { label: '版本', kind: 'text', help: '如：2023-09-01修订，2024-01-01施行' }),
  contentField('effectiveFrom', { label: '施行日期', kind: 'day' }),
  contentField('effectiveTo', { label: '有效的最后一日', kind: 'day' }),
  contentField('trigger', { label: '起算', kind: 'text', required: true }),
  contentField('kind', { label: '类型', kind: 'choice', options: options(kindLabels), required: true }),
  contentField('unit', { label: '单位', kind: 'choice', options: options(unitLabels), required: true }),
  contentField('length', { label: '长短', kind: 'count' }),
  contentField('maxLength', { label: '上限', kind: 'count' }),
  contentField('monthDay', { label: '每年的月日', kind: 'text', help: '如：03-01', maxLength: 5 }),
  contentField('rollOnRestDay', { label: '末日为休息日', kind: 'choice', options: options(rollLabels), required: true }),
  contentField('countingBasis', { label: '计算依据', kind: 'text', maxLength: 500 }),
  contentField('binds', { label: '约束', kind: 'text' }),
  contentField('suspension', { label: '中止、扣除', kind: 'area' }),
  contentField('extension', { label: '延长', kind: 'area' }),
  contentField('extensionMaxDays', { label: '延长的上限天数', kind: 'count' }),
  contentField('consequence', { label: '逾期后果', kind: 'area' }),
  contentField('confidence', { label: '置信', kind: 'choice', options: options(confidenceLabels), required: true }),
  contentField('note', { label: '说明', kind: 'area' }),
];

const reason: FieldSpec = { name: 'reason', label: '理由（记入审计日志）', kind: 'area', required: true, maxLength: 500 };

const sources = { fullText: '见到全文', quotedExcerpt: '见到所引条文' } satisfies Record<Schemas['ConfirmDeadlineRuleBody']['sourceKind'], string>;

const confirmFields: FieldSpec[] = [
  { name: 'source', label: '条文出处', kind: 'text', required: true, help: '公报、法规库的网址或者卷宗号', maxLength: 300 },
  { name: 'sourceKind', label: '见到的是', kind: 'choice', required: true, options: options(sources) },
  { ...reason, label: '核对情况（记入审计日志）' },
];

/** 更正、确认、新增版本: each says why, and each is one audited act. */
export function RuleForms({ act, rule: { value, etag }, onClose, onDone }: Props) {
  const target = { path: { id: value.id }, header: { 'If-Match': etag } };
  const content = contentOf(value);
  return (
    <>
      <StepDrawer<Values>
        title="更正规则"
        open={act === 'correct'}
        onClose={onClose}
        onDone={onDone}
        submitLabel="更正"
        initialValues={{ content }}
        onSubmit={({ content: changed, reason: why }) =>
          unwrap(api.PUT('/api/v1/deadlines/rules/{id}', { params: target, body: { content: { ...content, ...filled(changed) }, reason: why } }))
        }
      >
        <FieldList fields={[...ruleFields, reason]} />
      </StepDrawer>
      <StepDrawer<Schemas['ConfirmDeadlineRuleBody']>
        title="确认条文"
        open={act === 'confirm'}
        onClose={onClose}
        onDone={onDone}
        submitLabel="确认已核对原文"
        onSubmit={(body) => unwrap(api.POST('/api/v1/deadlines/rules/{id}/confirm', { params: target, body }))}
      >
        <FieldList fields={confirmFields} />
      </StepDrawer>
      <StepDrawer<Values>
        title="新增版本"
        open={act === 'version'}
        onClose={onClose}
        onDone={onDone}
        submitLabel="新增"
        initialValues={{ content: { ...content, effectiveFrom: null, effectiveTo: null, versionLabel: '' } }}
        onSubmit={({ content: next, reason: why }) =>
          unwrap(api.POST('/api/v1/deadlines/rules/{id}/versions', { params: target, body: { content: { ...content, ...filled(next) }, reason: why } }))
        }
      >
        <p className="page-note">新版本自施行日期起适用，待核对原文后再确认；此前发生的事件仍按原版本计算。</p>
        <FieldList fields={[...ruleFields, reason]} />
      </StepDrawer>
    </>
  );
}

function contentOf(rule: Rule): Content {
  const { title, law, article, versionLabel, effectiveFrom, effectiveTo, trigger, unit, kind, length, maxLength, monthDay } = rule;
  const { rollOnRestDay, countingBasis, binds, suspension, extension, extensionMaxDays, consequence, confidence, note, values } = rule;
  return {
    ...{ title, law, article, versionLabel, effectiveFrom, effectiveTo, trigger, unit, kind, length, maxLength, monthDay },
    ...{ rollOnRestDay, countingBasis, binds, suspension, extension, extensionMaxDays, consequence, confidence, note, values },
  };
}

/** An emptied text field is an empty text to the API, an emptied month-day none at all. */
function filled(content: Content): Content {
  const texts = ['versionLabel', 'countingBasis', 'binds', 'suspension', 'extension', 'consequence'] as const;
  return { ...content, ...Object.fromEntries(texts.map((name) => [name, content[name] ?? ''])), monthDay: content.monthDay === '' ? null : content.monthDay };
}
