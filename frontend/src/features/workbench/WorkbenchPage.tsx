import { useQuery } from '@tanstack/react-query';
import { useUrlState } from '@/shared/hooks/useUrlState';
import { countText } from '@/shared/text/money';
import { todayInChina, weekdayText } from '@/shared/text/dates';
import { useUser } from '@/shared/auth/session';
import { PageFrame } from '@/shared/ui/PageFrame';
import { mattersCountQuery, type Bucket } from './api';
import { bucketEmpty, bucketLabels } from './labels';
import { MatterTable } from './MatterTable';
import './workbench.css';

const buckets = Object.keys(bucketLabels) as Bucket[];

/** What is mine to do, in four piles; each number is the length of the list behind it. */
export function WorkbenchPage() {
  const { displayName, organizationName } = useUser();
  const [chosen, setBucket] = useUrlState('bucket', bucketLabels);
  const [sort] = useUrlState('sort');
  const bucket = chosen ?? 'todo';
  const today = todayInChina();
  return (
    <PageFrame title="工作台" note={`${displayName} · ${organizationName} · ${today} ${weekdayText(today)}`}>
      <div className="buckets" role="group" aria-label="事项分类">
        {buckets.map((each) => (
          <BucketButton key={each} bucket={each} current={each === bucket} onChoose={() => setBucket(each)} />
        ))}
      </div>
      <MatterTable id="workbench" label={bucketLabels[bucket]} filter={{ bucket, sort }} empty={bucketEmpty[bucket]} />
    </PageFrame>
  );
}

function BucketButton({ bucket, current, onChoose }: { bucket: Bucket; current: boolean; onChoose: () => void }) {
  const count = useQuery(mattersCountQuery({ bucket }));
  const number = count.data ? countText(count.data.count) : count.error ? '未取得' : '…';
  return (
    <button type="button" className={`bucket bucket-${bucket}`} aria-pressed={current} aria-label={`${bucketLabels[bucket]} ${number}`} onClick={onChoose}>
      <span>{bucketLabels[bucket]}</span>
      <strong>{number}</strong>
    </button>
  );
}
