import { Button } from 'antd';
import { countText } from '@/shared/text/money';
import { ProblemAlert } from './ProblemView';

type Pages = { pages: { items: unknown[] }[] };
type Query = {
  data: Pages | undefined;
  error: Error | null;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
};

/** 展开更多: the foot of a keyset-paged list, saying how many rows are shown, and of how many where that is known. */
export function LoadMore({ query, total }: { query: Query; total?: number }) {
  const shown = query.data?.pages.reduce((sum, page) => sum + page.items.length, 0) ?? 0;
  return (
    <div className="load-more">
      <span aria-live="polite">
        已显示 {countText(shown)} 条{total !== undefined && `，共 ${countText(total)} 条`}
        {!query.hasNextPage && total === undefined && '，没有更多了'}
      </span>
      {query.hasNextPage && (
        <Button size="small" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          展开更多
        </Button>
      )}
      {query.data && query.error && <ProblemAlert error={query.error} />}
    </div>
  );
}
