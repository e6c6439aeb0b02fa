import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { Problem } from '@/shared/api/problem';
import { renderPage } from '@/test/render';
import { QueryView } from './QueryView';

const query = <T,>(data: T | undefined, error: Error | null = null) => ({ data, error, isPending: data === undefined, refetch: vi.fn() });
const show = <T,>(asked: ReturnType<typeof query<T>>) =>
  renderPage(
    <QueryView query={asked} empty="没有案件">
      {() => <p>有案件</p>}
    </QueryView>,
  );

test('says that it is loading', () => {
  show(query<string[]>(undefined));
  expect(screen.getByRole('status', { name: '正在加载' })).toBeVisible();
});

test('a failure can be retried and names the number to quote', async () => {
  const asked = query<string[]>(undefined, new Problem(500, { traceId: '00-abc' }));
  show(asked);
  expect(screen.getByRole('alert')).toHaveTextContent('服务器出错');
  expect(screen.getByText('00-abc')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '重试' }));
  expect(asked.refetch).toHaveBeenCalledOnce();
});

test('what is not ours to see is not offered for another try', () => {
  show(query<string[]>(undefined, new Problem(404)));
  expect(screen.queryByRole('button', { name: '重试' })).toBeNull();
});

test.each([[[]], [{ items: [] }], [{ pages: [{ items: [] }] }]])('an empty answer says so: %j', (data) => {
  show(query<unknown>(data));
  expect(screen.getByText('没有案件')).toBeVisible();
  expect(screen.queryByText('有案件')).toBeNull();
});

test('rows are shown, also when a later refresh failed', () => {
  show(query<unknown>({ items: [1] }, new Problem(500)));
  expect(screen.getByText('有案件')).toBeVisible();
});
