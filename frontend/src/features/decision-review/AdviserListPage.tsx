import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, unwrap, type Schemas } from '@/shared/api/client';
import { useMay } from '@/shared/auth/session';
import { useUrlFilters } from '@/shared/hooks/useUrlState';
import { todayInChina } from '@/shared/text/dates';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Field, FieldList, type FieldSpec } from '@/shared/ui/Fields';
import { FilterBar } from '@/shared/ui/FilterBar';
import { LoadMore } from '@/shared/ui/LoadMore';
import { Mark } from '@/shared/ui/Mark';
import { PageFrame, Panel } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { StepDrawer } from '@/shared/ui/StepForm';
import { DateText } from '@/shared/ui/Texts';
import { advisersQuery, forget, populationsQuery, type AdviserFilter } from './api';
import { adviserKindLabels, measureLabels, optionsOf } from './labels';

type Adviser = Schemas['AdviserView'];
const names = ['q', 'kind', 'inOfficeOn', 'lawyersOn', 'year'] as const;

const rate = (part: number, whole: number) => (whole > 0 ? `${((part / whole) * 100).toFixed(0)}%` : '—');

function Appointment({ adviser }: { adviser: Adviser }) {
  if (adviser.kind === 'publicLawyer') return <>在任</>;
  if (!adviser.appointedFrom) return <span className="absent">未受聘</span>;
  return (
    <span className="unbroken">
      {adviser.appointedFrom} 至 {adviser.appointedUntil ?? '今'} {adviser.expiresSoon && <Mark tone="amber">! 即将届满</Mark>}
      {!adviser.inOffice && <Mark>已届满</Mark>}
    </span>
  );
}

