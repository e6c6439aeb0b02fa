import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { Timeline } from 'antd';
import { api, unwrap } from '@/shared/api/client';
import { LoadMore } from '@/shared/ui/LoadMore';
import { QueryView } from '@/shared/ui/QueryView';
import { DateText } from '@/shared/ui/Texts';
import './dossier.css';

export const timelineQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['matters', 'timeline', id],
    queryFn: ({ pageParam, signal }) => unwrap(api.GET('/api/v1/matters/{id}/timeline', { params: { path: { id }, query: { after: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** 时间轴: who did what, when, from which state to which. Whatever dossier it is, its matter has one. */
export function TimelineTab({ id }: { id: string }) {
  const timeline = useInfiniteQuery(timelineQuery(id));
  return (
    <QueryView query={timeline} empty="还没有记录">
      {({ pages }) => (
        <>
          <Timeline
            items={pages
              .flatMap((page) => page.items)
              .map((row) => ({
                key: row.id,
                content: (
                  <div className="timeline-entry">
                    <p>
                      <DateText value={row.occurredOn} />
                      <strong>{row.label}</strong>
                      <span>{row.actorName}</span>
                      {row.toState && row.fromState !== row.toState && (
                        <span className="page-note">
                          {row.fromState && `${row.fromState} `}→ {row.toState}
                        </span>
                      )}
                      <span className="page-note timeline-recorded">
                        记录于 <DateText value={row.recordedAt} />
                      </span>
                    </p>
                    {row.note && <p>{row.note}</p>}
                  </div>
                ),
              }))}
          />
          <LoadMore query={timeline} />
        </>
      )}
    </QueryView>
  );
}
