import { useQuery } from '@tanstack/react-query';
import { useUrlState } from '@/shared/hooks/useUrlState';
import { countText } from '@/shared/text/money';
import { todayInChina, weekdayText } from '@/shared/text/dates';
import { useUser } from '@/shared/auth/session';
import { PageFrame } from '@/shared/ui/PageFrame';
import { workbenchQuery, type Bucket } from './api';
import { bucketEmpty, bucketLabels } from './labels';
import { MatterTable } from './MatterTable';
import './workbench.css';

const buckets = Object.keys(bucketLabels) as Bucket[];

/** What has to be done is read by its last day; what is past, by when it began. */
const pressing: ReadonlySet<Bucket> = new Set(['todo', 'dueSoon', 'overdue']);

/** What is mine to do, in five piles; each number is the length of the list behind it. */
export function WorkbenchPage() {
  const { displayName, organizationName } = useUser();
  const [chosen, setBucket] = useUrlState('bucket', bucketLabels);
  const [chosenSort] = useUrlState('sort');
  const bucket = chosen ?? 'todo';
  const defaultSort = pressing.has(bucket) ? 'nextDueOn' : '-openedOn';
  const today = todayInChina();
  const workbench = useQuery(workbenchQuery);
  return (
    <PageFrame title="工作台" note={`${displayName} · ${organizationName} · ${today} ${weekdayText(today)}`}>
      <div className="buckets" role="group" aria-label="事项分类">
        {buckets.map((each) => (
          <BucketButton key={each} bucket={each} count={workbench.data ? countText(workbench.data[each]) : workbench.error ? '未取得' : '…'} current={each === bucket} onChoose={() => setBucket(each)} />
        ))}
      </div>
      <MatterTable id="workbench" label={bucketLabels[bucket]} filter={{ bucket, sort: chosenSort ?? defaultSort }} defaultSort={defaultSort} empty={bucketEmpty[bucket]} />
    </PageFrame>
  );
}

function BucketButton({ bucket, count, current, onChoose }: { bucket: Bucket; count: string; current: boolean; onChoose: () => void }) {
  return (
    <button type="button" className={`bucket bucket-${bucket}`} aria-pressed={current} aria-label={`${bucketLabels[bucket]} ${count}`} onClick={onChoose}>
      <span>{bucketLabels[bucket]}</span>
      <strong>{count}</strong>
    </button>
  );
}
