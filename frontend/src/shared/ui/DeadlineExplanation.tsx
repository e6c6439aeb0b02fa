import { Alert, Button, Descriptions } from 'antd';
import { useState } from 'react';
import type { Schemas } from '@/shared/api/client';
import { instantText, isDay, isInstant, weekdayText } from '@/shared/text/dates';
import { ConfidenceBadge } from './ConfidenceBadge';
import { DayGrid } from './DayGrid';
import { DateText } from './Texts';

type Step = Schemas['DeadlineStep'];

/** What the panel needs of an answer of the statutory clock; the calculator's answer and a dossier's deadline both have it. */
export type Explained = {
  dueOn?: string | null;
  dueAt?: string | null;
  earliestOn?: string | null;
  latestOn?: string | null;
  nextStepOn?: string | null;
  unrolledOn?: string | null;
  rolled: boolean;
  ambiguous: boolean;
  alternativeOn?: string | null;
  safeOn?: string | null;
  provisional: boolean;
  legalBasis: string;
  confidence: Schemas['DeadlineCalculation']['confidence'];
  standing?: string;
  /** The event that it runs from, in words, as a day or as an instant. */
  trigger: string;
  steps: Step[];
  warnings: string[];
};

const longList = 40;

/** 为什么是这一天: the rule with its article, every day counted or skipped, and whatever a careful person should know besides. */
export function DeadlineExplanation({ answer, title }: { answer: Explained; title?: string }) {
  const due = answer.dueAt ? instantText(answer.dueAt) : answer.dueOn;
  return (
    <section className="explanation" aria-label={title ?? '为什么是这一天'}>
      <p className="explanation-due">
        <span>{title ?? '最后一日'}</span>
        <strong className="figure">{due ?? '不能确定'}</strong>
        {answer.dueOn && !answer.dueAt && <span>{weekdayText(answer.dueOn)}</span>}
        <ConfidenceBadge statutory={answer.confidence === 'verifiedText'} standing={answer.standing} />
        {answer.provisional && <span className="provisional">暂定</span>}
      </p>
      {answer.warnings.map((warning) => (
        <Alert key={warning} type="warning" showIcon title={warning} className="explanation-warning" />
      ))}
      <Descriptions size="small" column={{ xs: 1, sm: 2 }} items={facts(answer)} />
      <DayGrid steps={answer.steps} dueOn={answer.dueOn ?? undefined} />
      <StepList steps={answer.steps} />
    </section>
  );
}

function facts(answer: Explained) {
  const day = (value: string | null | undefined) => value && <DateText value={value} weekday />;
  const rows: [string, React.ReactNode][] = [
    ['依据', answer.legalBasis],
    ['起算事件', isDay(answer.trigger) ? day(answer.trigger) : isInstant(answer.trigger) ? instantText(answer.trigger) : answer.trigger],
    ['最早', day(answer.earliestOn)],
    ['最迟', day(answer.latestOn)],
    ['可进入下一步', day(answer.nextStepOn)],
    ['未顺延的末日', answer.rolled && day(answer.unrolledOn)],
    ['若可顺延', answer.ambiguous && day(answer.alternativeOn)],
    ['稳妥日', day(answer.safeOn)],
  ];
  return rows.filter(([, value]) => Boolean(value)).map(([label, children]) => ({ key: label, label, children }));
}

function StepList({ steps }: { steps: Step[] }) {
  const [all, setAll] = useState(steps.length <= longList);
  const shown = all ? steps : [...steps.slice(0, 12), ...steps.slice(-12)];
  if (steps.length === 0) return null;
  return (
    <>
      <table className="steps">
        <caption>逐日清单</caption>
        <thead>
          <tr>
            <th scope="col">第几日</th>
            <th scope="col">日期</th>
            <th scope="col">计入与否</th>
            <th scope="col">理由</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((step, index) => (
            <tr key={`${step.on}-${step.reason}-${index}`} className={step.counted ? 'counted' : 'skipped'}>
              <td className="figure">{step.number ?? ''}</td>
              <td>
                <DateText value={step.on} weekday />
              </td>
              <td>{step.counted ? '计入' : '不计'}</td>
              <td>{step.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!all && (
        <Button size="small" onClick={() => setAll(true)}>
          展开全部 {steps.length} 日
        </Button>
      )}
    </>
  );
}
