import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap, unwrapTagged, type Schemas } from '@/shared/api/client';

export type NotificationRow = Schemas['NotificationRow'];
export type ReminderKind = Schemas['ReminderKind'];
export type State = Schemas['NotificationState'];
export type Rule = Schemas['ReminderRuleRow'];
export type Template = Schemas['MailTemplateView'];
export type TemplateBody = Schemas['MailTemplateBody'];
export type MailStatus = Schemas['MailStatus'];

const notifications = ['notifications'] as const;

export const notificationsQuery = (filter: { state?: State; kind?: ReminderKind }) =>
  infiniteQueryOptions({
    queryKey: [...notifications, 'list', filter],
    queryFn: ({ pageParam, signal }) => unwrap(api.GET('/api/v1/notifications', { params: { query: { ...filter, after: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** For the bell: asked again every minute while the page is in front. */
export const countQuery = queryOptions({
  queryKey: [...notifications, 'count'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/notifications/count', { signal })),
  refetchInterval: 60_000,
});

export const preferencesQuery = queryOptions({
  queryKey: [...notifications, 'preferences'],
  queryFn: ({ signal }) => unwrapTagged(api.GET('/api/v1/notifications/preferences', { signal })),
});

export const delegationsQuery = queryOptions({
  queryKey: [...notifications, 'delegations'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/notifications/delegations', { signal })),
});

export const delegatesQuery = queryOptions({
  queryKey: [...notifications, 'delegates'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/notifications/delegations/choices', { signal })),
});

export const rulesQuery = queryOptions({
  queryKey: [...notifications, 'rules'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/notifications/rules', { signal })),
});

export const templatesQuery = queryOptions({
  queryKey: [...notifications, 'templates'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/notifications/templates', { signal })),
});

export const mailsQuery = (filter: { status?: MailStatus }) =>
  infiniteQueryOptions({
    queryKey: [...notifications, 'mails', filter],
    queryFn: ({ pageParam, signal }) => unwrap(api.GET('/api/v1/notifications/mails', { params: { query: { ...filter, after: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const mailQuery = (id: string) =>
  queryOptions({
    queryKey: [...notifications, 'mail', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/notifications/mails/{id}', { params: { path: { id } }, signal })),
  });

/** An act after which everything about notifications is asked anew. */
export function useAct<T>(act: (given: T) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: act, onSuccess: () => client.invalidateQueries({ queryKey: notifications }) });
}

const path = (id: string) => ({ params: { path: { id } } });
const expecting = (version: number) => ({ 'If-Match': `"${version}"` });

export const read = (id: string) => unwrap(api.POST('/api/v1/notifications/{id}/read', path(id)));
export const handle = (id: string) => unwrap(api.POST('/api/v1/notifications/{id}/handle', path(id)));
export const readAll = () => unwrap(api.POST('/api/v1/notifications/read-all'));
export const resend = (id: string) => unwrap(api.POST('/api/v1/notifications/mails/{id}/resend', path(id)));
export const setPreferences = (etag: string, body: Schemas['SetPreferencesBody']) =>
  unwrap(api.PUT('/api/v1/notifications/preferences', { params: { header: { 'If-Match': etag } }, body }));
export const delegate = (body: Schemas['DelegateBody']) => unwrap(api.POST('/api/v1/notifications/delegations', { body }));
export const endDelegation = ({ id, version }: { id: string; version: number }) =>
  unwrap(api.POST('/api/v1/notifications/delegations/{id}/end', { params: { path: { id }, header: expecting(version) } }));
export const setRule = (code: string, version: number, body: Schemas['SetReminderRuleBody']) =>
  unwrap(api.PUT('/api/v1/notifications/rules/{code}', { params: { path: { code }, header: expecting(version) }, body }));
export const resetRule = ({ code, version }: Rule) =>
  unwrap(api.DELETE('/api/v1/notifications/rules/{code}', { params: { path: { code }, header: expecting(version) } }));
export const setTemplate = (code: string, version: number, body: TemplateBody) =>
  unwrap(api.PUT('/api/v1/notifications/templates/{code}', { params: { path: { code }, header: expecting(version) }, body }));
export const resetTemplate = ({ code, version }: Template) =>
  unwrap(api.DELETE('/api/v1/notifications/templates/{code}', { params: { path: { code }, header: expecting(version) } }));
export const preview = (code: string, body: TemplateBody) => unwrap(api.POST('/api/v1/notifications/templates/{code}/preview', { params: { path: { code } }, body }));
