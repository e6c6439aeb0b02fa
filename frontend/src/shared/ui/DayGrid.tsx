import dayjs from 'dayjs';
import { useState } from 'react';
import { Button } from 'antd';
import type { Schemas } from '@/shared/api/client';

type Step = Schemas['DeadlineStep'];
type Reason = Step['reason'];

/** Mark in the corner of a day, so that the kind of day does not hang on its colour. */
const marks: Record<Reason, string> = {
  triggerDay: '起',
  calendarDay: '',
  workday: '',
  makeUpWorkday: '班',
  restDay: '休',
  holiday: '假',
  suspended: '停',
  correspondingDay: '对',
  monthEnd: '末',
  rolledTo: '延',
  hour: '时',
  fixedDate: '定',
};

const monthsAtFirst = 4;

/** A small calendar of the days concerned: number of the day counted, mark of the day skipped, the last day framed. */
export function DayGrid({ steps, dueOn }: { steps: Step[]; dueOn?: string }) {
  const [all, setAll] = useState(false);
  const byDay = new Map(steps.map((step) => [step.on, step]));
  const months = [...new Set([...byDay.keys(), ...(dueOn ? [dueOn] : [])].map((day) => day.slice(0, 7)))].sort();
  if (steps.length < 2) return null;
  const shown = all ? months : months.slice(0, monthsAtFirst);
  return (
    <div className="day-grid" aria-hidden="true">
      {shown.map((month) => (
        <MonthGrid key={month} month={month} byDay={byDay} dueOn={dueOn} />
      ))}
      {shown.length < months.length && (
        <Button size="small" tabIndex={-1} onClick={() => setAll(true)}>
          另有 {months.length - shown.length} 个月
        </Button>
      )}
    </div>
  );
}

function MonthGrid({ month, byDay, dueOn }: { month: string; byDay: Map<string, Step>; dueOn?: string }) {
  const first = dayjs(`${month}-01`);
  const lead = (first.day() + 6) % 7;
  const days = Array.from({ length: first.daysInMonth() }, (_, index) => first.add(index, 'day').format('YYYY-MM-DD'));
  return (
    <div className="month">
      <div className="month-name">{first.format('YYYY年M月')}</div>
      <div className="month-days">
        {[...'一二三四五六日'].map((name) => (
          <span key={name} className="month-weekday">
            {name}
          </span>
        ))}
        {Array.from({ length: lead }, (_, index) => (
          <span key={`lead-${index}`} />
        ))}
        {days.map((day) => (
          <Day key={day} day={day} step={byDay.get(day)} due={day === dueOn} />
        ))}
      </div>
    </div>
  );
}

function Day({ day, step, due }: { day: string; step: Step | undefined; due: boolean }) {
  const kind = step ? (step.counted ? 'day-counted' : `day-skipped day-${step.reason}`) : 'day-outside';
  return (
    <span className={`day ${kind}${due ? ' day-due' : ''}`} title={step?.text}>
      <b>{Number(day.slice(8))}</b>
      <i>{step ? (step.number ?? marks[step.reason]) : ''}</i>
      {step?.counted && marks[step.reason] && <em>{marks[step.reason]}</em>}
    </span>
  );
}
