import { api, unwrap, type Schemas } from '@/shared/api/client';
import type { Prepared } from '@/shared/dossier/steps';
import { moneyText } from '@/shared/text/money';

/** Whose turn it is. */
export const assignment = async (id: string): Promise<Prepared> => {
  const candidates = await unwrap(api.GET('/api/v1/legal-aid/cases/{id}/assignment-proposal', { params: { path: { id } } }));
  return {
    options: { practitionerId: candidates.map((one, index) => ({ value: one.practitionerId, label: candidateText(one, index) })) },
    initial: { practitionerId: candidates[0]?.practitionerId },
    note: candidates.length
      ? '轮派次序：专长相符的在先，本年指派少的在先，久未指派的在先。没有有效执业证、不能担任或者与本案有利益冲突的人员不在其中。'
      : '没有可以指派的人员：请先登记法律援助人员，或者检查执业证和利益冲突。',
  };
};

/** Who may take a case over. */
export const handlers = async (): Promise<Prepared> => {
  const people = await unwrap(api.GET('/api/v1/users/people', { params: { query: { permission: 'legal-aid.cases.examine' } } }));
  return { options: { handlerId: people.map(({ id, displayName }) => ({ value: id, label: displayName })) } };
};

/** What the table of subsidies says. */
export const subsidy = async (id: string): Promise<Prepared> => {
  const { amount, reason } = await unwrap(api.GET('/api/v1/legal-aid/cases/{id}/subsidy-proposal', { params: { path: { id } } }));
  return { initial: { amount }, note: `按标准建议 ${moneyText(amount)}：${reason}。` };
};

const candidateText = ({ name, institutionName, load, fits }: Schemas['AidCandidate'], index: number) =>
  `${name}（${institutionName}，本年 ${load} 件${fits ? '，专长相符' : ''}）${index === 0 ? ' · 轮派建议' : ''}`;
