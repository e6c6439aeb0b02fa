import { queryOptions, useQuery } from '@tanstack/react-query';
import { Checkbox, Input, Table, Tag } from 'antd';
import { useMemo } from 'react';
import { api, unwrap, type Schemas } from '@/shared/api/client';
import { useUrlFilters } from '@/shared/hooks/useUrlState';
import { todayInChina } from '@/shared/text/dates';
import { PageFrame, Panel } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { DateText } from '@/shared/ui/Texts';
import { treeOf, type Branch } from './tree';

export type Organization = Schemas['OrganizationRow'];

export const organizationsQuery = queryOptions({
  queryKey: ['organizations'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/organizations', { signal })),
});

export function OrganizationsPage() {
  const organizations = useQuery(organizationsQuery);
  const [{ q, all }, set] = useUrlFilters(['q', 'all']);
  return (
    <PageFrame
      title="机构"
      extra={
        <>
          <Checkbox checked={all === '1'} onChange={(event) => set({ all: event.target.checked ? '1' : undefined })}>
            含已撤销
          </Checkbox>
          <Input.Search key={q} aria-label="检索机构" placeholder="机构名称" defaultValue={q} allowClear onSearch={(text) => set({ q: text.trim() })} className="search-field" />
        </>
      }
    >
      <QueryView query={organizations} empty="没有机构">
        {(rows) => <OrganizationTree rows={rows} q={q} all={all === '1'} />}
      </QueryView>
    </PageFrame>
  );
}

function OrganizationTree({ rows, q, all }: { rows: Organization[]; q?: string; all: boolean }) {
  const today = todayInChina();
  const tree = useMemo(() => treeOf(rows.filter((row) => all || !row.effectiveTo || row.effectiveTo >= today), q), [rows, q, all, today]);
  return (
    <Panel flush>
      <Table<Branch>
        key={q ?? ''}
        aria-label="机构"
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={tree}
        expandable={{ defaultExpandAllRows: true }}
        scroll={{ x: 'max-content' }}
        columns={[
          { title: '名称', dataIndex: 'name' },
          { title: '类别', dataIndex: 'kindName' },
          { title: '代码', dataIndex: 'code' },
          { title: '自', dataIndex: 'effectiveFrom', render: (value: string) => <DateText value={value} /> },
          { title: '至', dataIndex: 'effectiveTo', render: (value: string | null) => (value && value < today ? <Tag>{value} 撤销</Tag> : '现行') },
        ]}
      />
    </Panel>
  );
}
