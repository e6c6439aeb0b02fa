import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, unwrap, unwrapTagged, type Schemas } from '@/shared/api/client';
import type { paths } from '@/shared/api/schema';

export type CaseRow = Schemas['AidCaseRow'];
export type CaseDetail = Schemas['AidCaseDetail'];
type ListParameters = NonNullable<paths['/api/v1/legal-aid/cases']['get']['parameters']['query']>;
export type CaseFilter = Omit<ListParameters, 'after' | 'pageSize' | 'sort'>;

const cases = ['legal-aid', 'cases'] as const;

export const casesQuery = (filter: CaseFilter, sort?: string) =>
  infiniteQueryOptions({
    queryKey: [...cases, 'list', filter, sort],
    queryFn: ({ pageParam, signal }) => unwrap(api.GET('/api/v1/legal-aid/cases', { params: { query: { ...filter, sort, after: pageParam, pageSize: 50 } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const caseCountQuery = (filter: CaseFilter) =>
  queryOptions({
    queryKey: [...cases, 'count', filter],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/legal-aid/cases/count', { params: { query: filter }, signal })),
  });

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: [...cases, 'one', id],
    queryFn: ({ signal }) => unwrapTagged(api.GET('/api/v1/legal-aid/cases/{id}', { params: { path: { id } }, signal })),
  });

/** An act changes its dossier, the lists it is in and everybody's workbench. */
export const forget = [['legal-aid'], ['matters']] as const;

export const forgetCases = (client: QueryClient) => Promise.all(forget.map((queryKey) => client.invalidateQueries({ queryKey })));
