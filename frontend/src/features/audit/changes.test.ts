import { expect, test } from 'vitest';
import { changesOf } from './changes';

const names = new Map([
  ['status', '状态'],
  ['name', '姓名'],
  ['Applicant', '申请人'],
  ['means', '经济状况'],
]);

test('before and after, field by field, under the names that fields have', () => {
  expect(changesOf({ status: '办理中', n: 1 }, { status: '已结案' }, names)).toEqual([
    { path: 'status', field: '状态', before: '办理中', after: '已结案' },
    { path: 'n', field: 'n', before: '1', after: '' },
  ]);
});

test('parts are told apart by their place, and compared with themselves', () => {
  const before = { 'Applicant:a': { name: '甲' }, 'Applicant:b': { name: '乙' } };
  expect(changesOf(before, { 'Applicant:b': { name: '丙' } }, names)).toEqual([
    { path: 'Applicant:a/name', field: '申请人 1 › 姓名', before: '甲', after: '' },
    { path: 'Applicant:b/name', field: '申请人 2 › 姓名', before: '乙', after: '丙' },
  ]);
});

test('lists, values of several fields, yes and no', () => {
  expect(changesOf(null, { categories: ['老年人', '残疾人'], means: { exempt: true }, people: [{ name: '甲' }], none: [] }, names)).toEqual([
    { path: 'categories', field: 'categories', before: '', after: '老年人、残疾人' },
    { path: 'means/exempt', field: '经济状况 › exempt', before: '', after: '是' },
    { path: 'people/1/name', field: 'people › 1 › 姓名', before: '', after: '甲' },
    { path: 'none', field: 'none', before: '', after: '' },
  ]);
});

test('nothing before and nothing after is no change', () => expect(changesOf(null, undefined, names)).toEqual([]));
