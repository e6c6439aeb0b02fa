import type { Schemas } from '@/shared/api/client';
import { difference, type Stretch } from './difference';
import { articleChangeLabels } from './labels';
import './normative-documents.css';

/** 新旧条文对照: what left is marked at the left, what came at the right. */
export function SideBySide({ changes, label }: { changes: readonly Schemas['ArticleChangeView'][]; label: string }) {
  return (
    <table className="side-by-side" aria-label={label}>
      <thead>
        <tr>
          <th scope="col" className="change-kind">
            变化
          </th>
          <th scope="col">原条文</th>
          <th scope="col">新条文</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <Change key={`${change.oldProvision}>${change.newProvision}`} change={change} />
        ))}
      </tbody>
    </table>
  );
}

function Change({ change }: { change: Schemas['ArticleChangeView'] }) {
  const compared = change.kind === 'changed' && change.oldText && change.newText ? difference(change.oldText, change.newText) : undefined;
  return (
    <tr>
      <td className="change-kind">{articleChangeLabels[change.kind]}</td>
      <td>
        <Article provision={change.oldProvision} text={change.oldText} parts={compared?.before} mark="del" />
      </td>
      <td>
        <Article provision={change.newProvision} text={change.newText} parts={compared?.after} mark="ins" />
      </td>
    </tr>
  );
}

type ArticleProps = { provision?: string | null; text?: string | null; parts?: Stretch[]; mark: 'del' | 'ins' };

function Article({ provision, text, parts, mark: Mark }: ArticleProps) {
  if (!provision) return <span className="absent">—</span>;
  return (
    <p>
      <strong>{provision}</strong>　{parts ? parts.map(({ text: part, changed }, index) => (changed ? <Mark key={index}>{part}</Mark> : <span key={index}>{part}</span>)) : text}
    </p>
  );
}
