import { Mark } from './Mark';

/** A rule whose text nobody here has seen is never called 法定. */
export function ConfidenceBadge({ statutory, standing }: { statutory: boolean; standing?: string }) {
  return statutory ? <Mark tone="blue">{standing ?? '法定'}</Mark> : <Mark tone="amber">经验口径，待核</Mark>;
}
