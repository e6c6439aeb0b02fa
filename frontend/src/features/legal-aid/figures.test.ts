import { expect, test } from 'vitest';
import { monthWithin } from './figures';

test('a month opens its own days, cut where the period begins or ends within it', () => {
  const period = { from: '2022-01-10', to: '2022-03-15' };
  expect(monthWithin('2022-01', period)).toEqual({ aidedFrom: '2022-01-10', aidedTo: '2022-01-31' });
  expect(monthWithin('2022-02', period)).toEqual({ aidedFrom: '2022-02-01', aidedTo: '2022-02-28' });
  expect(monthWithin('2022-03', period)).toEqual({ aidedFrom: '2022-03-01', aidedTo: '2022-03-15' });
});
