import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, send, unwrap } from '@/shared/api/client';

export const attachmentsQuery = (matterId: string) =>
  infiniteQueryOptions({
    queryKey: ['attachments', matterId],
    queryFn: ({ pageParam, signal }) => unwrap(api.GET('/api/v1/attachments', { params: { query: { matterId, after: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** Puts a file into the dossier; the server judges it by its content. */
export async function attach(matterId: string, file: File) {
  const body = new FormData();
  body.append('file', file);
  await send(`/api/v1/attachments?matterId=${matterId}`, { method: 'POST', body });
}
