import { expect, test } from 'vitest';
import { changesOf } from './changes';

test('before and after, field by field', () => {
  expect(changesOf('{"status":"a","n":1}', '{"status":"b"}')).toEqual([
    { field: 'status', before: 'a', after: 'b' },
    { field: 'n', before: '1', after: '' },
  ]);
});

test('what is no JSON is shown as it is', () => {
  expect(changesOf(null, '坏')).toEqual([{ field: '', before: '', after: '坏' }]);
});
