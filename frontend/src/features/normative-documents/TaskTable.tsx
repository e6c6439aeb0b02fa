import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import type { Schemas } from '@/shared/api/client';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { LoadMore } from '@/shared/ui/LoadMore';
import { Mark } from '@/shared/ui/Mark';
import { QueryView } from '@/shared/ui/QueryView';
import { DateText } from '@/shared/ui/Texts';
import { taskCountQuery, tasksQuery, type TaskFilter } from './api';
import { conclusionLabels, taskStatusLabels } from './labels';

type Row = Schemas['CleanupTaskRow'];

const addressOf = (row: Row) => `/normative-documents/cleanup-tasks/${row.id}`;

const tones = { unanswered: 'red', answered: 'amber', confirmed: 'amber', done: 'green', keptInForce: 'green', dropped: 'grey' } as const satisfies Record<Row['status'], string>;

const columns: Column<Row>[] = [
  { key: 'name', title: '文件', fixed: true, maxWidth: 340, render: (row) => <Link to={addressOf(row)}>{row.documentName}</Link> },
  { key: 'documentNumber', title: '文号', render: (row) => row.documentNumber ?? '—' },
  { key: 'issuer', title: '制定机关', render: (row) => row.issuerName },
  { key: 'cause', title: '何故清理', maxWidth: 320, render: (row) => row.cause },
  { key: 'status', title: '阶段', render: (row) => <Mark tone={tones[row.status]}>{taskStatusLabels[row.status]}</Mark> },
  { key: 'conclusion', title: '清理意见', render: (row) => (row.conclusion ? conclusionLabels[row.conclusion] : '没有答复') },
  { key: 'answerDueOn', title: '答复期限', render: (row) => <DateText value={row.answerDueOn} /> },
  { key: 'lag', title: '滞后', align: 'right', render: (row) => (typeof row.lagDays === 'number' ? `${row.lagDays} 天` : '—') },
  { key: 'handler', title: '承办人', hidden: true, render: (row) => row.handlerName ?? '—' },
  { key: 'number', title: '编号', hidden: true, render: (row) => row.number },
  { key: 'openedOn', title: '列入日期', hidden: true, render: (row) => <DateText value={row.openedOn} /> },
];

/** The tasks of a filter: a document without an answer is shown as such. */
export function TaskTable({ filter, empty }: { filter: TaskFilter; empty: string }) {
  const navigate = useNavigate();
  const tasks = useInfiniteQuery(tasksQuery(filter));
  const count = useQuery(taskCountQuery(filter));
  return (
    <QueryView query={tasks} empty={empty}>
      {({ pages }) => (
        <DataTable
          id="normative-documents.cleanup-tasks"
          label="清理任务"
          columns={columns}
          rows={pages.flatMap((page) => page.items)}
          rowKey={(row) => row.id}
          onOpen={(row) => void navigate(addressOf(row))}
          footer={<LoadMore query={tasks} total={count.data?.count} />}
        />
      )}
    </QueryView>
  );
}
