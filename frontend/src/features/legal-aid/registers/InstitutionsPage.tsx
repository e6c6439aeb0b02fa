import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, unwrap, type Schemas } from '@/shared/api/client';
import { useMay } from '@/shared/auth/session';
import { useUrlFilters } from '@/shared/hooks/useUrlState';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { FieldList } from '@/shared/ui/Fields';
import { LoadMore } from '@/shared/ui/LoadMore';
import { PageFrame } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { StepDrawer } from '@/shared/ui/StepForm';
import { optionsOf } from '../labels';
import { institutionsQuery, useForgetRegisters, versionHeader, type Institution } from './api';
import { institutionKindLabels } from './labels';

const columnsOf = (open: ((institution: Institution) => void) | undefined): Column<Institution>[] => [
  {
    key: 'name',
    title: '名称',
    fixed: true,
    render: (each) =>
      open ? (
        <button type="button" className="link" onClick={() => open(each)}>
          {each.name}
        </button>
      ) : (
        each.name
      ),
  },
  { key: 'kind', title: '种类', render: (each) => institutionKindLabels[each.kind] },
  { key: 'creditCode', title: '统一社会信用代码', render: (each) => each.creditCode ?? '—' },
  { key: 'address', title: '地址', maxWidth: 280, render: (each) => each.address ?? '—' },
  { key: 'phone', title: '电话', render: (each) => each.phone ?? '—' },
  {
    key: 'people',
    title: '人员',
    render: (each) => (
      <Link to={`/legal-aid/practitioners?institution=${each.id}`} aria-label={`查看${each.name}的人员`}>
        查看
      </Link>
    ),
  },
];

/** 法律服务机构名册: law firms, grass-roots legal service offices, the aid centre. */
export function InstitutionsPage() {
  const [url, setFilter] = useUrlFilters(['q', 'kind']);
  const kind = url.kind && url.kind in institutionKindLabels ? (url.kind as Institution['kind']) : undefined;
  const institutions = useInfiniteQuery(institutionsQuery({ q: url.q, kind }));
  const mayManage = useMay('legal-aid.practitioners.manage');
  const [opened, setOpened] = useState<Institution | 'new'>();
  return (
    <PageFrame
      title="法律服务机构"
      note="律师事务所、基层法律服务所和法律援助中心。"
      extra={
        <>
          <Select aria-label="种类" placeholder="全部种类" allowClear className="filter" value={kind} onChange={(next?: string) => setFilter({ kind: next })} options={optionsOf(institutionKindLabels)} />
          <Input.Search key={url.q} aria-label="检索机构" placeholder="名称、信用代码" defaultValue={url.q} allowClear onSearch={(text) => setFilter({ q: text.trim() })} className="search-field" />
          {mayManage && (
            <Button type="primary" onClick={() => setOpened('new')}>
              登记机构
            </Button>
          )}
        </>
      }
    >
      <QueryView query={institutions} empty="没有符合条件的机构">
        {({ pages }) => (
          <DataTable
            id="legal-aid.institutions"
            label="法律服务机构"
            columns={columnsOf(mayManage ? setOpened : undefined)}
            rows={pages.flatMap((page) => page.items)}
            rowKey={(each) => each.id}
            onOpen={mayManage ? setOpened : undefined}
            footer={<LoadMore query={institutions} />}
          />
        )}
      </QueryView>
      {opened && <InstitutionDrawer institution={opened === 'new' ? undefined : opened} onClose={() => setOpened(undefined)} />}
    </PageFrame>
  );
}

function InstitutionDrawer({ institution, onClose }: { institution: Institution | undefined; onClose: () => void }) {
  const forget = useForgetRegisters();
  return (
    <StepDrawer<Schemas['InstitutionBody']>
      title={institution ? '更正机构' : '登记机构'}
      open
      onClose={onClose}
      submitLabel={institution ? '保存' : '登记'}
      initialValues={institution ?? { kind: 'lawFirm' }}
      onSubmit={(body) =>
        institution
          ? unwrap(api.PUT('/api/v1/legal-aid/institutions/{id}', { params: { path: { id: institution.id }, header: versionHeader(institution) }, body }))
          : unwrap(api.POST('/api/v1/legal-aid/institutions', { body }))
      }
      onDone={() => void forget()}
    >
      <FieldList
        fields={[
          { name: 'kind', label: '种类', kind: 'choice', required: true, options: optionsOf(institutionKindLabels) },
          { name: 'name', label: '名称', kind: 'text', required: true, maxLength: 100 },
          { name: 'creditCode', label: '统一社会信用代码', kind: 'text', maxLength: 18 },
          { name: 'address', label: '地址', kind: 'text', maxLength: 200 },
          { name: 'phone', label: '电话', kind: 'text', maxLength: 30 },
        ]}
      />
    </StepDrawer>
  );
}
