import { infiniteQueryOptions, queryOptions, type QueryKey } from '@tanstack/react-query';
import { api, unwrap, unwrapTagged, type Schemas } from '@/shared/api/client';
import type { paths } from '@/shared/api/schema';

export const root = '/api/v1/decision-review';
const key = ['decision-review'] as const;

/** An act changes its dossier, the lists it is in, and through the review also the decision that asked for it. */
export const forget: QueryKey[] = [key];

type Query<Path extends keyof paths> = paths[Path] extends { get: { parameters: { query?: infer Q } } } ? NonNullable<Q> : never;

export type ReviewFilter = Omit<Query<'/api/v1/decision-review/reviews'>, 'after' | 'pageSize' | 'sort'>;
export type ReviewRow = Schemas['ReviewRow'];
export type ReviewDetail = Schemas['ReviewDetail'];
export type BoardFilter = Query<'/api/v1/decision-review/decisions/board'>;
export type DecisionDetail = Schemas['DecisionDetail'];
export type AdviserFilter = Omit<Query<'/api/v1/decision-review/advisers'>, 'after' | 'pageSize'>;

const paged = { initialPageParam: undefined as string | undefined, getNextPageParam: (page: { nextCursor?: string | null }) => page.nextCursor ?? undefined };

export const reviewsQuery = (filter: ReviewFilter, sort?: string) =>
  infiniteQueryOptions({
    queryKey: [...key, 'reviews', 'list', filter, sort],
    queryFn: ({ pageParam, signal }) => unwrap(api.GET('/api/v1/decision-review/reviews', { params: { query: { ...filter, sort, after: pageParam, pageSize: 50 } }, signal })),
    ...paged,
  });

export const reviewCountQuery = (filter: ReviewFilter) =>
  queryOptions({
    queryKey: [...key, 'reviews', 'count', filter],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/decision-review/reviews/count', { params: { query: filter }, signal })),
  });

export const reviewQuery = (id: string) =>
  queryOptions({
    queryKey: [...key, 'review', id],
    queryFn: ({ signal }) => unwrapTagged(api.GET('/api/v1/decision-review/reviews/{id}', { params: { path: { id } }, signal })),
  });

export const candidatesQuery = (id: string, enabled: boolean) =>
  queryOptions({
    queryKey: [...key, 'review', id, 'candidates'],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/decision-review/reviews/{id}/adviser-candidates', { params: { path: { id } }, signal })),
    enabled,
  });

export const reviewFiguresQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: [...key, 'figures', from, to],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/decision-review/reviews/figures', { params: { query: { from, to } }, signal })),
  });

export const kindsQuery = (all = false) =>
  queryOptions({
    queryKey: [...key, 'kinds', all],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/decision-review/subject-kinds', { params: { query: { all } }, signal })),
    staleTime: 60_000,
  });

export const boardQuery = (filter: BoardFilter) =>
  queryOptions({
    queryKey: [...key, 'board', filter],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/decision-review/decisions/board', { params: { query: filter }, signal })),
  });

export const decisionQuery = (id: string) =>
  queryOptions({
    queryKey: [...key, 'decision', id],
    queryFn: ({ signal }) => unwrapTagged(api.GET('/api/v1/decision-review/decisions/{id}', { params: { path: { id } }, signal })),
  });

export const cataloguesQuery = queryOptions({
  queryKey: [...key, 'catalogues'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/decision-review/catalogues', { signal })),
});

export const catalogueQuery = (id: string) =>
  queryOptions({
    queryKey: [...key, 'catalogue', id],
    queryFn: ({ signal }) => unwrapTagged(api.GET('/api/v1/decision-review/catalogues/{id}', { params: { path: { id } }, signal })),
  });

export const advisersQuery = (filter: AdviserFilter) =>
  infiniteQueryOptions({
    queryKey: [...key, 'advisers', filter],
    queryFn: ({ pageParam, signal }) => unwrap(api.GET('/api/v1/decision-review/advisers', { params: { query: { ...filter, after: pageParam, pageSize: 50 } }, signal })),
    ...paged,
  });

export const officesQuery = (on?: string) =>
  queryOptions({
    queryKey: [...key, 'offices', on],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/decision-review/public-lawyer-offices', { params: { query: { on } }, signal })),
  });

export const populationsQuery = queryOptions({
  queryKey: [...key, 'populations'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/decision-review/population-bases', { signal })),
});

/** Those who may take a review over. */
export const handlersQuery = (enabled: boolean) =>
  queryOptions({
    queryKey: ['users', 'people', 'decision-review'],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/users/people', { params: { query: { permission: 'decision-review.reviews.review' } }, signal })),
    staleTime: 60_000,
    enabled,
  });

export type ContractFilter = Omit<Query<'/api/v1/decision-review/contracts'>, 'after' | 'pageSize'>;
export type ContractDetail = Schemas['ContractDetail'];

export const contractsQuery = (filter: ContractFilter) =>
  infiniteQueryOptions({
    queryKey: [...key, 'contracts', filter],
    queryFn: ({ pageParam, signal }) => unwrap(api.GET('/api/v1/decision-review/contracts', { params: { query: { ...filter, after: pageParam, pageSize: 50 } }, signal })),
    ...paged,
  });

export const contractQuery = (id: string) =>
  queryOptions({
    queryKey: [...key, 'contract', id],
    queryFn: ({ signal }) => unwrapTagged(api.GET('/api/v1/decision-review/contracts/{id}', { params: { path: { id } }, signal })),
  });
