import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';

/** Chinese names of actions, of kinds of things and of their fields. */
export const dictionariesQuery = queryOptions({
  queryKey: ['dictionaries'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/dictionaries', { signal })),
  staleTime: Infinity,
});
