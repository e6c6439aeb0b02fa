import { queryOptions } from '@tanstack/react-query';
import { api, unwrap, type Schemas } from './client';

export type Organization = Schemas['OrganizationRow'];

/** The organizations of today, or with `all` also those that are closed; many pages name or choose one. */
export const organizationsQuery = (all = false) =>
  queryOptions({
    queryKey: ['organizations', { all }],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/organizations', { params: { query: { all } }, signal })),
    staleTime: 60_000,
  });
