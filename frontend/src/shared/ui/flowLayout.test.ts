import { expect, test } from 'vitest';
import { layOut } from './flowLayout';

const step = (code: string, from: string[], to: string | null) => ({ code, label: code, from, to, legalBasis: '法' });
const procedure = {
  name: '法律援助',
  states: ['received', 'examined', 'granted', 'refused'].map((code) => ({ code, label: code })),
  steps: [
    step('examine', ['received'], 'examined'),
    step('grant', ['examined'], 'granted'),
    step('grantUrgently', ['examined'], 'granted'),
    step('refuse', ['examined'], 'refused'),
    step('note', ['received', 'examined'], null),
    step('return', ['examined'], 'received'),
  ],
};

test('every state has its place, and none lies on another', () => {
  const { boxes } = layOut(procedure);
  expect(boxes.map((box) => box.code)).toEqual(['received', 'examined', 'granted', 'refused']);
  for (const a of boxes) for (const b of boxes) if (a !== b) expect(Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= (a.height + b.height) / 2).toBe(true);
});

test('steps between the same states share an arrow, and steps that stay have none', () => {
  const { arrows, staying } = layOut(procedure);
  expect(arrows).toHaveLength(4);
  expect(arrows.find((arrow) => arrow.to === 'granted')?.steps.map((each) => each.code)).toEqual(['grant', 'grantUrgently']);
  expect(staying.map((each) => each.code)).toEqual(['note']);
});
