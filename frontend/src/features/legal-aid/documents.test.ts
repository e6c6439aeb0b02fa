import { expect, test } from 'vitest';
import { flattened, missingField, owedDocuments } from './documents';

const steps = [
  { code: 'grant', documents: ['legal-aid.grant'] },
  { code: 'assign', documents: ['legal-aid.assignment', 'legal-aid.official-letter'] },
  { code: 'signAgreement', documents: [] },
];
const taken = (step: string, recordedAt: string) => ({ step, recordedAt });
const issued = (code: string, issuedAt: string, status: 'issued' | 'void' = 'issued') => ({ code, issuedAt, status });

test('the steps taken ask for their documents until those are issued', () => {
  const history = [taken('grant', '2026-03-02T01:00:00Z'), taken('assign', '2026-03-03T01:00:00Z'), taken('signAgreement', '2026-03-04T01:00:00Z')];
  expect(owedDocuments(steps, history, [])).toEqual(['legal-aid.grant', 'legal-aid.assignment', 'legal-aid.official-letter']);
  expect(owedDocuments(steps, history, [issued('legal-aid.grant', '2026-03-02T02:00:00Z'), issued('legal-aid.assignment', '2026-03-03T01:00:00Z')])).toEqual([
    'legal-aid.official-letter',
  ]);
});

test('a void document, or that of an earlier assignment, does not count', () => {
  const history = [taken('grant', '2026-03-02T01:00:00Z'), taken('assign', '2026-03-03T01:00:00Z'), taken('assign', '2026-04-03T01:00:00Z')];
  const documents = [
    issued('legal-aid.grant', '2026-03-02T02:00:00Z', 'void'),
    issued('legal-aid.assignment', '2026-03-03T02:00:00Z'),
    issued('legal-aid.official-letter', '2026-04-03T02:00:00+08:00'),
  ];
  expect(owedDocuments(steps, history, documents)).toEqual(['legal-aid.grant', 'legal-aid.assignment', 'legal-aid.official-letter']);
});

test('a missing field is asked for in its own kind, a list is not asked for at all', () => {
  expect(missingField({ path: 'change.requestedOn', label: '申请更换日期', kind: 'date' })).toMatchObject({ name: ['fields', 'change', 'requestedOn'], kind: 'day', required: true });
  expect(missingField({ path: 'materials', label: '收到的申请材料', kind: 'list' })).toBeUndefined();
});

test('what was added is sent under the paths of the fields', () => {
  expect(flattened({ decision: { legalBasis: '第三十一条', reasons: null }, subsidy: { amount: 1200 } })).toEqual({ 'decision.legalBasis': '第三十一条', 'subsidy.amount': '1200' });
  expect(flattened(undefined)).toEqual({});
});
