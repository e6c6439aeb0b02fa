import { BarChart, LineChart, PieChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use as register, type ComposeOption, type ECharts } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { BarSeriesOption, LineSeriesOption, PieSeriesOption } from 'echarts/charts';
import type { GridComponentOption, LegendComponentOption, TooltipComponentOption } from 'echarts/components';
import { Segmented } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { fontFamily } from './fonts';

register([BarChart, LineChart, PieChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, SVGRenderer]);

export type ChartOption = ComposeOption<
  BarSeriesOption | LineSeriesOption | PieSeriesOption | GridComponentOption | LegendComponentOption | TooltipComponentOption
>;

type Props = {
  title: string;
  option: ChartOption;
  /** The same numbers as a table. */
  table: { columns: string[]; rows: (string | number)[][] };
  height?: number;
  /** A bar, point or row was chosen: open the rows behind it. Given the index of the category. */
  onSelect?: (index: number) => void;
};

/** Told apart by lightness as well as by hue; every one has 3:1 against white. */
const palette = ['#14448c', '#b35c00', '#2d7d46', '#8a3b8f', '#00788a', '#a02c2c', '#5c6773'];

/** A chart that is also a table, and in both every figure opens its rows. */
export function EChart({ title, option, table, height = 280, onSelect }: Props) {
  const [form, setForm] = useState<'chart' | 'table'>('chart');
  return (
    <figure className="chart">
      <figcaption>
        <span>{title}</span>
        <Segmented
          size="small"
          aria-label={`${title}显示方式`}
          options={[
            { value: 'chart', label: '图' },
            { value: 'table', label: '表' },
          ]}
          value={form}
          onChange={setForm}
        />
      </figcaption>
      {form === 'chart' ? <Canvas title={title} option={option} height={height} onSelect={onSelect} /> : <Figures table={table} onSelect={onSelect} title={title} />}
    </figure>
  );
}

function Canvas({ title, option, height, onSelect }: Pick<Props, 'title' | 'option' | 'onSelect'> & { height: number }) {
  const holder = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts>(undefined);

  useEffect(() => {
    const element = holder.current;
    if (!element) return undefined;
    const drawn = init(element, undefined, { renderer: 'svg' });
    chart.current = drawn;
    const observer = new ResizeObserver(() => drawn.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      drawn.dispose();
    };
  }, []);

  useEffect(() => {
    chart.current?.setOption({ color: palette, textStyle: { fontFamily }, animation: false, aria: { enabled: true }, ...option }, true);
  }, [option]);

  useEffect(() => {
    const drawn = chart.current;
    if (!drawn || !onSelect) return undefined;
    const select = ({ dataIndex }: { dataIndex?: number }) => dataIndex !== undefined && onSelect(dataIndex);
    drawn.on('click', select);
    return () => void drawn.off('click', select);
  }, [onSelect]);

  return <div ref={holder} style={{ height }} role="img" aria-label={`${title}，数值见“表”`} />;
}

function Figures({ table, onSelect, title }: Pick<Props, 'table' | 'onSelect' | 'title'>) {
  return (
    <table className="steps">
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) => (
          <tr key={String(row[0])}>
            {row.map((cell, place) => (
              <td key={table.columns[place]} className={place ? 'figure' : undefined}>
                {place === 1 && onSelect ? (
                  <button type="button" className="link" onClick={() => onSelect(index)}>
                    {cell}
                  </button>
                ) : (
                  cell
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
