import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, unwrap, type Schemas } from '@/shared/api/client';
import { moneyText } from '@/shared/text/money';
import type { Option } from '@/shared/ui/Fields';
import { candidatesQuery, handlersQuery } from './api';

/** What only the server knows before a step is taken: whose turn it is, who may take over, what the table says. */
type Choices = { options: Readonly<Record<string, readonly Option[]>>; initial: Record<string, unknown>; note?: string };

const nothing: Choices = { options: {}, initial: {} };

export function useStepChoices(step: string, id: string) {
  const candidates = useQuery({ ...candidatesQuery(id), enabled: step === 'assign', select: assignment });
  const handlers = useQuery({ ...handlersQuery, enabled: step === 'reassign', select: handing });
  const subsidy = useQuery({ ...subsidyQuery(id), enabled: step === 'approveSubsidy', select: allowance });
  switch (step) {
    case 'assign':
      return candidates;
    case 'reassign':
      return handlers;
    case 'approveSubsidy':
      return subsidy;
    default:
      return { data: nothing, error: null, isPending: false, refetch: () => undefined };
  }
}

const subsidyQuery = (id: string) =>
  queryOptions({
    queryKey: ['legal-aid', 'cases', 'subsidy', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/legal-aid/cases/{id}/subsidy-proposal', { params: { path: { id } }, signal })),
  });

const assignment = (candidates: Schemas['AidCandidate'][]): Choices => ({
  options: { practitionerId: candidates.map((one, index) => ({ value: one.practitionerId, label: candidateText(one, index) })) },
  initial: { practitionerId: candidates[0]?.practitionerId },
  note: candidates.length
    ? '轮派次序：专长相符的在先，本年指派少的在先，久未指派的在先。没有有效执业证、不能担任或者与本案有利益冲突的人员不在其中。'
    : '没有可以指派的人员：请先登记法律援助人员，或者检查执业证和利益冲突。',
});

const candidateText = ({ name, institutionName, load, fits }: Schemas['AidCandidate'], index: number) =>
  `${name}（${institutionName}，本年 ${load} 件${fits ? '，专长相符' : ''}）${index === 0 ? ' · 轮派建议' : ''}`;

const handing = (people: { id: string; displayName: string }[]): Choices => ({
  options: { handlerId: people.map(({ id, displayName }) => ({ value: id, label: displayName })) },
  initial: {},
});

const allowance = ({ amount, reason }: Schemas['SubsidyProposal']): Choices => ({
  options: {},
  initial: { amount },
  note: `按标准建议 ${moneyText(amount)}：${reason}。`,
});
