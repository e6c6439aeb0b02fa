import { Descriptions } from 'antd';
import { ConfidenceBadge } from '@/shared/ui/ConfidenceBadge';
import type { Rule } from './api';
import { kindLabels, lengthText, rollLabels } from './labels';

/** The rule in its own words. */
export function RuleText({ rule: view, column = 1 }: { rule: Rule; column?: number }) {
  const { rule } = view;
  const rows: [string, React.ReactNode][] = [
    ['依据', <span key="basis">{rule.law} {rule.article} <ConfidenceBadge statutory={rule.confidence === 'verifiedText'} standing={rule.standing} /></span>],
    ['版本', rule.versionLabel],
    ['效力', [rule.effectiveFrom && `自 ${rule.effectiveFrom}`, rule.effectiveTo && `至 ${rule.effectiveTo}`].filter(Boolean).join(' ')],
    ['类型', kindLabels[rule.kind]],
    ['长短', lengthText(rule)],
    ['起算', view.triggerText],
    ['末日', rollLabels[rule.rollOnRestDay]],
    ['计算依据', view.countingBasis],
    ['约束', view.binds],
    ['中止扣除', view.suspension],
    ['延长', view.extension],
    ['逾期后果', view.consequence],
    ['各项', view.values.length > 0 && <ol className="rule-values">{view.values.map((value) => <li key={value}>{value}</li>)}</ol>],
    ['说明', view.note],
  ];
  return (
    <Descriptions
      size="small"
      column={{ xs: 1, md: column }}
      className="rule-text"
      items={rows.filter(([, value]) => Boolean(value)).map(([label, children]) => ({ key: label, label, children }))}
    />
  );
}
