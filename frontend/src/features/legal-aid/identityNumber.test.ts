import { expect, test } from 'vitest';
import { identityProblem, readIdentityNumber, regionText } from './identityNumber';

test('an identity number says sex, birth date and region', () => {
  expect(readIdentityNumber('11010519491231002x')).toEqual({ sex: 'female', birthDate: '1949-12-31', region: '110105' });
});

test.each([
  ['1101051949', '十八位'],
  ['110105194913310020', '出生日期不存在'],
  ['110105194912310021', '校验码不符'],
])('%s is no identity number, and the reason is said', (text, reason) => {
  expect(readIdentityNumber(text)).toBeUndefined();
  expect(identityProblem(text)).toContain(reason);
});

test('only the own county is named, elsewhere the province', () => {
  const county = { code: '360124', name: '进贤县' };
  expect(regionText('360124', county)).toBe('江西省进贤县（360124）');
  expect(regionText('110105', county)).toBe('北京市（110105）');
  expect(regionText('999999', county)).toBe('（999999）');
});
