import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, unwrap, unwrapTagged, type Schemas } from '@/shared/api/client';

export type UserRow = Schemas['UserRow'];
export type Role = Schemas['RoleDetail'];
export type UserFilter = { q?: string; roleId?: string; disabled?: boolean };

export const usersQuery = (filter: UserFilter) =>
  infiniteQueryOptions({
    queryKey: ['users', 'list', filter],
    queryFn: ({ pageParam, signal }) => unwrap(api.GET('/api/v1/users', { params: { query: { ...filter, after: pageParam, pageSize: 50 } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const userQuery = (id: string) =>
  queryOptions({
    queryKey: ['users', 'one', id],
    queryFn: ({ signal }) => unwrapTagged(api.GET('/api/v1/users/{id}', { params: { path: { id } }, signal })),
  });

export const rolesQuery = queryOptions({
  queryKey: ['roles', 'list'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/roles', { signal })),
});

export const roleQuery = (id: string) =>
  queryOptions({
    queryKey: ['roles', 'one', id],
    queryFn: ({ signal }) => unwrapTagged(api.GET('/api/v1/roles/{id}', { params: { path: { id } }, signal })),
  });

export const permissionsQuery = queryOptions({
  queryKey: ['permissions'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/permissions', { signal })),
  staleTime: Infinity,
});
