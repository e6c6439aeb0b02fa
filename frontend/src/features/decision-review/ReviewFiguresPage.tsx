import { useQuery } from '@tanstack/react-query';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { Link } from 'react-router';
import type { Schemas } from '@/shared/api/client';
import { useUrlFilters } from '@/shared/hooks/useUrlState';
import { todayInChina } from '@/shared/text/dates';
import { PageFrame, Panel } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { reviewFiguresQuery } from './api';
import './decision-review.css';

type Figure = Schemas['ReviewFigure'];

/** 审查统计: every number opens its rows. */
export function ReviewFiguresPage() {
  const [url, setUrl] = useUrlFilters(['from', 'to'] as const);
  const year = todayInChina().slice(0, 4);
  const from = url.from ?? `${year}-01-01`;
  const to = url.to ?? `${year}-12-31`;
  const figures = useQuery(reviewFiguresQuery(from, to));
  const rows = (query: Record<string, string>) => `/decision-review/reviews?${new URLSearchParams({ ...query, countedFrom: from, countedTo: to }).toString()}`;
  return (
    <PageFrame
      title="审查统计"
      note="按首次出具意见之日计；一份送审材料计一件，再次送审的不另计"
      extra={
        <DatePicker.RangePicker
          aria-label="统计期"
          allowClear={false}
          value={[dayjs(from), dayjs(to)]}
          onChange={(range) => setUrl({ from: range?.[0]?.format('YYYY-MM-DD'), to: range?.[1]?.format('YYYY-MM-DD') })}
        />
      }
    >
      <QueryView query={figures}>
        {(found) => (
          <>
            <Panel>
              <p className="figure-total">
                审查 <Link to={rows({})}>{found.total}</Link> 件
              </p>
            </Panel>
            <div className="figure-tables">
              <Table title="类别" rows={found.byCategory} address={({ code }) => rows({ category: code })} total={found.total} />
              <Table title="送审种类" rows={found.byKind} address={({ code }) => rows({ kind: code })} total={found.total} />
              <Table title="结论" rows={found.byOutcome} address={({ code }) => rows({ outcome: code })} total={found.total} />
              <Table title="采纳情况" rows={found.byAdoption} address={({ code }) => rows({ adoption: code })} total={found.total} />
              <Table title="送审单位" rows={found.byUnit} address={({ code }) => rows({ submittingOrganizationId: code })} total={found.total} />
              <Table title="月份" rows={found.byMonth} total={found.total} />
            </div>
          </>
        )}
      </QueryView>
    </PageFrame>
  );
}

function Table({ title, rows, address, total }: { title: string; rows: Figure[]; address?: (row: Figure) => string; total: number }) {
  return (
    <Panel title={title}>
      <table className="steps">
        <thead>
          <tr>
            <th scope="col">{title}</th>
            <th scope="col">件</th>
            <th scope="col">占比</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code + row.name}>
              <td>{row.name}</td>
              <td className="figure">{address ? <Link to={address(row)}>{row.count}</Link> : row.count}</td>
              <td className="figure">{total > 0 ? `${((row.count / total) * 100).toFixed(1)}%` : '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
