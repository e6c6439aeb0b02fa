import { queryOptions, useQuery } from '@tanstack/react-query';
import { send, type Schemas } from '@/shared/api/client';
import { FlowChart } from '@/shared/ui/FlowChart';
import { QueryView } from '@/shared/ui/QueryView';

/** The procedure with the way that one dossier has gone through it. `path` is where the API keeps it: the module for its main one, as `/api/v1/legal-aid`, otherwise what runs by it, as `/api/v1/decision-review/contracts`. */
export const procedureQuery = (path: string, matterId: string) =>
  queryOptions({
    queryKey: ['matters', 'procedure', path, matterId],
    queryFn: async ({ signal }) => (await send(`${path}/procedure?matterId=${matterId}`, { signal })).json() as Promise<Schemas['ProcedureView']>,
  });

/** 流程图: where the dossier stands and which way it came. */
export function FlowTab({ path, id, status }: { path: string; id: string; status: string }) {
  const procedure = useQuery(procedureQuery(path, id));
  return (
    <QueryView query={procedure}>
      {(found) => <FlowChart procedure={found} current={status} passed={found.states.filter(({ days }) => typeof days === 'number').map(({ code }) => code)} />}
    </QueryView>
  );
}
