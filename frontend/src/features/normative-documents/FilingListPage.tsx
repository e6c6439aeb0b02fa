import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import type { Schemas } from '@/shared/api/client';
import { useUrlFilters } from '@/shared/hooks/useUrlState';
import { todayInChina } from '@/shared/text/dates';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { FilterBar, type FilterSpec } from '@/shared/ui/FilterBar';
import { LoadMore } from '@/shared/ui/LoadMore';
import { Mark } from '@/shared/ui/Mark';
import { PageFrame } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { DateText } from '@/shared/ui/Texts';
import { filingFiguresQuery, filingsQuery, type FilingFilter } from './api';
import { filingStatusLabels, optionsOf } from './labels';

type Row = Schemas['FilingRow'];

const names = ['q', 'status', 'onTime', 'openedFrom', 'openedTo', 'correctionOverdue'] as const satisfies readonly (keyof FilingFilter)[];
const addressOf = (row: Row) => `/normative-documents/filings/${row.id}`;

const columns: Column<Row>[] = [
  { key: 'number', title: '编号', fixed: true, render: (row) => <Link to={addressOf(row)}>{row.number}</Link> },
  { key: 'name', title: '文件', fixed: true, maxWidth: 360, render: (row) => row.documentName },
  { key: 'documentNumber', title: '文号', render: (row) => row.documentNumber },
  { key: 'issuer', title: '制定机关', render: (row) => row.issuerName },
  { key: 'status', title: '阶段', render: (row) => filingStatusLabels[row.status] },
  { key: 'publishedOn', title: '公布日期', render: (row) => <DateText value={row.publishedOn} /> },
  { key: 'openedOn', title: '报送日期', render: (row) => <DateText value={row.openedOn} /> },
  { key: 'onTime', title: '报送', render: (row) => <Mark tone={row.onTime ? 'green' : 'red'}>{row.onTime ? '按期' : '逾期'}</Mark> },
  { key: 'registration', title: '登记号', render: (row) => row.registrationNumber ?? '—' },
  { key: 'correction', title: '纠正期限', render: (row) => <DateText value={row.correctionDueOn} /> },
  { key: 'handler', title: '承办人', render: (row) => row.handlerName ?? '—' },
];

const filters: FilterSpec[] = [
  { kind: 'search', name: 'q', label: '检索备案', placeholder: '文件、文号、登记号' },
  { kind: 'choice', name: 'status', label: '阶段', options: optionsOf(filingStatusLabels) },
  { kind: 'choice', name: 'onTime', label: '是否按期', options: [{ value: 'true', label: '按期' }, { value: 'false', label: '逾期' }] },
  { kind: 'range', from: 'openedFrom', to: 'openedTo', label: '报送日期' },
  { kind: 'tick', name: 'correctionOverdue', label: '逾期没有报告纠正' },
];

/** 备案审查: what departments and townships filed with the county. */
export function FilingListPage() {
  const [url, setFilter] = useUrlFilters(names);
  const navigate = useNavigate();
  const filter = { ...url, onTime: url.onTime ? url.onTime === 'true' : undefined, correctionOverdue: url.correctionOverdue === 'true' || undefined } as FilingFilter;
  const filings = useInfiniteQuery(filingsQuery(filter));
  const year = todayInChina().slice(0, 4);
  const figures = useQuery(filingFiguresQuery(`${year}-01-01`, `${year}-12-31`));
  return (
    <PageFrame title="备案审查" note={figures.data && rates(figures.data)}>
      <FilterBar filters={filters} value={url} onChange={setFilter} />
      <QueryView query={filings} empty="没有符合条件的备案">
        {({ pages }) => (
          <DataTable
            id="normative-documents.filings"
            label="备案审查"
            columns={columns}
            rows={pages.flatMap((page) => page.items)}
            rowKey={(row) => row.id}
            onOpen={(row) => void navigate(addressOf(row))}
            viewFilters={names}
            footer={<LoadMore query={filings} />}
          />
        )}
      </QueryView>
    </PageFrame>
  );
}

/** A rate is shown with what it is a part of. */
const rates = ({ due, filed, onTime, filingRate, onTimeRate }: Schemas['FilingFigures']) =>
  due === 0 ? '本年没有应当报送备案的文件' : `本年公布的部门、乡镇文件 ${due} 件，已报送 ${filed} 件（备案率 ${filingRate}%），按期 ${onTime} 件（按期率 ${onTimeRate}%）`;
