import { Empty, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { Failure } from './ProblemView';

type Query<T> = { data: T | undefined; error: Error | null; isPending: boolean; refetch: () => unknown };

type Props<T> = {
  query: Query<T>;
  /** Said instead of an empty list, optionally with what to do about it. */
  empty?: ReactNode;
  isEmpty?: (data: T) => boolean;
  children: (data: T) => ReactNode;
};

/** Owns loading, failure with retry, and empty, so that no page forgets them. */
export function QueryView<T>({ query, empty, isEmpty = holdsNothing, children }: Props<T>) {
  if (query.data === undefined) {
    if (query.error) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
    return (
      <div className="loading" role="status" aria-label="正在加载">
        <Skeleton active title={false} paragraph={{ rows: 6 }} />
      </div>
    );
  }
  if (empty !== undefined && isEmpty(query.data)) return <Empty className="empty" image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} />;
  return children(query.data);
}

/** An empty array, an empty page, or pages of which the first is empty. */
function holdsNothing(data: unknown): boolean {
  if (Array.isArray(data)) return data.length === 0;
  if (data === null || typeof data !== 'object') return false;
  if ('pages' in data && Array.isArray(data.pages)) return data.pages.every(holdsNothing);
  return 'items' in data && Array.isArray(data.items) && data.items.length === 0;
}
