import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { api, unwrap, type Schemas } from '@/shared/api/client';
import { organizationsQuery } from '@/shared/api/organizations';
import { useMay } from '@/shared/auth/session';
import { useUrlFilters } from '@/shared/hooks/useUrlState';
import { Field } from '@/shared/ui/Fields';
import { FilterBar } from '@/shared/ui/FilterBar';
import { PageFrame, Panel } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { StepDrawer } from '@/shared/ui/StepForm';
import { DateText } from '@/shared/ui/Texts';
import { forget, officesQuery } from './api';

type Office = Schemas['PublicLawyerOfficeView'];

/** 公职律师办公室. */
export function OfficeListPage() {
  const [url, setUrl] = useUrlFilters(['on'] as const);
  const offices = useQuery(officesQuery(url.on));
  const mayManage = useMay('decision-review.advisers.manage');
  const [editing, setEditing] = useState<Office | 'new'>();
  return (
    <PageFrame
      title="公职律师办公室"
      note={offices.data && `${offices.data.items.length} 家`}
      extra={
        mayManage && (
          <Button type="primary" onClick={() => setEditing('new')}>
            登记办公室
          </Button>
        )
      }
    >
      <FilterBar filters={[{ kind: 'day', name: 'on', label: '当日设立着的' }]} value={url} onChange={setUrl} />
      <Panel>
        <QueryView query={offices} empty="还没有公职律师办公室">
          {({ items }) => (
            <table className="steps">
              <thead>
                <tr>
                  {['名称', '设立单位', '设立之日', '撤销之日', ''].map((head) => (
                    <th key={head} scope="col">
                      {head || <span className="visually-hidden">操作</span>}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {items.map((office) => (
                  <tr key={office.id}>
                    <td>{office.name}</td>
                    <td>{office.organizationName}</td>
                    <td>
                      <DateText value={office.establishedOn} />
                    </td>
                    <td>
                      <DateText value={office.closedOn} />
                    </td>
                    <td>
                      {mayManage && (
                        <Button type="link" size="small" onClick={() => setEditing(office)} aria-label={`更正：${office.name}`}>
                          更正
                        </Button>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </QueryView>
      </Panel>
      {editing && <OfficeDrawer office={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />}
    </PageFrame>
  );
}

function OfficeDrawer({ office, onClose }: { office?: Office; onClose: () => void }) {
  const client = useQueryClient();
  const organizations = useQuery(organizationsQuery());
  return (
    <StepDrawer<Schemas['PublicLawyerOfficeBody']>
      title={office ? `更正：${office.name}` : '登记公职律师办公室'}
      open
      onClose={onClose}
      submitLabel={office ? '更正' : '登记'}
      initialValues={office}
      onSubmit={async (body) => {
        if (office)
          await unwrap(api.PUT('/api/v1/decision-review/public-lawyer-offices/{id}', { params: { path: { id: office.id }, header: { 'If-Match': `"${office.version}"` } }, body }));
        else await unwrap(api.POST('/api/v1/decision-review/public-lawyer-offices', { body }));
        await Promise.all(forget.map((queryKey) => client.invalidateQueries({ queryKey })));
      }}
    >
      <Field name="name" label="名称" kind="text" maxLength={100} required />
      <Field name="organizationId" label="设立单位" kind="choice" options={organizations.data?.map(({ id, name }) => ({ value: id, label: name }))} required />
      <Field name="establishedOn" label="设立之日" kind="day" required />
      <Field name="closedOn" label="撤销之日" kind="day" />
    </StepDrawer>
  );
}
