import { expect, test } from 'vitest';
import { recountText } from './api';

test('a correction says how many running deadlines the rule covers no longer, where there are any', () => {
  expect(recountText({ examined: 5, moved: 2, unjudged: 0 })).toBe('已保存；重算在办期限 5 项，其中 2 项日期有变动');
  expect(recountText({ examined: 5, moved: 2, unjudged: 3 })).toContain('3 项规则已不适用、日期未动，须由承办人判断');
});
