import { useInfiniteQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useDebounced } from '@/shared/hooks/useDebounced';
import { rulesQuery } from './api';
import { lengthText } from './labels';

type Props = { value?: string; label?: string; onChange: (id: string | undefined) => void };

/** Finds a rule by words of its title, law or article. */
export function RulePicker({ value, label, onChange }: Props) {
  const [text, setText] = useState('');
  const q = useDebounced(text.trim());
  const rules = useInfiniteQuery(rulesQuery({ q: q.length >= 2 ? q : undefined }, 100));
  const found = rules.data?.pages.flatMap((page) => page.items) ?? [];
  const options = found.map((rule) => ({ value: rule.id, label: rule.title, rule }));
  if (value && label && !options.some((option) => option.value === value)) options.unshift({ value, label, rule: undefined as never });
  return (
    <Select
      className="rule-picker"
      aria-label="规则"
      placeholder="输入事项、法律或条文检索规则"
      value={value}
      options={options}
      loading={rules.isFetching}
      showSearch={{ filterOption: false, onSearch: setText }}
      allowClear
      onChange={onChange}
      notFoundContent={rules.error ? '规则未能取得，请稍后再试' : '没有符合的规则'}
      optionRender={({ data: { label: title, rule } }) => (
        <div className="rule-option">
          <span>{title}</span>
          {rule && (
            <small>
              {rule.law} {rule.article} · {lengthText(rule)}
              {rule.effectiveTo && ` · 至 ${rule.effectiveTo}`}
            </small>
          )}
        </div>
      )}
    />
  );
}
