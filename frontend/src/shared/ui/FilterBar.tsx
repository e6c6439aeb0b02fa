import { Button, Checkbox, DatePicker, Grid, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import '@/shared/dossier/dossier.css';
import { byWordsOrPinyin } from '@/shared/text/sound';
import type { Option } from './Fields';

type Filter = Partial<Record<string, string>>;

export type FilterSpec =
  | { kind: 'search'; name: string; label: string; placeholder?: string }
  | { kind: 'choice'; name: string; label: string; options: readonly Option[] | undefined }
  | { kind: 'day'; name: string; label: string }
  | { kind: 'range'; from: string; to: string; label: string }
  | { kind: 'tick'; name: string; label: string };

type Props = { filters: readonly FilterSpec[]; value: Filter; onChange: (change: Filter) => void };

/** The filters above a list, as the address holds them. On a telephone all but the search are folded away. */
export function FilterBar({ filters, value, onChange }: Props) {
  const wide = Grid.useBreakpoint().sm ?? true;
  const [open, setOpen] = useState(false);
  const names = filters.flatMap((spec) => (spec.kind === 'range' ? [spec.from, spec.to] : [spec.name]));
  const searches = filters.filter((spec) => spec.kind === 'search').map((spec) => spec.name);
  const set = names.filter((name) => value[name] && !searches.includes(name)).length;
  return (
    <div className={wide || open ? 'page-tools' : 'page-tools filters-folded'} role="group" aria-label="筛选">
      {filters.map((spec) => (
        <One key={spec.kind === 'range' ? spec.from : spec.name} spec={spec} value={value} onChange={onChange} />
      ))}
      {!wide && filters.some((spec) => spec.kind !== 'search') && (
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          筛选{set > 0 && `（${set}）`}
        </Button>
      )}
      {set > 0 && (
        <Button type="link" onClick={() => onChange(Object.fromEntries(names.map((name) => [name, undefined])))}>
          清除筛选
        </Button>
      )}
    </div>
  );
}

const dayOf = (day: string | undefined) => (day ? dayjs(day) : null);

function One({ spec, value, onChange }: { spec: FilterSpec; value: Filter; onChange: (change: Filter) => void }) {
  switch (spec.kind) {
    case 'search':
      return (
        <Input.Search
          key={value[spec.name]}
          aria-label={spec.label}
          placeholder={spec.placeholder ?? spec.label}
          defaultValue={value[spec.name]}
          allowClear
          onSearch={(text) => onChange({ [spec.name]: text.trim() })}
          className="search-field"
        />
      );
    case 'choice':
      return (
        <Select
          aria-label={spec.label}
          placeholder={spec.label}
          allowClear
          showSearch={byWordsOrPinyin}
          className="filter"
          value={value[spec.name]}
          onChange={(chosen?: string) => onChange({ [spec.name]: chosen })}
          options={[...(spec.options ?? [])]}
        />
      );
    case 'day':
      return (
        <DatePicker
          aria-label={spec.label}
          placeholder={spec.label}
          className="filter"
          value={dayOf(value[spec.name])}
          onChange={(day: dayjs.Dayjs | null) => onChange({ [spec.name]: day?.format('YYYY-MM-DD') })}
        />
      );
    case 'range':
      return (
        <DatePicker.RangePicker
          aria-label={spec.label}
          placeholder={[`${spec.label}起`, `${spec.label}止`]}
          allowEmpty
          className="range-filter"
          value={[dayOf(value[spec.from]), dayOf(value[spec.to])]}
          onChange={(range) => onChange({ [spec.from]: range?.[0]?.format('YYYY-MM-DD'), [spec.to]: range?.[1]?.format('YYYY-MM-DD') })}
        />
      );
    case 'tick':
      return (
        <Checkbox checked={value[spec.name] === 'true'} onChange={({ target }) => onChange({ [spec.name]: target.checked ? 'true' : undefined })}>
          {spec.label}
        </Checkbox>
      );
  }
}
