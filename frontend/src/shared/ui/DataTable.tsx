import { Table, type TableColumnType } from 'antd';
import type { KeyboardEvent, ReactNode } from 'react';
import { usePageSettings } from '@/shared/auth/pageSettings';
import { useUrlState } from '@/shared/hooks/useUrlState';
import { ColumnChooser } from './ColumnChooser';
import { SavedViews } from './SavedViews';

export type Column<Row> = {
  key: string;
  title: string;
  render: (row: Row, index: number) => ReactNode;
  /** Key that the API sorts by; absent where it does not. */
  sortKey?: string;
  /** Where the API takes the key in one direction only. */
  sortOnly?: 'ascend' | 'descend';
  width?: number;
  /** Longer texts wrap. */
  maxWidth?: number;
  align?: 'left' | 'right' | 'center';
  /** Always shown: what identifies the row. */
  fixed?: boolean;
  /** Not shown until chosen. */
  hidden?: boolean;
};

type SortOrder = 'ascend' | 'descend';

type Props<Row> = {
  /** Under which the user's columns and views are kept. */
  id: string;
  /** Read out to those who cannot see the page. */
  label: string;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Enter or double click on a row. The row's own link stays the visible way. */
  onOpen?: (row: Row) => void;
  /** Filters that a saved view keeps, by name in the address; absent where the list has none worth keeping. */
  viewFilters?: readonly string[];
  defaultSort?: string;
  tools?: ReactNode;
  footer?: ReactNode;
  loading?: boolean;
  /** Rows the user marked, for acts on several. */
  selection?: { selected: string[]; onChange: (keys: string[]) => void };
  rowClassName?: (row: Row) => string;
};

/** The dense list of the whole platform. Its order lives in the address as `sort=key` or `sort=-key`, exactly as the API takes it. */
export function DataTable<Row extends object>(props: Props<Row>) {
  const { id, label, columns, rows, rowKey, onOpen, viewFilters, defaultSort, tools, footer, loading, selection, rowClassName } = props;
  const [{ hiddenColumns, views }, keep] = usePageSettings(id);
  const hidden = hiddenColumns ?? columns.filter((column) => column.hidden).map((column) => column.key);
  const [chosenSort, setSort] = useUrlState('sort');
  const sort = chosenSort ?? defaultSort;
  const shown = columns.filter((column) => column.fixed === true || !hidden.includes(column.key));

  return (
    <div className="data-table">
      <div className="table-tools">
        <div className="table-tools-own">{tools}</div>
        {viewFilters && <SavedViews names={[...viewFilters, 'sort']} views={views} hidden={hidden} onChange={(next) => keep({ views: next })} onColumns={(next) => keep({ hiddenColumns: next })} />}
        <ColumnChooser columns={columns} hidden={hidden} onChange={(next) => keep({ hiddenColumns: next })} />
      </div>
      <Table<Row>
        aria-label={label}
        size="small"
        rowKey={rowKey}
        dataSource={rows}
        columns={[ordinal<Row>(), ...shown.map((column) => headed(column, sort, defaultSort))]}
        pagination={false}
        loading={loading}
        scroll={{ x: 'max-content' }}
        sortDirections={['ascend', 'descend']}
        showSorterTooltip={false}
        rowClassName={rowClassName}
        rowSelection={selection && { selectedRowKeys: selection.selected, onChange: (keys) => selection.onChange(keys.map(String)), columnWidth: 40 }}
        onChange={(_pages, _filters, sorter, { action }) => {
          if (action !== 'sort' || Array.isArray(sorter)) return;
          const key = columns.find((column) => column.key === sorter.columnKey)?.sortKey;
          setSort(key && sorter.order ? (sorter.order === 'descend' ? `-${key}` : key) : undefined);
        }}
        onRow={(row) => (onOpen ? { tabIndex: 0, onKeyDown: (event: KeyboardEvent<HTMLElement>) => onRowKey(event, () => onOpen(row)), onDoubleClick: () => onOpen(row) } : {})}
      />
      {footer}
    </div>
  );
}

const ordinal = <Row,>(): TableColumnType<Row> => ({
  key: '#',
  title: '序号',
  width: 52,
  align: 'center',
  className: 'ordinal',
  responsive: ['sm'],
  render: (_value, _row, index) => index + 1,
});

const endless: SortOrder[] = ['ascend', 'descend', 'ascend'];

function headed<Row>({ key, title, width, maxWidth, align, sortKey, sortOnly, render }: Column<Row>, sort: string | undefined, defaultSort: string | undefined): TableColumnType<Row> {
  const order = sort === sortKey ? 'ascend' : sort === `-${sortKey}` ? 'descend' : null;
  // The column that orders the list by itself only turns round: a third click, or the first, would change nothing.
  const turns = sortOnly ? [sortOnly] : sortKey && defaultSort?.replace('-', '') === sortKey ? endless : undefined;
  return {
    key,
    title,
    width,
    align,
    render: (_value, row, index) => (maxWidth ? <div style={{ maxWidth, whiteSpace: 'normal' }}>{render(row, index)}</div> : render(row, index)),
    ...(sortKey ? { sorter: true, sortOrder: order, ...(turns ? { sortDirections: turns } : {}) } : {}),
  };
}

/** Enter opens, the arrows walk: as in the ledgers that staff come from. */
function onRowKey(event: KeyboardEvent<HTMLElement>, open: () => void) {
  if (event.target !== event.currentTarget) return;
  const sibling = { ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling' } as const;
  if (event.key === 'Enter') open();
  else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const next = event.currentTarget[sibling[event.key]];
    if (next instanceof HTMLElement) next.focus();
    event.preventDefault();
  }
}
