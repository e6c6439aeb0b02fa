import { expect, test } from 'vitest';
import { creditCodeProblem, hasRightCheck } from './creditCode';

test('a code has eighteen characters of the alphabet, in whatever width and case it is typed', () => {
  expect(creditCodeProblem('91350100M000100Y43')).toBeUndefined();
  expect(creditCodeProblem(' ９1350100m000100y43 ')).toBeUndefined();
  expect(creditCodeProblem('91350100M000100Y4')).toContain('十八位');
  expect(creditCodeProblem('91350100M000100I43')).toContain('不用 I');
});

test('the check character of GB 32100 is recognised', () => {
  expect(hasRightCheck('91350100M000100Y43')).toBe(true);
  expect(hasRightCheck('91350100M000100Y44')).toBe(false);
});
