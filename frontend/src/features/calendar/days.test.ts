import { expect, test } from 'vitest';
import { daysOf } from './days';

test('a month is shown in whole weeks from Monday on', () => {
  const days = daysOf('2022-10-08', 'month');
  expect([days[0], days.at(-1), days.length]).toEqual(['2022-09-26', '2022-11-06', 42]);
});

test('a month that begins on Monday and a week that holds a Sunday', () => {
  expect(daysOf('2022-08-01', 'month')[0]).toBe('2022-08-01');
  expect(daysOf('2022-10-09', 'week')).toEqual(['2022-10-03', '2022-10-04', '2022-10-05', '2022-10-06', '2022-10-07', '2022-10-08', '2022-10-09']);
});
