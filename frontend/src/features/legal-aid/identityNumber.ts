import { isDay } from '@/shared/text/dates';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';

/** GB/T 2260, first two figures. */
const provinces: Readonly<Record<string, string>> = {
  11: '北京市', 12: '天津市', 13: '河北省', 14: '山西省', 15: '内蒙古自治区', 21: '辽宁省', 22: '吉林省', 23: '黑龙江省',
  31: '上海市', 32: '江苏省', 33: '浙江省', 34: '安徽省', 35: '福建省', 36: '江西省', 37: '山东省', 41: '河南省', 42: '湖北省',
  43: '湖南省', 44: '广东省', 45: '广西壮族自治区', 46: '海南省', 50: '重庆市', 51: '四川省', 52: '贵州省', 53: '云南省',
  54: '西藏自治区', 61: '陕西省', 62: '甘肃省', 63: '青海省', 64: '宁夏回族自治区', 65: '新疆维吾尔自治区', 71: '台湾省',
  81: '香港特别行政区', 82: '澳门特别行政区', 83: '台湾居民居住证',
};

export type IdentityFacts = { sex: 'male' | 'female'; birthDate: string; region: string };

const normalised = (text: string | undefined) => (text ?? '').replace(/\s/g, '').toUpperCase();

/** What a citizen identity number (GB 11643) says of its holder; undefined where it is not one. The server judges it again. */
export function readIdentityNumber(text: string | undefined): IdentityFacts | undefined {
  const value = normalised(text);
  if (identityProblem(value)) return undefined;
  return { sex: Number(value[16]) % 2 === 1 ? 'male' : 'female', birthDate: birthDateOf(value), region: value.slice(0, 6) };
}

/** Why it is no identity number, in the server's words; undefined where it is one. */
export function identityProblem(text: string | undefined): string | undefined {
  const value = normalised(text);
  if (!/^\d{17}[\dX]$/.test(value)) return '公民身份号码应为十八位，前十七位是数字，末位是数字或X。';
  if (!isDay(birthDateOf(value))) return '公民身份号码中的出生日期不存在。';
  const sum = weights.reduce((total, weight, index) => total + weight * Number(value[index]), 0);
  return checks[sum % 11] === value[17] ? undefined : '公民身份号码的校验码不符，请核对是否输错。';
}

const birthDateOf = (value: string) => `${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`;

/** Where the number was first given out: one's own county by name, elsewhere the province. Codes are older than today's divisions, so no more is claimed. */
export function regionText(code: string, county: { code: string; name: string }): string {
  const province = provinces[code.slice(0, 2)] ?? '';
  return `${province}${code === county.code ? county.name : ''}（${code}）`;
}
