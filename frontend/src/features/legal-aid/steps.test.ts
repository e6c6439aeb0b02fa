import { expect, test } from 'vitest';
import { actOf, inOrder } from '@/shared/dossier/steps';
import { stepFields } from './steps';

test('the way on comes first, what ends the case last, and a step without a form is not offered', () => {
  const steps = ['requestSupplement', 'withdraw', 'grant', 'refuse', 'reassign', 'unknown'].map((code) => ({ code }));
  expect(inOrder(steps, stepFields).map(({ code }) => code)).toEqual(['grant', 'requestSupplement', 'reassign', 'withdraw', 'refuse']);
});

test('a lawyer reports progress with at most five fields, photographs among them', () => {
  const { fields, photos } = stepFields.reportProgress ?? { fields: [] };
  expect(fields.length + (photos ? 1 : 0)).toBeLessThanOrEqual(5);
});

test('a list of materials is sent line by line', () => {
  expect(stepFields.requestSupplement?.toBody?.({ materials: '身份证\n\n 欠条 ', on: '2026-01-01' })).toEqual({ materials: ['身份证', '欠条'], on: '2026-01-01' });
});

test('an act has its own address', () => {
  expect(actOf('requestSupplement')).toBe('request-supplement');
});
