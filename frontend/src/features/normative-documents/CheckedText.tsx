import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import type { Schemas } from '@/shared/api/client';
import { QueryView } from '@/shared/ui/QueryView';
import { textCheckQuery } from './api';
import { categoryLabels } from './labels';
import './normative-documents.css';

/** The text with the words that a normative document may not rest on its own authority, each with its rule. A prompt, not a conclusion. */
export function CheckedText({ text }: { text: string }) {
  const check = useQuery(textCheckQuery(text));
  if (!text.trim()) return <p className="page-note">还没有写入文本。</p>;
  return (
    <QueryView query={check}>
      {({ hits, rules }) => (
        <>
          {hits.length === 0 ? (
            <Alert type="success" showIcon title="没有发现需要对照审查的用语" className="step-note" />
          ) : (
            <>
              <Alert type="warning" showIcon className="step-note" title={`有 ${hits.length} 处用语需要对照审查`} description="提示不是结论：是否违反规则，由审查人另行写明。" />
              <ul className="hit-rules" aria-label="提示用语的规则">
                {rules.map((rule) => (
                  <li key={rule.category}>
                    <strong>
                      {categoryLabels[rule.category]}　{rule.count} 处
                    </strong>
                    <div>{rule.rule}</div>
                    <div className="page-note">{rule.legalBasis}</div>
                  </li>
                ))}
              </ul>
            </>
          )}
          <p className="norm-text">{marked(text, hits)}</p>
        </>
      )}
    </QueryView>
  );
}

/** Hits may overlap; each character is shown once, the earlier hit first. */
export function marked(text: string, hits: readonly Schemas['WordHit'][]): ReactNode[] {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const hit of hits) {
    const from = Math.max(hit.start, at);
    const to = hit.start + hit.length;
    if (to <= from) continue;
    if (from > at) parts.push(text.slice(at, from));
    parts.push(
      <mark key={hit.start} title={categoryLabels[hit.category]}>
        {text.slice(from, to)}
        <sup>{categoryLabels[hit.category]}</sup>
      </mark>,
    );
    at = to;
  }
  parts.push(text.slice(at));
  return parts;
}
