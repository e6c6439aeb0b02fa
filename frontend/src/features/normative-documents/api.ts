import { infiniteQueryOptions, queryOptions, type QueryKey } from '@tanstack/react-query';
import { api, unwrap, unwrapTagged, type Schemas } from '@/shared/api/client';
import type { paths } from '@/shared/api/schema';

export const root = '/api/v1/normative-documents';
const key = ['normative-documents'] as const;

/** An act changes its dossier, the lists it is in and what other dossiers say of it. */
export const forget: QueryKey[] = [key];

type Query<Path extends keyof paths> = paths[Path] extends { get: { parameters: { query?: infer Q } } } ? NonNullable<Q> : never;
type Filter<Path extends keyof paths> = Omit<Query<Path>, 'after' | 'pageSize' | 'sort'>;

export type DocumentFilter = Filter<'/api/v1/normative-documents/documents'>;
export type DocumentRow = Schemas['NormDocumentRow'];
export type DocumentDetail = Schemas['NormDocumentDetail'];
export type FilingFilter = Filter<'/api/v1/normative-documents/filings'>;
export type TaskFilter = Filter<'/api/v1/normative-documents/cleanup-tasks'>;
export type LawChangeFilter = Filter<'/api/v1/normative-documents/law-changes'>;
export type CatalogueFilter = Filter<'/api/v1/normative-documents/catalogue'>;

const paged = { initialPageParam: undefined as string | undefined, getNextPageParam: (page: { nextCursor?: string | null }) => page.nextCursor ?? undefined };

export const documentsQuery = (filter: DocumentFilter, sort?: string) =>
  infiniteQueryOptions({
    queryKey: [...key, 'documents', filter, sort],
    queryFn: ({ pageParam, signal }) => unwrap(api.GET('/api/v1/normative-documents/documents', { params: { query: { ...filter, sort, after: pageParam, pageSize: 50 } }, signal })),
    ...paged,
  });

export const documentCountQuery = (filter: DocumentFilter) =>
  queryOptions({
    queryKey: [...key, 'documents', 'count', filter],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/normative-documents/documents/count', { params: { query: filter }, signal })),
  });

export const documentQuery = (id: string) =>
  queryOptions({
    queryKey: [...key, 'document', id],
    queryFn: ({ signal }) => unwrapTagged(api.GET('/api/v1/normative-documents/documents/{id}', { params: { path: { id } }, signal })),
  });

export const filingsQuery = (filter: FilingFilter) =>
  infiniteQueryOptions({
    queryKey: [...key, 'filings', filter],
    queryFn: ({ pageParam, signal }) => unwrap(api.GET('/api/v1/normative-documents/filings', { params: { query: { ...filter, after: pageParam, pageSize: 50 } }, signal })),
    ...paged,
  });

export const filingQuery = (id: string) =>
  queryOptions({
    queryKey: [...key, 'filing', id],
    queryFn: ({ signal }) => unwrapTagged(api.GET('/api/v1/normative-documents/filings/{id}', { params: { path: { id } }, signal })),
  });

export const filingFiguresQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: [...key, 'filing-figures', from, to],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/normative-documents/filings/figures', { params: { query: { from, to } }, signal })),
  });

export const lawsQuery = (q?: string, rank?: Schemas['LawRank']) =>
  infiniteQueryOptions({
    queryKey: [...key, 'laws', q, rank],
    queryFn: ({ pageParam, signal }) => unwrap(api.GET('/api/v1/normative-documents/laws', { params: { query: { q, rank, after: pageParam, pageSize: 100 } }, signal })),
    ...paged,
  });

export const lawQuery = (id: string) =>
  queryOptions({
    queryKey: [...key, 'law', id],
    queryFn: ({ signal }) => unwrapTagged(api.GET('/api/v1/normative-documents/laws/{id}', { params: { path: { id } }, signal })),
  });

export const lawVersionQuery = (id: string) =>
  queryOptions({
    queryKey: [...key, 'law-version', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/normative-documents/law-versions/{id}', { params: { path: { id } }, signal })),
    staleTime: Infinity,
  });

export const lawChangesQuery = (filter: LawChangeFilter) =>
  infiniteQueryOptions({
    queryKey: [...key, 'law-changes', filter],
    queryFn: ({ pageParam, signal }) => unwrap(api.GET('/api/v1/normative-documents/law-changes', { params: { query: { ...filter, after: pageParam, pageSize: 50 } }, signal })),
    ...paged,
  });

export const lawChangeQuery = (id: string) =>
  queryOptions({
    queryKey: [...key, 'law-change', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/normative-documents/law-changes/{id}', { params: { path: { id } }, signal })),
  });

export const tasksQuery = (filter: TaskFilter) =>
  infiniteQueryOptions({
    queryKey: [...key, 'tasks', filter],
    queryFn: ({ pageParam, signal }) => unwrap(api.GET('/api/v1/normative-documents/cleanup-tasks', { params: { query: { ...filter, after: pageParam, pageSize: 100 } }, signal })),
    ...paged,
  });

export const taskCountQuery = (filter: TaskFilter) =>
  queryOptions({
    queryKey: [...key, 'tasks', 'count', filter],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/normative-documents/cleanup-tasks/count', { params: { query: filter }, signal })),
  });

export const taskQuery = (id: string) =>
  queryOptions({
    queryKey: [...key, 'task', id],
    queryFn: ({ signal }) => unwrapTagged(api.GET('/api/v1/normative-documents/cleanup-tasks/{id}', { params: { path: { id } }, signal })),
  });

export const campaignsQuery = () =>
  infiniteQueryOptions({
    queryKey: [...key, 'campaigns'],
    queryFn: ({ pageParam, signal }) => unwrap(api.GET('/api/v1/normative-documents/campaigns', { params: { query: { after: pageParam, pageSize: 50 } }, signal })),
    ...paged,
  });

export const campaignQuery = (id: string) =>
  queryOptions({
    queryKey: [...key, 'campaign', id],
    queryFn: ({ signal }) => unwrapTagged(api.GET('/api/v1/normative-documents/campaigns/{id}', { params: { path: { id } }, signal })),
  });

export const issuersQuery = queryOptions({
  queryKey: [...key, 'issuers'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/normative-documents/issuers', { signal })),
});

export const wordsQuery = queryOptions({
  queryKey: [...key, 'words'],
  queryFn: ({ signal }) => unwrapTagged(api.GET('/api/v1/normative-documents/words', { signal })),
});

export const textCheckQuery = (text: string) =>
  queryOptions({
    queryKey: [...key, 'text-check', text],
    queryFn: ({ signal }) => unwrap(api.POST('/api/v1/normative-documents/text-check', { body: { text }, signal })),
    enabled: text.trim().length > 0,
    staleTime: Infinity,
  });

export const catalogueQuery = (filter: CatalogueFilter) =>
  infiniteQueryOptions({
    queryKey: [...key, 'catalogue', filter],
    queryFn: ({ pageParam, signal }) => unwrap(api.GET('/api/v1/normative-documents/catalogue', { params: { query: { ...filter, after: pageParam, pageSize: 50 } }, signal })),
    ...paged,
  });

export const catalogueEntryQuery = (id: string) =>
  queryOptions({
    queryKey: [...key, 'catalogue-entry', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/normative-documents/catalogue/{id}', { params: { path: { id } }, signal })),
  });

/** Those who may take a dossier over. */
export const handlersQuery = (permission: string) =>
  queryOptions({
    queryKey: ['users', 'people', permission],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/users/people', { params: { query: { permission } }, signal })),
    staleTime: 60_000,
  });
