import type { RuleRow } from './api';

export const unitLabels = {
  none: '无天数',
  workday: '工作日',
  calendarDay: '自然日',
  month: '个月',
  year: '年',
  hour: '小时',
  fixedDate: '每年固定日期',
} satisfies Record<RuleRow['unit'], string>;

export const kindLabels = {
  deadline: '最迟期限',
  minDuration: '最短时长',
  noticeBefore: '向前倒数',
  range: '有下限和上限',
  validity: '有效期',
  definition: '定义或起算规则',
  enumeration: '清单',
  guideline: '指导性或内部时限',
} satisfies Record<RuleRow['kind'], string>;

export const rollLabels = {
  yes: '末日为休息日的顺延',
  no: '不顺延',
  unspecified: '法律未写是否顺延',
  notApplicable: '工作日期间，不涉及顺延',
} satisfies Record<RuleRow['rollOnRestDay'], string>;

export const confidenceLabels = { verifiedText: '已核条文', fromMemory: '经验口径，待核' } satisfies Record<RuleRow['confidence'], string>;

/** `5—15 工作日`, `30 自然日`, `每年 03-01`. */
export function lengthText(rule: Pick<RuleRow, 'unit' | 'length' | 'maxLength' | 'monthDay'>): string {
  if (rule.unit === 'fixedDate') return rule.monthDay ? `每年 ${rule.monthDay}` : '每年固定日期';
  if (rule.unit === 'none' || rule.length === null || rule.length === undefined) return '—';
  return `${rule.length}${rule.maxLength ? `—${rule.maxLength}` : ''} ${unitLabels[rule.unit]}`;
}
