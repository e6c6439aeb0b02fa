import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { daysUntil } from '@/shared/text/dates';

export type Light = 'green' | 'yellow' | 'red' | 'met' | 'missed' | 'suspended' | 'closed';

/** A light is never colour alone: each has its own shape and its own word. */
export const lightLabels = {
  green: '正常',
  yellow: '临近',
  red: '超期',
  met: '按期办结',
  missed: '逾期办结',
  suspended: '中止',
  closed: '已办结',
} satisfies Record<Light, string>;

const shapes: Record<Light, ReactNode> = {
  green: <circle cx="8" cy="8" r="6" />,
  yellow: <path d="M8 1.5 15 14.5H1z" />,
  red: <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" />,
  met: <path d="m2 8.5 4 4 8-9" fill="none" stroke="currentColor" strokeWidth="2.4" />,
  missed: <path d="m3 3 10 10M13 3 3 13" fill="none" stroke="currentColor" strokeWidth="2.4" />,
  closed: <path d="M2.5 2.5h11v11h-11zM5 8h6" fill="none" stroke="currentColor" strokeWidth="2" />,
  suspended: <path d="M3 2h3.5v12H3zM9.5 2H13v12H9.5z" />,
};

type Props = {
  light: Light;
  dueOn?: string | null;
  /** What has to be done by then. */
  label?: string | null;
  legalBasis?: string | null;
  /** Shape and word only, for narrow columns. */
  compact?: boolean;
};

export function DeadlineLight({ light, dueOn, label, legalBasis, compact = false }: Props) {
  const rest = dueOn && (light === 'green' || light === 'yellow' || light === 'red') ? restText(daysUntil(dueOn)) : undefined;
  const hint = [label, dueOn && `最迟 ${dueOn}`, rest, legalBasis].filter(Boolean).join(' · ');
  return (
    <Tooltip title={hint || undefined}>
      <span className={`light light-${light}`}>
        <svg viewBox="0 0 16 16" width="12" height="12" fill="currentColor" aria-hidden="true">
          {shapes[light]}
        </svg>
        <span>{lightLabels[light]}</span>
        {!compact && rest && <span className="light-rest">{rest}</span>}
      </span>
    </Tooltip>
  );
}

function restText(days: number): string {
  if (days === 0) return '今日到期';
  return days > 0 ? `余 ${days} 日` : `已超 ${-days} 日`;
}
