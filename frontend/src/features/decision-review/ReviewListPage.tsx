import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { download } from '@/shared/api/client';
import { problemOf } from '@/shared/api/problem';
import { useMay } from '@/shared/auth/session';
import { useUrlFilters, useUrlState } from '@/shared/hooks/useUrlState';
import { countText } from '@/shared/text/money';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { DeadlineLight } from '@/shared/ui/DeadlineLight';
import { FilterBar, type FilterSpec } from '@/shared/ui/FilterBar';
import { LinkButton } from '@/shared/ui/LinkButton';
import { LoadMore } from '@/shared/ui/LoadMore';
import { PageFrame } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { DateText } from '@/shared/ui/Texts';
import { kindsQuery, reviewCountQuery, reviewsQuery, root, type ReviewFilter, type ReviewRow } from './api';
import { adoptionLabels, categoryLabels, levelLabels, optionsOf, outcomeLabels, reviewStatusLabels } from './labels';
import './decision-review.css';

const names = [
  'q', 'status', 'category', 'kind', 'level', 'outcome', 'adoption', 'organizationId', 'submittingOrganizationId', 'handlerId', 'adviserId', 'round',
  'openedFrom', 'openedTo', 'countedFrom', 'countedTo', 'revokedFrom', 'revokedTo', 'overdue',
] as const satisfies readonly (keyof ReviewFilter)[];
const codes = { status: reviewStatusLabels, category: categoryLabels, level: levelLabels, outcome: outcomeLabels, adoption: adoptionLabels };

const addressOf = (row: ReviewRow) => `/decision-review/reviews/${row.id}`;

const columns: Column<ReviewRow>[] = [
  { key: 'number', title: '审查编号', fixed: true, render: (row) => <Link to={addressOf(row)}>{row.number}</Link> },
  { key: 'subject', title: '送审件', fixed: true, maxWidth: 320, render: (row) => (row.round > 1 ? `${row.subject}（第${row.round}次）` : row.subject) },
  { key: 'status', title: '阶段', render: (row) => reviewStatusLabels[row.status] },
  { key: 'due', title: '期限', render: (row) => (row.nextDueLight ? <DeadlineLight light={row.nextDueLight} dueOn={row.nextDueOn} label={row.nextDueLabel} /> : <span className="absent">—</span>) },
  { key: 'kind', title: '送审种类', render: (row) => row.kindName },
  { key: 'unit', title: '送审单位', maxWidth: 200, render: (row) => row.submittingOrganizationName },
  { key: 'outcome', title: '结论', render: (row) => (row.outcome ? outcomeLabels[row.outcome] : '—') },
  { key: 'adoption', title: '采纳', render: (row) => (row.adoption ? adoptionLabels[row.adoption] : '—') },
  { key: 'openedOn', title: '送审日期', sortKey: 'openedOn', render: (row) => <DateText value={row.openedOn} /> },
  { key: 'opinionOn', title: '出具意见', render: (row) => <DateText value={row.opinionOn} /> },
  { key: 'handler', title: '承办人', render: (row) => row.handlerName ?? '—' },
  { key: 'category', title: '类别', hidden: true, render: (row) => categoryLabels[row.category] },
  { key: 'level', title: '层级', hidden: true, render: (row) => levelLabels[row.level] },
  { key: 'assignee', title: '法律顾问', hidden: true, render: (row) => row.assigneeName ?? '—' },
  { key: 'opinionNumber', title: '意见书文号', hidden: true, render: (row) => row.opinionNumber ?? '—' },
];

/** 合法性审查登记簿. What it shows is in its address, so that a figure opens exactly its rows. */
export function ReviewListPage() {
  const [url, setFilter] = useUrlFilters(names);
  const [sort] = useUrlState('sort');
  const navigate = useNavigate();
  const kinds = useQuery(kindsQuery(true));
  const filter = filterOf(url);
  const reviews = useInfiniteQuery(reviewsQuery(filter, sort));
  const count = useQuery(reviewCountQuery(filter));
  const filters: FilterSpec[] = [
    { kind: 'search', name: 'q', label: '检索审查件', placeholder: '名称、编号、送审单位' },
    { kind: 'choice', name: 'status', label: '阶段', options: optionsOf(reviewStatusLabels) },
    { kind: 'choice', name: 'kind', label: '送审种类', options: kinds.data?.map(({ code, name }) => ({ value: code, label: name })) },
    { kind: 'choice', name: 'category', label: '类别', options: optionsOf(categoryLabels) },
    { kind: 'choice', name: 'level', label: '层级', options: optionsOf(levelLabels) },
    { kind: 'choice', name: 'outcome', label: '结论', options: optionsOf(outcomeLabels) },
    { kind: 'range', from: 'countedFrom', to: 'countedTo', label: '出具意见日期' },
    { kind: 'tick', name: 'overdue', label: '只看超期' },
  ];
  return (
    <PageFrame title="合法性审查" note={count.data && `${countText(count.data.count)} 件`} extra={<Tools filter={filter} />}>
      <FilterBar filters={filters} value={url} onChange={setFilter} />
      <QueryView query={reviews} empty="没有符合条件的审查件">
        {({ pages }) => (
          <DataTable
            id="decision-review.reviews"
            label="合法性审查"
            columns={columns}
            rows={pages.flatMap((page) => page.items)}
            rowKey={(row) => row.id}
            onOpen={(row) => void navigate(addressOf(row))}
            viewFilters={names}
            defaultSort="-openedOn"
            footer={<LoadMore query={reviews} total={count.data?.count} />}
          />
        )}
      </QueryView>
    </PageFrame>
  );
}

/** What the address says, as the API takes it; a code nobody knows counts as absent. */
function filterOf(url: Partial<Record<(typeof names)[number], string>>): ReviewFilter {
  const known = Object.entries(url).filter(([name, value]) => !(name in codes) || value in codes[name as keyof typeof codes]);
  const round = Number(url.round);
  return { ...(Object.fromEntries(known) as ReviewFilter), round: Number.isInteger(round) && round > 0 ? round : undefined, overdue: url.overdue === 'true' || undefined };
}

function Tools({ filter }: { filter: ReviewFilter }) {
  const maySubmit = useMay('decision-review.reviews.submit');
  const mayExport = useMay('decision-review.reviews.export');
  const mayImport = useMay('decision-review.reviews.import');
  const { message } = App.useApp();
  const query = new URLSearchParams(Object.entries(filter).flatMap(([name, value]) => (value === undefined || value === null ? [] : [[name, String(value)]])));
  const fetchSheet = () => download(`${root}/reviews/export.xlsx?${query.toString()}`).catch((error: unknown) => message.error(problemOf(error).title));
  return (
    <>
      {mayExport && <Button onClick={() => void fetchSheet()}>导出当前筛选</Button>}
      {mayImport && <LinkButton to="/decision-review/reviews/import">导入台账</LinkButton>}
      {maySubmit && (
        <LinkButton type="primary" to="/decision-review/reviews/new">
          送请审查
        </LinkButton>
      )}
    </>
  );
}
