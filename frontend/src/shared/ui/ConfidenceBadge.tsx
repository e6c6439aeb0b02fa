import { Tag } from 'antd';

/** A rule whose text nobody here has seen is never called 法定. */
export function ConfidenceBadge({ statutory, standing }: { statutory: boolean; standing?: string }) {
  return statutory ? <Tag color="blue">{standing ?? '法定'}</Tag> : <Tag color="gold">{standing ?? '经验口径，待核'}</Tag>;
}
