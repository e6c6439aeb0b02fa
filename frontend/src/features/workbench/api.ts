import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, unwrap, type Schemas } from '@/shared/api/client';

export type MatterRow = Schemas['MatterRow'];
export type Bucket = 'todo' | 'dueSoon' | 'overdue' | 'done' | 'initiated';
export type MatterFilter = { bucket?: Bucket | 'open'; q?: string; module?: string; organizationId?: string; handlerId?: string; sort?: string };

/** Counts and lists share this prefix: an act anywhere makes both stale at once. */
const matters = ['matters'] as const;

export const mattersQuery = (filter: MatterFilter) =>
  infiniteQueryOptions({
    queryKey: [...matters, 'list', filter],
    queryFn: ({ pageParam, signal }) => unwrap(api.GET('/api/v1/matters', { params: { query: { ...filter, after: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** How long each pile is: one question for all of them. */
export const workbenchQuery = queryOptions({
  queryKey: [...matters, 'workbench'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/matters/workbench', { signal })),
});

export const mattersCountQuery = ({ bucket, q, module, organizationId, handlerId }: MatterFilter) =>
  queryOptions({
    queryKey: [...matters, 'count', { bucket, q, module, organizationId, handlerId }],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/matters/count', { params: { query: { bucket, q, module, organizationId, handlerId } }, signal })),
  });
