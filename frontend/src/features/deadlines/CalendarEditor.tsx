import dayjs from 'dayjs';
import { useState } from 'react';
import { api, unwrap, type Schemas } from '@/shared/api/client';
import { FieldList, type FieldSpec } from '@/shared/ui/Fields';
import { StepForm } from '@/shared/ui/StepForm';
import { YearGrid } from './YearGrid';

type Calendar = Schemas['WorkCalendarYear'];
type Values = { announced: boolean; noticeUrls?: string; reason: string };
type Props = { calendar: Calendar; /** Absent for a year that is not loaded yet. */
  version?: number;
  onDone: () => void; onCancel: () => void };

const fields: FieldSpec[] = [
  { name: 'announced', label: '国务院办公厅的放假安排已经公布', kind: 'tick' },
  { name: 'noticeUrls', label: '通知的网址，每行一个', kind: 'area' },
  { name: 'reason', label: '修改理由（记入审计日志）', kind: 'area', required: true, maxLength: 500 },
];

export function CalendarEditor({ calendar, version, onDone, onCancel }: Props) {
  const [days, setDays] = useState({ holidays: calendar.holidays, makeUpWorkdays: calendar.makeUpWorkdays });
  return (
    <>
      <YearGrid calendar={{ year: calendar.year, ...days }} onToggle={(day) => setDays(toggled(day, days))} />
      <StepForm<Values>
        submitLabel="保存日历"
        initialValues={{ announced: calendar.announced, noticeUrls: calendar.noticeUrls.join('\n') }}
        onSubmit={({ announced, noticeUrls = '', reason }) => {
          const content = { announced, reason, ...days, noticeUrls: noticeUrls.split(/\s+/).filter(Boolean) };
          return version !== undefined
            ? unwrap(api.PUT('/api/v1/deadlines/calendars/{year}', { params: { path: { year: calendar.year }, header: { 'If-Match': `"${version}"` } }, body: content }))
            : unwrap(api.POST('/api/v1/deadlines/calendars', { body: { year: calendar.year, calendar: content } }));
        }}
        onDone={onDone}
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
