const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

const normalised = (text: string) => text.normalize('NFKC').replace(/\s/g, '').toUpperCase();

/** GB 32100-2015: whether the last character is the one that the others give. Real codes are known that do not keep it. */
export function hasRightCheck(text: string): boolean {
  const code = normalised(text);
  const sum = weights.reduce((total, weight, place) => total + weight * alphabet.indexOf(code.charAt(place)), 0);
  return code.length === 18 && alphabet.charAt((31 - (sum % 31)) % 31) === code.charAt(17);
}

/** What is wrong with the form of a code; undefined where nothing is. A wrong check character is only a warning, which the server asks a reason for. */
export function creditCodeProblem(text: string): string | undefined {
  const code = normalised(text);
  return code.length === 18 && [...code].every((letter) => alphabet.includes(letter)) ? undefined : '统一社会信用代码应为十八位数字和大写字母（不用 I、O、S、V、Z）';
}
