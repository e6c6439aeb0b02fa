import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { renderPage } from '@/test/render';
import { json, stubServer } from '@/test/server';
import { DataTable, type Column } from './DataTable';

type Row = { id: string; number: string; on: string };
const rows: Row[] = [
  { id: 'a', number: '〔2022〕1号', on: '2022-01-04' },
  { id: 'b', number: '〔2022〕2号', on: '2022-01-05' },
];
const columns: Column<Row>[] = [
  { key: 'number', title: '案号', fixed: true, render: (row) => row.number },
  { key: 'on', title: '受理日期', sortKey: 'receivedOn', render: (row) => row.on },
];
const show = (onOpen = vi.fn(), at = '/') => ({
  onOpen,
  ...renderPage(<DataTable id="t" label="案件" columns={columns} rows={rows} rowKey={(row) => row.id} onOpen={onOpen} viewFilters={['q']} />, { at }),
});

test('the first column counts the rows', () => {
  show();
  expect(within(screen.getByRole('row', { name: /〔2022〕2号/ })).getAllByRole('cell')[0]).toHaveTextContent('2');
});

test('the order goes to the address as the API takes it', async () => {
  const { router } = show();
  const head = screen.getByRole('columnheader', { name: /受理日期/ });
  await userEvent.click(head);
  expect(router.state.location.search).toBe('?sort=receivedOn');
  await userEvent.click(head);
  expect(router.state.location.search).toBe('?sort=-receivedOn');
  await userEvent.click(head);
  expect(router.state.location.search).toBe('');
});

test('the column that orders the list by itself turns round at every click', async () => {
  const { router } = renderPage(<DataTable id="t" label="案件" columns={columns} rows={rows} rowKey={(row) => row.id} defaultSort="-receivedOn" />);
  const head = screen.getByRole('columnheader', { name: /受理日期/ });
  await userEvent.click(head);
  expect(router.state.location.search).toBe('?sort=receivedOn');
  await userEvent.click(head);
  expect(router.state.location.search).toBe('?sort=-receivedOn');
});

test('a row is walked to and opened by keyboard', async () => {
  const { onOpen } = show();
  screen.getByRole('row', { name: /〔2022〕1号/ }).focus();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(rows[1]);
});

test('a column that was put away is kept for the person; what names the row cannot be put away', async () => {
  const requests = stubServer({ 'GET /api/v1/users/me/views': () => json([]), 'PUT /api/v1/users/me/views/t': () => new Response(null, { status: 204 }) });
  show();
  await userEvent.click(screen.getByRole('button', { name: /列$/ }));
  expect(screen.queryByRole('checkbox', { name: '案号' })).toBeNull();
  await userEvent.click(screen.getByRole('checkbox', { name: '受理日期' }));
  expect(screen.queryByRole('columnheader', { name: /受理日期/ })).toBeNull();
  expect(await requests.find((request) => request.method === 'PUT')?.json()).toEqual({ hiddenColumns: ['on'], views: [] });
});

test('what the person put away elsewhere is away here', async () => {
  stubServer({ 'GET /api/v1/users/me/views': () => json([{ page: 't', hiddenColumns: ['on'], views: [] }]) });
  show();
  await waitFor(() => expect(screen.queryByRole('columnheader', { name: /受理日期/ })).toBeNull());
});

test('a saved view brings back filters and order', async () => {
  stubServer({ 'GET /api/v1/users/me/views': () => json([]), 'PUT /api/v1/users/me/views/t': () => new Response(null, { status: 204 }) });
  const { router } = show(vi.fn(), '/?q=李&sort=-receivedOn');
  await userEvent.click(screen.getByRole('button', { name: /视图$/ }));
  await userEvent.type(screen.getByLabelText('视图名称'), '李姓');
  await userEvent.click(screen.getByRole('button', { name: '保存当前视图' }));
  await router.navigate('/');
  await userEvent.click(screen.getByRole('button', { name: '李姓' }));
  expect(new URLSearchParams(router.state.location.search).get('q')).toBe('李');
  expect(new URLSearchParams(router.state.location.search).get('sort')).toBe('-receivedOn');
});
