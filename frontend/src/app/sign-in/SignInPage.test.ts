import { expect, test } from 'vitest';
import { insideSite } from './SignInPage';

test.each([
  ['/legal-aid/cases?status=accepted', '/legal-aid/cases?status=accepted'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['/\n\\evil.example', '/'],
  ['https://evil.example', '/'],
  [null, '/'],
])('after signing in, %s leads to %s', (returnTo, target) => {
  expect(insideSite(returnTo)).toBe(target);
});
