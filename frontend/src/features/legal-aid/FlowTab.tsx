import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';
import { FlowChart } from '@/shared/ui/FlowChart';
import { QueryView } from '@/shared/ui/QueryView';
import type { CaseDetail } from './api';

const procedureQuery = queryOptions({
  queryKey: ['legal-aid', 'procedure'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/legal-aid/procedure', { signal })),
  staleTime: Infinity,
});

export function FlowTab({ aid }: { aid: CaseDetail }) {
  const procedure = useQuery(procedureQuery);
  return <QueryView query={procedure}>{(found) => <FlowChart procedure={found} current={aid.status} />}</QueryView>;
}
