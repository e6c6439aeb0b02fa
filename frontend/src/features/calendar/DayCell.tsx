import { useState } from 'react';
import { Button } from 'antd';
import { Link } from 'react-router';
import { weekdayText } from '@/shared/text/dates';
import { DeadlineLight } from '@/shared/ui/DeadlineLight';
import type { CalendarEntry } from './api';

const kindNames = { deadline: '期限', hearing: '庭审', roster: '值班', campaign: '专项', duty: '职责' } satisfies Record<CalendarEntry['kind'], string>;

type Props = { day: string; today: boolean; outside: boolean; mark?: string; entries: CalendarEntry[]; most: number };

/** One day: its date, whether one works, and what stands on it, the first few at once. */
export function DayCell({ day, today, outside, mark, entries, most }: Props) {
  const [all, setAll] = useState(false);
  const shown = all ? entries : entries.slice(0, most);
  return (
    <section className={`calendar-day${today ? ' calendar-today' : ''}${outside ? ' calendar-outside' : ''}${mark === '休' ? ' calendar-rest' : ''}${entries.length === 0 ? ' calendar-empty' : ''}`} aria-label={`${day} ${weekdayText(day)}${mark ? `，${mark}` : ''}`}>
      <header>
        <time dateTime={day}>{Number(day.slice(8))}</time>
        <span className="calendar-name">{weekdayText(day)}</span>
        {mark && <span className={mark === '班' ? 'calendar-work' : 'calendar-off'}>{mark}</span>}
      </header>
      <ul>
        {shown.map((entry) => (
          <li key={entry.id} title={`${entry.label} ${entry.title}`}>
            {entry.light ? <DeadlineLight light={entry.light} compact label={entry.label} /> : <span className="calendar-kind">{kindNames[entry.kind]}</span>}{' '}
            {entry.at && <span className="figure">{entry.at.slice(0, 5)} </span>}
            {entry.path ? <Link to={entry.path}>{entry.label}</Link> : entry.label}
            <span className="calendar-title">{entry.title}</span>
          </li>
        ))}
      </ul>
      {shown.length < entries.length && (
        <Button type="link" size="small" onClick={() => setAll(true)}>
          另有 {entries.length - shown.length} 项
        </Button>
      )}
    </section>
  );
}
