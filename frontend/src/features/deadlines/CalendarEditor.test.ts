import { expect, test } from 'vitest';
import { toggled } from './CalendarEditor';
import { kindOf } from './YearGrid';

const none = { holidays: [], makeUpWorkdays: [] };

test('a weekday is a workday or a holiday', () => {
  const once = toggled('2026-10-01', none);
  expect(once).toEqual({ holidays: ['2026-10-01'], makeUpWorkdays: [] });
  expect(toggled('2026-10-01', once)).toEqual(none);
});

test('a weekend day goes from rest to holiday to made up for, and back', () => {
  const day = '2026-10-10';
  const holiday = toggled(day, none);
  const madeUp = toggled(day, holiday);
  expect(kindOf(day, { year: 2026, ...none })).toBe('rest');
  expect(kindOf(day, { year: 2026, ...holiday })).toBe('holiday');
  expect(kindOf(day, { year: 2026, ...madeUp })).toBe('makeUp');
  expect(toggled(day, madeUp)).toEqual(none);
});
