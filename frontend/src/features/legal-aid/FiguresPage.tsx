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
import { listOf, monthWithin, type Period } from './figures';
import '@/shared/dossier/dossier.css';
import './legal-aid.css';

/** No code of a category: the cases that carry none. */
const uncategorised = '';

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

function Figures({ figures, period }: { figures: Schemas['AidFigures']; period: Period }) {
  const aided = { aidedFrom: period.from, aidedTo: period.to };
  const concluded = { concludedFrom: period.from, concludedTo: period.to };
  const categories = [...figures.categories, { code: uncategorised, name: '未标注', cases: figures.uncategorised }];
  return (
    <>
      <dl className="totals">
        <Total name="法律援助案件" to={listOf(aided)} value={`${countText(figures.cases)} 件`} />
        <Total name="受援人" to={listOf(aided)} value={`${countText(figures.persons)} 人`} />
        <Total name="结案" to={listOf(concluded)} value={`${countText(figures.concludedCases)} 件`} />
        <Total name="挽回经济损失" to={listOf(concluded)} value={moneyText(figures.recoveredAmount, '万元')} />
      </dl>
      <div className="figure-grid">
        <Bars title="案件类型" figures={figures.kinds} filterOf={({ code }) => ({ ...aided, kind: code })} />
        <Bars title="申请方式" figures={figures.channels} filterOf={({ code }) => ({ ...aided, channel: code })} />
        <Bars title="受援人类别" figures={categories} filterOf={({ code }) => ({ ...aided, ...(code === uncategorised ? { uncategorised: 'true' } : { category: code }) })} />
        <Bars title="结案结果" figures={figures.outcomes} filterOf={({ code }) => ({ ...concluded, outcome: code })} />
        <Bars title="月份" figures={figures.months} filterOf={({ code }) => monthWithin(code, period)} />
        <Bars title="乡镇" figures={figures.divisions} filterOf={({ code }) => ({ ...aided, divisionCode: code })} />
      </div>
    </>
  );
}

function Total({ name, to, value }: { name: string; to: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Link to={to}>{value}</Link>
      </dd>
    </div>
  );
}

const figureText = (figure: Figure | undefined) => (figure ? `${figure.cases}${figure.persons === undefined ? '' : ` 件 ${figure.persons} 人`}` : '');

function Bars({ title, figures, filterOf }: { title: string; figures: readonly Figure[]; filterOf: (figure: Figure) => Record<string, string> }) {
  const navigate = useNavigate();
  const withPersons = figures.some((figure) => figure.persons !== undefined);
  const option: ChartOption = {
    grid: { left: 8, right: withPersons ? 80 : 40, top: 8, bottom: 8, containLabel: true },
    tooltip: {},
    xAxis: { type: 'value', minInterval: 1 },
    yAxis: { type: 'category', inverse: true, data: figures.map((figure) => figure.name) },
    series: [
      {
        type: 'bar',
        name: '件',
        barMaxWidth: 24,
        data: figures.map((figure) => figure.cases),
        label: { show: true, position: 'right', formatter: ({ dataIndex }) => figureText(figures[dataIndex]) },
      },
    ],
  };
  return (
    <Panel>
      <EChart
        title={title}
        option={option}
        height={Math.max(160, figures.length * 28 + 40)}
        table={{
          columns: withPersons ? [title, '件', '人'] : [title, '件'],
          rows: figures.map((figure) => (withPersons ? [figure.name, figure.cases, figure.persons ?? '—'] : [figure.name, figure.cases])),
        }}
        onSelect={(index) => {
          const figure = figures[index];
          if (figure) void navigate(listOf(filterOf(figure)));
        }}
      />
    </Panel>
  );
}
