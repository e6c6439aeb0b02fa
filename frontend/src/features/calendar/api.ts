import { queryOptions } from '@tanstack/react-query';
import { api, unwrap, type Schemas } from '@/shared/api/client';

export type CalendarEntry = Schemas['CalendarEntry'];

export const calendarQuery = (filter: { from: string; to: string; mine: boolean }) =>
  queryOptions({
    queryKey: ['calendar', filter],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/calendar', { params: { query: filter }, signal })),
  });

export const feedQuery = queryOptions({
  queryKey: ['calendar', 'feed'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/calendar/feed', { signal })),
});

export const issueFeed = () => unwrap(api.POST('/api/v1/calendar/feed'));
export const revokeFeed = () => unwrap(api.DELETE('/api/v1/calendar/feed'));
