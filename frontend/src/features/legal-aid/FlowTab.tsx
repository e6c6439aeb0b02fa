import { useQuery } from '@tanstack/react-query';
import { FlowChart } from '@/shared/ui/FlowChart';
import { QueryView } from '@/shared/ui/QueryView';
import { procedureQuery, type CaseDetail } from './api';

/** 流程图: where the case stands and which way it came. */
export function FlowTab({ aid }: { aid: CaseDetail }) {
  const procedure = useQuery(procedureQuery(aid.id));
  return (
    <QueryView query={procedure}>
      {(found) => <FlowChart procedure={found} current={aid.status} passed={found.states.filter(({ days }) => typeof days === 'number').map(({ code }) => code)} />}
    </QueryView>
  );
}
