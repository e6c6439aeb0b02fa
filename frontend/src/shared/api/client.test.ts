import { expect, test } from 'vitest';
import { clerk, json, problem, stubServer } from '@/test/server';
import { api, fileNameOf, onSignedOut, unwrap } from './client';
import { Problem } from './problem';

test('an unsafe request returns the antiforgery token, a safe one does not', async () => {
  document.cookie = 'XSRF-TOKEN=abc%2B1';
  const requests = stubServer({ 'GET /api/v1/session': () => json(clerk), 'DELETE /api/v1/session': () => new Response(null, { status: 204 }) });
  await unwrap(api.GET('/api/v1/session'));
  await unwrap(api.DELETE('/api/v1/session'));
  expect(requests.map((request) => request.headers.get('X-XSRF-TOKEN'))).toEqual([null, 'abc+1']);
});

test('a refusal arrives as a problem with its sentence, its article and its fields', async () => {
  stubServer({ 'GET /api/v1/matters': () => problem(422, { title: '审查期限已届满', detail: '行政复议法第三十条第三款', code: 'x.y', errors: { q: ['太短'] }, traceId: '7' }) });
  const error = await unwrap(api.GET('/api/v1/matters')).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Problem);
  expect(error).toMatchObject({ status: 422, title: '审查期限已届满', detail: '行政复议法第三十条第三款', code: 'x.y', errors: { q: ['太短'] }, traceId: '7', isRefusal: true });
});

test('an answer that is no problem document still reads as a Chinese sentence', async () => {
  stubServer({ 'GET /api/v1/matters': () => new Response('<html>', { status: 502 }) });
  await expect(unwrap(api.GET('/api/v1/matters'))).rejects.toMatchObject({ status: 502, title: '服务器出错，请稍后重试' });
});

test('no network is a problem of its own', async () => {
  stubServer({
    'GET /api/v1/matters': () => {
      throw new TypeError('Failed to fetch');
    },
  });
  await expect(unwrap(api.GET('/api/v1/matters'))).rejects.toMatchObject({ status: 0, title: '无法连接服务器，请检查网络后重试' });
});

test('a 401 ends the session, except where it answers signing in', async () => {
  let ended = 0;
  const forget = onSignedOut(() => ended++);
  stubServer({ 'GET /api/v1/matters': () => problem(401, {}), 'POST /api/v1/session': () => problem(401, {}) });
  await unwrap(api.POST('/api/v1/session', { body: { userName: 'a', password: 'b' } })).catch(() => undefined);
  expect(ended).toBe(0);
  await unwrap(api.GET('/api/v1/matters')).catch(() => undefined);
  expect(ended).toBe(1);
  forget();
});

test('a file keeps its Chinese name', () => {
  expect(fileNameOf(`attachment; filename="x.xlsx"; filename*=UTF-8''${encodeURIComponent('案件.xlsx')}`)).toBe('案件.xlsx');
  expect(fileNameOf('attachment; filename="a.docx"')).toBe('a.docx');
  expect(fileNameOf(null)).toBeUndefined();
});
