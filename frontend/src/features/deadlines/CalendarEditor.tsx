import dayjs from 'dayjs';
import { useState } from 'react';
import { api, unwrap, type Schemas } from '@/shared/api/client';
import { FieldList, type FieldSpec } from '@/shared/ui/Fields';
import { StepForm } from '@/shared/ui/StepForm';
import { YearGrid } from './YearGrid';

type Props = { calendar: Schemas['WorkCalendarYear']; onDone: (recount: Schemas['DeadlineRecount']) => void; onCancel: () => void };
type Values = Pick<Schemas['SetWorkCalendarBody'], 'announced' | 'source' | 'reason'>;

const fields: FieldSpec[] = [
  { name: 'announced', label: '国务院办公厅的放假安排已经公布', kind: 'tick' },
  { name: 'source', label: '通知的文号或网址', kind: 'text', maxLength: 300 },
  { name: 'reason', label: '修改理由（记入审计日志）', kind: 'area', required: true, maxLength: 500 },
];

export function CalendarEditor({ calendar, onDone, onCancel }: Props) {
  const [days, setDays] = useState<Days>({ holidays: calendar.holidays, makeUpWorkdays: calendar.makeUpWorkdays });
  const { year, version, announced, source } = calendar;
  return (
    <>
      <YearGrid calendar={{ year, ...days }} onToggle={(day) => setDays(toggled(day, days))} />
      <StepForm<Values>
        submitLabel="保存日历"
        initialValues={{ announced, source }}
        onSubmit={async (values) =>
          onDone(await unwrap(api.PUT('/api/v1/deadlines/calendars/{year}', { params: { path: { year }, header: { 'If-Match': `"${version}"` } }, body: { ...values, ...days } })))
        }
        onCancel={onCancel}
      >
        <FieldList fields={fields} />
      </StepForm>
    </>
  );
}

type Days = { holidays: string[]; makeUpWorkdays: string[] };

/** A weekday is a workday or a holiday; a weekend day is rest, holiday or made up for. */
export function toggled(day: string, { holidays, makeUpWorkdays }: Days): Days {
  const weekend = [0, 6].includes(dayjs(day).day());
  const without = (days: string[]) => days.filter((other) => other !== day);
  const withDay = (days: string[]) => [...without(days), day].sort();
  if (holidays.includes(day)) return { holidays: without(holidays), makeUpWorkdays: weekend ? withDay(makeUpWorkdays) : without(makeUpWorkdays) };
  if (makeUpWorkdays.includes(day)) return { holidays, makeUpWorkdays: without(makeUpWorkdays) };
  return { holidays: withDay(holidays), makeUpWorkdays };
}
