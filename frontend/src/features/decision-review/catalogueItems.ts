import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { catalogueQuery, cataloguesQuery } from './api';

/** The items of the published catalogues of which no decision was started that the user may see. */
export function useCatalogueItems() {
  const client = useQueryClient();
  return queryOptions({
    queryKey: ['decision-review', 'catalogues', 'items'],
    queryFn: async () => {
      const years = (await client.fetchQuery(cataloguesQuery)).filter(({ version }) => version > 0).slice(0, 3);
      const details = await Promise.all(years.map(({ id }) => client.fetchQuery(catalogueQuery(id))));
      return details.flatMap(({ value }) => {
        const started = new Set(value.decisions.map(({ itemId }) => itemId));
        return (value.versions.at(-1)?.items ?? []).filter(({ id }) => !started.has(id)).map((item) => ({ ...item, year: value.year, catalogueId: value.id }));
      });
    },
  });
}
