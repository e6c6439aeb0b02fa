import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { moduleNames } from '@/shared/text/modules';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { DeadlineLight } from '@/shared/ui/DeadlineLight';
import { LoadMore } from '@/shared/ui/LoadMore';
import { QueryView } from '@/shared/ui/QueryView';
import { DateText } from '@/shared/ui/Texts';
import { mattersCountQuery, mattersQuery, type MatterFilter, type MatterRow } from './api';
import { addressOf } from './labels';

const columns: Column<MatterRow>[] = [
  { key: 'number', title: '编号', fixed: true, render: (matter) => <Link to={addressOf(matter)}>{matter.number}</Link> },
  {
    key: 'title',
    title: '事项',
    fixed: true,
    maxWidth: 320,
    render: (matter) => (
      <>
        {matter.title}
        <span className="only-narrow">
          <Due matter={matter} />
        </span>
      </>
    ),
  },
  { key: 'module', title: '业务', render: (matter) => moduleNames[matter.module] ?? matter.module },
  { key: 'status', title: '阶段', render: (matter) => matter.statusName },
  { key: 'light', title: '期限', render: (matter) => <Due matter={matter} /> },
  { key: 'nextDueOn', title: '最迟', sortKey: 'nextDueOn', sortOnly: 'ascend', render: (matter) => <DateText value={matter.nextDueOn} /> },
  { key: 'nextDueLabel', title: '待办内容', render: (matter) => matter.nextDueLabel },
  { key: 'organization', title: '承办单位', render: (matter) => matter.organizationName },
  { key: 'handler', title: '承办人', render: (matter) => matter.handlerName ?? '未领办' },
  { key: 'assignee', title: '受指派人', hidden: true, render: (matter) => matter.assigneeName ?? '—' },
  { key: 'openedOn', title: '登记日期', sortKey: 'openedOn', hidden: true, render: (matter) => <DateText value={matter.openedOn} /> },
];

/** Where nothing runs there is no light, for none would be true. */
function Due({ matter }: { matter: MatterRow }) {
  if (matter.light === 'green' && !matter.nextDueOn) return <span className="absent">—</span>;
  return <DeadlineLight light={matter.light} dueOn={matter.nextDueOn} label={matter.nextDueLabel} />;
}

type Props = { id: string; label: string; filter: MatterFilter; empty: ReactNode; defaultSort?: string };

/** Matters of all modules: the workbench and the search show the same rows in the same way. */
export function MatterTable({ id, label, filter, empty, defaultSort }: Props) {
  const matters = useInfiniteQuery(mattersQuery(filter));
  const count = useQuery(mattersCountQuery(filter));
  const navigate = useNavigate();
  return (
    <QueryView query={matters} empty={empty}>
      {({ pages }) => (
        <DataTable
          id={id}
          label={label}
          columns={columns}
          rows={pages.flatMap((page) => page.items)}
          rowKey={(matter) => matter.id}
          onOpen={(matter) => void navigate(addressOf(matter))}
          defaultSort={defaultSort}
          footer={<LoadMore query={matters} total={count.data?.count} />}
        />
      )}
    </QueryView>
  );
}
