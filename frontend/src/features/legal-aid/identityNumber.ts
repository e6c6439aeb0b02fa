import { isDay } from '@/shared/text/dates';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';

export type IdentityFacts = { sex: 'male' | 'female'; birthDate: string };

/** What a citizen identity number (GB 11643) says of its holder; undefined where it is not one. The server judges it again. */
export function readIdentityNumber(text: string | undefined): IdentityFacts | undefined {
  const value = (text ?? '').replace(/\s/g, '').toUpperCase();
  if (!/^\d{17}[\dX]$/.test(value)) return undefined;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(value[index]), 0);
  const birthDate = `${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`;
  if (checks[sum % 11] !== value[17] || !isDay(birthDate)) return undefined;
  return { sex: Number(value[16]) % 2 === 1 ? 'male' : 'female', birthDate };
}
