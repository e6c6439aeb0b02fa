import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMay } from '@/shared/auth/session';
import { useUrlFilters } from '@/shared/hooks/useUrlState';
import { daysUntil } from '@/shared/text/dates';
import { byWordsOrPinyin } from '@/shared/text/sound';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { LoadMore } from '@/shared/ui/LoadMore';
import { Mark } from '@/shared/ui/Mark';
import { PageFrame } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { DateText } from '@/shared/ui/Texts';
import { optionsOf } from '../labels';
import { institutionChoicesQuery, practitionersQuery, type Practitioner } from './api';
import { practitionerKindLabels, specialityLabels } from './labels';
import { PractitionerDrawer } from './PractitionerDrawer';

const columnsOf = (open: ((practitioner: Practitioner) => void) | undefined): Column<Practitioner>[] => [
  {
    key: 'name',
    title: '姓名',
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
  { key: 'kind', title: '种类', render: (each) => practitionerKindLabels[each.kind] },
  { key: 'institution', title: '所属单位', render: (each) => each.institutionName },
  { key: 'licence', title: '执业证号', render: (each) => each.licenceNumber },
  { key: 'status', title: '执业状态', render: (each) => <LicenceStatus practitioner={each} /> },
  { key: 'specialities', title: '专长', render: (each) => each.specialities.map((code) => specialityLabels[code]).join('、') || '—' },
  { key: 'rota', title: '轮派', render: (each) => (each.onRota ? '参加' : '不参加') },
  { key: 'load', title: '本年指派（件）', align: 'right', render: (each) => each.assignedThisYear },
  { key: 'open', title: '在办（件）', align: 'right', render: (each) => each.openCases },
  {
    key: 'cases',
    title: '案件',
    render: (each) => (
      <Link to={`/legal-aid/cases?practitionerId=${each.id}`} aria-label={`查看${each.name}的案件`}>
        查看
      </Link>
    ),
  },
  { key: 'since', title: '首次执业', hidden: true, render: (each) => <DateText value={each.licensedSince} /> },
  { key: 'until', title: '有效至', hidden: true, render: (each) => <DateText value={each.licenceValidUntil} /> },
  { key: 'phone', title: '电话', hidden: true, render: (each) => each.phone ?? '—' },
];

/** 法律援助人员名册: licence, speciality and load, by which the rota goes. */
export function PractitionersPage() {
  const [url, setFilter] = useUrlFilters(['q', 'kind', 'institution', 'rota']);
  const kind = url.kind && url.kind in practitionerKindLabels ? (url.kind as Practitioner['kind']) : undefined;
  const practitioners = useInfiniteQuery(practitionersQuery({ q: url.q, kind, institutionId: url.institution, onRota: url.rota === 'true' || undefined }));
  const institutions = useQuery(institutionChoicesQuery);
  const mayManage = useMay('legal-aid.practitioners.manage');
  const [opened, setOpened] = useState<Practitioner | 'new'>();
  return (
    <PageFrame
      title="法律援助人员"
      note="轮派按专长、本年指派件数和最近指派的先后提出建议。"
      extra={
        mayManage && (
          <Button type="primary" onClick={() => setOpened('new')}>
            登记人员
          </Button>
        )
      }
    >
      <div className="page-tools" role="group" aria-label="筛选">
        <Input.Search key={url.q} aria-label="检索人员" placeholder="姓名、执业证号、单位" defaultValue={url.q} allowClear onSearch={(text) => setFilter({ q: text.trim() })} className="search-field" />
        <Select aria-label="种类" placeholder="全部种类" allowClear className="filter" value={kind} onChange={(next?: string) => setFilter({ kind: next })} options={optionsOf(practitionerKindLabels)} />
        <Select
          aria-label="所属单位"
          placeholder="全部单位"
          allowClear
          showSearch={byWordsOrPinyin}
          className="filter filter-wide"
          value={institutions.data ? url.institution : undefined}
          loading={institutions.isPending}
          onChange={(next?: string) => setFilter({ institution: next })}
          options={institutions.data}
        />
        <Checkbox checked={url.rota === 'true'} onChange={({ target }) => setFilter({ rota: target.checked ? 'true' : undefined })}>
          只看参加轮派的
        </Checkbox>
      </div>
      <QueryView query={practitioners} empty="没有符合条件的人员">
        {({ pages }) => (
          <DataTable
            id="legal-aid.practitioners"
            label="法律援助人员"
            columns={columnsOf(mayManage ? setOpened : undefined)}
            rows={pages.flatMap((page) => page.items)}
            rowKey={(each) => each.id}
            onOpen={mayManage ? setOpened : undefined}
            viewFilters={['q', 'kind', 'institution', 'rota']}
            footer={<LoadMore query={practitioners} />}
          />
        )}
      </QueryView>
      {opened && <PractitionerDrawer practitioner={opened === 'new' ? undefined : opened} institutionId={url.institution} onClose={() => setOpened(undefined)} />}
    </PageFrame>
  );
}

function LicenceStatus({ practitioner: { endedOn, licenceValidUntil } }: { practitioner: Practitioner }) {
  if (endedOn && daysUntil(endedOn) <= 0) return <Mark>已停止执业</Mark>;
  if (licenceValidUntil && daysUntil(licenceValidUntil) < 0) return <Mark tone="red">执业证已过期</Mark>;
  if (licenceValidUntil && daysUntil(licenceValidUntil) <= 30) return <Mark tone="amber">执业证即将到期</Mark>;
  return <Mark tone="green">有效</Mark>;
}
