import { describe, expect, it } from 'vitest';
import { byWordsOrPinyin, soundsLike } from './sound';

describe('soundsLike', () => {
  it.each([
    ['张小明', '小明'],
    ['张小明', 'zxm'],
    ['张小明', 'ZhangXiaoMing'],
    ['张小明', 'ZXM'],
    ['温圳司法所', 'wz'],
    ['单小明', 'sxm'],
    ['曾庆红', 'zqh'],
    ['张小明', ' zxm '],
    ['A1 律师事务所', 'a1'],
  ])('finds %s by %s', (name, typed) => expect(soundsLike(name, typed)).toBe(true));

  it.each([
    ['张小明', 'zxh'],
    ['张小明', '小红'],
    ['张小明', '张明'],
  ])('does not find %s by %s', (name, typed) => expect(soundsLike(name, typed)).toBe(false));
});

it('leaves out options without words', () => {
  expect(byWordsOrPinyin.filterOption('zxm', { label: '张小明' })).toBe(true);
  expect(byWordsOrPinyin.filterOption('zxm', {})).toBe(false);
  expect(byWordsOrPinyin.filterOption('zxm')).toBe(false);
});
