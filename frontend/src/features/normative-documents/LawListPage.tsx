import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import type { Schemas } from '@/shared/api/client';
import { useMay } from '@/shared/auth/session';
import { useUrlFilters } from '@/shared/hooks/useUrlState';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { FilterBar, type FilterSpec } from '@/shared/ui/FilterBar';
import { LinkButton } from '@/shared/ui/LinkButton';
import { LoadMore } from '@/shared/ui/LoadMore';
import { PageFrame } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { lawsQuery } from './api';
import { optionsOf, rankLabels } from './labels';

type Row = Schemas['LawRow'];

const addressOf = (row: Row) => `/normative-documents/laws/${row.id}`;

const columns: Column<Row>[] = [
  { key: 'name', title: '名称', fixed: true, render: (row) => <Link to={addressOf(row)}>{row.name}</Link> },
  { key: 'rank', title: '位阶', render: (row) => rankLabels[row.rank] },
  { key: 'maker', title: '制定机关', render: (row) => row.maker },
  { key: 'versions', title: '版本', align: 'right', render: (row) => row.versions },
];

const filters: FilterSpec[] = [
  { kind: 'search', name: 'q', label: '检索上位法', placeholder: '名称' },
  { kind: 'choice', name: 'rank', label: '位阶', options: optionsOf(rankLabels) },
];

/** 上位法库. */
export function LawListPage() {
  const [url, setFilter] = useUrlFilters(['q', 'rank']);
  const navigate = useNavigate();
  const mayManage = useMay('normative-documents.laws.manage');
  const laws = useInfiniteQuery(lawsQuery(url.q, url.rank && url.rank in rankLabels ? (url.rank as keyof typeof rankLabels) : undefined));
  return (
    <PageFrame
      title="上位法库"
      note="登记新版本或者新制定的上位法，引用了变动条文的有效文件随即列入清理。"
      extra={
        <>
          <LinkButton to="/normative-documents/law-changes">上位法变动</LinkButton>
          {mayManage && (
            <LinkButton type="primary" to="/normative-documents/laws/new">
              登记上位法
            </LinkButton>
          )}
        </>
      }
    >
      <FilterBar filters={filters} value={url} onChange={setFilter} />
      <QueryView query={laws} empty="还没有登记上位法">
        {({ pages }) => (
          <DataTable id="normative-documents.laws" label="上位法库" columns={columns} rows={pages.flatMap((page) => page.items)} rowKey={(row) => row.id} onOpen={(row) => void navigate(addressOf(row))} footer={<LoadMore query={laws} />} />
        )}
      </QueryView>
    </PageFrame>
  );
}
