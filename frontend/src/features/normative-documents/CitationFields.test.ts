import { expect, test } from 'vitest';
import { citationsOf } from './CitationFields';

test('the provisions of one version of a law stand together, and a whole law has none', () => {
  expect(
    citationsOf([
      { lawId: 'a', lawVersionId: 'a1', provision: '第一条' },
      { lawId: 'b', lawVersionId: 'b1', provision: null },
      { lawId: 'a', lawVersionId: 'a1', provision: '第三条' },
    ]),
  ).toEqual([
    { lawId: 'a', lawVersionId: 'a1', provisions: ['第一条', '第三条'] },
    { lawId: 'b', lawVersionId: 'b1', provisions: [] },
  ]);
});
