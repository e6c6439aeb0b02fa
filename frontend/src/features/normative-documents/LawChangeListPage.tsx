import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import type { Schemas } from '@/shared/api/client';
import { useUrlFilters } from '@/shared/hooks/useUrlState';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { FilterBar, type FilterSpec } from '@/shared/ui/FilterBar';
import { LoadMore } from '@/shared/ui/LoadMore';
import { Mark } from '@/shared/ui/Mark';
import { PageFrame } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { DateText } from '@/shared/ui/Texts';
import { lawChangesQuery, type LawChangeFilter } from './api';
import { changeKindLabels, optionsOf } from './labels';

type Row = Schemas['LawChangeRow'];

const names = ['kind', 'lawId', 'amendmentStartedFrom', 'amendmentStartedTo'] as const satisfies readonly (keyof LawChangeFilter)[];
const addressOf = (row: Row) => `/normative-documents/law-changes/${row.id}`;

const columns: Column<Row>[] = [
  { key: 'law', title: '上位法', fixed: true, maxWidth: 380, render: (row) => <Link to={addressOf(row)}>{row.lawName}</Link> },
  { key: 'kind', title: '变动', render: (row) => changeKindLabels[row.kind] },
  { key: 'version', title: '版本', render: (row) => row.versionLabel },
  { key: 'cited', title: '涉及的原规定', maxWidth: 320, render: (row) => row.citedLawName },
  { key: 'effectiveOn', title: '施行日期', render: (row) => <DateText value={row.effectiveOn} /> },
  { key: 'recordedOn', title: '登记日期', render: (row) => <DateText value={row.recordedOn} /> },
  { key: 'hits', title: '受影响的文件', align: 'right', render: (row) => row.hits },
  { key: 'open', title: '还没有落实', align: 'right', render: (row) => (row.open > 0 ? <Mark tone="red">{row.open} 件</Mark> : row.hits > 0 ? <Mark tone="green">已落实</Mark> : '—') },
];

const filters: FilterSpec[] = [{ kind: 'choice', name: 'kind', label: '变动', options: optionsOf(changeKindLabels) }];

/** 上位法变动: each with what it touched and what is still to be done. */
export function LawChangeListPage() {
  const [url, setFilter] = useUrlFilters(names);
  const navigate = useNavigate();
  const changes = useInfiniteQuery(lawChangesQuery({ ...url, kind: url.kind && url.kind in changeKindLabels ? (url.kind as keyof typeof changeKindLabels) : undefined }));
  return (
    <PageFrame title="上位法变动" path={[{ title: '上位法库', to: '/normative-documents/laws' }]}>
      <FilterBar filters={filters} value={url} onChange={setFilter} />
      <QueryView query={changes} empty="没有符合条件的变动">
        {({ pages }) => (
          <DataTable id="normative-documents.law-changes" label="上位法变动" columns={columns} rows={pages.flatMap((page) => page.items)} rowKey={(row) => row.id} onOpen={(row) => void navigate(addressOf(row))} viewFilters={names} footer={<LoadMore query={changes} />} />
        )}
      </QueryView>
    </PageFrame>
  );
}
