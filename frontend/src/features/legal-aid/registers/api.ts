import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query';
import { api, unwrap, type Schemas } from '@/shared/api/client';

export type Institution = Schemas['InstitutionView'];
export type Practitioner = Schemas['PractitionerView'];
export type Shift = Schemas['DutyShiftView'];
export type Consultation = Schemas['DutyConsultationView'];
export type SubsidyRule = Schemas['SubsidyRuleView'];

const registers = ['legal-aid', 'registers'] as const;
const nextPage = { initialPageParam: undefined as string | undefined, getNextPageParam: (page: { nextCursor?: string | null }) => page.nextCursor ?? undefined };

/** The `If-Match` of a row that carries its own version. */
export const versionHeader = ({ version }: { version: number }) => ({ 'If-Match': `"${version}"` });

/** A change of one register shows in the others: a practitioner carries the name of the institution, a shift that of the practitioner. */
export function useForgetRegisters() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: registers });
}

export type InstitutionFilter = { q?: string; kind?: Institution['kind'] };
export const institutionsQuery = (filter: InstitutionFilter) =>
  infiniteQueryOptions({
    queryKey: [...registers, 'institutions', filter],
    queryFn: ({ pageParam, signal }) => unwrap(api.GET('/api/v1/legal-aid/institutions', { params: { query: { ...filter, after: pageParam, pageSize: 50 } }, signal })),
    ...nextPage,
  });

/** All of them, to choose from. */
export const institutionChoicesQuery = queryOptions({
  queryKey: [...registers, 'institution-choices'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/legal-aid/institutions', { params: { query: { pageSize: 200 } }, signal })),
  select: (page) => page.items.map(({ id, name }) => ({ value: id, label: name })),
  staleTime: 60_000,
});

export type PractitionerFilter = { q?: string; kind?: Practitioner['kind']; institutionId?: string; onRota?: boolean };
export const practitionersQuery = (filter: PractitionerFilter) =>
  infiniteQueryOptions({
    queryKey: [...registers, 'practitioners', filter],
    queryFn: ({ pageParam, signal }) => unwrap(api.GET('/api/v1/legal-aid/practitioners', { params: { query: { ...filter, after: pageParam, pageSize: 50 } }, signal })),
    ...nextPage,
  });

/** Who may be on duty: lawyers. */
export const dutyLawyersQuery = queryOptions({
  queryKey: [...registers, 'duty-lawyers'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/legal-aid/practitioners', { params: { query: { kind: 'lawyer', pageSize: 200 } }, signal })),
  select: (page) => page.items.filter((each) => !each.endedOn).map(({ id, name, institutionName }) => ({ value: id, label: `${name}（${institutionName}）` })),
  staleTime: 60_000,
});

/** Accounts that a practitioner may sign in with. */
export const accountsQuery = queryOptions({
  queryKey: ['users', 'people', 'legal-aid.cases.handle'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/users/people', { params: { query: { permission: 'legal-aid.cases.handle' } }, signal })),
  select: (people) => people.map(({ id, displayName, organizationName }) => ({ value: id, label: `${displayName}（${organizationName}）` })),
  staleTime: 60_000,
});

export const shiftsQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: [...registers, 'shifts', from, to],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/legal-aid/duty-shifts', { params: { query: { from, to } }, signal })),
  });

export type ConsultationFilter = { from?: string; to?: string };
export const consultationsQuery = (filter: ConsultationFilter) =>
  infiniteQueryOptions({
    queryKey: [...registers, 'consultations', filter],
    queryFn: ({ pageParam, signal }) => unwrap(api.GET('/api/v1/legal-aid/consultations', { params: { query: { ...filter, after: pageParam, pageSize: 50 } }, signal })),
    ...nextPage,
  });

export const consultationCountQuery = (filter: ConsultationFilter) =>
  queryOptions({
    queryKey: [...registers, 'consultation-count', filter],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/legal-aid/consultations/count', { params: { query: filter }, signal })),
  });

export const subsidyRulesQuery = queryOptions({
  queryKey: [...registers, 'subsidy-rules'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/legal-aid/subsidy-rules', { signal })),
});
