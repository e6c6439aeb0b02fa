import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input, Table } from 'antd';
import { useMemo, useState } from 'react';
import { organizationsQuery, type Organization } from '@/shared/api/organizations';
import { useMay } from '@/shared/auth/session';
import { useUrlFilters } from '@/shared/hooks/useUrlState';
import { Mark } from '@/shared/ui/Mark';
import { PageFrame, Panel } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { DateText } from '@/shared/ui/Texts';
import { kindLabels } from './labels';
import { NewOrganizationDrawer, OrganizationDrawer } from './OrganizationDrawer';
import { treeOf, type Branch } from './tree';

export function OrganizationsPage() {
  const [{ q, all }, set] = useUrlFilters(['q', 'all']);
  const organizations = useQuery(organizationsQuery(all === '1'));
  const mayManage = useMay('organizations.manage');
  const [opened, setOpened] = useState<Organization>();
  const [adding, setAdding] = useState(false);
  return (
    <PageFrame
      title="机构"
      extra={
        <>
          <Checkbox checked={all === '1'} onChange={(event) => set({ all: event.target.checked ? '1' : undefined })}>
            含已撤销
          </Checkbox>
          <Input.Search key={q} aria-label="检索机构" placeholder="机构名称" defaultValue={q} allowClear onSearch={(text) => set({ q: text.trim() })} className="search-field" />
          {mayManage && (
            <Button type="primary" onClick={() => setAdding(true)}>
              设立机构
            </Button>
          )}
        </>
      }
    >
      <QueryView query={organizations} empty="没有机构">
        {(rows) => <OrganizationTree rows={rows} q={q} onOpen={mayManage ? setOpened : undefined} />}
      </QueryView>
      {opened && <OrganizationDrawer organization={opened} onClose={() => setOpened(undefined)} />}
      <NewOrganizationDrawer open={adding} onClose={() => setAdding(false)} />
    </PageFrame>
  );
}

function OrganizationTree({ rows, q, onOpen }: { rows: Organization[]; q?: string; onOpen?: (row: Organization) => void }) {
  const tree = useMemo(() => treeOf(rows, q), [rows, q]);
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
          {
            title: '名称',
            dataIndex: 'name',
            render: (name: string, row) =>
              onOpen ? (
                <button type="button" className="link" onClick={() => onOpen(row)}>
                  {name}
                </button>
              ) : (
                name
              ),
          },
          { title: '类别', dataIndex: 'kind', render: (kind: Organization['kind']) => kindLabels[kind] },
          { title: '代码', dataIndex: 'code' },
          { title: '区划代码', dataIndex: 'divisionCode', render: (code: string | null) => code ?? '—' },
          { title: '设立', dataIndex: 'effectiveFrom', render: (value: string) => <DateText value={value} /> },
          { title: '撤销', dataIndex: 'effectiveTo', render: (value: string | null) => (value ? <Mark>{value}</Mark> : '—') },
        ]}
      />
    </Panel>
  );
}
