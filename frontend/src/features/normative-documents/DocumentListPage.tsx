import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { download } from '@/shared/api/client';
import { problemOf } from '@/shared/api/problem';
import { useMay } from '@/shared/auth/session';
import { useUrlFilters, useUrlState } from '@/shared/hooks/useUrlState';
import { daysUntil } from '@/shared/text/dates';
import { countText } from '@/shared/text/money';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { DeadlineLight } from '@/shared/ui/DeadlineLight';
import { FilterBar, type FilterSpec } from '@/shared/ui/FilterBar';
import { LinkButton } from '@/shared/ui/LinkButton';
import { LoadMore } from '@/shared/ui/LoadMore';
import { PageFrame } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { DateText } from '@/shared/ui/Texts';
import { documentCountQuery, documentsQuery, issuersQuery, root, type DocumentFilter, type DocumentRow } from './api';
import { issuerKindLabels, optionsOf, standingLabels, statusLabels, termLabels } from './labels';
import { Standing } from './Standing';
import './normative-documents.css';

const names = [
  'q', 'text', 'status', 'standing', 'on', 'inForceOn', 'issuerId', 'issuerKind', 'organizationId', 'lawId', 'publishedFrom', 'publishedTo',
  'amendmentStartedFrom', 'amendmentStartedTo', 'amendingOn', 'dueToLawChange',
] as const satisfies readonly (keyof DocumentFilter)[];
const nearDays = 3;

const addressOf = (row: DocumentRow) => `/normative-documents/documents/${row.id}`;

const columns: Column<DocumentRow>[] = [
  { key: 'name', title: '名称', fixed: true, maxWidth: 380, render: (row) => <Name row={row} /> },
  { key: 'documentNumber', title: '文号', fixed: true, render: (row) => row.documentNumber ?? '—' },
  { key: 'issuer', title: '制定机关', render: (row) => row.issuerName },
  { key: 'status', title: '阶段', render: (row) => statusLabels[row.status] },
  { key: 'standing', title: '效力', render: (row) => <Standing value={row.standing} /> },
  { key: 'due', title: '期限', render: (row) => <NextDue row={row} /> },
  { key: 'publishedOn', title: '公布日期', sortKey: 'publishedOn', sortOnly: 'descend', render: (row) => <DateText value={row.publishedOn} /> },
  { key: 'effectiveOn', title: '施行日期', render: (row) => <DateText value={row.effectiveOn} /> },
  { key: 'validUntil', title: '有效期至', render: (row) => <DateText value={row.validUntil} /> },
  { key: 'handler', title: '承办人', render: (row) => row.handlerName ?? '—' },
  { key: 'number', title: '立卷编号', hidden: true, render: (row) => row.number },
  { key: 'openedOn', title: '立卷日期', hidden: true, sortKey: 'openedOn', render: (row) => <DateText value={row.openedOn} /> },
  { key: 'term', title: '施行方式', hidden: true, render: (row) => termLabels[row.term] },
  { key: 'issuerKind', title: '主体种类', hidden: true, render: (row) => issuerKindLabels[row.issuerKind] },
];

function Name({ row }: { row: DocumentRow }) {
  return (
    <>
      <Link to={addressOf(row)}>{row.name}</Link>
      {row.snippet && <span className="snippet">{row.snippet}</span>}
    </>
  );
}

function NextDue({ row }: { row: DocumentRow }) {
  if (!row.nextDueOn) return <span className="absent">—</span>;
  const days = daysUntil(row.nextDueOn);
  return <DeadlineLight light={days < 0 ? 'red' : days <= nearDays ? 'yellow' : 'green'} dueOn={row.nextDueOn} label={row.nextDueLabel} />;
}

/** 规范性文件: drafts and register in one list. What it shows is in its address. */
export function DocumentListPage() {
  const [url, setFilter] = useUrlFilters(names);
  const [sort] = useUrlState('sort');
  const navigate = useNavigate();
  const issuers = useQuery(issuersQuery);
  const filter = filterOf(url);
  const documents = useInfiniteQuery(documentsQuery(filter, sort));
  const count = useQuery(documentCountQuery(filter));
  const filters: FilterSpec[] = [
    { kind: 'search', name: 'q', label: '检索文件', placeholder: '名称、文号、制定机关' },
    { kind: 'search', name: 'text', label: '检索正文', placeholder: '正文中的文字' },
    { kind: 'choice', name: 'status', label: '阶段', options: optionsOf(statusLabels) },
    { kind: 'choice', name: 'standing', label: '效力', options: optionsOf(standingLabels) },
    { kind: 'choice', name: 'issuerKind', label: '主体种类', options: optionsOf(issuerKindLabels) },
    { kind: 'choice', name: 'issuerId', label: '制定机关', options: issuers.data?.map(({ id, name }) => ({ value: id, label: name })) },
    { kind: 'range', from: 'publishedFrom', to: 'publishedTo', label: '公布日期' },
    { kind: 'day', name: 'inForceOn', label: '在哪一天有效' },
    { kind: 'day', name: 'amendingOn', label: '在哪一天修改中' },
    { kind: 'tick', name: 'dueToLawChange', label: '因上位法变动' },
  ];
  return (
    <PageFrame title="规范性文件" note={count.data && `${countText(count.data.count)} 件`} extra={<Tools filter={filter} />}>
      <FilterBar filters={filters} value={url} onChange={setFilter} />
      <QueryView query={documents} empty="没有符合条件的文件">
        {({ pages }) => (
          <DataTable
            id="normative-documents.documents"
            label="规范性文件"
            columns={columns}
            rows={pages.flatMap((page) => page.items)}
            rowKey={(row) => row.id}
            onOpen={(row) => void navigate(addressOf(row))}
            viewFilters={names}
            defaultSort="-openedOn"
            footer={<LoadMore query={documents} total={count.data?.count} />}
          />
        )}
      </QueryView>
    </PageFrame>
  );
}

const codes = { status: statusLabels, standing: standingLabels, issuerKind: issuerKindLabels };

/** What the address says, as the API takes it; a code nobody knows counts as absent. */
export function filterOf(url: Partial<Record<(typeof names)[number], string>>): DocumentFilter {
  const known = Object.entries(url).filter(([name, value]) => !(name in codes) || value in codes[name as keyof typeof codes]);
  return { ...(Object.fromEntries(known) as DocumentFilter), dueToLawChange: url.dueToLawChange === 'true' || undefined };
}

function Tools({ filter }: { filter: DocumentFilter }) {
  const mayDraft = useMay('normative-documents.documents.draft');
  const mayRegister = useMay('normative-documents.documents.register');
  const mayExport = useMay('normative-documents.documents.export');
  const { message } = App.useApp();
  const query = new URLSearchParams(Object.entries(filter).flatMap(([name, value]) => (value === undefined || value === null ? [] : [[name, String(value)]])));
  return (
    <>
      {mayExport && <Button onClick={() => void download(`${root}/documents/export.xlsx?${query.toString()}`).catch((error: unknown) => message.error(problemOf(error).title))}>导出当前筛选</Button>}
      {mayRegister && <LinkButton to="/normative-documents/documents/enter">补录文件</LinkButton>}
      {mayDraft && (
        <LinkButton type="primary" to="/normative-documents/documents/new">
          起草立卷
        </LinkButton>
      )}
    </>
  );
}