/** 法律顾问、公职律师: who may be invited, how much they were asked, and what became of their advice. */
export function AdviserListPage() {
  const [url, setUrl] = useUrlFilters(names);
  const year = Number(url.year) || Number(todayInChina().slice(0, 4));
  const filter: AdviserFilter = {
    q: url.q,
    kind: url.kind && url.kind in adviserKindLabels ? (url.kind as AdviserFilter['kind']) : undefined,
    inOfficeOn: url.inOfficeOn,
    lawyersOn: url.lawyersOn,
    year,
  };
  const advisers = useInfiniteQuery(advisersQuery(filter));
  const mayManage = useMay('decision-review.advisers.manage');
  const [editing, setEditing] = useState<Adviser | 'new'>();
  const columns: Column<Adviser>[] = [
    { key: 'name', title: '姓名', fixed: true, render: (row) => row.name },
    { key: 'kind', title: '种类', render: (row) => adviserKindLabels[row.kind] },
    { key: 'office', title: '所在单位', maxWidth: 220, render: (row) => row.officeName },
    { key: 'appointment', title: '聘期', render: (row) => <Appointment adviser={row} /> },
    { key: 'invited', title: `${year} 年受邀请`, align: 'right', render: (row) => (row.invited > 0 ? <Link to={`/decision-review/reviews?adviserId=${row.id}`}>{row.invited}</Link> : 0) },
    { key: 'answered', title: '提出意见', align: 'right', render: (row) => row.answered },
    { key: 'adopted', title: '采纳率', align: 'right', render: (row) => rate(row.adopted, row.answered) },
    { key: 'licence', title: '证号', hidden: true, render: (row) => row.licenceNumber ?? '—' },
    { key: 'since', title: '执业之日', hidden: true, render: (row) => <DateText value={row.licensedSince} /> },
    { key: 'clients', title: '服务的当事人', hidden: true, maxWidth: 220, render: (row) => row.clients.join('、') || '—' },
    ...(mayManage
      ? [
          {
            key: 'edit',
            title: '操作',
            render: (row: Adviser) => (
              <Button type="link" size="small" onClick={() => setEditing(row)} aria-label={`更正：${row.name}`}>
                更正
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <PageFrame
      title="法律顾问、公职律师"
      extra={
        mayManage && (
          <Button type="primary" onClick={() => setEditing('new')}>
            登记人员
          </Button>
        )
      }
    >
      <FilterBar
        filters={[
          { kind: 'search', name: 'q', label: '检索人员', placeholder: '姓名、证号、单位' },
          { kind: 'choice', name: 'kind', label: '种类', options: optionsOf(adviserKindLabels) },
          { kind: 'day', name: 'inOfficeOn', label: '当日可以邀请' },
        ]}
        value={url}
        onChange={setUrl}
      />
      <QueryView query={advisers} empty="没有符合条件的人员">
        {({ pages }) => (
          <DataTable
            id="decision-review.advisers"
            label="法律顾问、公职律师"
            columns={columns}
            rows={pages.flatMap((page) => page.items)}
            rowKey={(row) => row.id}
            footer={<LoadMore query={advisers} />}
          />
        )}
      </QueryView>
      <Populations mayManage={mayManage} />
      {editing && <AdviserDrawer adviser={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />}
    </PageFrame>
  );
}

const fields: FieldSpec[] = [
  { name: 'kind', label: '种类', kind: 'choice', options: optionsOf(adviserKindLabels), required: true },
  { name: 'name', label: '姓名', kind: 'text', maxLength: 100, required: true },
  { name: 'officeName', label: '所在单位', kind: 'text', maxLength: 100, required: true },
  { name: 'licenceNumber', label: '证号', kind: 'text', maxLength: 40, help: '法学专家没有的不填' },
  { name: 'licensedSince', label: '执业之日', kind: 'day', required: true },
  { name: 'appointedFrom', label: '政府法律顾问聘期自', kind: 'day', help: '公职律师、没有受聘的不填' },
  { name: 'appointedUntil', label: '聘期至', kind: 'day' },
  { name: 'endedOn', label: '注销、离开本县之日', kind: 'day' },
  { name: 'clients', label: '正在服务的当事人', kind: 'area', help: '一行一名；与送审件的当事人相同的不能邀请' },
  { name: 'phone', label: '电话', kind: 'text', maxLength: 30 },
];

type Values = Omit<Schemas['AdviserBody'], 'clients'> & { clients?: string };

function AdviserDrawer({ adviser, onClose }: { adviser?: Adviser; onClose: () => void }) {
  const client = useQueryClient();
  return (
    <StepDrawer<Values>
      title={adviser ? `更正：${adviser.name}` : '登记人员'}
      open
      onClose={onClose}
      submitLabel={adviser ? '更正' : '登记'}
      initialValues={adviser ? { ...adviser, clients: adviser.clients.join('\n') } : { kind: 'lawyer' }}
      onSubmit={async ({ clients, ...values }) => {
        const body = { ...values, userId: adviser?.userId, clients: (clients ?? '').split('\n').map((line) => line.trim()).filter(Boolean) };
        if (adviser)
          await unwrap(api.PUT('/api/v1/decision-review/advisers/{id}', { params: { path: { id: adviser.id }, header: { 'If-Match': `"${adviser.version}"` } }, body }));
        else await unwrap(api.POST('/api/v1/decision-review/advisers', { body }));
        await Promise.all(forget.map((queryKey) => client.invalidateQueries({ queryKey })));
      }}
    >
      <FieldList fields={fields} />
    </StepDrawer>
  );
}

/** 律师万人比 needs a population whose measure is told. */
function Populations({ mayManage }: { mayManage: boolean }) {
  const populations = useQuery(populationsQuery);
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  return (
    <Panel title="人口基数（律师万人比）" extra={mayManage && <Button onClick={() => setOpen(true)}>登记人口基数</Button>}>
      <QueryView query={populations} empty="还没有登记人口基数，律师万人比不能计算">
        {(rows) => (
          <ul>
            {rows.map(({ id, year, persons, measure, source }) => (
              <li key={id}>
                {year} 年：{persons.toLocaleString('zh-CN')} 人，{measureLabels[measure]}（{source}）
              </li>
            ))}
          </ul>
        )}
      </QueryView>
      <StepDrawer<Schemas['PopulationBaseBody'] & { year: number }>
        title="登记人口基数"
        open={open}
        onClose={() => setOpen(false)}
        submitLabel="登记"
        initialValues={{ year: Number(todayInChina().slice(0, 4)) }}
        onSubmit={async ({ year, ...body }) => {
          const version = populations.data?.find((base) => base.year === year)?.version ?? 0;
          await unwrap(api.PUT('/api/v1/decision-review/population-bases/{year}', { params: { path: { year }, header: { 'If-Match': `"${version}"` } }, body }));
          await Promise.all(forget.map((queryKey) => client.invalidateQueries({ queryKey })));
        }}
      >
        <Field name="year" label="年份" kind="count" required />
        <Field name="persons" label="人数" kind="count" required />
        <Field name="measure" label="口径" kind="choice" options={optionsOf(measureLabels)} required />
        <Field name="source" label="来源" kind="text" maxLength={200} required />
      </StepDrawer>
    </Panel>
  );
}
