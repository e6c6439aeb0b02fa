import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';
import { useUser } from '@/shared/auth/session';

const divisionsQuery = queryOptions({
  queryKey: ['organizations', 'divisions'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/organizations/divisions', { signal })),
  staleTime: 600_000,
});

/** Where recipients live: the townships of the county, and the county itself for those who live outside it or whose township is not known. */
export function useDivisions(): { code: string; name: string }[] {
  const { countyCode, countyName } = useUser();
  const { data } = useQuery(divisionsQuery);
  return data ? [...data, { code: countyCode, name: `${countyName}（县外，或者乡镇不详）` }] : [];
}
