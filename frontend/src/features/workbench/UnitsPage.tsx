import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api, unwrap, type Schemas } from '@/shared/api/client';
import { useUrlFilters } from '@/shared/hooks/useUrlState';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { DeadlineLight } from '@/shared/ui/DeadlineLight';
import { PageFrame, Panel } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { bucketEmpty, bucketLabels } from './labels';
import { MatterTable } from './MatterTable';

type Unit = Schemas['UnitRow'];
type Handler = Schemas['HandlerRow'];
type Bucket = 'open' | 'dueSoon' | 'overdue';

const unitsQuery = queryOptions({
  queryKey: ['matters', 'units'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/matters/units', { signal })),
});

const names = { open: '在办', dueSoon: bucketLabels.dueSoon, overdue: bucketLabels.overdue } satisfies Record<Bucket, string>;

const figure = (count: number, bucket: Bucket, whose: string, name: string) =>
  count === 0 ? '0' : <Link to={`/units?${whose}&bucket=${bucket}`} aria-label={`${name}${names[bucket]} ${count} 件`}>{count}</Link>;

const unitColumns: Column<Unit>[] = [
  { key: 'light', title: '灯', fixed: true, render: (unit) => <DeadlineLight light={unit.light} compact /> },
  { key: 'name', title: '单位', fixed: true, render: (unit) => <span style={{ paddingLeft: unit.depth * 16 }}>{unit.name}</span> },
  ...(['open', 'dueSoon', 'overdue'] as const).map((bucket): Column<Unit> => ({ key: bucket, title: names[bucket], align: 'right', render: (unit) => figure(unit[bucket], bucket, `organizationId=${unit.organizationId}`, unit.name) })),
  { key: 'suspended', title: '中止', align: 'right', render: (unit) => unit.suspended },
];

const handlerColumns: Column<Handler>[] = [
  { key: 'light', title: '灯', fixed: true, render: (handler) => <DeadlineLight light={handler.light} compact /> },
  { key: 'name', title: '承办人', fixed: true, render: (handler) => handler.name },
  ...(['open', 'dueSoon', 'overdue'] as const).map((bucket): Column<Handler> => ({ key: bucket, title: names[bucket], align: 'right', render: (handler) => figure(handler[bucket], bucket, `handlerId=${handler.handlerId}`, handler.name) })),
];

/** 督办: the open matters by unit and by handler; each figure is the length of the list that it opens. */
export function UnitsPage() {
  const [{ organizationId, handlerId, bucket, sort }] = useUrlFilters(['organizationId', 'handlerId', 'bucket', 'sort']);
  const units = useQuery(unitsQuery);
  const chosen = bucket !== undefined && bucket in names ? (bucket as Bucket) : undefined;
  return (
    <PageFrame title="督办" note="数据范围内在办的事项；单位的件数含其下级。">
      <QueryView query={units}>
        {(found) => (
          <>
            {chosen && (organizationId ?? handlerId) && (
              <Panel
                title={`${found.units.find((unit) => unit.organizationId === organizationId)?.name ?? found.handlers.find((handler) => handler.handlerId === handlerId)?.name ?? ''} · ${names[chosen]}`}
                extra={<Link to="/units">收起</Link>}
              >
                <MatterTable id="units-matters" label={names[chosen]} filter={{ bucket: chosen, organizationId, handlerId, sort }} empty={chosen === 'open' ? '没有在办的事项' : bucketEmpty[chosen]} />
              </Panel>
            )}
            <Panel title="各单位">
              <DataTable id="units" label="各单位" columns={unitColumns} rows={found.units} rowKey={(unit) => unit.organizationId} />
            </Panel>
            <Panel title="各承办人">
              <DataTable id="handlers" label="各承办人" columns={handlerColumns} rows={found.handlers} rowKey={(handler) => handler.handlerId} />
            </Panel>
          </>
        )}
      </QueryView>
    </PageFrame>
  );
}
