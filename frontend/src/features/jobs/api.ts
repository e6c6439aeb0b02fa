import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, unwrap, type Schemas } from '@/shared/api/client';

export type Job = Schemas['JobRow'];
export type Undelivered = Schemas['UndeliveredEvent'];

export const jobsQuery = queryOptions({
  queryKey: ['jobs'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/jobs', { signal })),
  refetchInterval: 15_000,
});

export const undeliveredQuery = infiniteQueryOptions({
  queryKey: ['jobs', 'undelivered'],
  queryFn: ({ pageParam, signal }) => unwrap(api.GET('/api/v1/jobs/undelivered-events', { params: { query: { after: pageParam } }, signal })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

export const trigger = (id: string) => unwrap(api.POST('/api/v1/jobs/{id}/trigger', { params: { path: { id } } }));
export const redeliver = (id: string) => unwrap(api.POST('/api/v1/jobs/undelivered-events/{id}/redeliver', { params: { path: { id } } }));
