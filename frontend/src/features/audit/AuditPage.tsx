import { infiniteQueryOptions, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { Alert, App, Button, DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { api, download, unwrap, type Schemas } from '@/shared/api/client';
import { problemOf } from '@/shared/api/problem';
import { useUrlFilters } from '@/shared/hooks/useUrlState';
import { byWordsOrPinyin } from '@/shared/text/sound';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { LoadMore } from '@/shared/ui/LoadMore';
import { PageFrame } from '@/shared/ui/PageFrame';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { QueryView } from '@/shared/ui/QueryView';
import { DateText } from '@/shared/ui/Texts';
import { AuditDetail } from './AuditDetail';
import { dictionariesQuery } from './dictionaries';

export type AuditRow = Schemas['AuditRow'];
const filterNames = ['from', 'to', 'actorName', 'action', 'subject'] as const;
type Filter = Partial<Record<(typeof filterNames)[number], string>>;

const auditQuery = (filter: Filter) =>
  infiniteQueryOptions({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam, signal }) => unwrap(api.GET('/api/v1/audit/entries', { params: { query: { ...filter, after: pageParam, pageSize: 50 } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

const optionsOf = (items: Schemas['DictionaryItem'][] = []) => items.map(({ code, name }) => ({ value: code, label: name }));

const columnsOf = (open: (row: AuditRow) => void): Column<AuditRow>[] => [
  { key: 'at', title: '时间', fixed: true, render: (row) => <DateText value={row.at} seconds /> },
  { key: 'actor', title: '人员', fixed: true, render: (row) => row.actorName || '系统' },
  { key: 'action', title: '行为', render: (row) => row.actionName },
  { key: 'subject', title: '对象', render: (row) => row.subjectName },
  { key: 'number', title: '编号', render: (row) => row.number ?? '' },
  { key: 'address', title: '来源地址', render: (row) => row.remoteAddress ?? '—' },
  { key: 'reason', title: '理由', render: (row) => row.reason ?? '' },
  {
    key: 'detail',
    title: '前后内容',
    render: (row) => (
      <Button type="link" size="small" onClick={() => open(row)} aria-label={`查看 ${row.actorName} 于 ${row.at} 的记录`}>
        查看
      </Button>
    ),
  },
];

/** 审计日志: who, when, from where, what, before and after; and the proof that nothing was taken out. */
export function AuditPage() {
  const [filter, set] = useUrlFilters(filterNames);
  const rows = useInfiniteQuery(auditQuery(filter));
  const [opened, setOpened] = useState<AuditRow>();
  return (
    <PageFrame title="审计日志" note="只增不改，逐条以散列相连。" extra={<Tools filter={filter} />}>
      <Filters filter={filter} onChange={set} />
      <QueryView query={rows} empty="没有符合条件的记录">
        {({ pages }) => (
          <DataTable
            id="audit"
            label="审计日志"
            columns={columnsOf(setOpened)}
            rows={pages.flatMap((page) => page.items)}
            rowKey={(row) => row.id}
            onOpen={setOpened}
            viewFilters={filterNames}
            footer={<LoadMore query={rows} />}
          />
        )}
      </QueryView>
      <AuditDetail row={opened} onClose={() => setOpened(undefined)} />
    </PageFrame>
  );
}

function Filters({ filter, onChange }: { filter: Filter; onChange: (change: Filter) => void }) {
  const names = useQuery(dictionariesQuery);
  return (
    <div className="page-tools" role="group" aria-label="筛选">
      <DatePicker.RangePicker
        aria-label="日期"
        allowEmpty
        value={[filter.from ? dayjs(filter.from) : null, filter.to ? dayjs(filter.to) : null]}
        onChange={(range) => onChange({ from: range?.[0]?.format('YYYY-MM-DD'), to: range?.[1]?.format('YYYY-MM-DD') })}
      />
      <Input.Search
        key={filter.actorName}
        aria-label="人员姓名"
        placeholder="人员姓名"
        defaultValue={filter.actorName}
        allowClear
        onSearch={(text) => onChange({ actorName: text.trim() })}
        className="search-field"
      />
      <Select
        aria-label="行为"
        placeholder="全部行为"
        allowClear
        showSearch={byWordsOrPinyin}
        value={filter.action}
        onChange={(action?: string) => onChange({ action })}
        options={optionsOf(names.data?.auditAction)}
        className="filter"
      />
      <Select
        aria-label="对象"
        placeholder="全部对象"
        allowClear
        showSearch={byWordsOrPinyin}
        value={filter.subject}
        onChange={(subject?: string) => onChange({ subject })}
        options={optionsOf(names.data?.auditSubject)}
        className="filter"
      />
    </div>
  );
}

function Tools({ filter }: { filter: Filter }) {
  const { message } = App.useApp();
  const fetchSheet = () =>
    download(`/api/v1/audit/export.xlsx?${new URLSearchParams(filter as Record<string, string>).toString()}`).catch((error: unknown) => message.error(problemOf(error).title));
  const verify = useMutation({ mutationFn: () => unwrap(api.POST('/api/v1/audit/verify')) });
  return (
    <>
      {verify.data && <Alert role="status" type={verify.data.intact ? 'success' : 'error'} showIcon title={verify.data.message} />}
      <ProblemAlert error={verify.error} />
      <Button onClick={() => void fetchSheet()}>导出当前筛选</Button>
      <Button onClick={() => verify.mutate()} loading={verify.isPending}>
        校验完整性
      </Button>
    </>
  );
}
