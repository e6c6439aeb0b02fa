import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { renderPage } from '@/test/render';
import { json, stubServer } from '@/test/server';
import { WorkbenchPage } from './WorkbenchPage';

test('each pile shows its own count, and choosing one asks for its list', async () => {
  const requests = stubServer({
    'GET /api/v1/matters': () => json({ items: [], nextCursor: null }),
    'GET /api/v1/matters/count': () => json({ count: 0 }),
    'GET /api/v1/matters/workbench': () => json({ todo: 3, dueSoon: 2, overdue: 1, done: 7, initiated: 4, open: 5, closed: 6 }),
  });
  const { router } = renderPage(<WorkbenchPage />);
  expect(await screen.findByRole('button', { name: '待办 3' })).toHaveAttribute('aria-pressed', 'true');
  await userEvent.click(await screen.findByRole('button', { name: '已超期 1' }));
  expect(router.state.location.search).toBe('?bucket=overdue');
  expect(await screen.findByText('没有超期的事项')).toBeVisible();
  expect(requests.some((request) => request.url.includes('/matters?bucket=overdue'))).toBe(true);
});
