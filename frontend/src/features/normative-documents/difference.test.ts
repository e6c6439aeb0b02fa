import { expect, test } from 'vitest';
import { difference } from './difference';

const shown = (stretches: { text: string; changed: boolean }[]) => stretches.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');

test('what was replaced is marked on both sides and the rest is left alone', () => {
  const { before, after } = difference('病死动物应当按照国务院兽医主管部门的规定处理。', '病死动物应当按照国家有关规定处理。');
  expect(shown(before)).toBe('病死动物应当按照国[务院兽医主管部门的]规定处理。');
  expect(shown(after)).toBe('病死动物应当按照国[家有关]规定处理。');
});

test('equal texts have no mark', () => {
  expect(difference('甲', '甲')).toEqual({ before: [{ text: '甲', changed: false }], after: [{ text: '甲', changed: false }] });
});

test('very long texts are marked as a whole instead of freezing the page', () => {
  expect(difference('甲'.repeat(3000), '乙').before).toEqual([{ text: '甲'.repeat(3000), changed: true }]);
});
