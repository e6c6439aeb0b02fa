import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { renderPage } from '@/test/render';
import { clerk, json, stubServer } from '@/test/server';
import { AttachmentsTab } from './Attachments';

const row = { id: 'a', version: 1, fileName: '申请表.png', size: 2048, uploadedBy: clerk.id, uploadedByName: clerk.displayName, uploadedAt: '2022-03-01T01:00:00Z' };

test('a file put in while the list is still on its way is in the list', async () => {
  let reads = 0;
  let answerFirst: ((answer: Response) => void) | undefined;
  const first = new Promise<Response>((resolve) => {
    answerFirst = resolve;
  });
  const requests = stubServer({
    'GET /api/v1/attachments': () => (reads++ === 0 ? first : json({ items: [row], nextCursor: null })),
    'POST /api/v1/attachments': () => json({ id: 'a' }),
  });
  renderPage(<AttachmentsTab id="one" />, { user: { ...clerk, permissions: ['attachments.write'] } });
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  expect(input).not.toBeNull();
  await userEvent.upload(input!, new File(['x'], row.fileName, { type: 'image/png' }));
  await waitFor(() => expect(requests.some((request) => request.method === 'POST')).toBe(true));
  answerFirst?.(json({ items: [], nextCursor: null }));
  expect(await screen.findByText(row.fileName)).toBeVisible();
});
