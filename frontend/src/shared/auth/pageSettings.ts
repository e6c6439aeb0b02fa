import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap, type Schemas } from '@/shared/api/client';

export type SavedView = Schemas['SavedView'];
type Settings = Schemas['PageSettingsView'];

/** How this person likes the lists, all of them at once: the shell asks when it opens, so that no list waits. */
export const pageSettingsQuery = queryOptions({
  queryKey: ['page-settings'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/users/me/views', { signal })),
  staleTime: Infinity,
});

/** The columns and views of one list. They follow the person, from computer to computer. */
export function usePageSettings(page: string): [Omit<Settings, 'page'>, (change: Partial<Settings>) => void] {
  const client = useQueryClient();
  const all = useQuery(pageSettingsQuery);
  const settings = all.data?.find((each) => each.page === page) ?? { page, hiddenColumns: null, views: [] };
  const keep = useMutation({
    scope: { id: `page-settings.${page}` },
    mutationFn: ({ hiddenColumns, views }: Settings) => unwrap(api.PUT('/api/v1/users/me/views/{page}', { params: { path: { page } }, body: { hiddenColumns, views } })),
    onMutate: (next) => client.setQueryData(pageSettingsQuery.queryKey, (before = []) => [...before.filter((each) => each.page !== page), next]),
    onError: () => client.invalidateQueries({ queryKey: pageSettingsQuery.queryKey }),
  });
  return [settings, (change) => keep.mutate({ ...settings, ...change, page })];
}
