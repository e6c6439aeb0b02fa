import { queryOptions, useQuery } from '@tanstack/react-query';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { Link, useNavigate } from 'react-router';
import { api, unwrap, type Schemas } from '@/shared/api/client';
import { useUrlFilters } from '@/shared/hooks/useUrlState';
import { todayInChina } from '@/shared/text/dates';
import { countText, moneyText } from '@/shared/text/money';
import { EChart, type ChartOption } from '@/shared/ui/EChart';
import { PageFrame, Panel } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { divisionsQuery } from './api';
import './legal-aid.css';

type Period = { from: string; to: string };
type Figure = { code: string; name: string; cases: number; persons?: number };

const figuresQuery = (period: Period) =>
  queryOptions({
    queryKey: ['legal-aid', 'figures', period],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/legal-aid/figures', { params: { query: period }, signal })),
  });

/** 统计: every figure opens its rows. Categories overlap, so they are bars and never a pie. */
export function FiguresPage() {
  const [url, set] = useUrlFilters(['from', 'to']);
  const year = todayInChina().slice(0, 4);
  const period = { from: url.from ?? `${year}-01-01`, to: url.to ?? `${year}-12-31` };
  const figures = useQuery(figuresQuery(period));
  return (
    <PageFrame
      title="法律援助统计"
      note="以给予援助之日归期；件与人分开，受援人类别相互重叠，不相加。"
      extra={
        <DatePicker.RangePicker
          aria-label="统计期"
          allowClear={false}
          value={[dayjs(period.from), dayjs(period.to)]}
          onChange={(range) => set({ from: range?.[0]?.format('YYYY-MM-DD'), to: range?.[1]?.format('YYYY-MM-DD') })}
        />
      }
    >
      <QueryView query={figures}>{(found) => <Figures figures={found} period={period} />}</QueryView>
    </PageFrame>
  );
}

const listOf = (filter: Record<string, string>) => `/legal-aid/cases?${new URLSearchParams(filter).toString()}`;

function Figures({ figures, period }: { figures: Schemas['AidFigures']; period: Period }) {
  const divisions = useQuery(divisionsQuery);
  const aided = { aidedFrom: period.from, aidedTo: period.to };
  const concluded = { concludedFrom: period.from, concludedTo: period.to };
  const named = figures.divisions.map((one) => ({ ...one, name: divisions.data?.find(({ code }) => code === one.code)?.name ?? one.name }));
  return (
    <>
      <Panel>
        <p className="page-tools">
          <Link to={listOf(aided)}>援助 {countText(figures.cases)} 件</Link>
          <span>{countText(figures.persons)} 人</span>
          <Link to={listOf(concluded)}>结案 {countText(figures.concludedCases)} 件</Link>
          <span>挽回损失 {moneyText(figures.recoveredAmount, '万元')}</span>
        </p>
      </Panel>
      <div className="figure-grid">
        <Bars title="案件类型" figures={figures.kinds} filterOf={({ code }) => ({ ...aided, kind: code })} />
        <Bars title="受援人类别" figures={figures.categories} filterOf={({ code }) => ({ ...aided, category: code })} />
        <Bars title="月份" figures={figures.months} filterOf={({ code }) => monthOf(code)} />
        <Bars title="乡镇" figures={named} filterOf={({ code }) => ({ ...aided, divisionCode: code })} />
        <Bars title="申请方式" figures={figures.channels} filterOf={({ code }) => ({ ...aided, channel: code })} />
        <Bars title="结案结果" figures={figures.outcomes} filterOf={({ code }) => ({ ...concluded, outcome: code })} />
      </div>
    </>
  );
}

const monthOf = (month: string) => ({ aidedFrom: `${month}-01`, aidedTo: dayjs(`${month}-01`).endOf('month').format('YYYY-MM-DD') });

function Bars({ title, figures, filterOf }: { title: string; figures: readonly Figure[]; filterOf: (figure: Figure) => Record<string, string> }) {
  const navigate = useNavigate();
  const withPersons = figures.some((figure) => figure.persons !== undefined);
  const option: ChartOption = {
    grid: { left: 8, right: 40, top: 8, bottom: 8, containLabel: true },
    tooltip: {},
    xAxis: { type: 'value', minInterval: 1 },
    yAxis: { type: 'category', inverse: true, data: figures.map((figure) => figure.name) },
    series: [{ type: 'bar', name: '件', data: figures.map((figure) => figure.cases), label: { show: true, position: 'right' } }],
  };
  return (
    <Panel>
      <EChart
        title={title}
        option={option}
        height={Math.max(160, figures.length * 28 + 40)}
        table={{
          columns: withPersons ? [title, '件', '人'] : [title, '件'],
          rows: figures.map((figure) => (withPersons ? [figure.name, figure.cases, figure.persons ?? 0] : [figure.name, figure.cases])),
        }}
        onSelect={(index) => {
          const figure = figures[index];
          if (figure) void navigate(listOf(filterOf(figure)));
        }}
      />
    </Panel>
  );
}
