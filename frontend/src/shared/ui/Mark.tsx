import type { ReactNode } from 'react';

type Tone = 'blue' | 'green' | 'amber' | 'red' | 'grey';

/** A short label on a tint that keeps its contrast, unlike the component library's own tags. */
export function Mark({ tone = 'grey', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`mark mark-${tone}`}>{children}</span>;
}
