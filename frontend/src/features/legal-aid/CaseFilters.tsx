import { Button, Checkbox, DatePicker, Grid, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { byWordsOrPinyin } from '@/shared/text/sound';
import type { CaseFilter } from './api';
import { categoryLabels, channelLabels, kindLabels, optionsOf, originLabels, outcomeLabels, statusLabels } from './labels';
import { useDivisions } from './useDivisions';

export const filterNames = [
  'q', 'kind', 'status', 'origin', 'channel', 'category', 'outcome', 'organizationId', 'divisionCode', 'handlerId', 'practitionerId',
  'openedFrom', 'openedTo', 'aidedFrom', 'aidedTo', 'concludedFrom', 'concludedTo', 'overdue', 'uncategorised',
] as const satisfies readonly (keyof CaseFilter)[];
export type UrlFilter = Partial<Record<(typeof filterNames)[number], string>>;

const codes = { kind: kindLabels, status: statusLabels, origin: originLabels, channel: channelLabels, category: categoryLabels, outcome: outcomeLabels };

/** What the address says, as the API takes it; a code nobody knows counts as absent. */
export function filterOf(url: UrlFilter): CaseFilter {
  const known = Object.entries(url).filter(([name, value]) => !(name in codes) || value in codes[name as keyof typeof codes]);
  return { ...(Object.fromEntries(known) as CaseFilter), overdue: url.overdue === 'true' || undefined, uncategorised: url.uncategorised === 'true' || undefined };
}

type Props = { filter: UrlFilter; onChange: (change: UrlFilter) => void };

const choices = [
  { name: 'kind', label: '案件类型', words: kindLabels },
  { name: 'status', label: '阶段', words: statusLabels },
  { name: 'origin', label: '来源', words: originLabels },
  { name: 'category', label: '受援人类别', words: categoryLabels },
  { name: 'channel', label: '申请方式', words: channelLabels },
  { name: 'outcome', label: '结案结果', words: outcomeLabels },
] as const;

const ranges = [
  { from: 'openedFrom', to: 'openedTo', label: '收件' },
  { from: 'aidedFrom', to: 'aidedTo', label: '援助' },
  { from: 'concludedFrom', to: 'concludedTo', label: '结案' },
] as const;

export function CaseFilters({ filter, onChange }: Props) {
  const divisions = useDivisions();
  const wide = Grid.useBreakpoint().sm ?? true;
  const [open, setOpen] = useState(false);
  const set = Object.keys(filter).filter((name) => name !== 'q').length;
  return (
    <div className={`page-tools case-filters${wide || open ? '' : ' filters-folded'}`} role="group" aria-label="筛选">
      <Input.Search
        key={filter.q}
        aria-label="检索案件"
        placeholder="案号、当事人、案由"
        defaultValue={filter.q}
        allowClear
        onSearch={(text) => onChange({ q: text.trim() })}
        className="search-field"
      />
      {!wide && (
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          筛选{set > 0 && `（${set}）`}
        </Button>
      )}
      {choices.map(({ name, label, words }) => (
        <Select
          key={name}
          aria-label={label}
          placeholder={label}
          allowClear
          showSearch={byWordsOrPinyin}
          className="filter"
          value={filter[name]}
          onChange={(value?: string) => onChange({ [name]: value })}
          options={optionsOf(words)}
        />
      ))}
      <Select
        aria-label="受援人所在乡镇"
        placeholder="乡镇"
        allowClear
        showSearch={byWordsOrPinyin}
        className="filter"
        value={filter.divisionCode}
        onChange={(value?: string) => onChange({ divisionCode: value })}
        options={divisions.map(({ code, name }) => ({ value: code, label: name }))}
      />
      {ranges.map(({ from, to, label }) => (
        <DatePicker.RangePicker
          key={from}
          aria-label={`${label}日期`}
          placeholder={[`${label}日期起`, `${label}日期止`]}
          allowEmpty
          className="range-filter"
          value={[dayOf(filter[from]), dayOf(filter[to])]}
          onChange={(range) => onChange({ [from]: range?.[0]?.format('YYYY-MM-DD'), [to]: range?.[1]?.format('YYYY-MM-DD') })}
        />
      ))}
      <Checkbox checked={filter.overdue === 'true'} onChange={({ target }) => onChange({ overdue: target.checked ? 'true' : undefined })}>
        只看超期
      </Checkbox>
      {filter.uncategorised && (
        <Checkbox checked onChange={() => onChange({ uncategorised: undefined })}>
          未标注受援人类别
        </Checkbox>
      )}
      {set > 0 && (
        <Button type="link" onClick={() => onChange(Object.fromEntries(filterNames.map((name) => [name, undefined])))}>
          清除筛选
        </Button>
      )}
    </div>
  );
}

const dayOf = (day: string | undefined) => (day ? dayjs(day) : null);
