import { expect, test } from 'vitest';
import { flattened, missingField } from './documents';

test('a missing field is asked for in its own kind, a list is not asked for at all', () => {
  expect(missingField({ path: 'change.requestedOn', label: '申请更换日期', kind: 'date' })).toMatchObject({ name: ['fields', 'change', 'requestedOn'], kind: 'day', required: true });
  expect(missingField({ path: 'materials', label: '收到的申请材料', kind: 'list' })).toBeUndefined();
});

test('what was added is sent under the paths of the fields', () => {
  expect(flattened({ decision: { legalBasis: '第三十一条', reasons: null }, subsidy: { amount: 1200 } })).toEqual({ 'decision.legalBasis': '第三十一条', 'subsidy.amount': '1200' });
  expect(flattened(undefined)).toEqual({});
});
