import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, unwrap, unwrapTagged, type Schemas } from '@/shared/api/client';

export type RuleRow = Schemas['DeadlineRuleRow'];
export type Rule = Schemas['DeadlineRuleView'];
export type RuleFilter = { module?: string; q?: string; on?: string; confidence?: RuleRow['confidence']; computable?: boolean };

export const rulesQuery = (filter: RuleFilter, pageSize = 50) =>
  infiniteQueryOptions({
    queryKey: ['deadlines', 'rules', filter, pageSize],
    queryFn: ({ pageParam, signal }) => unwrap(api.GET('/api/v1/deadlines/rules', { params: { query: { ...filter, pageSize, after: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const ruleQuery = (id: string) =>
  queryOptions({
    queryKey: ['deadlines', 'rule', id],
    queryFn: ({ signal }) => unwrapTagged(api.GET('/api/v1/deadlines/rules/{id}', { params: { path: { id } }, signal })),
  });

export const ruleRevisionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['deadlines', 'revisions', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/deadlines/rules/{id}/revisions', { params: { path: { id } }, signal })),
  });

export const calendarsQuery = queryOptions({
  queryKey: ['deadlines', 'calendars'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/deadlines/calendars', { signal })),
});

export const calculate = (body: Schemas['CalculateDeadlineBody']) => unwrap(api.POST('/api/v1/deadlines/calculate', { body }));

/** What a corrected rule or calendar did to the deadlines that are running. */
export const recountText = ({ examined, moved, unjudged }: Schemas['DeadlineRecount']) =>
  `已保存；重算在办期限 ${examined} 项，其中 ${moved} 项日期有变动${unjudged > 0 ? `，${unjudged} 项规则已不适用、日期未动，须由承办人判断` : ''}`;
